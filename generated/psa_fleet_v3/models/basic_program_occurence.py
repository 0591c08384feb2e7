"""The model `BasicProgramOccurence`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration, Many
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .day_of_week import DayOfWeek


@define(getstate_setstate=False, repr=False)
class BasicProgramOccurence(Model):
    """On which days.

    The name is misspelt on the wire.
    """

    day: list[DayOfWeek] | None = member("day", Many(Enumeration("DayOfWeek")))
    """Days of the week."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("day")):
            self.day = None if raw is None else read[0](raw)
