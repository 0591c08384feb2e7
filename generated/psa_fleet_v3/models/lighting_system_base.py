"""The model `LightingSystemBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .light import Light

__all__ = ["LightingSystemBase"]


@define(getstate_setstate=False)
class LightingSystemBase(Model):
    """Turn and fog lights, without a time of their own."""

    turn: list[Light] | None = None
    """Turn lights."""
    fog: list[Light] | None = None
    """Fog lights."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "turn": ("turn", Many(Nested("light", "Light"))),
        "fog": ("fog", Many(Nested("light", "Light"))),
    }
