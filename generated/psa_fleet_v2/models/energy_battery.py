"""The model `EnergyBattery`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .energy_battery_health import EnergyBatteryHealth


@define(getstate_setstate=False, repr=False)
class EnergyBattery(Model):
    """The traction battery."""

    capacity: float | None = member("capacity", NUMBER)
    """Energy that the traction battery can hold, in Wh."""
    health: EnergyBatteryHealth | None = member("health", Nested("EnergyBatteryHealth"))
    """Health of the traction battery."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.capacity = raw if (raw := get("capacity")) is None or type(raw) is float else read[0](raw)
        self.health = None if (raw := get("health")) is None else read[1](raw)
