"""The model `TimeTriggerEntry`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.timedeltas import as_timedelta

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .recurrence import Recurrence
    from .time_trigger_entry_occurence import TimeTriggerEntryOccurence


@define(getstate_setstate=False, repr=False)
class TimeTriggerEntry(Model):
    """A time window: daily on certain days, or once.

    One that does not recur must not have `occurence`.
    """

    start: str | None = member("start", TEXT)
    """When it begins: an ISO 8601 duration after midnight such as PT8H30M when `recurrence` is `Daily`,
    a date and time (RFC 3339) when it is `None`.
    """
    recurrence: Recurrence | None = member("recurrence", Enumeration("Recurrence"))
    """How it recurs."""
    occurence: TimeTriggerEntryOccurence | None = member("occurence", Nested("TimeTriggerEntryOccurence"))
    """On which days.

    The name is misspelt on the wire.
    """
    duration: str | None = member("duration", TEXT)
    """How long the window is, as an ISO 8601 duration such as PT4H30M.

    Required when `recurrence` is `Daily`.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.start = raw if (raw := get("start")) is None or type(raw) is str else read[0](raw)
        self.recurrence = read[1](raw) if type(raw := get("recurrence")) is str else None
        self.occurence = None if (raw := get("occurence")) is None else read[2](raw)
        self.duration = raw if (raw := get("duration")) is None or type(raw) is str else read[3](raw)

    @property
    def duration_timedelta(self) -> datetime.timedelta | None:
        """`duration` as a `timedelta`; None when it is absent or no duration of fixed length."""
        return as_timedelta(self.duration)
