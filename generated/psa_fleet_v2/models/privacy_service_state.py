"""The enumeration `PrivacyServiceState`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PrivacyServiceState"]


class PrivacyServiceState(OpenEnum):
    """PrivacyServiceState."""

    NONE = "None"
    GEOLOCATION = "Geolocation"
    FULL = "Full"
