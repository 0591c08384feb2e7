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
    """EnergyConsumption."""

    consumption: float | None = None
    avg_consumption: float | None = None
    type_: EnergyType | None = None
    sub_type: EnergySubType | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "consumption": ("consumption", NUMBER),
        "avg_consumption": ("avgConsumption", NUMBER),
        "type_": ("type", Enumeration("energy_type", "EnergyType")),
        "sub_type": ("subType", Enumeration("energy_sub_type", "EnergySubType")),
    }
