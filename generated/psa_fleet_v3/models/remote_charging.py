"""The model `RemoteCharging`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, TEXT, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_charging_preferences import RemoteChargingPreferences
    from .remote_charging_schedule import RemoteChargingSchedule

__all__ = ["RemoteCharging"]


@define(getstate_setstate=False)
class RemoteCharging(Model):
    """Start, stop or plan charging.

    `preferences` goes neither with `schedule` nor with `immediate`.
    """

    next_delayed_time: str | None = None
    """When to begin charging next (RFC 3339).

    Deprecated; use `schedule`.
    """
    schedule: RemoteChargingSchedule | None = None
    """Planned charging."""
    immediate: bool | None = None
    """True starts charging now, false stops it."""
    preferences: RemoteChargingPreferences | None = None
    """Preferences for charging."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "next_delayed_time": ("nextDelayedTime", TEXT),
        "schedule": ("schedule", Nested("remote_charging_schedule", "RemoteChargingSchedule")),
        "immediate": ("immediate", BOOLEAN),
        "preferences": ("preferences", Nested("remote_charging_preferences", "RemoteChargingPreferences")),
    }
