"""The model `AlarmDetails`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .alarm_status import AlarmStatus
    from .alarm_trigger import AlarmTrigger


@define(getstate_setstate=False, repr=False)
class AlarmDetails(Model):
    """A change of the burglar alarm, with its id."""

    id: str | None = member("id", TEXT, repr=masked)
    """Its id."""
    trigger: AlarmTrigger | None = member("trigger", Nested("AlarmTrigger"))
    """What set it off."""
    status: AlarmStatus | None = member("status", Nested("AlarmStatus"))
    """Whether the alarm is armed."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.id = raw if (raw := get("id")) is None or type(raw) is str else read[0](raw)
        self.trigger = None if (raw := get("trigger")) is None else read[1](raw)
        self.status = None if (raw := get("status")) is None else read[2](raw)
