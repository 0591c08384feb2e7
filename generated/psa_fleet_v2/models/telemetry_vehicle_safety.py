"""The model `TelemetryVehicleSafety`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .telemetry_vehicle_safety_auto_e_call_triggering import TelemetryVehicleSafetyAutoECallTriggering
    from .telemetry_vehicle_safety_belt_warning import TelemetryVehicleSafetyBeltWarning
    from .telemetry_vehicle_safety_e_call_triggering_request import (
        TelemetryVehicleSafetyECallTriggeringRequest,
    )

__all__ = ["TelemetryVehicleSafety"]


@define(getstate_setstate=False)
class TelemetryVehicleSafety(Model):
    """Belts and the automatic emergency call."""

    belt_warning: TelemetryVehicleSafetyBeltWarning | None = None
    """Whether someone sits unbelted; which seat is not told.

    * `Normal`: no warning
    * `Omission`: a belt is missing
    """
    e_call_triggering_request: TelemetryVehicleSafetyECallTriggeringRequest | None = None
    """The emergency call.

    Deprecated; see `autoECallTriggering`.

    * `AirbagUnabled`: an airbag is out of order
    * `NoRequest`: no call
    * `Requested`: a call was made
    """
    auto_e_call_triggering: TelemetryVehicleSafetyAutoECallTriggering | None = None
    """Whether a shock set the emergency call off.

    * `NotDetected`: no shock
    * `Detected`: a shock
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "belt_warning": (
            "beltWarning",
            Enumeration("telemetry_vehicle_safety_belt_warning", "TelemetryVehicleSafetyBeltWarning"),
        ),
        "e_call_triggering_request": (
            "eCallTriggeringRequest",
            Enumeration(
                "telemetry_vehicle_safety_e_call_triggering_request",
                "TelemetryVehicleSafetyECallTriggeringRequest",
            ),
        ),
        "auto_e_call_triggering": (
            "autoECallTriggering",
            Enumeration(
                "telemetry_vehicle_safety_auto_e_call_triggering", "TelemetryVehicleSafetyAutoECallTriggering"
            ),
        ),
    }
