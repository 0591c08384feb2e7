"""The model `MonitorTrigger`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .data_trigger import DataTrigger
    from .time_trigger import TimeTrigger
    from .zone_trigger import ZoneTrigger


@define(getstate_setstate=False, repr=False)
class MonitorTrigger(Model):
    """One named condition: exactly one of `zone`, `time` and `data`."""

    name: str | None = member("name", TEXT)
    """A name that no other trigger of the monitor has: letters, then an optional dot or underscore, then
    digits.
    """
    zone: ZoneTrigger | None = member("zone", Nested("ZoneTrigger"))
    """A zone."""
    time: TimeTrigger | None = member("time", Nested("TimeTrigger"))
    """A time."""
    data: DataTrigger | None = member("data", Nested("DataTrigger"))
    """A condition on data."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.name = raw if (raw := get("name")) is None or type(raw) is str else read[0](raw)
        self.zone = None if (raw := get("zone")) is None else read[1](raw)
        self.time = None if (raw := get("time")) is None else read[2](raw)
        self.data = None if (raw := get("data")) is None else read[3](raw)
