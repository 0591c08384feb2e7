"""The model `Geometry`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import ANYTHING
from ..model import Fields, Model, hidden, names_only

if TYPE_CHECKING:
    from ..types import JSON

__all__ = ["Geometry"]


@define(getstate_setstate=False)
class Geometry(Model):
    """A GeoJSON geometry (RFC 7946)."""

    coordinates: JSON | None = field(default=None, repr=hidden)
    """Longitude, latitude in degrees, in this order, and then the altitude in metres if it is known."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "coordinates": ("coordinates", ANYTHING),
    }
