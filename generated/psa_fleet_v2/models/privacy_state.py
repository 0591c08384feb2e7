"""The enumeration `PrivacyState`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PrivacyState"]


class PrivacyState(OpenEnum):
    """How much is told.

    Deprecated; see `driverRequestState` and `serviceState`.

    * `None`: everything is told
    * `Geolocation`: no position is told
    * `Full`: nothing is told
    """

    NONE = "None"
    GEOLOCATION = "Geolocation"
    FULL = "Full"
