"""The enumeration `WipingBladesStateBaseSpeed`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["WipingBladesStateBaseSpeed"]


class WipingBladesStateBaseSpeed(OpenEnum):
    """WipingBladesStateBaseSpeed."""

    HIGH = "High"
    LOW = "Low"
