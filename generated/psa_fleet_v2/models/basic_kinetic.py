"""The model `BasicKinetic`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, NUMBER
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["BasicKinetic"]


@define(getstate_setstate=False)
class BasicKinetic(Model):
    """BasicKinetic."""

    acceleration: float | None = None
    speed: float | None = None
    pace: float | None = None
    moving: bool | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "acceleration": ("acceleration", NUMBER),
        "speed": ("speed", NUMBER),
        "pace": ("pace", NUMBER),
        "moving": ("moving", BOOLEAN),
    }
