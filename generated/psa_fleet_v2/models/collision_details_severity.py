"""The enumeration `CollisionDetailsSeverity`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["CollisionDetailsSeverity"]


class CollisionDetailsSeverity(OpenEnum):
    """How serious it was.

    * `Minimal`: no safety system acted
    * `Minor`: belt tensioners acted
    * `Major`: belt tensioners and airbags acted
    """

    MINIMAL = "Minimal"
    MINOR = "Minor"
    MAJOR = "Major"
