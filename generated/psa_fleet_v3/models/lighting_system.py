"""The model `LightingSystem`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TIMESTAMP, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .light import Light

__all__ = ["LightingSystem"]


@define(getstate_setstate=False)
class LightingSystem(Model):
    """Turn and fog lights."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    turn: list[Light] | None = None
    """Turn lights."""
    fog: list[Light] | None = None
    """Fog lights."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "turn": ("turn", Many(Nested("light", "Light"))),
        "fog": ("fog", Many(Nested("light", "Light"))),
    }
