"""The model `BoundedProgram`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared
from psa_fleet_runtime.timedeltas import as_timedelta

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .bounded_program_occurence import BoundedProgramOccurence
    from .recurrence import Recurrence


@define(getstate_setstate=False, repr=False)
class BoundedProgram(Model):
    """A time window that may recur.

    Its start counts from midnight. Without recurrence `occurence` is ignored.
    """

    start: str | None = member("start", TEXT)
    """When it begins, as an ISO 8601 duration after midnight such as PT8H30M."""
    occurence: BoundedProgramOccurence | None = member("occurence", Nested("BoundedProgramOccurence"))
    """On which days.

    The name is misspelt on the wire.
    """
    duration: str | None = member("duration", TEXT)
    """How long the window is, as an ISO 8601 duration such as PT4H30M."""
    recurrence: Recurrence | None = member("recurrence", Enumeration("Recurrence"))
    """How it recurs."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.start = raw if (raw := get("start")) is None or type(raw) is str else read[0](raw)
        self.occurence = None if (raw := get("occurence")) is None else read[1](raw)
        self.duration = raw if (raw := get("duration")) is None or type(raw) is str else read[2](raw)
        self.recurrence = read[3](raw) if type(raw := get("recurrence")) is str else None

    @property
    def duration_timedelta(self) -> datetime.timedelta | None:
        """`duration` as a `timedelta`; None when it is absent or no duration of fixed length."""
        return as_timedelta(self.duration)
