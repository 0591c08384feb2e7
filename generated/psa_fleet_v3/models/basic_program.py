"""The model `BasicProgram`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .basic_program_occurence import BasicProgramOccurence


@define(getstate_setstate=False, repr=False)
class BasicProgram(Model):
    """A time on certain days of the week."""

    start: str | None = member("start", TEXT)
    """When it begins, as an ISO 8601 duration after midnight such as PT8H30M."""
    occurence: BasicProgramOccurence | None = member("occurence", Nested("BasicProgramOccurence"))
    """On which days.

    The name is misspelt on the wire.
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.start = raw if (raw := get("start")) is None or type(raw) is str else read[0](raw)
        self.occurence = None if (raw := get("occurence")) is None else read[1](raw)
