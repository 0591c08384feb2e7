"""The enumeration `PrivacyBaseState`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PrivacyBaseState"]


class PrivacyBaseState(OpenEnum):
    """How much is told.

    * `None`: everything is told
    * `Geolocation`: no position is told
    * `Full`: nothing is told
    """

    NONE = "None"
    GEOLOCATION = "Geolocation"
    FULL = "Full"
