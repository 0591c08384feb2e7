"""The model `VehiclesEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .vehicle_item import VehicleItem

__all__ = ["VehiclesEmbedded"]


@define(getstate_setstate=False)
class VehiclesEmbedded(Model):
    """What is sent along."""

    vehicles: list[VehicleItem] | None = None
    """The vehicles."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "vehicles": ("vehicles", Many(Nested("vehicle_item", "VehicleItem"))),
    }
