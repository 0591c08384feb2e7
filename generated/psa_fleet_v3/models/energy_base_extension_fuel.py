"""The model `EnergyBaseExtensionFuel`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .composit_fuel_energy_consumption import CompositFuelEnergyConsumption


@define(getstate_setstate=False, repr=False)
class EnergyBaseExtensionFuel(Model):
    """What is special to fuel."""

    consumptions: CompositFuelEnergyConsumption | None = member(
        "consumptions", Nested("CompositFuelEnergyConsumption")
    )
    """Use of fuel."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.consumptions = None if (raw := get("consumptions")) is None else read[0](raw)
