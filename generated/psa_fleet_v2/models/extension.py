"""The model `Extension`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .kinetic import Kinetic
    from .vehicle_odometer import VehicleOdometer

__all__ = ["Extension"]


@define(getstate_setstate=False)
class Extension(Model):
    """More about a status, when it was asked for."""

    odometer: VehicleOdometer | None = None
    """Reading of the odometer."""
    kinetic: Kinetic | None = None
    """Movement."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "odometer": ("odometer", Nested("vehicle_odometer", "VehicleOdometer")),
        "kinetic": ("kinetic", Nested("kinetic", "Kinetic")),
    }
