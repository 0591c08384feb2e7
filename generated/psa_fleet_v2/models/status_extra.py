"""The enumeration `StatusExtra`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["StatusExtra"]


class StatusExtra(OpenEnum):
    """Data that can be added to a status."""

    ODOMETER = "odometer"
    KINETIC = "kinetic"
