"""One fleet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._operations.ids import FleetAddress, full_vin, id_of
from .feeding import AsyncFeedingHandle
from .reads.fleet import AsyncFleetReads
from .trip import AsyncTripHandle
from .vehicle import AsyncVehicleHandle
from .vehicles import AsyncListedVehicle, has_vin, only

if TYPE_CHECKING:
    from .._operations.ids import TripId, VehicleId
    from .callbacks import AsyncCallbacksHandle
    from .monitors import AsyncMonitorsHandle


class AsyncFleetHandle(AsyncFleetReads, AsyncFeedingHandle, FleetAddress):
    """A fleet. Making it sends nothing."""

    @property
    def monitors(self) -> AsyncMonitorsHandle:
        """The fleet's monitors."""
        from .monitors import AsyncMonitorsHandle

        return AsyncMonitorsHandle(self._route, *self._path)

    @property
    def callbacks(self) -> AsyncCallbacksHandle:
        """The fleet's callbacks, through which remote actions are sent; v3 only."""
        from .callbacks import AsyncCallbacksHandle

        return AsyncCallbacksHandle(self._route, *self._path)

    def vehicle(self, vid: VehicleId) -> AsyncVehicleHandle:
        """Address one vehicle. Nothing is sent.

        Args:
            vid: The vehicle's id (the API's own, not the VIN), the vehicle as it was read, or its handle.

        Returns:
            The vehicle's handle.

        Raises:
            ArgumentError: The id is empty.
        """
        return AsyncVehicleHandle(self._route, self.id, vid)

    async def find(self, vin: VehicleId) -> AsyncListedVehicle:
        """Find the vehicle of this fleet that has a VIN.

        Args:
            vin: The VIN, in any case and with any blanks; or a vehicle that was read, or its handle.

        Returns:
            The vehicle's handle, with the model of the list as `listed`.

        Raises:
            ArgumentError: It does not have 17 letters and digits, and nothing was sent; or several vehicles
                have this VIN.
            NotFoundError: No vehicle has it.
            ApiError: The server responds with another error.
            TransportError: It does not respond.
        """
        wanted = full_vin(vin)
        listed = self.vehicles(vin_prefix=wanted)
        found = [
            AsyncListedVehicle(self._route, self.id, item) async for item in listed if has_vin(item, wanted)
        ]
        return only(found, wanted, listed.info, "this fleet")

    def trip(self, tid: TripId) -> AsyncTripHandle:
        """Address one trip without its vehicle; v2 only. Nothing is sent.

        Args:
            tid: The trip's id, the trip as it was read, or its handle.

        Returns:
            The trip's handle.

        Raises:
            ArgumentError: The id is empty.
            NotAvailableError: On v3, where a trip is addressed through its vehicle.
        """
        return AsyncTripHandle(self._route, self.id, id_of(tid, "tid"))
