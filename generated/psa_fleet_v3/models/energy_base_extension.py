"""The model `EnergyBaseExtension`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .energy_base_extension_electric import EnergyBaseExtensionElectric
    from .energy_base_extension_fuel import EnergyBaseExtensionFuel


@define(getstate_setstate=False, repr=False)
class EnergyBaseExtension(Model):
    """What is special to this kind of energy."""

    fuel: EnergyBaseExtensionFuel | None = member("fuel", Nested("EnergyBaseExtensionFuel"))
    """What is special to fuel."""
    electric: EnergyBaseExtensionElectric | None = member("electric", Nested("EnergyBaseExtensionElectric"))
    """What is special to electricity."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.fuel = None if (raw := get("fuel")) is None else read[0](raw)
        self.electric = None if (raw := get("electric")) is None else read[1](raw)
