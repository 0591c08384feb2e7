"""The model `EnergyBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import INTEGER, NUMBER, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .energy_base_extension import EnergyBaseExtension
    from .energy_base_sub_type import EnergyBaseSubType
    from .energy_base_type import EnergyBaseType

__all__ = ["EnergyBase"]


@define(getstate_setstate=False)
class EnergyBase(Model):
    """One of the energies that the vehicle runs on, without a time of its own."""

    type_: EnergyBaseType | None = None
    """Kind of energy."""
    sub_type: EnergyBaseSubType | None = None
    """Kind of energy, more closely; absent when `type` says it all.

    * `FossilEnergy`: petrol or diesel
    * `ElectricEnergy`: traction battery
    * `Hydrogen`: hydrogen
    """
    level: float | None = None
    """How full, in %, to 0.1."""
    autonomy: int | None = None
    """Range with this energy, in km."""
    extension: EnergyBaseExtension | None = None
    """What is special to this kind of energy."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": ("type", Enumeration("energy_base_type", "EnergyBaseType")),
        "sub_type": ("subType", Enumeration("energy_base_sub_type", "EnergyBaseSubType")),
        "level": ("level", NUMBER),
        "autonomy": ("autonomy", INTEGER),
        "extension": ("extension", Nested("energy_base_extension", "EnergyBaseExtension")),
    }
