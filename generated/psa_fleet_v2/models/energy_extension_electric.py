"""The model `EnergyExtensionElectric`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import NUMBER, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .energy_battery import EnergyBattery
    from .energy_charging import EnergyCharging

__all__ = ["EnergyExtensionElectric"]


@define(getstate_setstate=False)
class EnergyExtensionElectric(Model):
    """What is special to electricity."""

    residual: float | None = None
    """Energy left, in Wh."""
    battery: EnergyBattery | None = None
    """The traction battery."""
    charging: EnergyCharging | None = None
    """Charging."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "residual": ("residual", NUMBER),
        "battery": ("battery", Nested("energy_battery", "EnergyBattery")),
        "charging": ("charging", Nested("energy_charging", "EnergyCharging")),
    }
