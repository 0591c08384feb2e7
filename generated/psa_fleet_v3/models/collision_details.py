"""The model `CollisionDetails`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .collision_details_severity import CollisionDetailsSeverity
    from .collision_details_side import CollisionDetailsSide

__all__ = ["CollisionDetails"]


@define(getstate_setstate=False)
class CollisionDetails(Model):
    """One side on which the vehicle was hit."""

    side: CollisionDetailsSide | None = None
    """Which side was hit."""
    severity: CollisionDetailsSeverity | None = None
    """How serious it was.

    * `Minimal`: no safety system acted
    * `Minor`: belt tensioners acted
    * `Major`: belt tensioners and airbags acted
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "side": ("side", Enumeration("collision_details_side", "CollisionDetailsSide")),
        "severity": ("severity", Enumeration("collision_details_severity", "CollisionDetailsSeverity")),
    }
