"""The enumeration `WipingBladesStateSpeed`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["WipingBladesStateSpeed"]


class WipingBladesStateSpeed(OpenEnum):
    """How fast they wipe; absent while they rest."""

    HIGH = "High"
    LOW = "Low"
