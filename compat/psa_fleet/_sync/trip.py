# Made from ../_async/trip.py by scripts/unasync.py: change that, not this.
"""One trip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_v3 import models

from .handle import Handle
from .route import many, one

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .._operations.parameters import Between, IndexRange
    from .pages import Pages
    from .route import Route


class TripHandle(Handle):
    """A trip of a vehicle, or (v2) of a fleet. Making it sends nothing."""

    def __init__(self, route: Route, *path: str) -> None:
        super().__init__(route, *path)
        self._of_fleet = len(path) == 2
        if self._of_fleet:
            route.check("getFleetTripsById")

    @property
    def vehicle_id(self) -> str | None:
        """The id of the trip's vehicle, or None for a trip that is addressed without it."""
        return None if self._of_fleet else self._path[1]

    def _operation(self, of_vehicle: str, of_fleet: str) -> str:
        return of_fleet if self._of_fleet else of_vehicle

    def get(self, *, profile: models.DataProfile | str | None = None) -> models.Trip:
        """Get the trip: when, where, how far, what it took.

        Args:
            profile: Whose view of the data, `fleet` (the default) or `endUser`; v3 only.

        Returns:
            The trip.

        Raises:
            NotFoundError: When there is no such trip.
            ApiError: When the server answers with another error.
            TransportError: When it does not answer.
        """
        operation = self._operation("getFleetTripByVehicle", "getFleetTripsById")
        connection = self._route.connection(operation)
        return one(connection, models.Trip, operation, self._path, profile=profile)

    def alerts(
        self,
        *,
        between: Between | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
        profile: models.DataProfile | str | None = None,
    ) -> Pages[models.Alert]:
        """List the alerts of the trip.

        Args:
            between: Only what happened in an interval `(start, end)`, or in one of up to ten.
            page_size: How many to ask for at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.
            profile: Whose view of the data, `fleet` (the default) or `endUser`; v3 only.

        Returns:
            The alerts, read as they are iterated.
        """
        return many(
            self._route,
            models.Alert,
            self._operation("getFleetTripAlertByVehicle", "getFleetTripAlerts"),
            self._path,
            between=between,
            page_size=page_size,
            index_range=index_range,
            profile=profile,
        )

    def alert(
        self, aid: str | models.Alert, *, profile: models.DataProfile | str | None = None
    ) -> models.Alert:
        """Get one alert of the trip.

        Args:
            aid: The alert's id, or the alert as it was read.
            profile: Whose view of the data, `fleet` (the default) or `endUser`; v3 only.

        Returns:
            The alert.

        Raises:
            NotFoundError: When there is no such alert.
            ApiError: When the server answers with another error.
            TransportError: When it does not answer.
        """
        path = self._below(aid, "aid")
        operation = self._operation("getFleetTripAlertByVehicleById", "getFleetTripAlertById")
        connection = self._route.connection(operation)
        return one(connection, models.Alert, operation, path, profile=profile)

    def collisions(
        self,
        *,
        between: Between | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
    ) -> Pages[models.Collision]:
        """List the collisions of the trip.

        Args:
            between: Only what happened in an interval `(start, end)`, or in one of up to ten.
            page_size: How many to ask for at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.

        Returns:
            The collisions, read as they are iterated.
        """
        return many(
            self._route,
            models.Collision,
            self._operation("getTripCollisionsByTripAndVehicle", "getTripCollisionsByTrip"),
            self._path,
            between=between,
            page_size=page_size,
            index_range=index_range,
        )

    def waypoints(
        self,
        *,
        between: Between | None = None,
        tolerance: float | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
        profile: models.DataProfile | str | None = None,
    ) -> Pages[models.Position]:
        """List the positions along the trip.

        Args:
            between: Only what happened in an interval `(start, end)`, or in one of up to ten.
            tolerance: How far, in km, a simplified path may be from the one driven: the server then leaves
                points out (Ramer-Douglas-Peucker). None for all points.
            page_size: How many to ask for at a time, 1 to 2000.
            index_range: Only these, counted from 0, such as `(0, 9)`.
            profile: Whose view of the data, `fleet` (the default) or `endUser`; v3 only.

        Returns:
            The positions, read as they are iterated.
        """
        return many(
            self._route,
            models.Position,
            self._operation("getPathForTrip", "getPathForATrip"),
            self._path,
            between=between,
            tolerance=tolerance,
            page_size=page_size,
            index_range=index_range,
            profile=profile,
        )

    def telemetry(
        self,
        *,
        types: Iterable[models.TelemetryKind | str] | str | None = None,
        extension: Iterable[models.TelemetryExtra | str] | str | None = None,
        between: Between | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
        profile: models.DataProfile | str | None = None,
    ) -> Pages[models.Telemetry]:
        """List the telemetry of the trip.

        Args:
            types: Only these kinds of data, such as `vehicle.energies`.
            extension: What to add to each message: `location`, `maintenance`; v2 also takes `odometer` and
                `kinetic`.
            between: Only what happened in an interval `(start, end)`, or in one of up to ten.
            page_size: How many to ask for at a time, 1 to 2000.
            index_range: Only these, counted from 0, such as `(0, 9)`.
            profile: Whose view of the data, `fleet` (the default) or `endUser`; v3 only.

        Returns:
            The messages, read as they are iterated.
        """
        return many(
            self._route,
            models.Telemetry,
            self._operation("getTelemetryForTripByVehicle", "getFleetTelemetryForTrip"),
            self._path,
            types=types,
            extension=extension,
            between=between,
            page_size=page_size,
            index_range=index_range,
            profile=profile,
        )
