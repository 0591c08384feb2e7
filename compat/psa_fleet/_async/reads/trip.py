"""Reads of one trip; made by `make derived` from the catalog of operations and specs/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_v3 import models

from ..handle import AsyncHandle
from ..route import many, one

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..._operations.parameters import Between, IndexRange
    from ..pages import AsyncPages


class AsyncTripReads(AsyncHandle):
    """The reads of one trip that are made from the catalog."""

    async def get(self, *, profile: models.DataProfile | str | None = None) -> models.Trip:
        """Read a trip.

        One trip of the vehicle.

        Args:
            profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has
                what the end user may see and is missing (404) where rights or privacy leave nothing. v3
                only.

        Returns:
            The trip.

        Raises:
            NotFoundError: The resource does not exist; `no_data` is True if only the data is missing.
            ApiError: The server returned another error.
            TransportError: The server did not respond.
        """
        operation = self._operation("getFleetTripByVehicle", "getFleetTripsById")
        connection = await self._route.connection(operation)
        return await one(connection, models.Trip, operation, self._path, profile=profile)

    def alerts(
        self,
        *,
        between: Between | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
        profile: models.DataProfile | str | None = None,
    ) -> AsyncPages[models.Alert]:
        """List the alerts of a trip.

        Alerts that began during the trip.

        Args:
            between: Only what happened in an interval `(start, end)`, or in one of up to 10.
            page_size: How many items to request at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.
            profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has
                what the end user may see and is missing (404) where rights or privacy leave nothing. v3
                only.

        Returns:
            The alerts, read as they are iterated.

        Raises:
            ArgumentError: An argument is outside of the API's limits; nothing is sent.
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

    async def alert(
        self, aid: str | models.Alert, *, profile: models.DataProfile | str | None = None
    ) -> models.Alert:
        """Read an alert of a trip.

        One alert that began during the trip.

        Args:
            aid: The alert's id, or the alert as it was read.
            profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has
                what the end user may see and is missing (404) where rights or privacy leave nothing. v3
                only.

        Returns:
            The alert.

        Raises:
            ArgumentError: The id is empty or malformed; nothing is sent.
            NotFoundError: The resource does not exist; `no_data` is True if only the data is missing.
            ApiError: The server returned another error.
            TransportError: The server did not respond.
        """
        path = self._below(aid, "aid")
        operation = self._operation("getFleetTripAlertByVehicleById", "getFleetTripAlertById")
        connection = await self._route.connection(operation)
        return await one(connection, models.Alert, operation, path, profile=profile)

    def collisions(
        self,
        *,
        between: Between | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
    ) -> AsyncPages[models.Collision]:
        """List the collisions of a trip.

        Collisions during the trip.

        Args:
            between: Only what happened in an interval `(start, end)`, or in one of up to 10.
            page_size: How many items to request at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.

        Returns:
            The collisions, read as they are iterated.

        Raises:
            ArgumentError: An argument is outside of the API's limits; nothing is sent.
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
    ) -> AsyncPages[models.Position]:
        """List the way points of a trip.

        Positions along the trip, in order of time.

        Args:
            between: Only what happened in an interval `(start, end)`, or in one of up to 10.
            tolerance: How far, in km, a simplified path may be from the one driven: the server then
                leaves points out (Ramer-Douglas-Peucker). None for all points.
            page_size: How many items to request at a time, 1 to 2000.
            index_range: Only these, counted from 0, such as `(0, 9)`.
            profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has
                what the end user may see and is missing (404) where rights or privacy leave nothing. v3
                only.

        Returns:
            The positions, as seen in order of time, read as they are iterated.

        Raises:
            ArgumentError: An argument is outside of the API's limits; nothing is sent.
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
    ) -> AsyncPages[models.Telemetry]:
        """List the telemetry of a trip.

        Messages that the vehicle sent during the trip.

        Args:
            types: Only messages with these kinds of data; all kinds when it is not sent.
                `vehicle.lighting` is deprecated.
            extension: More data to put under `_embedded` of each message. Values: `location`,
                `maintenance`. v2 also accepts `odometer`, `kinetic`.
            between: Only what happened in an interval `(start, end)`, or in one of up to 10.
            page_size: How many items to request at a time, 1 to 2000.
            index_range: Only these, counted from 0, such as `(0, 9)`.
            profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has
                what the end user may see and is missing (404) where rights or privacy leave nothing. v3
                only.

        Returns:
            The messages, read as they are iterated.

        Raises:
            ArgumentError: An argument is outside of the API's limits; nothing is sent.
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
