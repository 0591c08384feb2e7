"""The enumeration `PrivacyServiceState`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PrivacyServiceState"]


class PrivacyServiceState(OpenEnum):
    """What the partner's service is given.

    * `None`: everything is told
    * `Geolocation`: no position is told
    * `Full`: nothing is told
    """

    NONE = "None"
    GEOLOCATION = "Geolocation"
    FULL = "Full"
