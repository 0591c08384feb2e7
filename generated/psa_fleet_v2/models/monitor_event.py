"""The model `MonitorEvent`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, TEXT, TIMESTAMP, Many, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.shown import masked

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON

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
