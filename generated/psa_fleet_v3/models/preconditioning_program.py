"""The model `PreconditioningProgram`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, INTEGER, TEXT, Enumeration, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .preconditioning_program_occurence import PreconditioningProgramOccurence
    from .recurrence import Recurrence


@define(getstate_setstate=False, repr=False)
class PreconditioningProgram(Model):
    """A recurring time for preconditioning."""

    recurrence: Recurrence | None = member("recurrence", Enumeration("Recurrence"))
    """How it recurs."""
    start: str | None = member("start", TEXT)
    """When it begins, as an ISO 8601 duration after midnight such as PT8H30M."""
    occurence: PreconditioningProgramOccurence | None = member(
        "occurence", Nested("PreconditioningProgramOccurence")
    )
    """On which days.

    The name is misspelt on the wire.
    """
    slot: int | None = member("slot", INTEGER)
    """Number of the program, 1 to 4; each number once in a list."""
    enabled: bool | None = member("enabled", BOOLEAN)
    """Whether the program is on."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.recurrence = read[0](raw) if type(raw := get("recurrence")) is str else None
        self.start = raw if (raw := get("start")) is None or type(raw) is str else read[1](raw)
        self.occurence = None if (raw := get("occurence")) is None else read[2](raw)
        self.slot = raw if (raw := get("slot")) is None or type(raw) is int else read[3](raw)
        self.enabled = raw if (raw := get("enabled")) is None or type(raw) is bool else read[4](raw)
