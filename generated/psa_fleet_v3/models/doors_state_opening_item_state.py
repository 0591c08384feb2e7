"""The enumeration `DoorsStateOpeningItemState`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["DoorsStateOpeningItemState"]


class DoorsStateOpeningItemState(OpenEnum):
    """Open or closed."""

    OPEN = "Open"
    CLOSED = "Closed"
