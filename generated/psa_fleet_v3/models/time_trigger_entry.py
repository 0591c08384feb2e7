"""The model `TimeTriggerEntry`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Enumeration, Nested
from ..model import Fields, Model, names_only
from ..timedeltas import as_timedelta

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .recurrence import Recurrence
    from .time_trigger_entry_occurence import TimeTriggerEntryOccurence

__all__ = ["TimeTriggerEntry"]


@define(getstate_setstate=False)
class TimeTriggerEntry(Model):
    """A time window: daily on certain days, or once."""

    start: str | None = None
    """When it begins: an ISO 8601 duration after midnight such as PT8H30M when `recurrence` is `Daily`,
    a date and time (RFC 3339) when it is `None`.
    """
    recurrence: Recurrence | None = None
    """How it recurs."""
    occurence: TimeTriggerEntryOccurence | None = None
    """On which days.

    The name is misspelt on the wire.
    """
    duration: str | None = None
    """How long the window is, as an ISO 8601 duration such as PT4H30M.

    Required when `recurrence` is `Daily`.
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "start": ("start", TEXT),
        "recurrence": ("recurrence", Enumeration("recurrence", "Recurrence")),
        "occurence": ("occurence", Nested("time_trigger_entry_occurence", "TimeTriggerEntryOccurence")),
        "duration": ("duration", TEXT),
    }

    @property
    def duration_timedelta(self) -> datetime.timedelta | None:
        """`duration` as a `timedelta`; None when it is absent or no duration of fixed length."""
        return as_timedelta(self.duration)
