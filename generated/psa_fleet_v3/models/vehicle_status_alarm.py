"""The model `VehicleStatusAlarm`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .alarm_status import AlarmStatus
    from .alarm_trigger import AlarmTrigger


@define(getstate_setstate=False, repr=False)
class VehicleStatusAlarm(Model):
    """A change of the burglar alarm: its status, or what set it off, never both."""

    trigger: AlarmTrigger | None = member("trigger", Nested("AlarmTrigger"))
    """What set it off."""
    status: AlarmStatus | None = member("status", Nested("AlarmStatus"))
    """Whether the alarm is armed."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.trigger = None if (raw := get("trigger")) is None else read[0](raw)
        self.status = None if (raw := get("status")) is None else read[1](raw)
