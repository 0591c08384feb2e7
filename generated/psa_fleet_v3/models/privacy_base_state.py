"""The enumeration `PrivacyBaseState`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["PrivacyBaseState"]


class PrivacyBaseState(OpenEnum):
    """PrivacyBaseState."""

    NONE = "None"
    GEOLOCATION = "Geolocation"
    FULL = "Full"
