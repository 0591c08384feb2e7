"""The enumeration `ZoneTriggerTransition`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["ZoneTriggerTransition"]


class ZoneTriggerTransition(OpenEnum):
    """Which crossing fires.

    * `In`: entering
    * `Out`: leaving
    """

    IN = "In"
    OUT = "Out"
