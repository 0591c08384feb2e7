"""The model `BaseAlarm`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .base_alarm_status import BaseAlarmStatus
    from .base_alarm_trigger import BaseAlarmTrigger


@define(getstate_setstate=False, repr=False)
class BaseAlarm(Model):
    """The burglar alarm, without times of its own."""

    status: BaseAlarmStatus | None = member("status", Nested("BaseAlarmStatus"))
    """Whether the alarm is armed."""
    trigger: BaseAlarmTrigger | None = member("trigger", Nested("BaseAlarmTrigger"))
    """What set it off."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.status = None if (raw := get("status")) is None else read[0](raw)
        self.trigger = None if (raw := get("trigger")) is None else read[1](raw)
