"""The model `RemoteChargingPreferences`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_charging_preferences_level import RemoteChargingPreferencesLevel
    from .remote_charging_preferences_type import RemoteChargingPreferencesType


@define(getstate_setstate=False, repr=False)
class RemoteChargingPreferences(Model):
    """Preferences for charging."""

    level: RemoteChargingPreferencesLevel | None = member(
        "level", Enumeration("RemoteChargingPreferencesLevel")
    )
    """Power to charge with."""
    type_: RemoteChargingPreferencesType | None = member("type", Enumeration("RemoteChargingPreferencesType"))
    """How far to charge.

    * `Partial`: less than full, which is kinder to the battery
    * `Full`: until it is full
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.level = read[0](raw) if type(raw := get("level")) is str else None
        self.type_ = read[1](raw) if type(raw := get("type")) is str else None
