"""The vehicles of all fleets, and the one that has a VIN."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING

from psa_fleet_v3 import models

from .._base.privacy import forget_in
from .._operations.call import is_usable
from .._operations.ids import masked
from ..errors import ArgumentError, NotFoundError, RequestInfo
from .pages import AsyncPage, AsyncPages
from .vehicle import AsyncVehicleHandle

if TYPE_CHECKING:
    from collections.abc import Callable

    from .route import AsyncRoute


class AsyncListedVehicle(AsyncVehicleHandle):
    """A vehicle of a list: its handle, with the model that the list has of it."""

    def __init__(self, route: AsyncRoute, fid: str, item: models.VehicleItem) -> None:
        super().__init__(route, fid, item)
        self._item = item

    @property
    def listed(self) -> models.VehicleItem:
        """The vehicle as it was listed: brand, motorization and so on."""
        return self._item


class AsyncAllVehicles:
    """Page source of several fleets: their vehicles, one fleet after the other."""

    def __init__(
        self,
        fleets: AsyncPages[models.Fleet],
        info: RequestInfo,
        vehicles: Callable[[str], tuple[AsyncRoute, AsyncPages[models.VehicleItem]]],
    ) -> None:
        """Describe the pages. Nothing is sent.

        Args:
            fleets: The fleets.
            info: The request for the vehicles of one fleet.
            vehicles: Makes the route to a fleet and the collection of its vehicles.
        """
        self.fleets = fleets
        self.info = info
        self.vehicles = vehicles

    @property
    def total(self) -> int | None:
        """None: the server counts the vehicles of one fleet."""
        return None

    def __call__(self, start: str | None) -> AsyncIterator[AsyncPage[AsyncListedVehicle]]:
        """Iterate from the first page.

        Raises:
            ArgumentError: There is a start link.
        """
        if start is not None:
            raise ArgumentError(
                "start: a link belongs to one fleet;"
                " continue with client.fleet(fid).vehicles().pages(start=...)",
                argument="start",
            )
        return _AllVehiclesPages(self)


@forget_in
class _AllVehiclesPages(AsyncIterator[AsyncPage[AsyncListedVehicle]]):
    """Goes from page to page of one fleet after the other. A failed page is asked for again."""

    def __init__(self, source: AsyncAllVehicles) -> None:
        self._vehicles = source.vehicles
        self._fleets = source.fleets.pages()
        self._ids: list[str] = []
        self._of: tuple[AsyncRoute, AsyncIterator[AsyncPage[models.VehicleItem]]] | None = None

    async def __anext__(self) -> AsyncPage[AsyncListedVehicle]:
        while True:
            while not self._ids:
                listed = await self._fleets.__anext__()
                self._ids = [fleet.id for fleet in listed.items if is_usable(fleet.id)]
            fid = self._ids[0]
            if self._of is None:
                route, vehicles = self._vehicles(fid)
                self._of = route, vehicles.pages()
            route, pages = self._of
            try:
                page = await pages.__anext__()
            except StopAsyncIteration:
                self._of = None
                del self._ids[0]
                continue
            found = [AsyncListedVehicle(route, fid, item) for item in page.items if is_usable(item.id)]
            return AsyncPage(found, {}, None)


def has_vin(item: models.VehicleItem, vin: str) -> bool:
    """Whether a vehicle has a VIN, which is given in capitals: servers may ignore the filter of a list."""
    return is_usable(item.id) and "".join((item.vin or "").split()).upper() == vin


def only(found: Sequence[AsyncListedVehicle], vin: str, info: RequestInfo, where: str) -> AsyncListedVehicle:
    """The one vehicle that was found; of one in several fleets, that in the first one.

    Args:
        found: The vehicles with the VIN.
        vin: The VIN.
        info: The request that lists vehicles.
        where: What was searched.

    Raises:
        NotFoundError: It does not exist.
        ArgumentError: There are several.
    """
    if not found:
        raise NotFoundError(
            f"{info}: no vehicle of {where} has the VIN {masked(vin)}", status=404, request=info
        )
    if len({each.id for each in found}) > 1:
        raise ArgumentError(
            f"vin: {len(found)} vehicles of {where} have the VIN {masked(vin)}, with the ids"
            f" {', '.join(masked(each.id) for each in found)}; use client.fleet(...).vehicle(...) with an id",
            argument="vin",
        )
    return found[0]
