"""The model `Lighting`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Many
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .light_position import LightPosition
    from .light_side import LightSide

__all__ = ["Lighting"]


@define(getstate_setstate=False)
class Lighting(Model):
    """Lights that are on."""

    turn: list[LightSide] | None = None
    """Turn lights."""
    light: list[LightPosition] | None = None
    """Position lights."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "turn": ("turn", Many(Enumeration("light_side", "LightSide"))),
        "light": ("light", Many(Enumeration("light_position", "LightPosition"))),
    }
