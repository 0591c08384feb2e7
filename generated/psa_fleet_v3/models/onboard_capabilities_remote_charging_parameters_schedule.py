"""The model `OnboardCapabilitiesRemoteChargingParametersSchedule`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .onboard_capabilities_remote_charging_parameters_schedule_programs import (
        OnboardCapabilitiesRemoteChargingParametersSchedulePrograms,
    )

__all__ = ["OnboardCapabilitiesRemoteChargingParametersSchedule"]


@define(getstate_setstate=False)
class OnboardCapabilitiesRemoteChargingParametersSchedule(Model):
    """Planned charging."""

    programs: OnboardCapabilitiesRemoteChargingParametersSchedulePrograms | None = None
    """Whether and how many programs can be set."""
    next_delayed_time: bool | None = None
    """Whether the next beginning can be set."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "programs": (
            "programs",
            Nested(
                "onboard_capabilities_remote_charging_parameters_schedule_programs",
                "OnboardCapabilitiesRemoteChargingParametersSchedulePrograms",
            ),
        ),
        "next_delayed_time": ("nextDelayedTime", BOOLEAN),
    }
