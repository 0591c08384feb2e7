"""What is new in a fleet, each item once."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, cast

from psa_fleet_v3 import models

from .._base import clock
from .._base.files import AsyncDisk
from ..errors import ArgumentError
from ..feeds import Checkpoint, FeedKind, item_key, item_time
from .route import AsyncSingleRoute, many

if TYPE_CHECKING:
    from psa_fleet_runtime.model import Model

    from .pages import AsyncPages
    from .route import AsyncRoute

FEEDS: Final = ("trips", "alerts", "collisions", "alarms", "stolen", "telemetry")


class AsyncFeed:
    """Reads one kind of items of a fleet again and again; see `AsyncFleetHandle.feed`."""

    def __init__(
        self,
        route: AsyncRoute,
        fid: str,
        name: str,
        since: datetime | None,
        checkpoint: str | os.PathLike[str] | None,
        overlap: timedelta,
        poll_interval: timedelta | None,
        checkpoint_every: int,
    ) -> None:
        self._kind = FeedKind.named(name, FEEDS, "kind")
        if since is not None and since.tzinfo is None:
            raise ArgumentError("since: give it a time zone, such as datetime.now(UTC)", argument="since")
        if overlap < timedelta():
            raise ArgumentError("overlap: it is negative", argument="overlap")
        if poll_interval is not None and poll_interval <= timedelta():
            raise ArgumentError("poll_interval must be positive", argument="poll_interval")
        if checkpoint_every < 1:
            raise ArgumentError("checkpoint_every: a whole number from 1", argument="checkpoint_every")
        # An operation that no version has is refused here, not in the loop.
        route.check(self._kind.of_vehicle)
        self._route = route
        self._fid = fid
        self._poll_interval = poll_interval
        self._checkpoint_every = checkpoint_every
        self._checkpoint = Checkpoint(f"{name} of {fid}", overlap, checkpoint, since)
        self._unsaved = 0

    async def items(self) -> AsyncGenerator[Model, None]:
        """Give each new item once; the generator's next step says that the item was taken."""
        await AsyncDisk.run(self._checkpoint.load)
        kind = self._kind
        connection = await self._route.connection(kind.of_vehicle)
        route = AsyncSingleRoute(connection)
        of_fleet = kind.of_fleet
        if of_fleet is not None and (not connection.api.has(of_fleet) or connection.api.deprecates(of_fleet)):
            of_fleet = None
        try:
            while True:
                if of_fleet is not None:
                    async for item in self._new(route, kind, of_fleet, ""):
                        yield item
                else:
                    vehicles = many(route, models.VehicleItem, "getVehiclesByDevice", (self._fid,))
                    async for vehicle in vehicles:
                        async for item in self._new(route, kind, kind.of_vehicle, vehicle.id or ""):
                            yield item
                await AsyncDisk.run(self._checkpoint.save)
                if self._poll_interval is None:
                    return
                await clock.async_sleep(self._poll_interval.total_seconds())
        finally:
            # Not the item that was given last: nobody has said that it was taken.
            self._checkpoint.save()

    async def _new(
        self, route: AsyncRoute, kind: FeedKind, operation: str, vid: str
    ) -> AsyncGenerator[Model, None]:
        checkpoint = self._checkpoint
        start = checkpoint.window(vid)
        path = (self._fid, vid) if operation == kind.of_vehicle else (self._fid,)
        model = cast("type[Model]", getattr(models, kind.model))
        between = None if start is None else (start, None)
        found: AsyncPages[Model] = many(
            route, model, operation, path, between=between, page_size=kind.page_size
        )
        async for item in found:
            at = item_time(kind, item)
            key = item_key(item.to_dict(), vid)
            if not checkpoint.is_new(vid, key, at):
                continue
            yield item
            checkpoint.take(vid, key, at, clock.now())
            self._unsaved += 1
            if self._unsaved >= self._checkpoint_every:
                self._unsaved = 0
                await AsyncDisk.run(checkpoint.save)
        checkpoint.finish(vid)
