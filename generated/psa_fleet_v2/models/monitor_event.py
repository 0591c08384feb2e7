"""The model `MonitorEvent`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, TEXT, TIMESTAMP, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .event_extension import EventExtension
    from .event_value import EventValue


@define(getstate_setstate=False, repr=False)
class MonitorEvent(Model):
    """One firing of a monitor for one vehicle."""

    fleet_id: str | None = member("fleetId", TEXT, repr=masked)
    """Id of the fleet."""
    vin: str | None = member("vin", TEXT, repr=masked)
    """The vehicle's identification number."""
    event_date: datetime.datetime | None = member("eventDate", TIMESTAMP)
    """When it happened (RFC 3339)."""
    values: list[EventValue] | None = member("values", Many(Nested("EventValue")))
    """What made it fire: one entry for each trigger on data."""
    extensions: list[EventExtension] | None = member("extensions", Many(Nested("EventExtension")))
    """The data that were asked for in `extendedEventParam`."""
    refresh: bool | None = member("refresh", BOOLEAN)
    """False when the condition has just become true, true for a reminder."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.fleet_id = raw if (raw := get("fleetId")) is None or type(raw) is str else read[0](raw)
        self.vin = raw if (raw := get("vin")) is None or type(raw) is str else read[1](raw)
        self.event_date = None if (raw := get("eventDate")) is None else read[2](raw)
        if is_short(raw := get("values")):
            self.values = None if raw is None else read[3](raw)
        if is_short(raw := get("extensions")):
            self.extensions = None if raw is None else read[4](raw)
        self.refresh = raw if (raw := get("refresh")) is None or type(raw) is bool else read[5](raw)
