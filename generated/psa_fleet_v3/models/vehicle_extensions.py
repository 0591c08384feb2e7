"""The model `VehicleExtensions`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Many, Nested
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .vehicle_branding_single import VehicleBrandingSingle

__all__ = ["VehicleExtensions"]


@define(getstate_setstate=False)
class VehicleExtensions(Model):
    """More about the vehicles of a list, when it was asked for."""

    branding: VehicleBrandingSingle | None = None
    """Brand of the vehicle."""
    pictures: list[str] | None = field(default=None, repr=hidden)
    """Links to pictures of the vehicle."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "branding": ("branding", Nested("vehicle_branding_single", "VehicleBrandingSingle")),
        "pictures": ("pictures", Many(TEXT)),
    }
