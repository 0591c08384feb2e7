"""The model `EnergyBatteryBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .health_electric_energy import HealthElectricEnergy
    from .load_electric_energy import LoadElectricEnergy


@define(getstate_setstate=False, repr=False)
class EnergyBatteryBase(Model):
    """The traction battery, without times of its own."""

    load: LoadElectricEnergy | None = member("load", Nested("LoadElectricEnergy"))
    """What the traction battery holds."""
    health: HealthElectricEnergy | None = member("health", Nested("HealthElectricEnergy"))
    """Health of the traction battery."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.load = None if (raw := get("load")) is None else read[0](raw)
        self.health = None if (raw := get("health")) is None else read[1](raw)
