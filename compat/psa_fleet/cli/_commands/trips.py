"""`psa-fleet trips ...`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import TYPE_CHECKING, Annotated, Final, TypeAlias, cast

import typer

from ...errors import NotAvailableError, NotFoundError, PermissionDeniedError
from ...tables import TABLES, TrackPoint, tracks
from .._base.groups import noun
from .._options.connection import Session
from .._options.fleets_and_vehicles import FleetOption, VehicleOption, handles, one_fleet, vehicle
from .._options.intervals import SinceOption, UntilOption, between
from .._output.formats import Mapped, reads

if TYPE_CHECKING:
    from psa_fleet_v3 import models

    from ... import FleetHandle, TripHandle, VehicleHandle
    from ...models import Model

commands: Final = noun("List trips and show their data.")
TripArgument: TypeAlias = Annotated[str, typer.Argument(metavar="TRIP", help="The trip's id.")]


def register(app: typer.Typer) -> None:
    """Add the commands of this subject."""
    app.add_typer(commands, name="trips")


def _trip(session: Session, trip: str, of: str | None, fleet: str | None) -> TripHandle:
    if of is None:
        return one_fleet(session.client, fleet).trip(trip)
    return vehicle(session.client, of, fleet)[1].trip(trip)


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


@reads(commands, TABLES["trips"], "list")
def list_trips(
    session: Session,
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
    page_size: Annotated[
        int | None, typer.Option(min=1, max=60, metavar="N", help="Items per request.")
    ] = None,
) -> Mapped:
    """List trips of one vehicle or the whole fleet.

    psa-fleet trips list --vehicle VF7TEST0000000002 --simulator --since 7d

    psa-fleet trips list --since yesterday --geojson > trips.geojson
    """
    interval = between(since, until, session.now)
    distance = None if at_least is None and at_most is None else (at_least, at_most)
    duration = None if minutes is None else (timedelta(minutes=minutes), None)
    ways = _Ways(session)

    def items() -> Iterator[models.Trip]:
        for source in (
            handles(session.client, fleet) if of is None else [vehicle(session.client, of, fleet)[1]]
        ):
            ways.source = source
            yield from source.trips(
                between=interval, distance=distance, duration=duration, page_size=page_size
            )

    return Mapped(items(), ways.of)


@reads(commands, TABLES["trips"])
def show(
    session: Session, trip: TripArgument, of: VehicleOption = None, fleet: FleetOption = None
) -> models.Trip | Mapped:
    """Show one trip. On v3, name its vehicle (`--vehicle`)."""
    handle = _trip(session, trip, of, fleet)
    found = handle.get()
    return Mapped([found], lambda _: _places(handle)) if session.has_places else found


@reads(commands, TABLES["waypoints"])
def waypoints(
    session: Session,
    trip: TripArgument,
    of: VehicleOption = None,
    fleet: FleetOption = None,
    tolerance: Annotated[
        float | None,
        typer.Option(metavar="KM", help="Simplify the track; maximum deviation in km."),
    ] = None,
    page_size: Annotated[
        int | None, typer.Option(min=1, max=2000, metavar="N", help="Items per request.")
    ] = None,
) -> Iterable[models.Position]:
    """List the waypoints of a trip, or draw them with `--map FILE.html`, `--gpx` or `--geojson`."""
    return _trip(session, trip, of, fleet).waypoints(tolerance=tolerance, page_size=page_size)


@reads(commands, TABLES["telemetry"])
def telemetry(
    session: Session, trip: TripArgument, of: VehicleOption = None, fleet: FleetOption = None
) -> Iterable[models.Telemetry]:
    """List the telemetry of a trip."""
    return _trip(session, trip, of, fleet).telemetry(extension="location" if session.has_places else None)


@reads(commands, TABLES["alerts"])
def alerts(
    session: Session,
    trip: TripArgument,
    of: VehicleOption = None,
    fleet: FleetOption = None,
    alert: Annotated[str | None, typer.Option("--id", metavar="ID", help="The id of one of them.")] = None,
) -> Iterable[models.Alert]:
    """List the alerts of a trip."""
    handle = _trip(session, trip, of, fleet)
    return handle.alerts() if alert is None else [handle.alert(alert)]


@reads(commands, TABLES["collisions"])
def collisions(
    session: Session, trip: TripArgument, of: VehicleOption = None, fleet: FleetOption = None
) -> Iterable[models.Collision]:
    """List the collisions of a trip."""
    return _trip(session, trip, of, fleet).collisions()
