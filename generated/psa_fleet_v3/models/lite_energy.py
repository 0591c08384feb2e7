"""The model `LiteEnergy`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import INTEGER, NUMBER, Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON

    from .energy_sub_type import EnergySubType
    from .energy_type import EnergyType


@define(getstate_setstate=False, repr=False)
class LiteEnergy(Model):
    """Level and range of one energy."""

    type_: EnergyType | None = member("type", Enumeration("EnergyType"))
    """Kind of energy."""
    sub_type: EnergySubType | None = member("subType", Enumeration("EnergySubType"))
    """Kind of energy, more closely; absent when `type` says it all.

    * `FossilEnergy`: petrol or diesel
    * `ElectricEnergy`: traction battery
    * `Hydrogen`: hydrogen
    """
    level: float | None = member("level", NUMBER)
    """How full the tank or the traction battery is, in %, to 0.1."""
    autonomy: int | None = member("autonomy", INTEGER)
    """Range with this energy, in km."""
    additional_properties: dict[str, JSON] = undeclared()
