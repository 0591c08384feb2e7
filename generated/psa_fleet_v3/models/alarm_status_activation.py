"""The enumeration `AlarmStatusActivation`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AlarmStatusActivation"]


class AlarmStatusActivation(OpenEnum):
    """AlarmStatusActivation."""

    INACTIVE = "Inactive"
    ACTIVE = "Active"
