"""The model `Trip`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..behaviour import GeoTrip
from ..codecs import BOOLEAN, INTEGER, NUMBER, TEXT, TIMESTAMP, Many, Nested
from ..model import Fields, hidden, names_only
from ..timedeltas import as_timedelta

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .energy_consumption import EnergyConsumption
    from .lite_energy import LiteEnergy
    from .position import Position
    from .trip_fault import TripFault
    from .trip_kinetic import TripKinetic
    from .trip_links import TripLinks
    from .trip_segment import TripSegment

__all__ = ["Trip"]


@define(getstate_setstate=False)
class Trip(GeoTrip):
    """One drive, from switching on until switching off."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    id: str | None = None
    """Its id."""
    vin: str | None = field(default=None, repr=hidden)
    """The vehicle's identification number."""
    started_at: datetime.datetime | None = None
    """When it began (RFC 3339)."""
    stopped_at: datetime.datetime | None = None
    """When it ended (RFC 3339); absent while it lasts."""
    start_position: Position | None = None
    """Where the vehicle was at the beginning."""
    stop_position: Position | None = None
    """Where the vehicle was at the end."""
    duration: int | None = None
    """How long it took, in seconds."""
    distance: float | None = None
    """Distance, in km."""
    start_mileage: float | None = None
    """Reading of the odometer at the beginning, in km."""
    start_energies: list[LiteEnergy] | None = None
    """Energies at the beginning."""
    end_energies: list[LiteEnergy] | None = None
    """Energies at the end."""
    energy_consumptions: list[EnergyConsumption] | None = None
    """What was used of each energy."""
    kinetic: TripKinetic | None = None
    """Speeds during the trip."""
    segments: list[TripSegment] | None = None
    """Parts of the trip by propulsion."""
    done: bool | None = None
    """Whether the trip is over."""
    faults: list[TripFault] | None = None
    """What is missing in the record of the trip."""
    links: TripLinks | None = None
    """Links to what belongs to it."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "updated_at": ("updatedAt", TIMESTAMP),
        "id": ("id", TEXT),
        "vin": ("vin", TEXT),
        "started_at": ("startedAt", TIMESTAMP),
        "stopped_at": ("stoppedAt", TIMESTAMP),
        "start_position": ("startPosition", Nested("position", "Position")),
        "stop_position": ("stopPosition", Nested("position", "Position")),
        "duration": ("duration", INTEGER),
        "distance": ("distance", NUMBER),
        "start_mileage": ("startMileage", NUMBER),
        "start_energies": ("startEnergies", Many(Nested("lite_energy", "LiteEnergy"))),
        "end_energies": ("endEnergies", Many(Nested("lite_energy", "LiteEnergy"))),
        "energy_consumptions": (
            "energyConsumptions",
            Many(Nested("energy_consumption", "EnergyConsumption")),
        ),
        "kinetic": ("kinetic", Nested("trip_kinetic", "TripKinetic")),
        "segments": ("segments", Many(Nested("trip_segment", "TripSegment"))),
        "done": ("done", BOOLEAN),
        "faults": ("faults", Many(Nested("trip_fault", "TripFault"))),
        "links": ("_links", Nested("trip_links", "TripLinks")),
    }

    @property
    def duration_timedelta(self) -> datetime.timedelta | None:
        """`duration` as a `timedelta`; None when it is absent or no duration of fixed length."""
        return as_timedelta(self.duration)
