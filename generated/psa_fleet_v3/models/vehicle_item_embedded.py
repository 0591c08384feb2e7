"""The model `VehicleItemEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .vehicle_extensions import VehicleExtensions

__all__ = ["VehicleItemEmbedded"]


@define(getstate_setstate=False)
class VehicleItemEmbedded(Model):
    """What is sent along."""

    extension: VehicleExtensions | None = None
    """What was asked for in addition."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "extension": ("extension", Nested("vehicle_extensions", "VehicleExtensions")),
    }
