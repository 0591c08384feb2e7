"""The model `EnergyBattery`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .energy_battery_health import EnergyBatteryHealth
    from .energy_battery_load import EnergyBatteryLoad


@define(getstate_setstate=False, repr=False)
class EnergyBattery(Model):
    """The traction battery."""

    load: EnergyBatteryLoad | None = member("load", Nested("EnergyBatteryLoad"))
    """What the traction battery holds."""
    health: EnergyBatteryHealth | None = member("health", Nested("EnergyBatteryHealth"))
    """Health of the traction battery."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.load = None if (raw := get("load")) is None else read[0](raw)
        self.health = None if (raw := get("health")) is None else read[1](raw)
