"""The model `EnergyExtensionElectric`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .energy_battery import EnergyBattery
    from .energy_charging import EnergyCharging


@define(getstate_setstate=False, repr=False)
class EnergyExtensionElectric(Model):
    """What is special to electricity."""

    battery: EnergyBattery | None = member("battery", Nested("EnergyBattery"))
    """The traction battery."""
    charging: EnergyCharging | None = member("charging", Nested("EnergyCharging"))
    """Charging."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.battery = None if (raw := get("battery")) is None else read[0](raw)
        self.charging = None if (raw := get("charging")) is None else read[1](raw)
