"""The model `TimeZoneTrigger`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .time_trigger import TimeTrigger
    from .zone_trigger import ZoneTrigger


@define(getstate_setstate=False, repr=False)
class TimeZoneTrigger(Model):
    """A zone, a time, or both at once."""

    zone_trigger: ZoneTrigger | None = member("zoneTrigger", Nested("ZoneTrigger"))
    """The zone."""
    time_trigger: TimeTrigger | None = member("timeTrigger", Nested("TimeTrigger"))
    """The time."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.zone_trigger = None if (raw := get("zoneTrigger")) is None else read[0](raw)
        self.time_trigger = None if (raw := get("timeTrigger")) is None else read[1](raw)
