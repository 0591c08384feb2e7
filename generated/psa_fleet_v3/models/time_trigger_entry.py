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
    from .time_trigger_entry_occurence import TimeTriggerEntryOccurence
    from .time_trigger_entry_recurrence import TimeTriggerEntryRecurrence

__all__ = ["TimeTriggerEntry"]


@define(getstate_setstate=False)
class TimeTriggerEntry(Model):
    """TimeTriggerEntry."""

    start: str | None = None
    recurrence: TimeTriggerEntryRecurrence | None = None
    occurence: TimeTriggerEntryOccurence | None = None
    duration: str | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "start": ("start", TEXT),
        "recurrence": (
            "recurrence",
            Enumeration("time_trigger_entry_recurrence", "TimeTriggerEntryRecurrence"),
        ),
        "occurence": ("occurence", Nested("time_trigger_entry_occurence", "TimeTriggerEntryOccurence")),
        "duration": ("duration", TEXT),
    }

    @property
    def duration_timedelta(self) -> datetime.timedelta | None:
        """`duration` as a `timedelta`; None when it is absent or no duration of fixed length."""
        return as_timedelta(self.duration)
