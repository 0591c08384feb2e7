"""The model `EnergyConsumption`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import NUMBER, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .energy_sub_type import EnergySubType
    from .energy_type import EnergyType

__all__ = ["EnergyConsumption"]


@define(getstate_setstate=False)
class EnergyConsumption(Model):
    """What was used of one energy: cL of fuel, or Wh of electricity."""

    consumption: float | None = None
    """Amount used: cL of fuel, or Wh of electricity."""
    avg_consumption: float | None = None
    """Mean use per 100 km: cL of fuel, or Wh of electricity."""
    type_: EnergyType | None = None
    """Kind of energy."""
    sub_type: EnergySubType | None = None
    """Kind of energy, more closely; absent when `type` says it all.

    * `FossilEnergy`: petrol or diesel
    * `ElectricEnergy`: traction battery
    * `Hydrogen`: hydrogen
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "consumption": ("consumption", NUMBER),
        "avg_consumption": ("avgConsumption", NUMBER),
        "type_": ("type", Enumeration("energy_type", "EnergyType")),
        "sub_type": ("subType", Enumeration("energy_sub_type", "EnergySubType")),
    }
