"""The model `TelemetryVehicleSafety`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import Enumeration
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .telemetry_vehicle_safety_auto_e_call_triggering import TelemetryVehicleSafetyAutoECallTriggering
    from .telemetry_vehicle_safety_belt_warning import TelemetryVehicleSafetyBeltWarning
    from .telemetry_vehicle_safety_e_call_triggering_request import (
        TelemetryVehicleSafetyECallTriggeringRequest,
    )


@define(getstate_setstate=False, repr=False)
class TelemetryVehicleSafety(Model):
    """Belts and the automatic emergency call."""

    belt_warning: TelemetryVehicleSafetyBeltWarning | None = member(
        "beltWarning", Enumeration("TelemetryVehicleSafetyBeltWarning")
    )
    """Whether someone sits unbelted; the seat is not named.

    The meanings are our reading.

    * `Normal`: no warning
    * `Omission`: a belt is missing
    """
    e_call_triggering_request: TelemetryVehicleSafetyECallTriggeringRequest | None = member(
        "eCallTriggeringRequest", Enumeration("TelemetryVehicleSafetyECallTriggeringRequest")
    )
    """The emergency call.

    Deprecated; see `autoECallTriggering`.

    * `AirbagUnabled`: an airbag is out of order
    * `NoRequest`: no call
    * `Requested`: a call was made
    """
    auto_e_call_triggering: TelemetryVehicleSafetyAutoECallTriggering | None = member(
        "autoECallTriggering", Enumeration("TelemetryVehicleSafetyAutoECallTriggering")
    )
    """Whether a shock set the emergency call off.

    * `NotDetected`: no shock
    * `Detected`: a shock
    """
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.belt_warning = read[0](raw) if type(raw := get("beltWarning")) is str else None
        self.e_call_triggering_request = (
            read[1](raw) if type(raw := get("eCallTriggeringRequest")) is str else None
        )
        self.auto_e_call_triggering = read[2](raw) if type(raw := get("autoECallTriggering")) is str else None
