"""The enumeration `IgnitionBaseType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["IgnitionBaseType"]


class IgnitionBaseType(OpenEnum):
    """State of the ignition.

    * `Stop`: off
    * `StartUp`: contact on
    * `Start`: engine running
    """

    STOP = "Stop"
    START_UP = "StartUp"
    START = "Start"
