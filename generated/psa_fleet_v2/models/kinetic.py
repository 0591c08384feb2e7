"""The model `Kinetic`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import BOOLEAN, NUMBER, TIMESTAMP
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON

__all__ = ["Kinetic"]


@define(getstate_setstate=False)
class Kinetic(Model):
    """Movement."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    acceleration: float | None = None
    """Acceleration, in m/s²."""
    speed: float | None = None
    """Speed, in km/h."""
    pace: float | None = None
    """Distance as the vehicle estimates it, in m."""
    moving: bool | None = None
    """Whether the vehicle moves."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "acceleration": ("acceleration", NUMBER),
        "speed": ("speed", NUMBER),
        "pace": ("pace", NUMBER),
        "moving": ("moving", BOOLEAN),
    }
