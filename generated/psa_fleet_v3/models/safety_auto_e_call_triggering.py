"""The enumeration `SafetyAutoECallTriggering`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["SafetyAutoECallTriggering"]


class SafetyAutoECallTriggering(OpenEnum):
    """SafetyAutoECallTriggering."""

    NOT_DETECTED = "NotDetected"
    DETECTED = "Detected"
    SHOCK_DETECTION_UNABLED = "ShockDetectionUnabled"
