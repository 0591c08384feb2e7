"""The model `LiteEnergy`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, NUMBER, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .energy_sub_type import EnergySubType
    from .energy_type import EnergyType


@define(getstate_setstate=False, repr=False)
class LiteEnergy(Model):
    """Level and range of one energy."""

    type_: EnergyType | None = member("type", Enumeration("EnergyType"))
    """Kind of energy."""
    sub_type: EnergySubType | None = member("subType", Enumeration("EnergySubType"))
    """Kind of energy in more detail; absent if `type` is sufficient.

    * `FossilEnergy`: petrol or diesel
    * `ElectricEnergy`: traction battery
    * `Hydrogen`: hydrogen
    """
    level: float | None = member("level", NUMBER)
    """How full the tank or the traction battery is, in %, to 0.1."""
    autonomy: int | None = member("autonomy", INTEGER)
    """Range with this energy, in km."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.type_ = read[0](raw) if type(raw := get("type")) is str else None
        self.sub_type = read[1](raw) if type(raw := get("subType")) is str else None
        self.level = raw if (raw := get("level")) is None or type(raw) is float else read[2](raw)
        self.autonomy = raw if (raw := get("autonomy")) is None or type(raw) is int else read[3](raw)
