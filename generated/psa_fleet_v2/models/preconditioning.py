"""The model `Preconditioning`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .preconditioning_air_conditioning import PreconditioningAirConditioning

__all__ = ["Preconditioning"]


@define(getstate_setstate=False)
class Preconditioning(Model):
    """Heating or cooling of the cabin before a drive."""

    air_conditioning: PreconditioningAirConditioning | None = None
    """Heating or cooling."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "air_conditioning": (
            "airConditioning",
            Nested("preconditioning_air_conditioning", "PreconditioningAirConditioning"),
        ),
    }
