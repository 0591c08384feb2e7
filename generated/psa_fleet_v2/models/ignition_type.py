"""The enumeration `IgnitionType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["IgnitionType"]


class IgnitionType(OpenEnum):
    """State of the ignition.

    * `Stop`: off
    * `StartUp`: contact on
    * `Start`: engine running
    * `Free`: unlocked by the steering lock
    """

    STOP = "Stop"
    START_UP = "StartUp"
    START = "Start"
    FREE = "Free"
