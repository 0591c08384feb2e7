"""The model `TimeTriggerEntryOccurence`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Enumeration, Many
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .time_trigger_entry_occurence_day_item import TimeTriggerEntryOccurenceDayItem

__all__ = ["TimeTriggerEntryOccurence"]


@define(getstate_setstate=False)
class TimeTriggerEntryOccurence(Model):
    """On which days.

    The name is misspelt on the wire.
    """

    day: list[TimeTriggerEntryOccurenceDayItem] | None = None
    """Days of the week."""
    week: list[str] | None = None
    """Weeks of the year, one by one or as ranges: `w1`, `w34-w46`."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "day": (
            "day",
            Many(Enumeration("time_trigger_entry_occurence_day_item", "TimeTriggerEntryOccurenceDayItem")),
        ),
        "week": ("week", Many(TEXT)),
    }
