"""The enumeration `TelemetryVehicleSafetyAutoECallTriggering`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TelemetryVehicleSafetyAutoECallTriggering"]


class TelemetryVehicleSafetyAutoECallTriggering(OpenEnum):
    """TelemetryVehicleSafetyAutoECallTriggering."""

    NOT_DETECTED = "NotDetected"
    DETECTED = "Detected"
