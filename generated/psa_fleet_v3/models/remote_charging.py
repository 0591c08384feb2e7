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
    """RemoteCharging."""

    next_delayed_time: str | None = None
    schedule: RemoteChargingSchedule | None = None
    immediate: bool | None = None
    preferences: RemoteChargingPreferences | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "next_delayed_time": ("nextDelayedTime", TEXT),
        "schedule": ("schedule", Nested("remote_charging_schedule", "RemoteChargingSchedule")),
        "immediate": ("immediate", BOOLEAN),
        "preferences": ("preferences", Nested("remote_charging_preferences", "RemoteChargingPreferences")),
    }
