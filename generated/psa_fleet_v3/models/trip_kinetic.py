"""The model `TripKinetic`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import NUMBER
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["TripKinetic"]


@define(getstate_setstate=False)
class TripKinetic(Model):
    """Speeds during the trip."""

    avg_speed: float | None = None
    """Mean speed, in km/h."""
    max_speed: float | None = None
    """Highest speed, in km/h."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "avg_speed": ("avgSpeed", NUMBER),
        "max_speed": ("maxSpeed", NUMBER),
    }
