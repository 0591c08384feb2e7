"""The enumeration `SafetyBeltWarning`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["SafetyBeltWarning"]


class SafetyBeltWarning(OpenEnum):
    """Whether someone sits unbelted; which seat is not told.

    * `Normal`: no warning
    * `Omission`: a belt is missing
    """

    NORMAL = "Normal"
    OMISSION = "Omission"
