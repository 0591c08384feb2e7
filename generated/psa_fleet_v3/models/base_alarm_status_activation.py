"""The enumeration `BaseAlarmStatusActivation`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["BaseAlarmStatusActivation"]


class BaseAlarmStatusActivation(OpenEnum):
    """BaseAlarmStatusActivation."""

    INACTIVE = "Inactive"
    ACTIVE = "Active"
