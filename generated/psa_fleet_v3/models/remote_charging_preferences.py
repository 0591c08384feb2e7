"""The model `RemoteChargingPreferences`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_charging_preferences_level import RemoteChargingPreferencesLevel
    from .remote_charging_preferences_type import RemoteChargingPreferencesType

__all__ = ["RemoteChargingPreferences"]


@define(getstate_setstate=False)
class RemoteChargingPreferences(Model):
    """Preferences for charging."""

    level: RemoteChargingPreferencesLevel | None = None
    """Power to charge with."""
    type_: RemoteChargingPreferencesType | None = None
    """How far to charge.

    * `Partial`: less than full, which is kinder to the battery
    * `Full`: until it is full
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "level": (
            "level",
            Enumeration("remote_charging_preferences_level", "RemoteChargingPreferencesLevel"),
        ),
        "type_": ("type", Enumeration("remote_charging_preferences_type", "RemoteChargingPreferencesType")),
    }
