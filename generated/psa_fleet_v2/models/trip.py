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
    from .trip_fault_kind import TripFaultKind
    from .trip_links import TripLinks

__all__ = ["Trip"]


@define(getstate_setstate=False)
class Trip(GeoTrip):
    """One drive, from switching on until switching off."""

    id: str | None = None
    """Its id."""
    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    started_at: datetime.datetime | None = None
    """When it began (RFC 3339)."""
    stopped_at: datetime.datetime | None = None
    """When it ended (RFC 3339); absent while it lasts."""
    duration: str | None = None
    """How long it took, in seconds, as text."""
    distance: float | None = None
    """Distance, in km."""
    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    start_position: Position | None = None
    """Where the vehicle was at the beginning."""
    stop_position: Position | None = None
    """Where the vehicle was at the end."""
    done: bool | None = None
    """Whether the trip is over."""
    faults: list[TripFaultKind] | None = None
    """What is missing in the record of the trip."""
    links: TripLinks | None = None
    """Links to what belongs to it."""
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
        "faults": ("faults", Many(Enumeration("trip_fault_kind", "TripFaultKind"))),
        "links": ("_links", Nested("trip_links", "TripLinks")),
    }

    @property
    def duration_timedelta(self) -> datetime.timedelta | None:
        """`duration` as a `timedelta`; None when it is absent or no duration of fixed length."""
        return as_timedelta(self.duration)
