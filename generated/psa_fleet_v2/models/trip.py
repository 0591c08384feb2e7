"""The model `Trip`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.behavior import GeoTrip
from psa_fleet_runtime.codecs import BOOLEAN, NUMBER, TEXT, TIMESTAMP, Enumeration, Many, Nested
from psa_fleet_runtime.model import member, undeclared
from psa_fleet_runtime.shown import masked
from psa_fleet_runtime.timedeltas import as_timedelta

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON

    from .position import Position
    from .trip_fault_kind import TripFaultKind
    from .trip_links import TripLinks


@define(getstate_setstate=False, repr=False)
class Trip(GeoTrip):
    """One drive, from switching on until switching off."""

    id: str | None = member("id", TEXT, repr=masked)
    """Its id."""
    vin: str | None = member("vin", TEXT, repr=masked)
    """The vehicle's identification number."""
    started_at: datetime.datetime | None = member("startedAt", TIMESTAMP)
    """When it began (RFC 3339)."""
    stopped_at: datetime.datetime | None = member("stoppedAt", TIMESTAMP)
    """When it ended (RFC 3339); absent while it lasts."""
    duration: str | None = member("duration", TEXT)
    """How long it took, in seconds, as text."""
    distance: float | None = member("distance", NUMBER)
    """Distance, in km."""
    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    start_position: Position | None = member("startPosition", Nested("Position"))
    """Where the vehicle was at the beginning."""
    stop_position: Position | None = member("stopPosition", Nested("Position"))
    """Where the vehicle was at the end."""
    done: bool | None = member("done", BOOLEAN)
    """Whether the trip is over."""
    faults: list[TripFaultKind] | None = member("faults", Many(Enumeration("TripFaultKind")))
    """What is missing in the record of the trip."""
    links: TripLinks | None = member("_links", Nested("TripLinks"))
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = undeclared()

    @property
    def duration_timedelta(self) -> datetime.timedelta | None:
        """`duration` as a `timedelta`; None when it is absent or no duration of fixed length."""
        return as_timedelta(self.duration)
