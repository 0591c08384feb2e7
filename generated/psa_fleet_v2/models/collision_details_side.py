"""The enumeration `CollisionDetailsSide`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["CollisionDetailsSide"]


class CollisionDetailsSide(OpenEnum):
    """Which side was hit."""

    FRONT = "Front"
    REAR = "Rear"
    LATERAL = "Lateral"
