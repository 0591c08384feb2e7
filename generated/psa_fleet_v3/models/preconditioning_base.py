"""The model `PreconditioningBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .preconditioning_base_air_conditioning import PreconditioningBaseAirConditioning

__all__ = ["PreconditioningBase"]


@define(getstate_setstate=False)
class PreconditioningBase(Model):
    """Heating or cooling of the cabin before a drive, without a time of its own."""

    air_conditioning: PreconditioningBaseAirConditioning | None = None
    """Heating or cooling."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "air_conditioning": (
            "airConditioning",
            Nested("preconditioning_base_air_conditioning", "PreconditioningBaseAirConditioning"),
        ),
    }
