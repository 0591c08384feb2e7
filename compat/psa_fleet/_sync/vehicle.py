# Made from ../_async/vehicle.py by scripts/unasync.py: change that, not this.
"""One vehicle."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._operations.ids import VehicleAddress, field_of, id_of, masked
from .handle import Handle
from .reads.vehicle import VehicleReads
from .trip import TripHandle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .._operations.ids import CallbackId, TripId, VehicleId
    from .remotes import RemotesHandle
    from .route import Route


class VehicleHandle(VehicleReads, Handle, VehicleAddress):
    """A vehicle of a fleet. Making it sends nothing."""

    def __init__(self, route: Route, fid: str, vid: VehicleId) -> None:
        super().__init__(route, fid, id_of(vid, "vid"))
        self._vin = field_of(vid, "vin")
        # A handle has the model that it was made from.
        listed = vid.listed if isinstance(vid, VehicleAddress) else vid
        self._listed = None if isinstance(listed, str) else listed

    @property
    def id(self) -> str:
        """The vehicle's id: the API's own, not the VIN."""
        return self._path[1]

    @property
    def vin(self) -> str | None:
        """The VIN, where the handle was made from a model that has it. Nothing is sent."""
        return self._vin

    def __rich_repr__(self) -> Iterator[tuple[str, str]]:
        """The same, with the VIN where it is there."""
        if self._vin is not None:
            yield "vin", masked(self._vin)
        yield from super().__rich_repr__()

    def trip(self, tid: TripId) -> TripHandle:
        """Address one trip. Nothing is sent.

        Args:
            tid: The trip's id, the trip as it was read, or its handle.

        Returns:
            The trip's handle.

        Raises:
            ArgumentError: The id is empty.
        """
        return TripHandle(self._route, *self._path, id_of(tid, "tid"))

    def remotes(self, cbid: CallbackId) -> RemotesHandle:
        """Address the remote actions of the vehicle that go through one callback; v3 only. Nothing is sent.

        Args:
            cbid: The callback's id, from `fleet.callbacks`.

        Returns:
            The handle that sends actions and follows them.

        Raises:
            ArgumentError: The id is empty.
        """
        from .remotes import RemotesHandle

        return RemotesHandle(self._route, *self._path, id_of(cbid, "cbid"))
