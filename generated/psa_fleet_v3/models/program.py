"""The model `Program`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .program_occurence import ProgramOccurence
    from .recurrence import Recurrence


@define(getstate_setstate=False, repr=False)
class Program(Model):
    """A time that may recur."""

    recurrence: Recurrence | None = member("recurrence", Enumeration("Recurrence"))
    """How it recurs."""
    start: str | None = member("start", TEXT)
    """When it begins, as an ISO 8601 duration after midnight such as PT8H30M."""
    occurence: ProgramOccurence | None = member("occurence", Nested("ProgramOccurence"))
    """On which days.

    The name is misspelt on the wire.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.recurrence = read[0](raw) if type(raw := get("recurrence")) is str else None
        self.start = raw if (raw := get("start")) is None or type(raw) is str else read[1](raw)
        self.occurence = None if (raw := get("occurence")) is None else read[2](raw)
