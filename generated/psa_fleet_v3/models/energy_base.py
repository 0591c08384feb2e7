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
    """EnergyBase."""

    type_: EnergyBaseType | None = None
    sub_type: EnergyBaseSubType | None = None
    level: float | None = None
    autonomy: int | None = None
    extension: EnergyBaseExtension | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": ("type", Enumeration("energy_base_type", "EnergyBaseType")),
        "sub_type": ("subType", Enumeration("energy_base_sub_type", "EnergyBaseSubType")),
        "level": ("level", NUMBER),
        "autonomy": ("autonomy", INTEGER),
        "extension": ("extension", Nested("energy_base_extension", "EnergyBaseExtension")),
    }
