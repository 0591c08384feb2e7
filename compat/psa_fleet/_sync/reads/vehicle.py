# Made from ../../_async/reads/vehicle.py by scripts/unasync.py: change that, not this.
"""Reads of one vehicle; made by `make derived` from the catalog of operations and specs/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_v3 import models

from ..handle import Handle
from ..route import many, one

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..._operations.parameters import Between, DurationRange, IndexRange, NumberRange
    from ..pages import Pages


class VehicleReads(Handle):
    """The reads of one vehicle that are made from the catalog."""

    def get(
        self, *, locale: str | None = None, extension: Iterable[models.VehicleExtra | str] | str | None = None
    ) -> models.Vehicle:
        """Read a vehicle.

        Who the vehicle is: VIN, brand, pictures, and links to its data.

        Args:
            locale: The language of texts, such as `fr-FR`.
            extension: More data to put under `_embedded`. Values: `onboardCapabilities`, `branding`,
                `pictures`. v3 only.

        Returns:
            The vehicle.

        Raises:
            NotFoundError: The resource does not exist; `no_data` is True if only the data is missing.
            ApiError: The server returned another error.
            TransportError: The server did not respond.
        """
        connection = self._route.connection("getVehicleByid")
        return one(
            connection, models.Vehicle, "getVehicleByid", self._path, locale=locale, extension=extension
        )

    def status(
        self, *, extension: Iterable[str] | str | None = None, profile: models.DataProfile | str | None = None
    ) -> models.Status:
        """Read the status of a vehicle.

        The newest known state of everything that the vehicle reports; each part has a time of its own.

        Args:
            extension: More data to put under `_embedded`. Deprecated: the status has both of them by
                itself. Values: `odometer`, `kinetic`. v2 only.
            profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has
                what the end user may see and is missing (404) where rights or privacy leave nothing. v3
                only.

        Returns:
            The status.

        Raises:
            NotFoundError: The resource does not exist; `no_data` is True if only the data is missing.
            ApiError: The server returned another error.
            TransportError: The server did not respond.
        """
        connection = self._route.connection("getFleetVehicleStatus")
        return one(
            connection,
            models.Status,
            "getFleetVehicleStatus",
            self._path,
            extension=extension,
            profile=profile,
        )

    def last_position(self, *, profile: models.DataProfile | str | None = None) -> models.Position:
        """Read where a vehicle was last seen.

        The newest known position, as a GeoJSON feature.

        Deprecated in v3: use the last_position of vehicle.status() instead.

        Args:
            profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has
                what the end user may see and is missing (404) where rights or privacy leave nothing. v3
                only.

        Returns:
            The position.

        Raises:
            NotFoundError: The resource does not exist; `no_data` is True if only the data is missing.
            ApiError: The server returned another error.
            TransportError: The server did not respond.
        """
        connection = self._route.connection("getCarLastPosition")
        return one(connection, models.Position, "getCarLastPosition", self._path, profile=profile)

    def maintenance(self, *, profile: models.DataProfile | str | None = None) -> models.Maintenance:
        """Read when a vehicle is due for maintenance.

        Days and distance left until the next maintenance.

        Args:
            profile: Whose view of the data is returned: `fleet`, the default, or `endUser`, which has
                what the end user may see and is missing (404) where rights or privacy leave nothing. v3
                only.

        Returns:
            What is known of the next maintenance.

        Raises:
            NotFoundError: The resource does not exist; `no_data` is True if only the data is missing.
            ApiError: The server returned another error.
            TransportError: The server did not respond.
        """
        connection = self._route.connection("getVehicleMaintenance")
        return one(connection, models.Maintenance, "getVehicleMaintenance", self._path, profile=profile)

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
        """List the telemetry of a vehicle.

        Messages as the vehicle sent them, within the given times. Ask for few types: there are many
        messages.

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
    ) -> Pages[models.Alert]:
        """List the alerts of a vehicle.

        Active and past alerts, within the given times.

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
            "getVehicleAlerts",
            self._path,
            between=between,
            page_size=page_size,
            index_range=index_range,
            profile=profile,
        )

    def alert(
        self, aid: str | models.Alert, *, profile: models.DataProfile | str | None = None
    ) -> models.Alert:
        """Read an alert of a vehicle.

        One alert of the vehicle.

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
        connection = self._route.connection("getFleetVehicleAlertsById")
        return one(connection, models.Alert, "getFleetVehicleAlertsById", path, profile=profile)

    def collisions(
        self,
        *,
        between: Between | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
        profile: models.DataProfile | str | None = None,
    ) -> Pages[models.Collision]:
        """List the collisions of a vehicle.

        Collisions that the vehicle noticed, within the given times.

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
            "getVehicleCollision",
            self._path,
            between=between,
            page_size=page_size,
            index_range=index_range,
            profile=profile,
        )

    def collision(
        self, cid: str | models.Collision, *, profile: models.DataProfile | str | None = None
    ) -> models.Collision:
        """Read a collision of a vehicle.

        One collision of the vehicle.

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
        connection = self._route.connection("getVehicleCollisionById")
        return one(connection, models.Collision, "getVehicleCollisionById", path, profile=profile)

    def alarms(
        self,
        *,
        types: Iterable[models.AlarmKind | str] | str | None = None,
        between: Between | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
    ) -> Pages[models.AlarmDetails]:
        """List the alarms of a vehicle (v3 only).

        Changes of the burglar alarm: armed, disarmed, set off.

        Args:
            types: Only alarms of these kinds. Values: `vehicle.alarm.status`, `vehicle.alarm.trigger`.
            between: Only what happened in an interval `(start, end)`, or in one of up to 10.
            page_size: How many items to request at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.

        Returns:
            The alarms, read as they are iterated.

        Raises:
            ArgumentError: An argument is outside of the API's limits; nothing is sent.
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

    def alarm(self, aid: str | models.AlarmDetails) -> models.AlarmDetails:
        """Read an alarm of a vehicle (v3 only).

        One change of the burglar alarm.

        Args:
            aid: The alarm's id, or the alarm as it was read.

        Returns:
            The alarm.

        Raises:
            ArgumentError: The id is empty or malformed; nothing is sent.
            NotFoundError: The resource does not exist; `no_data` is True if only the data is missing.
            ApiError: The server returned another error.
            TransportError: The server did not respond.
        """
        self._route.check("getVehicleAlarmsById")
        path = self._below(aid, "aid", "alarm")
        connection = self._route.connection("getVehicleAlarmsById")
        return one(connection, models.AlarmDetails, "getVehicleAlarmsById", path)

    def stolen(
        self,
        *,
        between: Between | None = None,
        page_size: int | None = None,
        index_range: IndexRange | None = None,
    ) -> Pages[models.Stolen]:
        """List when a vehicle was reported stolen (v3 only).

        Past and present theft reports, within the given times.

        Args:
            between: Only what happened in an interval `(start, end)`, or in one of up to 10.
            page_size: How many items to request at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.

        Returns:
            The theft reports, read as they are iterated.

        Raises:
            ArgumentError: An argument is outside of the API's limits; nothing is sent.
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

    def stolen_event(self, sid: str | models.Stolen) -> models.Stolen:
        """Read a theft report (v3 only).

        One theft report of the vehicle.

        Args:
            sid: The id of the stolen event, or the stolen event as it was read.

        Returns:
            The theft report.

        Raises:
            ArgumentError: The id is empty or malformed; nothing is sent.
            NotFoundError: The resource does not exist; `no_data` is True if only the data is missing.
            ApiError: The server returned another error.
            TransportError: The server did not respond.
        """
        self._route.check("getVehicleStolenById")
        path = self._below(sid, "sid")
        connection = self._route.connection("getVehicleStolenById")
        return one(connection, models.Stolen, "getVehicleStolenById", path)

    def stolen_waypoints(self, sid: str | models.Stolen) -> Pages[models.Position]:
        """List the way points of a stolen vehicle (v3 only).

        Where the vehicle was while it was reported stolen.

        Args:
            sid: The id of the stolen event, or the stolen event as it was read.

        Returns:
            The positions, as seen in order of time, read as they are iterated.

        Raises:
            ArgumentError: The id is empty or malformed; nothing is sent.
        """
        self._route.check("getVehicleStolenIdPosition")
        return many(self._route, models.Position, "getVehicleStolenIdPosition", self._below(sid, "sid"))

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
    ) -> Pages[models.Trip]:
        """List the trips of a vehicle.

        Trips that are over, within the given times.

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
