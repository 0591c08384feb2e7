"""The enumeration `PrivacyDriverRequestState`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PrivacyDriverRequestState"]


class PrivacyDriverRequestState(OpenEnum):
    """PrivacyDriverRequestState."""

    NONE = "None"
    GEOLOCATION = "Geolocation"
    FULL = "Full"
