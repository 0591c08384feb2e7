"""The model `CollisionObj`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .collision_details import CollisionDetails

__all__ = ["CollisionObj"]


@define(getstate_setstate=False)
class CollisionObj(Model):
    """Sides and severity of a collision."""

    details: list[CollisionDetails] | None = None
    """The sides that were hit."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "details": ("details", Many(Nested("collision_details", "CollisionDetails"))),
    }
