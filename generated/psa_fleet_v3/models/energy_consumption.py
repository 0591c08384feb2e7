"""The model `EnergyConsumption`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import NUMBER, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .energy_sub_type import EnergySubType
    from .energy_type import EnergyType


@define(getstate_setstate=False, repr=False)
class EnergyConsumption(Model):
    """What was used of one energy: cL of fuel, or Wh of electricity."""

    consumption: float | None = member("consumption", NUMBER)
    """Amount used: cL of fuel, or Wh of electricity.

    It was in L and kWh from 3.13.0 to 3.18.0.
    """
    avg_consumption: float | None = member("avgConsumption", NUMBER)
    """Mean use: cL/100 km of fuel, or Wh/100 km of electricity."""
    type_: EnergyType | None = member("type", Enumeration("EnergyType"))
    """Kind of energy."""
    sub_type: EnergySubType | None = member("subType", Enumeration("EnergySubType"))
    """Kind of energy in more detail; absent if `type` is sufficient.

    * `FossilEnergy`: petrol or diesel
    * `ElectricEnergy`: traction battery
    * `Hydrogen`: hydrogen
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.consumption = raw if (raw := get("consumption")) is None or type(raw) is float else read[0](raw)
        self.avg_consumption = (
            raw if (raw := get("avgConsumption")) is None or type(raw) is float else read[1](raw)
        )
        self.type_ = read[2](raw) if type(raw := get("type")) is str else None
        self.sub_type = read[3](raw) if type(raw := get("subType")) is str else None
