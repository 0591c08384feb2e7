"""The model `Light`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .light_position import LightPosition
    from .light_side import LightSide
    from .light_status import LightStatus

__all__ = ["Light"]


@define(getstate_setstate=False)
class Light(Model):
    """A light and its state."""

    direction: LightSide | None = None
    """On which side."""
    position: LightPosition | None = None
    """In front or behind."""
    status: LightStatus | None = None
    """Its state."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "direction": ("direction", Enumeration("light_side", "LightSide")),
        "position": ("position", Enumeration("light_position", "LightPosition")),
        "status": ("status", Enumeration("light_status", "LightStatus")),
    }
