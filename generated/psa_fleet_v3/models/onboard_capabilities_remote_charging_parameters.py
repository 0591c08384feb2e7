"""The model `OnboardCapabilitiesRemoteChargingParameters`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .onboard_capabilities_remote_charging_parameters_immediate import (
        OnboardCapabilitiesRemoteChargingParametersImmediate,
    )
    from .onboard_capabilities_remote_charging_parameters_preferences import (
        OnboardCapabilitiesRemoteChargingParametersPreferences,
    )
    from .onboard_capabilities_remote_charging_parameters_schedule import (
        OnboardCapabilitiesRemoteChargingParametersSchedule,
    )


@define(getstate_setstate=False, repr=False)
class OnboardCapabilitiesRemoteChargingParameters(Model):
    """What can be set."""

    immediate: OnboardCapabilitiesRemoteChargingParametersImmediate | None = member(
        "immediate", Nested("OnboardCapabilitiesRemoteChargingParametersImmediate")
    )
    """What can be done at once."""
    schedule: OnboardCapabilitiesRemoteChargingParametersSchedule | None = member(
        "schedule", Nested("OnboardCapabilitiesRemoteChargingParametersSchedule")
    )
    """Which planned charging can be set."""
    preferences: OnboardCapabilitiesRemoteChargingParametersPreferences | None = member(
        "preferences", Nested("OnboardCapabilitiesRemoteChargingParametersPreferences")
    )
    """Which preferences for charging can be set."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.immediate = None if (raw := get("immediate")) is None else read[0](raw)
        self.schedule = None if (raw := get("schedule")) is None else read[1](raw)
        self.preferences = None if (raw := get("preferences")) is None else read[2](raw)
