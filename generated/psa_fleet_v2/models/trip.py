"""The model `Trip`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.behavior import GeoTrip
from psa_fleet_runtime.codecs import BOOLEAN, NUMBER, TEXT, TIMESTAMP, Enumeration, Many, Nested
from psa_fleet_runtime.model import is_short, member, undeclared
from psa_fleet_runtime.shown import masked
from psa_fleet_runtime.timedeltas import as_timedelta

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

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
    """Duration in seconds, as text."""
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

    def _read_all(self, get: Get, read: Reads) -> None:
        self.id = raw if (raw := get("id")) is None or type(raw) is str else read[0](raw)
        self.vin = raw if (raw := get("vin")) is None or type(raw) is str else read[1](raw)
        self.started_at = None if (raw := get("startedAt")) is None else read[2](raw)
        self.stopped_at = None if (raw := get("stoppedAt")) is None else read[3](raw)
        self.duration = raw if (raw := get("duration")) is None or type(raw) is str else read[4](raw)
        self.distance = raw if (raw := get("distance")) is None or type(raw) is float else read[5](raw)
        self.created_at = None if (raw := get("createdAt")) is None else read[6](raw)
        self.updated_at = None if (raw := get("updatedAt")) is None else read[7](raw)
        self.start_position = None if (raw := get("startPosition")) is None else read[8](raw)
        self.stop_position = None if (raw := get("stopPosition")) is None else read[9](raw)
        self.done = raw if (raw := get("done")) is None or type(raw) is bool else read[10](raw)
        if is_short(raw := get("faults")):
            self.faults = None if raw is None else read[11](raw)
        self.links = None if (raw := get("_links")) is None else read[12](raw)

    @property
    def duration_timedelta(self) -> datetime.timedelta | None:
        """`duration` as a `timedelta`; None when it is absent or no duration of fixed length."""
        return as_timedelta(self.duration)
