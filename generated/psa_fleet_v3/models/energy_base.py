"""The model `EnergyBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, NUMBER, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .energy_base_extension import EnergyBaseExtension
    from .energy_base_sub_type import EnergyBaseSubType
    from .energy_base_type import EnergyBaseType


@define(getstate_setstate=False, repr=False)
class EnergyBase(Model):
    """One of the energies that the vehicle runs on, without a time of its own."""

    type_: EnergyBaseType | None = member("type", Enumeration("EnergyBaseType"))
    """Kind of energy."""
    sub_type: EnergyBaseSubType | None = member("subType", Enumeration("EnergyBaseSubType"))
    """Kind of energy in more detail; absent if `type` is sufficient.

    * `FossilEnergy`: petrol or diesel
    * `ElectricEnergy`: traction battery
    * `Hydrogen`: hydrogen
    """
    level: float | None = member("level", NUMBER)
    """How full the tank or the traction battery is, in %, to 0.1."""
    autonomy: int | None = member("autonomy", INTEGER)
    """Range with this energy, in km."""
    extension: EnergyBaseExtension | None = member("extension", Nested("EnergyBaseExtension"))
    """What is special to this kind of energy."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.type_ = read[0](raw) if type(raw := get("type")) is str else None
        self.sub_type = read[1](raw) if type(raw := get("subType")) is str else None
        self.level = raw if (raw := get("level")) is None or type(raw) is float else read[2](raw)
        self.autonomy = raw if (raw := get("autonomy")) is None or type(raw) is int else read[3](raw)
        self.extension = None if (raw := get("extension")) is None else read[4](raw)
