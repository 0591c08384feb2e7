"""The enumeration `CollisionDetailsSeverity`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["CollisionDetailsSeverity"]


class CollisionDetailsSeverity(OpenEnum):
    """CollisionDetailsSeverity."""

    MINIMAL = "Minimal"
    MINOR = "Minor"
    MAJOR = "Major"
