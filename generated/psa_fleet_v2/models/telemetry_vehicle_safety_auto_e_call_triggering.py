"""The enumeration `TelemetryVehicleSafetyAutoECallTriggering`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TelemetryVehicleSafetyAutoECallTriggering"]


class TelemetryVehicleSafetyAutoECallTriggering(OpenEnum):
    """Whether a shock set the emergency call off.

    * `NotDetected`: no shock
    * `Detected`: a shock
    """

    NOT_DETECTED = "NotDetected"
    DETECTED = "Detected"
