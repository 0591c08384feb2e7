"""The model `OnboardCapabilitiesRemoteChargingParameters`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .onboard_capabilities_remote_charging_parameters_immediate import (
        OnboardCapabilitiesRemoteChargingParametersImmediate,
    )
    from .onboard_capabilities_remote_charging_parameters_preferences import (
        OnboardCapabilitiesRemoteChargingParametersPreferences,
    )
    from .onboard_capabilities_remote_charging_parameters_schedule import (
        OnboardCapabilitiesRemoteChargingParametersSchedule,
    )

__all__ = ["OnboardCapabilitiesRemoteChargingParameters"]


@define(getstate_setstate=False)
class OnboardCapabilitiesRemoteChargingParameters(Model):
    """What can be set."""

    immediate: OnboardCapabilitiesRemoteChargingParametersImmediate | None = None
    """Whether it can be done at once."""
    schedule: OnboardCapabilitiesRemoteChargingParametersSchedule | None = None
    """Planned charging."""
    preferences: OnboardCapabilitiesRemoteChargingParametersPreferences | None = None
    """Preferences for charging."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "immediate": (
            "immediate",
            Nested(
                "onboard_capabilities_remote_charging_parameters_immediate",
                "OnboardCapabilitiesRemoteChargingParametersImmediate",
            ),
        ),
        "schedule": (
            "schedule",
            Nested(
                "onboard_capabilities_remote_charging_parameters_schedule",
                "OnboardCapabilitiesRemoteChargingParametersSchedule",
            ),
        ),
        "preferences": (
            "preferences",
            Nested(
                "onboard_capabilities_remote_charging_parameters_preferences",
                "OnboardCapabilitiesRemoteChargingParametersPreferences",
            ),
        ),
    }
