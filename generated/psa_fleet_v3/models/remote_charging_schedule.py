"""The model `RemoteChargingSchedule`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .remote_charge_program import RemoteChargeProgram


@define(getstate_setstate=False, repr=False)
class RemoteChargingSchedule(Model):
    """Planned charging."""

    next_delayed_time: str | None = member("nextDelayedTime", TEXT)
    """When to begin charging next (RFC 3339)."""
    programs: list[RemoteChargeProgram] | None = member("programs", Many(Nested("RemoteChargeProgram")))
    """Recurring times."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.next_delayed_time = (
            raw if (raw := get("nextDelayedTime")) is None or type(raw) is str else read[0](raw)
        )
        if is_short(raw := get("programs")):
            self.programs = None if raw is None else read[1](raw)
