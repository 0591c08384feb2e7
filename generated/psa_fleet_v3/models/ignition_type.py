"""The enumeration `IgnitionType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["IgnitionType"]


class IgnitionType(OpenEnum):
    """IgnitionType."""

    STOP = "Stop"
    START_UP = "StartUp"
    START = "Start"
