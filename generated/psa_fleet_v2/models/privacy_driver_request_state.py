"""The enumeration `PrivacyDriverRequestState`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PrivacyDriverRequestState"]


class PrivacyDriverRequestState(OpenEnum):
    """What the driver chose.

    Partners answer for using data where it differs from `serviceState`.

    * `None`: everything is told
    * `Geolocation`: no position is told
    * `Full`: nothing is told
    """

    NONE = "None"
    GEOLOCATION = "Geolocation"
    FULL = "Full"
