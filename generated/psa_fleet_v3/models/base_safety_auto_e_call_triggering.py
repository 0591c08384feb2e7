"""The enumeration `BaseSafetyAutoECallTriggering`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["BaseSafetyAutoECallTriggering"]


class BaseSafetyAutoECallTriggering(OpenEnum):
    """Whether a shock set the emergency call off.

    * `NotDetected`: no shock
    * `Detected`: a shock
    * `ShockDetectionUnabled`: shocks can't be noticed
    """

    NOT_DETECTED = "NotDetected"
    DETECTED = "Detected"
    SHOCK_DETECTION_UNABLED = "ShockDetectionUnabled"
