"""One trip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._operations.ids import TripAddress
from .handle import AsyncHandle
from .reads.trip import AsyncTripReads

if TYPE_CHECKING:
    from .route import AsyncRoute


class AsyncTripHandle(AsyncTripReads, AsyncHandle, TripAddress):
    """A trip of a vehicle, or (v2) of a fleet. Making it sends nothing."""

    def __init__(self, route: AsyncRoute, *path: str) -> None:
        super().__init__(route, *path)
        self._of_fleet = len(path) == 2
        if self._of_fleet:
            route.check("getFleetTripsById")

    @property
    def vehicle_id(self) -> str | None:
        """The id of the trip's vehicle, or None for a trip that is addressed without it."""
        return None if self._of_fleet else self._path[1]
