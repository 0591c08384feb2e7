"""The enumeration `DataProfile`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["DataProfile"]


class DataProfile(OpenEnum):
    """Whose rights decide what is shown."""

    FLEET = "fleet"
    END_USER = "endUser"
