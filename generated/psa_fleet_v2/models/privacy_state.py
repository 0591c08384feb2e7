"""The enumeration `PrivacyState`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PrivacyState"]


class PrivacyState(OpenEnum):
    """PrivacyState."""

    NONE = "None"
    GEOLOCATION = "Geolocation"
    FULL = "Full"
