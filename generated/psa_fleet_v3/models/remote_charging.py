"""The model `RemoteCharging`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, TEXT, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_charging_preferences import RemoteChargingPreferences
    from .remote_charging_schedule import RemoteChargingSchedule


@define(getstate_setstate=False, repr=False)
class RemoteCharging(Model):
    """Start, stop or plan charging.

    `preferences` goes neither with `schedule` nor with `immediate`.
    """

    next_delayed_time: str | None = member("nextDelayedTime", TEXT)
    """When to begin charging next (RFC 3339).

    Deprecated; use `schedule`.
    """
    schedule: RemoteChargingSchedule | None = member("schedule", Nested("RemoteChargingSchedule"))
    """Planned charging."""
    immediate: bool | None = member("immediate", BOOLEAN)
    """True starts charging now, false stops it."""
    preferences: RemoteChargingPreferences | None = member("preferences", Nested("RemoteChargingPreferences"))
    """Preferences for charging."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.next_delayed_time = (
            raw if (raw := get("nextDelayedTime")) is None or type(raw) is str else read[0](raw)
        )
        self.schedule = None if (raw := get("schedule")) is None else read[1](raw)
        self.immediate = raw if (raw := get("immediate")) is None or type(raw) is bool else read[2](raw)
        self.preferences = None if (raw := get("preferences")) is None else read[3](raw)
