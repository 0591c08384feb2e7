# Made from ../_async/fleet.py by scripts/unasync.py: change that, not this.
"""One fleet."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal, Unpack, overload

from psa_fleet_v3 import models

from .._operations.ids import full_vin, id_of
from .callbacks import CallbacksHandle
from .handle import Handle
from .monitors import MonitorsHandle
from .route import many, one
from .trip import TripHandle
from .vehicle import VehicleHandle
from .vehicles import ListedVehicle, has_vin, only

if TYPE_CHECKING:
    import os
    from collections.abc import Generator, Iterable
    from datetime import datetime

    from psa_fleet_runtime.model import Model

    from .._operations.ids import VehicleId
    from .._operations.parameters import Between, DurationRange, IndexRange, NumberRange
    from ..errors import PsaFleetError
    from .feed import FeedOptions
    from .pages import Pages


class FleetHandle(Handle):
    """A fleet. Making it sends nothing."""

    @property
    def monitors(self) -> MonitorsHandle:
        """The fleet's monitors."""
        return MonitorsHandle(self._route, *self._path)

    @property
    def callbacks(self) -> CallbacksHandle:
        """The fleet's callbacks, through which remote actions are sent; v3 only."""
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

    @overload
    def feed(
        self,
        kind: Literal["trips"],
        *,
        errors: Literal["raise"] = "raise",
        **options: Unpack[FeedOptions],
    ) -> Generator[models.Trip, None, None]: ...

    @overload
    def feed(
        self,
        kind: Literal["alerts"],
        *,
        errors: Literal["raise"] = "raise",
        **options: Unpack[FeedOptions],
    ) -> Generator[models.Alert, None, None]: ...

    @overload
    def feed(
        self,
        kind: Literal["collisions"],
        *,
        errors: Literal["raise"] = "raise",
        **options: Unpack[FeedOptions],
    ) -> Generator[models.Collision, None, None]: ...

    @overload
    def feed(
        self,
        kind: Literal["alarms"],
        *,
        errors: Literal["raise"] = "raise",
        **options: Unpack[FeedOptions],
    ) -> Generator[models.Alarm, None, None]: ...

    @overload
    def feed(
        self,
        kind: Literal["stolen"],
        *,
        errors: Literal["raise"] = "raise",
        **options: Unpack[FeedOptions],
    ) -> Generator[models.Stolen, None, None]: ...

    @overload
    def feed(
        self,
        kind: Literal["telemetry"],
        *,
        errors: Literal["raise"] = "raise",
        **options: Unpack[FeedOptions],
    ) -> Generator[models.Telemetry, None, None]: ...

    @overload
    def feed(
        self, kind: Literal["trips"], *, errors: Literal["return"], **options: Unpack[FeedOptions]
    ) -> Generator[models.Trip | PsaFleetError, None, None]: ...

    @overload
    def feed(
        self, kind: Literal["alerts"], *, errors: Literal["return"], **options: Unpack[FeedOptions]
    ) -> Generator[models.Alert | PsaFleetError, None, None]: ...

    @overload
    def feed(
        self, kind: Literal["collisions"], *, errors: Literal["return"], **options: Unpack[FeedOptions]
    ) -> Generator[models.Collision | PsaFleetError, None, None]: ...

    @overload
    def feed(
        self, kind: Literal["alarms"], *, errors: Literal["return"], **options: Unpack[FeedOptions]
    ) -> Generator[models.Alarm | PsaFleetError, None, None]: ...

    @overload
    def feed(
        self, kind: Literal["stolen"], *, errors: Literal["return"], **options: Unpack[FeedOptions]
    ) -> Generator[models.Stolen | PsaFleetError, None, None]: ...

    @overload
    def feed(
        self, kind: Literal["telemetry"], *, errors: Literal["return"], **options: Unpack[FeedOptions]
    ) -> Generator[models.Telemetry | PsaFleetError, None, None]: ...

    def feed(
        self,
        kind: Literal["trips", "alerts", "collisions", "alarms", "stolen", "telemetry"],
        *,
        errors: Literal["raise", "return"] = "raise",
        since: datetime | None = None,
        checkpoint: str | os.PathLike[str] | None = None,
        overlap: timedelta = timedelta(days=2),
        poll_interval: timedelta | None = None,
        checkpoint_every: int = 1,
    ) -> Generator[Model | PsaFleetError, None, None]:
        """Yield each new item once, across restarts too.

        An item counts as taken when the next one is requested. After a crash, or a loop that was left, the
        item that was being processed comes again, and with it those since the checkpoint was last written: at
        least once, and nothing is lost. An item that changes later does not come again.

        Each vehicle has a mark, the time of its latest item, and is read again from `overlap` before it: what
        it reports late, out of order, or after weeks without a connection is found. Several vehicles are read
        at the same time (the client's `concurrency`, or 20), and delivered in the order in which the fleet
        lists them. Where the version has a collection of the whole fleet that is not deprecated (trips,
        alerts and collisions on v2), that is read for the vehicles that keep up, and the vehicle's own for
        each one that fell behind; from when on, follows from the fewest calls.

        An error of one vehicle does not stop the others. It is read again the next time, from its own mark.
        Errors that all would meet (credentials, rate limit, certificates, 50 failures of the server or the
        network in a row) end the pass.

        Args:
            kind: Items to read; `alarms` and `stolen` on v3 only.
            errors: `raise` raises the first error when everything else was read. `return` yields each one,
                a `PsaFleetError` with `vehicle_id`, among the items, and a feed that polls goes on.
            since: Leave out older items. None for the start of the checkpoint, or all that there is: servers
                keep data for two months.
            checkpoint: File that remembers the items taken, of this fleet and kind only. It is created when
                it is missing, only its owner can read it, and one feed at a time can use it. None for no
                memory.
            overlap: How far before its latest item a vehicle is read again, in items' own times.
            poll_interval: How long to wait before everything is read again. None ends when all was read.
            checkpoint_every: Number of items after which the checkpoint is written. More is faster; as many
                can come again after a crash.

        Returns:
            A generator of the items. Closing it writes the checkpoint.

        Raises:
            ArgumentError: An argument cannot be used.
            NotAvailableError: This version does not have the kind.
            ConfigurationError: The checkpoint cannot be read, is damaged, of another feed, or in use.
            ClientStateError: The feed is used in a process that was forked from its own.
            ApiError: The server responded with an error, when it is iterated; a new feed continues there.
            TransportError: It did not respond, likewise.
            OSError: The checkpoint cannot be written.
        """
        from .feed import Feed

        return Feed(
            self._route,
            self.id,
            kind,
            errors,
            since=since,
            checkpoint=checkpoint,
            overlap=overlap,
            poll_interval=poll_interval,
            checkpoint_every=checkpoint_every,
        ).items()
