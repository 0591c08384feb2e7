"""The model `BoundedProgram`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Enumeration, Nested
from ..model import Fields, Model, names_only
from ..timedeltas import as_timedelta

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .bounded_program_occurence import BoundedProgramOccurence
    from .recurrence import Recurrence

__all__ = ["BoundedProgram"]


@define(getstate_setstate=False)
class BoundedProgram(Model):
    """A time window that may recur.

    Its start counts from midnight.
    """

    start: str | None = None
    """When it begins, as an ISO 8601 duration after midnight such as PT8H30M."""
    occurence: BoundedProgramOccurence | None = None
    """On which days.

    The name is misspelt on the wire.
    """
    duration: str | None = None
    """How long the window is, as an ISO 8601 duration such as PT4H30M."""
    recurrence: Recurrence | None = None
    """How it recurs."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "start": ("start", TEXT),
        "occurence": ("occurence", Nested("bounded_program_occurence", "BoundedProgramOccurence")),
        "duration": ("duration", TEXT),
        "recurrence": ("recurrence", Enumeration("recurrence", "Recurrence")),
    }

    @property
    def duration_timedelta(self) -> datetime.timedelta | None:
        """`duration` as a `timedelta`; None when it is absent or no duration of fixed length."""
        return as_timedelta(self.duration)
