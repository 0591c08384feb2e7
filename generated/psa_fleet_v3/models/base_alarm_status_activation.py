"""The enumeration `BaseAlarmStatusActivation`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["BaseAlarmStatusActivation"]


class BaseAlarmStatusActivation(OpenEnum):
    """Whether it is armed.

    * `Inactive`: not armed
    * `Active`: armed
    """

    INACTIVE = "Inactive"
    ACTIVE = "Active"
