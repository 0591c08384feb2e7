"""The model `OnboardCapabilitiesRemoteChargingParametersSchedule`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import BOOLEAN, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .onboard_capabilities_remote_charging_parameters_schedule_programs import (
        OnboardCapabilitiesRemoteChargingParametersSchedulePrograms,
    )


@define(getstate_setstate=False, repr=False)
class OnboardCapabilitiesRemoteChargingParametersSchedule(Model):
    """Which planned charging can be set."""

    programs: OnboardCapabilitiesRemoteChargingParametersSchedulePrograms | None = member(
        "programs", Nested("OnboardCapabilitiesRemoteChargingParametersSchedulePrograms")
    )
    """Programs for charging."""
    next_delayed_time: bool | None = member("nextDelayedTime", BOOLEAN)
    """Whether the next time of charging (`schedule.nextDelayedTime`) can be set."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.programs = None if (raw := get("programs")) is None else read[0](raw)
        self.next_delayed_time = (
            raw if (raw := get("nextDelayedTime")) is None or type(raw) is bool else read[1](raw)
        )
