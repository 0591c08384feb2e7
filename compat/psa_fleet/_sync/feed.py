# Made from ../_async/feed.py by scripts/unasync.py: change that, not this.
"""What is new in a fleet, each item once."""

from __future__ import annotations

import os
from collections.abc import Generator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, cast

from psa_fleet_v3 import models

from .._base import clock
from .._base.files import Disk
from ..errors import ArgumentError
from ..feeds import Checkpoint, FeedKind, item_key, item_time
from .route import SingleRoute, many

if TYPE_CHECKING:
    from psa_fleet_runtime.model import Model

    from .pages import Pages
    from .route import Route

FEEDS: Final = ("trips", "alerts", "collisions", "alarms", "stolen", "telemetry")


class Feed:
    """Reads one kind of items of a fleet again and again; see `FleetHandle.feed`."""

    def __init__(
        self,
        route: Route,
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

    def items(self) -> Generator[Model, None, None]:
        """Give each new item once; the generator's next step says that the item was taken."""
        Disk.run(self._checkpoint.load)
        kind = self._kind
        connection = self._route.connection(kind.of_vehicle)
        route = SingleRoute(connection)
        of_fleet = kind.of_fleet
        if of_fleet is not None and (not connection.api.has(of_fleet) or connection.api.deprecates(of_fleet)):
            of_fleet = None
        try:
            while True:
                if of_fleet is not None:
                    for item in self._new(route, kind, of_fleet, ""):
                        yield item
                else:
                    vehicles = many(route, models.VehicleItem, "getVehiclesByDevice", (self._fid,))
                    for vehicle in vehicles:
                        for item in self._new(route, kind, kind.of_vehicle, vehicle.id or ""):
                            yield item
                Disk.run(self._checkpoint.save)
                if self._poll_interval is None:
                    return
                clock.sleep(self._poll_interval.total_seconds())
        finally:
            # Not the item that was given last: nobody has said that it was taken.
            self._checkpoint.save()

    def _new(self, route: Route, kind: FeedKind, operation: str, vid: str) -> Generator[Model, None, None]:
        checkpoint = self._checkpoint
        start = checkpoint.window(vid)
        path = (self._fid, vid) if operation == kind.of_vehicle else (self._fid,)
        model = cast("type[Model]", getattr(models, kind.model))
        between = None if start is None else (start, None)
        found: Pages[Model] = many(route, model, operation, path, between=between, page_size=kind.page_size)
        for item in found:
            at = item_time(kind, item)
            key = item_key(item.to_dict(), vid)
            if not checkpoint.is_new(vid, key, at):
                continue
            yield item
            checkpoint.take(vid, key, at, clock.now())
            self._unsaved += 1
            if self._unsaved >= self._checkpoint_every:
                self._unsaved = 0
                Disk.run(checkpoint.save)
        checkpoint.finish(vid)
