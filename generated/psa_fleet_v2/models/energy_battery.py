"""The model `EnergyBattery`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import NUMBER, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .energy_battery_health import EnergyBatteryHealth

__all__ = ["EnergyBattery"]


@define(getstate_setstate=False)
class EnergyBattery(Model):
    """The traction battery."""

    capacity: float | None = None
    """What the traction battery can hold, in Wh."""
    health: EnergyBatteryHealth | None = None
    """Health of the traction battery."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "capacity": ("capacity", NUMBER),
        "health": ("health", Nested("energy_battery_health", "EnergyBatteryHealth")),
    }
