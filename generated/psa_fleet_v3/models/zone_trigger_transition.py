"""The enumeration `ZoneTriggerTransition`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["ZoneTriggerTransition"]


class ZoneTriggerTransition(OpenEnum):
    """ZoneTriggerTransition."""

    IN = "In"
    OUT = "Out"
