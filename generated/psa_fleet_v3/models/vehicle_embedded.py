"""The model `VehicleEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .vehicle_extension import VehicleExtension

__all__ = ["VehicleEmbedded"]


@define(getstate_setstate=False)
class VehicleEmbedded(Model):
    """What is sent along."""

    extension: VehicleExtension | None = None
    """What was asked for in addition."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "extension": ("extension", Nested("vehicle_extension", "VehicleExtension")),
    }
