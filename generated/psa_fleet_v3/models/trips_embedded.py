"""The model `TripsEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .trip import Trip

__all__ = ["TripsEmbedded"]


@define(getstate_setstate=False)
class TripsEmbedded(Model):
    """What is sent along."""

    trips: list[Trip] | None = None
    """The trips."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "trips": ("trips", Many(Nested("trip", "Trip"))),
    }
