"""One vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_v3 import models

from .._operations.ids import field_of, id_of
from .handle import AsyncHandle
from .route import many, one
from .trip import AsyncTripHandle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .._operations.ids import CallbackId, VehicleId
    from .._operations.parameters import Between, DurationRange, IndexRange, NumberRange
    from .pages import AsyncPages
    from .remotes import AsyncRemotesHandle
    from .route import AsyncRoute


class AsyncVehicleHandle(AsyncHandle):
    """A vehicle of a fleet. Making it sends nothing."""

    def __init__(self, route: AsyncRoute, fid: str, vid: VehicleId) -> None:
        super().__init__(route, fid, id_of(vid, "vid"))
        self._vin = field_of(vid, "vin")
        self._listed = None if isinstance(vid, str) else vid

    @property
    def id(self) -> str:
        """The vehicle's id: the API's own, not the VIN."""
        return self._path[1]

    @property
    def vin(self) -> str | None:
        """The VIN, where the handle was made from a model that has it. Nothing is sent."""
        return self._vin

    @property
    def listed(self) -> models.VehicleItem | models.Vehicle | None:
        """The model that the handle was made from, or None where it was an id."""
        return self._listed

    def trip(self, tid: str | models.Trip) -> AsyncTripHandle:
        """Address one trip. Nothing is sent.

        Args:
            tid: The trip's id, or the trip as it was read.

        Returns:
            The trip's handle.

        Raises:
            ArgumentError: When the id is empty.
        """
        return AsyncTripHandle(self._route, *self._path, id_of(tid, "tid"))

    def remotes(self, cbid: CallbackId) -> AsyncRemotesHandle:
        """Address the remote actions of the vehicle that go through one callback; v3 only. Nothing is sent.

        Args:
            cbid: The callback's id, from `fleet.callbacks`.

        Returns:
            The handle that sends actions and follows them.

        Raises:
            ArgumentError: When the id is empty.
        """
        from .remotes import AsyncRemotesHandle

        return AsyncRemotesHandle(self._route, *self._path, id_of(cbid, "cbid"))

    async def get(
        self,
        *,
        locale: str | None = None,
        extension: Iterable[models.VehicleExtra | str] | str | None = None,
    ) -> models.Vehicle:
        """Get what is known of the vehicle itself: VIN, brand, motorization.

        Args:
            locale: The language of texts, such as `fr-FR`.
            extension: What to add: `onboardCapabilities`, `branding`, `pictures`; v3 only.

        Returns:
            The vehicle.

        Raises:
            NotFoundError: When there is no such resource; its `no_data` tells whether only the data is
                missing.
            ApiError: When the server answers with another error.
            TransportError: When it does not answer.
        """
        connection = await self._route.connection("getVehicleByid")
        return await one(
            connection, models.Vehicle, "getVehicleByid", self._path, locale=locale, extension=extension
        )

    async def status(
        self, *, extension: Iterable[str] | str | None = None, profile: models.DataProfile | str | None = None
    ) -> models.Status:
        """Get the last known state: energies, position, doors, odometer and so on.

        Args:
            extension: What to add: `odometer`, `kinetic`; v2 only, v3 always has them.
            profile: Whose view of the data, `fleet` (the default) or `endUser`; v3 only.

        Returns:
            The status. Each part tells when it was measured.

        Raises:
            NotFoundError: When there is no such resource; its `no_data` tells whether only the data is
                missing.
            ApiError: When the server answers with another error.
            TransportError: When it does not answer.
        """
        connection = await self._route.connection("getFleetVehicleStatus")
        return await one(
            connection,
            models.Status,
            "getFleetVehicleStatus",
            self._path,
            extension=extension,
            profile=profile,
        )

    async def last_position(self, *, profile: models.DataProfile | str | None = None) -> models.Position:
        """Get where the vehicle was last.

        Deprecated in v3: `status()` has the position as `last_position`.

        Args:
            profile: Whose view of the data, `fleet` (the default) or `endUser`; v3 only.

        Returns:
            The position, a GeoJSON feature.

        Raises:
            NotFoundError: When there is no such resource; its `no_data` tells whether only the data is
                missing.
            ApiError: When the server answers with another error.
            TransportError: When it does not answer.
        """
        connection = await self._route.connection("getCarLastPosition")
        return await one(connection, models.Position, "getCarLastPosition", self._path, profile=profile)

    async def maintenance(self, *, profile: models.DataProfile | str | None = None) -> models.Maintenance:
        """Get when the next maintenance is due.

        Args:
            profile: Whose view of the data, `fleet` (the default) or `endUser`; v3 only.

        Returns:
            The maintenance.

        Raises:
            NotFoundError: When there is no such resource; its `no_data` tells whether only the data is
                missing.
            ApiError: When the server answers with another error.
            TransportError: When it does not answer.
        """
        connection = await self._route.connection("getVehicleMaintenance")
        return await one(connection, models.Maintenance, "getVehicleMaintenance", self._path, profile=profile)

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
        """List what the vehicle has measured.

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
            "getTelemetry",
            self._path,
            types=types,
            extension=extension,
            between=between,
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
        """List the alerts of the vehicle.

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
            "getVehicleAlerts",
            self._path,
            between=between,
            page_size=page_size,
            index_range=index_range,
            profile=profile,
        )

    async def alert(
        self, aid: str | models.Alert, *, profile: models.DataProfile | str | None = None
    ) -> models.Alert:
        """Get one alert.

        Args:
            aid: The alert's id, or the alert as it was read.
            profile: Whose view of the data, `fleet` (the default) or `endUser`; v3 only.

        Returns:
            The alert.

        Raises:
            NotFoundError: When there is no such resource; its `no_data` tells whether only the data is
                missing.
            ApiError: When the server answers with another error.
            TransportError: When it does not answer.
        """
        path = self._below(aid, "aid")
        connection = await self._route.connection("getFleetVehicleAlertsById")
        return await one(connection, models.Alert, "getFleetVehicleAlertsById", path, profile=profile)

    def collisions(
        self,
        *,
        between: Between | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
        profile: models.DataProfile | str | None = None,
    ) -> AsyncPages[models.Collision]:
        """List the collisions of the vehicle.

        Args:
            between: Only what happened in an interval `(start, end)`, or in one of up to ten.
            page_size: How many to ask for at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.
            profile: Whose view of the data, `fleet` (the default) or `endUser`; v3 only.

        Returns:
            The collisions, read as they are iterated.
        """
        return many(
            self._route,
            models.Collision,
            "getVehicleCollision",
            self._path,
            between=between,
            page_size=page_size,
            index_range=index_range,
            profile=profile,
        )

    async def collision(
        self, cid: str | models.Collision, *, profile: models.DataProfile | str | None = None
    ) -> models.Collision:
        """Get one collision.

        Args:
            cid: The collision's id, or the collision as it was read.
            profile: Whose view of the data, `fleet` (the default) or `endUser`; v3 only.

        Returns:
            The collision.

        Raises:
            NotFoundError: When there is no such resource; its `no_data` tells whether only the data is
                missing.
            ApiError: When the server answers with another error.
            TransportError: When it does not answer.
        """
        path = self._below(cid, "cid")
        connection = await self._route.connection("getVehicleCollisionById")
        return await one(connection, models.Collision, "getVehicleCollisionById", path, profile=profile)

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
        """List the trips of the vehicle.

        Args:
            between: Only what happened in an interval `(start, end)`, or in one of up to ten.
            page_size: How many to ask for at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.
            distance: Only trips of this length in km, such as `(10, 20.5)`, None leaving a side open; v3
                only.
            duration: Only trips that took this long, such as `(timedelta(minutes=10), None)`, or in seconds;
                v3 only.
            states: Only trips in these states: `Nominal`, `Unstarted`, `DataLacking`, `Unfinished`; v3 only.
            profile: Whose view of the data, `fleet` (the default) or `endUser`; v3 only.

        Returns:
            The trips, read as they are iterated.
        """
        return many(
            self._route,
            models.Trip,
            "getTripsByVehicle",
            self._path,
            between=between,
            page_size=page_size,
            index_range=index_range,
            distance=distance,
            duration=duration,
            states=states,
            profile=profile,
        )

    def alarms(
        self,
        *,
        types: Iterable[models.AlarmKind | str] | str | None = None,
        between: Between | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
    ) -> AsyncPages[models.AlarmDetails]:
        """List what the anti-theft alarm has reported; v3 only.

        Args:
            types: Only these kinds, `vehicle.alarm.status` or `vehicle.alarm.trigger`.
            between: Only what happened in an interval `(start, end)`, or in one of up to ten.
            page_size: How many to ask for at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.

        Returns:
            The alarm messages, read as they are iterated.
        """
        return many(
            self._route,
            models.AlarmDetails,
            "getVehicleAlarms",
            self._path,
            types=types,
            between=between,
            page_size=page_size,
            index_range=index_range,
        )

    async def alarm(self, aid: str | models.AlarmDetails) -> models.AlarmDetails:
        """Get one message of the anti-theft alarm; v3 only.

        Args:
            aid: The alarm's id, or the alarm as it was read.

        Returns:
            The message.

        Raises:
            NotFoundError: When there is no such resource; its `no_data` tells whether only the data is
                missing.
            ApiError: When the server answers with another error.
            TransportError: When it does not answer.
        """
        self._route.check("getVehicleAlarmsById")
        path = self._below(aid, "aid", "alarm")
        connection = await self._route.connection("getVehicleAlarmsById")
        return await one(connection, models.AlarmDetails, "getVehicleAlarmsById", path)

    def stolen(
        self,
        *,
        between: Between | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
    ) -> AsyncPages[models.Stolen]:
        """List when the vehicle was reported stolen; v3 only.

        Args:
            between: Only what happened in an interval `(start, end)`, or in one of up to ten.
            page_size: How many to ask for at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.

        Returns:
            The events, read as they are iterated.
        """
        return many(
            self._route,
            models.Stolen,
            "getVehicleStolenHistory",
            self._path,
            between=between,
            page_size=page_size,
            index_range=index_range,
        )

    async def stolen_event(self, sid: str | models.Stolen) -> models.Stolen:
        """Get one stolen event; v3 only.

        Args:
            sid: The id of the stolen event.

        Returns:
            The event.

        Raises:
            NotFoundError: When there is no such resource; its `no_data` tells whether only the data is
                missing.
            ApiError: When the server answers with another error.
            TransportError: When it does not answer.
        """
        self._route.check("getVehicleStolenById")
        path = self._below(sid, "sid")
        connection = await self._route.connection("getVehicleStolenById")
        return await one(connection, models.Stolen, "getVehicleStolenById", path)

    def stolen_waypoints(self, sid: str | models.Stolen) -> AsyncPages[models.Position]:
        """List the positions that belong to a stolen event; v3 only.

        Args:
            sid: The id of the stolen event.

        Returns:
            The positions, read as they are iterated.
        """
        self._route.check("getVehicleStolenIdPosition")
        return many(self._route, models.Position, "getVehicleStolenIdPosition", self._below(sid, "sid"))
