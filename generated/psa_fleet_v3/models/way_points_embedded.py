"""The model `WayPointsEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .position import Position

__all__ = ["WayPointsEmbedded"]


@define(getstate_setstate=False)
class WayPointsEmbedded(Model):
    """What is sent along."""

    positions: list[Position] | None = None
    """The positions, in order of time."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "positions": ("positions", Many(Nested("position", "Position"))),
    }
