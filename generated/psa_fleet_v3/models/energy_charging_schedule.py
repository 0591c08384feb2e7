"""The model `EnergyChargingSchedule`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .charge_schedule_program import ChargeScheduleProgram


@define(getstate_setstate=False, repr=False)
class EnergyChargingSchedule(Model):
    """Planned charging."""

    programs: list[ChargeScheduleProgram] | None = member("programs", Many(Nested("ChargeScheduleProgram")))
    """Recurring times."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        if is_short(raw := get("programs")):
            self.programs = None if raw is None else read[0](raw)
