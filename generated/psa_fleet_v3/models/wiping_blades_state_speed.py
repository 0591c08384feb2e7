"""The enumeration `WipingBladesStateSpeed`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["WipingBladesStateSpeed"]


class WipingBladesStateSpeed(OpenEnum):
    """WipingBladesStateSpeed."""

    HIGH = "High"
    LOW = "Low"
