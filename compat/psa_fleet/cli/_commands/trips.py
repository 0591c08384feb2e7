"""`psa-fleet trips ...`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Final, cast

import typer

from ...errors import NotAvailableError, NotFoundError, PermissionDeniedError
from ...tables import TABLES, TrackPoint, tracks
from .._base.groups import noun
from .._options.connection import Session
from .._options.filters import Filters, filters
from .._options.fleets_and_vehicles import FleetOption, TripArgument, VehicleOption, handles, trip_of, vehicle
from .._options.intervals import SinceOption, UntilOption, between
from .._output.formats import Mapped, reads
from .derived import add

if TYPE_CHECKING:
    from psa_fleet_v3 import models

    from ... import FleetHandle, TripHandle, VehicleHandle
    from ...models import Model

commands: Final = noun("List trips and show their data.")


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    add(commands, "trips")
    app.add_typer(commands, name="trips")


class _Ways:
    """The way points of trips, as a map draws them."""

    def __init__(self, session: Session) -> None:
        self._client = session.client
        self.source: FleetHandle | VehicleHandle | None = None
        """Where the trips come from that are read now."""
        self._vehicles: dict[tuple[str, str], VehicleHandle] = {}

    def of(self, item: Model) -> list[TrackPoint]:
        """The places of a trip; none where the server has none, or does not name the vehicle."""
        trip = cast("models.Trip", item)
        source, vin = self.source, trip.vin
        if source is None or trip.id is None:
            return []
        try:
            from ... import FleetHandle  # which --help does without

            if isinstance(source, FleetHandle) and vin is not None:
                key = source.id, vin
                if key not in self._vehicles:
                    self._vehicles[key] = source.find(vin)
                source = self._vehicles[key]
            return _places(source.trip(trip.id))
        except (NotFoundError, NotAvailableError, PermissionDeniedError):
            return []


def _places(trip: TripHandle) -> list[TrackPoint]:
    """The places of a trip's way points."""
    return [place for track in tracks(trip.waypoints(), TABLES["waypoints"]) for place in track.places]


@reads(commands, TABLES["trips"], "list", options=filters("trips list"))
def list_trips(
    session: Session,
    *,
    options: Filters,
    of: VehicleOption = None,
    fleet: FleetOption = None,
    since: SinceOption = None,
    until: UntilOption = None,
    at_least: Annotated[
        float | None, typer.Option("--min-km", metavar="KM", help="Minimum length (v3 only).")
    ] = None,
    at_most: Annotated[
        float | None, typer.Option("--max-km", metavar="KM", help="Maximum length (v3 only).")
    ] = None,
    minutes: Annotated[
        float | None,
        typer.Option("--min-minutes", metavar="N", help="Minimum duration (v3 only)."),
    ] = None,
) -> Mapped:
    """List trips of one vehicle or the whole fleet.

    psa-fleet trips list --vehicle VF7TEST0000000002 --simulator --since 7d

    psa-fleet trips list --since yesterday --geojson > trips.geojson
    """
    interval = between(since, until, session.now)
    distance = None if at_least is None and at_most is None else (at_least, at_most)
    duration = None if minutes is None else (timedelta(minutes=minutes), None)
    arguments = options.arguments(session, of_vehicle=of is not None)
    ways = _Ways(session)

    def items() -> Iterator[models.Trip]:
        for source in (
            handles(session.client, fleet) if of is None else [vehicle(session.client, of, fleet)[1]]
        ):
            ways.source = source
            yield from source.trips(between=interval, distance=distance, duration=duration, **arguments)

    return Mapped(items(), ways.of)


@reads(commands, TABLES["trips"], options=filters("trips show"))
def show(
    session: Session,
    trip: TripArgument,
    *,
    options: Filters,
    of: VehicleOption = None,
    fleet: FleetOption = None,
) -> models.Trip | Mapped:
    """Show one trip. On v3, name its vehicle (`--vehicle`)."""
    handle = trip_of(session.client, trip, of, fleet)
    found = handle.get(**options.arguments(session, of_vehicle=True))
    return Mapped([found], lambda _: _places(handle)) if session.has_places else found


@reads(commands, TABLES["telemetry"], options=filters("trips telemetry"))
def telemetry(
    session: Session,
    trip: TripArgument,
    *,
    options: Filters,
    of: VehicleOption = None,
    fleet: FleetOption = None,
) -> Iterable[models.Telemetry]:
    """List the telemetry of a trip."""
    handle = trip_of(session.client, trip, of, fleet)
    return handle.telemetry(
        extension="location" if session.has_places else None, **options.arguments(session, of_vehicle=True)
    )
