"""The model `TimeTrigger`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .bounded_program import BoundedProgram


@define(getstate_setstate=False, repr=False)
class TimeTrigger(Model):
    """Fires when a vehicle moves within time windows; a vehicle at rest fires nothing."""

    times: list[BoundedProgram] | None = member("times", Many(Nested("BoundedProgram")))
    """The time windows."""
    time_zone: str | None = member("timeZone", TEXT)
    """Time zone of the windows, by its name in the IANA database; Europe/Paris when it is not given."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("times")):
            self.times = None if raw is None else read[0](raw)
        self.time_zone = raw if (raw := get("timeZone")) is None or type(raw) is str else read[1](raw)
