"""The model `LightsItem`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .lights_item_direction import LightsItemDirection
    from .lights_item_position import LightsItemPosition
    from .lights_item_status import LightsItemStatus

__all__ = ["LightsItem"]


@define(getstate_setstate=False)
class LightsItem(Model):
    """LightsItem."""

    direction: LightsItemDirection | None = None
    """On which side."""
    position: LightsItemPosition | None = None
    """In front or behind."""
    status: LightsItemStatus | None = None
    """Its state."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "direction": ("direction", Enumeration("lights_item_direction", "LightsItemDirection")),
        "position": ("position", Enumeration("lights_item_position", "LightsItemPosition")),
        "status": ("status", Enumeration("lights_item_status", "LightsItemStatus")),
    }
