"""The enumeration `IgnitionBaseType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["IgnitionBaseType"]


class IgnitionBaseType(OpenEnum):
    """IgnitionBaseType."""

    STOP = "Stop"
    START_UP = "StartUp"
    START = "Start"
