"""The model `Trip`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..behaviour import GeoTrip
from ..codecs import BOOLEAN, NUMBER, TEXT, TIMESTAMP, Enumeration, Many, Nested
from ..model import Fields, hidden, names_only
from ..timedeltas import as_timedelta

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .position import Position
    from .trip_faults_item import TripFaultsItem
    from .trip_links import TripLinks

__all__ = ["Trip"]


@define(getstate_setstate=False)
class Trip(GeoTrip):
    """Trip."""

    id: str | None = None
    vin: str | None = field(default=None, repr=hidden)
    started_at: datetime.datetime | None = None
    stopped_at: datetime.datetime | None = None
    duration: str | None = None
    distance: float | None = None
    created_at: datetime.datetime | None = None
    updated_at: datetime.datetime | None = None
    start_position: Position | None = None
    stop_position: Position | None = None
    done: bool | None = None
    faults: list[TripFaultsItem] | None = None
    links: TripLinks | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "id": ("id", TEXT),
        "vin": ("vin", TEXT),
        "started_at": ("startedAt", TIMESTAMP),
        "stopped_at": ("stoppedAt", TIMESTAMP),
        "duration": ("duration", TEXT),
        "distance": ("distance", NUMBER),
        "created_at": ("createdAt", TIMESTAMP),
        "updated_at": ("updatedAt", TIMESTAMP),
        "start_position": ("startPosition", Nested("position", "Position")),
        "stop_position": ("stopPosition", Nested("position", "Position")),
        "done": ("done", BOOLEAN),
        "faults": ("faults", Many(Enumeration("trip_faults_item", "TripFaultsItem"))),
        "links": ("_links", Nested("trip_links", "TripLinks")),
    }

    @property
    def duration_timedelta(self) -> datetime.timedelta | None:
        """`duration` as a `timedelta`; None when it is absent or no duration of fixed length."""
        return as_timedelta(self.duration)
