"""The enumeration `OpeningState`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["OpeningState"]


class OpeningState(OpenEnum):
    """State of a door, window or lid."""

    OPEN = "Open"
    CLOSED = "Closed"
