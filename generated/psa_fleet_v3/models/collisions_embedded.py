"""The model `CollisionsEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .collision import Collision

__all__ = ["CollisionsEmbedded"]


@define(getstate_setstate=False)
class CollisionsEmbedded(Model):
    """What is sent along."""

    collisions: list[Collision] | None = None
    """The collisions."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "collisions": ("Collisions", Many(Nested("collision", "Collision"))),
    }
