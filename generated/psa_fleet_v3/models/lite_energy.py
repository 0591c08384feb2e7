"""The model `LiteEnergy`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, NUMBER, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .energy_sub_type import EnergySubType
    from .energy_type import EnergyType

__all__ = ["LiteEnergy"]


@define(getstate_setstate=False)
class LiteEnergy(Model):
    """Level and range of one energy."""

    type_: EnergyType | None = None
    """Kind of energy."""
    sub_type: EnergySubType | None = None
    """Kind of energy, more closely; absent when `type` says it all.

    * `FossilEnergy`: petrol or diesel
    * `ElectricEnergy`: traction battery
    * `Hydrogen`: hydrogen
    """
    level: float | None = None
    """How full, in %, to 0.1."""
    autonomy: int | None = None
    """Range with this energy, in km."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": ("type", Enumeration("energy_type", "EnergyType")),
        "sub_type": ("subType", Enumeration("energy_sub_type", "EnergySubType")),
        "level": ("level", NUMBER),
        "autonomy": ("autonomy", INTEGER),
    }
