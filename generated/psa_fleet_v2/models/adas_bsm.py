"""The enumeration `AdasBsm`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["AdasBsm"]


class AdasBsm(OpenEnum):
    """Blind spot monitoring."""

    ACTIVE = "Active"
    INACTIVE = "Inactive"
    DISABLED = "Disabled"
    FAULT = "Fault"
