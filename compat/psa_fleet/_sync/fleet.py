# Made from ../_async/fleet.py by scripts/unasync.py: change that, not this.
"""One fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_v3 import models

from .._operations.ids import full_vin, id_of
from .feeding import FeedingHandle
from .route import many, one
from .trip import TripHandle
from .vehicle import VehicleHandle
from .vehicles import ListedVehicle, has_vin, only

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .._operations.ids import VehicleId
    from .._operations.parameters import Between, DurationRange, IndexRange, NumberRange
    from .callbacks import CallbacksHandle
    from .monitors import MonitorsHandle
    from .pages import Pages


class FleetHandle(FeedingHandle):
    """A fleet. Making it sends nothing."""

    @property
    def monitors(self) -> MonitorsHandle:
        """The fleet's monitors."""
        from .monitors import MonitorsHandle

        return MonitorsHandle(self._route, *self._path)

    @property
    def callbacks(self) -> CallbacksHandle:
        """The fleet's callbacks, through which remote actions are sent; v3 only."""
        from .callbacks import CallbacksHandle

        return CallbacksHandle(self._route, *self._path)

    def vehicle(self, vid: VehicleId) -> VehicleHandle:
        """Address one vehicle. Nothing is sent.

        Args:
            vid: The vehicle's id (the API's own, not the VIN), or the vehicle as it was read.

        Returns:
            The vehicle's handle.

        Raises:
            ArgumentError: When the id is empty.
        """
        return VehicleHandle(self._route, self.id, vid)

    def find(self, vin: VehicleId) -> ListedVehicle:
        """Find the vehicle of this fleet that has a VIN.

        Args:
            vin: The VIN, in any case and with any blanks; or a vehicle that was read.

        Returns:
            The vehicle's handle, with the model of the list as `listed`.

        Raises:
            ArgumentError: When it has not 17 letters and digits; nothing was sent. When several vehicles have
                this VIN.
            NotFoundError: When no vehicle has it.
            ApiError: When the server answers with another error.
            TransportError: When it does not answer.
        """
        wanted = full_vin(vin)
        listed = self.vehicles(vin_prefix=wanted)
        found = [ListedVehicle(self._route, self.id, item) for item in listed if has_vin(item, wanted)]
        return only(found, wanted, listed.info, "this fleet")

    def trip(self, tid: str | models.Trip) -> TripHandle:
        """Address one trip without its vehicle; v2 only. Nothing is sent.

        Args:
            tid: The trip's id, or the trip as it was read.

        Returns:
            The trip's handle.

        Raises:
            ArgumentError: When the id is empty.
            NotAvailableError: On v3, where a trip is addressed through its vehicle.
        """
        return TripHandle(self._route, self.id, id_of(tid, "tid"))

    def get(self) -> models.Fleet:
        """Get what is known of the fleet itself.

        Returns:
            The fleet.

        Raises:
            NotFoundError: When there is no such resource; its `no_data` tells whether only the data is
                missing.
            ApiError: When the server answers with another error.
            TransportError: When it does not answer.
        """
        connection = self._route.connection("getFleet")
        return one(connection, models.Fleet, "getFleet", self._path)

    def vehicles(
        self,
        *,
        vin_prefix: str | None = None,
        locale: str | None = None,
        extension: Iterable[models.VehicleListExtra | str] | str | None = None,
        page_size: int | None = None,
    ) -> Pages[models.VehicleItem]:
        """List the fleet's vehicles.

        Args:
            vin_prefix: Only vehicles whose VIN begins so, 1 to 17 letters and digits.
            locale: The language of texts, such as `fr-FR`.
            extension: What to add to each: `branding`, `pictures`; v3 only.
            page_size: How many to ask for at a time, 1 to 60.

        Returns:
            The vehicles, read as they are iterated.
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
    ) -> Pages[models.Status]:
        """List the last known state of all vehicles.

        Deprecated in v3, where each vehicle is asked.

        Args:
            extension: What to add: `odometer`, `kinetic`; v2 only, v3 always has them.
            page_size: How many to ask for at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.
            profile: Whose view of the data, `fleet` (the default) or `endUser`; v3 only.

        Returns:
            The statuses, read as they are iterated.
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
    ) -> Pages[models.Maintenance]:
        """List when the next maintenance of each vehicle is due.

        Deprecated in v3, where each vehicle is asked.

        Args:
            page_size: How many to ask for at a time, 1 to 60.
            index_range: Only these, counted from 0, such as `(0, 9)`.
            profile: Whose view of the data, `fleet` (the default) or `endUser`; v3 only.

        Returns:
            The maintenances, read as they are iterated.
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
    ) -> Pages[models.Alert]:
        """List the alerts of all vehicles.

        Deprecated in v3, where each vehicle is asked.

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
            "getFleetAlertList",
            self._path,
            between=between,
            page_size=page_size,
            index_range=index_range,
            profile=profile,
        )

    def alert(
        self, aid: str | models.Alert, *, profile: models.DataProfile | str | None = None
    ) -> models.Alert:
        """Get one alert.

        Deprecated in v3: `vehicle(vid).alert(aid)` is the same.

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
        connection = self._route.connection("getFleetAlertById")
        return one(connection, models.Alert, "getFleetAlertById", path, profile=profile)

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
        """List the trips of all vehicles.

        Deprecated in v3, where each vehicle is asked.

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
    ) -> Pages[models.Collision]:
        """List the collisions of all vehicles.

        Deprecated in v3, where each vehicle is asked.

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
            "getFleetTripCollisions",
            self._path,
            between=between,
            page_size=page_size,
            index_range=index_range,
            profile=profile,
        )

    def collision(
        self, cid: str | models.Collision, *, profile: models.DataProfile | str | None = None
    ) -> models.Collision:
        """Get one collision.

        Deprecated in v3: `vehicle(vid).collision(cid)` is the same.

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
        connection = self._route.connection("getCollisionsById")
        return one(connection, models.Collision, "getCollisionsById", path, profile=profile)
