"""The model `EnergyBaseExtensionElectric`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .energy_battery_base import EnergyBatteryBase
    from .energy_charging import EnergyCharging

__all__ = ["EnergyBaseExtensionElectric"]


@define(getstate_setstate=False)
class EnergyBaseExtensionElectric(Model):
    """What is special to electricity."""

    battery: EnergyBatteryBase | None = None
    """The traction battery."""
    charging: EnergyCharging | None = None
    """Charging."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "battery": ("battery", Nested("energy_battery_base", "EnergyBatteryBase")),
        "charging": ("charging", Nested("energy_charging", "EnergyCharging")),
    }
