"""The enumeration `DoorsStateBaseOpeningItemState`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["DoorsStateBaseOpeningItemState"]


class DoorsStateBaseOpeningItemState(OpenEnum):
    """Open or closed."""

    OPEN = "Open"
    CLOSED = "Closed"
