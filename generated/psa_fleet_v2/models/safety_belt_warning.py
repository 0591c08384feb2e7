"""The enumeration `SafetyBeltWarning`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["SafetyBeltWarning"]


class SafetyBeltWarning(OpenEnum):
    """SafetyBeltWarning."""

    NORMAL = "Normal"
    OMISSION = "Omission"
