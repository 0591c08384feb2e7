"""The model `BoundedProgramOccurence`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Enumeration, Many
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .day_of_week import DayOfWeek

__all__ = ["BoundedProgramOccurence"]


@define(getstate_setstate=False)
class BoundedProgramOccurence(Model):
    """On which days.

    The name is misspelt on the wire.
    """

    day: list[DayOfWeek] | None = None
    """Days of the week."""
    week: list[str] | None = None
    """Weeks of the year, one by one or as ranges: `w1`, `w34-w46`."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "day": ("day", Many(Enumeration("day_of_week", "DayOfWeek"))),
        "week": ("week", Many(TEXT)),
    }
