"""The enumeration `TelemetryVehicleSafetyAutoECallTriggering`."""

from psa_fleet_runtime.open_enum import OpenEnum


class TelemetryVehicleSafetyAutoECallTriggering(OpenEnum):
    """Whether a shock set the emergency call off.

    * `NotDetected`: no shock
    * `Detected`: a shock
    """

    NOT_DETECTED = "NotDetected"
    DETECTED = "Detected"
