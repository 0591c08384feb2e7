"""The model `EnergyExtensionFuel`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .composit_fuel_energy_consumption import CompositFuelEnergyConsumption

__all__ = ["EnergyExtensionFuel"]


@define(getstate_setstate=False)
class EnergyExtensionFuel(Model):
    """What is special to fuel."""

    consumptions: CompositFuelEnergyConsumption | None = None
    """Use of fuel."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "consumptions": (
            "consumptions",
            Nested("composit_fuel_energy_consumption", "CompositFuelEnergyConsumption"),
        ),
    }
