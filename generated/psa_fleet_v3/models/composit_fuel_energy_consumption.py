"""The model `CompositFuelEnergyConsumption`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import NUMBER
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["CompositFuelEnergyConsumption"]


@define(getstate_setstate=False)
class CompositFuelEnergyConsumption(Model):
    """Use of fuel, in total and now."""

    total: float | None = None
    """All fuel used so far, in cL."""
    instant: float | None = None
    """Use now, in L/100 km; for hydrogen in kg/100 km."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "total": ("total", NUMBER),
        "instant": ("instant", NUMBER),
    }
