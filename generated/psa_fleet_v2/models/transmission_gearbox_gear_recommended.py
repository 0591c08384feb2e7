"""The enumeration `TransmissionGearboxGearRecommended`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TransmissionGearboxGearRecommended"]


class TransmissionGearboxGearRecommended(OpenEnum):
    """TransmissionGearboxGearRecommended."""

    NONE = "None"
    UP = "Up"
    DOWN = "Down"
    UP_DOWN = "UpDown"
