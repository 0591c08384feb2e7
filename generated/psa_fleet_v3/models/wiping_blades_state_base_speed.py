"""The enumeration `WipingBladesStateBaseSpeed`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["WipingBladesStateBaseSpeed"]


class WipingBladesStateBaseSpeed(OpenEnum):
    """How fast they wipe; absent while they rest."""

    HIGH = "High"
    LOW = "Low"
