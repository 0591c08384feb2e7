"""The model `MonitorParameterTriggerParam`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .data_trigger import DataTrigger
    from .time_zone_trigger import TimeZoneTrigger


@define(getstate_setstate=False, repr=False)
class MonitorParameterTriggerParam(Model):
    """When to fire."""

    time_zone_triggers: TimeZoneTrigger | None = member("timeZoneTriggers", Nested("TimeZoneTrigger"))
    """A zone, a time, or both; ANDed with the data triggers."""
    data_triggers: list[DataTrigger] | None = member("dataTriggers", Many(Nested("DataTrigger")))
    """Conditions on data; all must hold."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.time_zone_triggers = None if (raw := get("timeZoneTriggers")) is None else read[0](raw)
        if is_short(raw := get("dataTriggers")):
            self.data_triggers = None if raw is None else read[1](raw)
