"""The enumeration `TransmissionGearboxGearRecommended`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TransmissionGearboxGearRecommended"]


class TransmissionGearboxGearRecommended(OpenEnum):
    """Which change of gear the vehicle recommends.

    * `None`: none
    * `Up`: a higher gear
    * `Down`: a lower gear
    * `UpDown`: either
    """

    NONE = "None"
    UP = "Up"
    DOWN = "Down"
    UP_DOWN = "UpDown"
