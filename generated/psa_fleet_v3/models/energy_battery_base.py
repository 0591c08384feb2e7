"""The model `EnergyBatteryBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .health_electric_energy import HealthElectricEnergy
    from .load_electric_energy import LoadElectricEnergy

__all__ = ["EnergyBatteryBase"]


@define(getstate_setstate=False)
class EnergyBatteryBase(Model):
    """The traction battery, without times of its own."""

    load: LoadElectricEnergy | None = None
    """What the traction battery holds."""
    health: HealthElectricEnergy | None = None
    """Health of the traction battery."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "load": ("load", Nested("load_electric_energy", "LoadElectricEnergy")),
        "health": ("health", Nested("health_electric_energy", "HealthElectricEnergy")),
    }
