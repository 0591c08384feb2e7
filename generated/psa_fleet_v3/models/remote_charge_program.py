"""The model `RemoteChargeProgram`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, INTEGER, TEXT, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .program_days import ProgramDays


@define(getstate_setstate=False, repr=False)
class RemoteChargeProgram(Model):
    """A recurring time for charging."""

    start: str | None = member("start", TEXT)
    """When it begins, as an ISO 8601 duration after midnight such as PT8H30M."""
    occurence: ProgramDays | None = member("occurence", Nested("ProgramDays"))
    """On which days.

    The name is misspelt on the wire.
    """
    enabled: bool | None = member("enabled", BOOLEAN)
    """Whether the program is on."""
    slot: int | None = member("slot", INTEGER)
    """Number of the program, 1 to 4; each number once in a list."""
    end: str | None = member("end", TEXT)
    """When it ends, as an ISO 8601 duration after midnight such as PT6H."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.start = raw if (raw := get("start")) is None or type(raw) is str else read[0](raw)
        self.occurence = None if (raw := get("occurence")) is None else read[1](raw)
        self.enabled = raw if (raw := get("enabled")) is None or type(raw) is bool else read[2](raw)
        self.slot = raw if (raw := get("slot")) is None or type(raw) is int else read[3](raw)
        self.end = raw if (raw := get("end")) is None or type(raw) is str else read[4](raw)
