"""The model `RemotePreconditioning`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_preconditioning_air_conditioning import RemotePreconditioningAirConditioning

__all__ = ["RemotePreconditioning"]


@define(getstate_setstate=False)
class RemotePreconditioning(Model):
    """Heat or cool the cabin, now or on certain days."""

    air_conditioning: RemotePreconditioningAirConditioning | None = None
    """Heating or cooling."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "air_conditioning": (
            "airConditioning",
            Nested("remote_preconditioning_air_conditioning", "RemotePreconditioningAirConditioning"),
        ),
    }
