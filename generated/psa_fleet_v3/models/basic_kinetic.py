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
    """Movement, without a time of its own."""

    acceleration: float | None = None
    """Acceleration, in m/s²."""
    speed: float | None = None
    """Speed, in km/h."""
    moving: bool | None = None
    """Whether the vehicle moves."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "acceleration": ("acceleration", NUMBER),
        "speed": ("speed", NUMBER),
        "moving": ("moving", BOOLEAN),
    }
