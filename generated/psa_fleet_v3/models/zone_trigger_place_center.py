"""The model `ZoneTriggerPlaceCenter`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import NUMBER
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["ZoneTriggerPlaceCenter"]


@define(getstate_setstate=False)
class ZoneTriggerPlaceCenter(Model):
    """Centre of the circle."""

    longitude: float | None = field(default=None, repr=hidden)
    """Degrees east."""
    latitude: float | None = field(default=None, repr=hidden)
    """Degrees north."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "longitude": ("longitude", NUMBER),
        "latitude": ("latitude", NUMBER),
    }
