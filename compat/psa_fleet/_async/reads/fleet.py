"""Reads of one fleet; made by `make derived` from the catalog of operations and specs/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_v3 import models

from ..handle import AsyncHandle
from ..route import many, one

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..._operations.parameters import Between, DurationRange, IndexRange, NumberRange
    from ..pages import AsyncPages


class AsyncFleetReads(AsyncHandle):
    """The reads of one fleet that are made from the catalog."""

    async def get(self) -> models.Fleet:
        """Read a fleet.

        Name, description and links of one fleet.

        Returns:
            The fleet.

        Raises:
            NotFoundError: The resource does not exist; `no_data` is True if only the data is missing.
            ApiError: The server returned another error.
            TransportError: The server did not respond.
        """
        connection = await self._route.connection("getFleet")
        return await one(connection, models.Fleet, "getFleet", self._path)

    def vehicles(
        self,
        *,
        vin_prefix: str | None = None,
        locale: str | None = None,
        extension: Iterable[models.VehicleListExtra | str] | str | None = None,
        page_size: int | None = None,
    ) -> AsyncPages[models.VehicleItem]:
        """List the vehicles of a fleet.

        The vehicles that are currently in the fleet.

        Args:
            vin_prefix: Only vehicles whose VIN begins with this, 1 to 17 letters and digits.
            locale: The language of texts, such as `fr-FR`.
            extension: More data to put under `_embedded` of each vehicle. Values: `branding`, `pictures`.
                v3 only.
            page_size: How many items to request at a time, 1 to 60.

        Returns:
            The vehicles, read as they are iterated.

        Raises:
            ArgumentError: An argument is outside of the API's limits; nothing is sent.
        """
        return many(
            self._route,
            models.VehicleItem,
            "getVehiclesByDevice",
            self._path,
            vin_prefix=vin_prefix,
            locale=locale,
            extension=extension,
            page_size=page_size,
        )

    def statuses(
        self,
        *,
        extension: Iterable[str] | str | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
        profile: models.DataProfile | str | None = None,
    ) -> AsyncPages[models.Status]:
        """List the status of every vehicle of a fleet.

        One status a vehicle, each with its VIN.

        Deprecated in v3: use fleet.vehicle(vid).status() for each of fleet.vehicles() instead.

        Args:
            extension: More data to put under `_embedded`. Deprecated: the status has both of them by
                itself. Values: `odometer`, `kinetic`. v2 only.
            page_size: How many items to request at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.
            profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has
                what the end user may see and is missing (404) where rights or privacy leave nothing. v3
                only.

        Returns:
            The statuses, one for each vehicle, read as they are iterated.

        Raises:
            ArgumentError: An argument is outside of the API's limits; nothing is sent.
        """
        return many(
            self._route,
            models.Status,
            "getFleetStatusList",
            self._path,
            extension=extension,
            page_size=page_size,
            index_range=index_range,
            profile=profile,
        )

    def maintenances(
        self,
        *,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
        profile: models.DataProfile | str | None = None,
    ) -> AsyncPages[models.Maintenance]:
        """List the maintenance of every vehicle of a fleet.

        One entry a vehicle, each with its VIN.

        Deprecated in v3: use fleet.vehicle(vid).maintenance() for each of fleet.vehicles() instead.

        Args:
            page_size: How many items to request at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.
            profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has
                what the end user may see and is missing (404) where rights or privacy leave nothing. v3
                only.

        Returns:
            The maintenance entries, read as they are iterated.

        Raises:
            ArgumentError: An argument is outside of the API's limits; nothing is sent.
        """
        return many(
            self._route,
            models.Maintenance,
            "getFleetMantenanceList",
            self._path,
            page_size=page_size,
            index_range=index_range,
            profile=profile,
        )

    def alerts(
        self,
        *,
        between: Between | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
        profile: models.DataProfile | str | None = None,
    ) -> AsyncPages[models.Alert]:
        """List the alerts of a fleet.

        Alerts of all its vehicles, within the given times.

        Deprecated in v3: use fleet.vehicle(vid).alerts() for each of fleet.vehicles() instead.

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
            "getFleetAlertList",
            self._path,
            between=between,
            page_size=page_size,
            index_range=index_range,
            profile=profile,
        )

    async def alert(
        self, aid: str | models.Alert, *, profile: models.DataProfile | str | None = None
    ) -> models.Alert:
        """Read an alert of a fleet.

        One alert, found by its id without naming the vehicle.

        Deprecated in v3: use fleet.vehicle(vid).alert(aid) instead.

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
        connection = await self._route.connection("getFleetAlertById")
        return await one(connection, models.Alert, "getFleetAlertById", path, profile=profile)

    def trips(
        self,
        *,
        between: Between | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
        distance: NumberRange | None = None,
        duration: DurationRange | None = None,
        states: Iterable[models.TripState | str] | str | None = None,
        profile: models.DataProfile | str | None = None,
    ) -> AsyncPages[models.Trip]:
        """List the trips of a fleet.

        Trips of all its vehicles, within the given times; each has the VIN.

        Deprecated in v3: use fleet.vehicle(vid).trips() for each of fleet.vehicles() instead.

        Args:
            between: Only what happened in an interval `(start, end)`, or in one of up to 10.
            page_size: How many items to request at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.
            distance: Only trips of this length in km, such as `(10, 20.5)`, None leaving a side open. v3
                only.
            duration: Only trips that lasted this long, such as `(timedelta(minutes=10), None)`, or in
                seconds. v3 only.
            states: Only trips in one of these states. Values: `Nominal`, `Unstarted`, `DataLacking`,
                `Unfinished`. v3 only.
            profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has
                what the end user may see and is missing (404) where rights or privacy leave nothing. v3
                only.

        Returns:
            The trips, read as they are iterated.

        Raises:
            ArgumentError: An argument is outside of the API's limits; nothing is sent.
        """
        return many(
            self._route,
            models.Trip,
            "getFleetTrips",
            self._path,
            between=between,
            page_size=page_size,
            index_range=index_range,
            distance=distance,
            duration=duration,
            states=states,
            profile=profile,
        )

    def collisions(
        self,
        *,
        between: Between | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
        profile: models.DataProfile | str | None = None,
    ) -> AsyncPages[models.Collision]:
        """List the collisions of a fleet.

        Collisions of all its vehicles, within the given times.

        Deprecated in v3: use fleet.vehicle(vid).collisions() for each of fleet.vehicles() instead.

        Args:
            between: Only what happened in an interval `(start, end)`, or in one of up to 10.
            page_size: How many items to request at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.
            profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has
                what the end user may see and is missing (404) where rights or privacy leave nothing. v3
                only.

        Returns:
            The collisions, read as they are iterated.

        Raises:
            ArgumentError: An argument is outside of the API's limits; nothing is sent.
        """
        return many(
            self._route,
            models.Collision,
            "getFleetTripCollisions",
            self._path,
            between=between,
            page_size=page_size,
            index_range=index_range,
            profile=profile,
        )

    async def collision(
        self, cid: str | models.Collision, *, profile: models.DataProfile | str | None = None
    ) -> models.Collision:
        """Read a collision of a fleet.

        One collision, found by its id without naming the vehicle.

        Deprecated in v3: use fleet.vehicle(vid).collision(cid) instead.

        Args:
            cid: The collision's id, or the collision as it was read.
            profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has
                what the end user may see and is missing (404) where rights or privacy leave nothing. v3
                only.

        Returns:
            The collision.

        Raises:
            ArgumentError: The id is empty or malformed; nothing is sent.
            NotFoundError: The resource does not exist; `no_data` is True if only the data is missing.
            ApiError: The server returned another error.
            TransportError: The server did not respond.
        """
        path = self._below(cid, "cid")
        connection = await self._route.connection("getCollisionsById")
        return await one(connection, models.Collision, "getCollisionsById", path, profile=profile)
