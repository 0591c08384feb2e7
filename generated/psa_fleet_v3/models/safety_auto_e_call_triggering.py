"""The enumeration `SafetyAutoECallTriggering`."""

from psa_fleet_runtime.open_enum import OpenEnum


class SafetyAutoECallTriggering(OpenEnum):
    """Whether a shock set the emergency call off.

    * `NotDetected`: no shock
    * `Detected`: a shock
    * `ShockDetectionUnabled`: shocks can't be noticed
    """

    NOT_DETECTED = "NotDetected"
    DETECTED = "Detected"
    SHOCK_DETECTION_UNABLED = "ShockDetectionUnabled"
