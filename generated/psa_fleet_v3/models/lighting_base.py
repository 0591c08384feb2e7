"""The model `LightingBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration, Many
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .light_position import LightPosition
    from .light_side import LightSide
    from .light_status import LightStatus

__all__ = ["LightingBase"]


@define(getstate_setstate=False)
class LightingBase(Model):
    """Lights that are on.

    Deprecated; see `lightingSystem`.
    """

    turn: list[LightSide] | None = None
    """Turn lights."""
    light: list[LightPosition] | None = None
    """Position lights."""
    status: list[LightStatus] | None = None
    """States of the lights."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "turn": ("turn", Many(Enumeration("light_side", "LightSide"))),
        "light": ("light", Many(Enumeration("light_position", "LightPosition"))),
        "status": ("status", Many(Enumeration("light_status", "LightStatus"))),
    }
