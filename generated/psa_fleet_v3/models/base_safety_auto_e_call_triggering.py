"""The enumeration `BaseSafetyAutoECallTriggering`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["BaseSafetyAutoECallTriggering"]


class BaseSafetyAutoECallTriggering(OpenEnum):
    """BaseSafetyAutoECallTriggering."""

    NOT_DETECTED = "NotDetected"
    DETECTED = "Detected"
    SHOCK_DETECTION_UNABLED = "ShockDetectionUnabled"
