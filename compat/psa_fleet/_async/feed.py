"""New items of a fleet, each once."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator
from contextlib import aclosing
from datetime import datetime, timedelta
from itertools import count
from math import ceil
from typing import TYPE_CHECKING, Final, Literal, TypedDict

from psa_fleet_v3 import models

from .._base import clock
from .._base.concurrency import AsyncDisk
from .._base.periods import check_moment
from .._base.privacy import forget_in
from .._base.workers import DONE, AsyncCrew, AsyncSource
from .._facade.feed import OUTAGE, InOrder, Part, Target, cheapest_start, concerns_all, vehicle_of
from .._operations.call import is_usable
from .._operations.classes import model_class
from .._sending.options import DEFAULT_GATHERED
from .._sending.rate_limiter import in_bulk
from ..errors import ArgumentError, ClientStateError, PsaFleetError, ServerError, TransportError
from ..feeds import KINDS, Checkpoint, FeedKind, item_key, item_time
from .route import AsyncSingleRoute, many

if TYPE_CHECKING:
    from psa_fleet_runtime.model import Model

    from .._base.json import JSON
    from .route import AsyncRoute

FEEDS: Final = tuple(kind for kind in KINDS if kind != "waypoints")
_LISTED: Final = 60
"""Vehicles in a page of a fleet's list."""


class AsyncFeedOptions(TypedDict, total=False):
    """Keyword arguments of `AsyncFleetHandle.feed`, which documents them."""

    since: datetime | None
    checkpoint: str | os.PathLike[str] | None
    overlap: timedelta
    poll_interval: timedelta | None
    checkpoint_every: int


@forget_in
class AsyncFeed:
    """Reads one kind of items of a fleet, once or again and again; see `AsyncFleetHandle.feed`."""

    def __init__(
        self,
        route: AsyncRoute,
        fid: str,
        name: str,
        errors: Literal["raise", "return"] = "raise",
        since: datetime | None = None,
        checkpoint: str | os.PathLike[str] | None = None,
        overlap: timedelta = timedelta(days=2),
        poll_interval: timedelta | None = None,
        checkpoint_every: int = 1,
    ) -> None:
        self._kind = FeedKind.named(name, FEEDS, "kind")
        if since is not None:
            check_moment(since, "since")
        if overlap < timedelta():
            raise ArgumentError("overlap must not be negative", argument="overlap")
        if poll_interval is not None and poll_interval <= timedelta():
            raise ArgumentError("poll_interval must be positive", argument="poll_interval")
        if checkpoint_every < 1:
            raise ArgumentError("checkpoint_every must be a positive integer", argument="checkpoint_every")
        if errors not in ("raise", "return"):
            raise ArgumentError('errors must be "raise" or "return"', argument="errors")
        # An operation that no version has is refused here, not in the loop.
        route.check(self._kind.of_vehicle)
        self._route = route
        self._fid = fid
        self._errors = errors
        self._poll_interval = poll_interval
        self._checkpoint_every = checkpoint_every
        self._checkpoint = Checkpoint(f"{name} of {fid}", overlap, checkpoint, since)
        self._unsaved = 0
        self._of_fleet: str | None = None
        self._concurrency = DEFAULT_GATHERED
        self._ids: dict[str, str] = {}
        """Ids of the listed vehicles by their VINs."""
        self._process = os.getpid()
        self._failed: list[PsaFleetError] = []
        """Errors of this pass."""
        self._list_error: PsaFleetError | None = None
        self._is_stopped = False
        self._in_a_row = 0

    async def items(self) -> AsyncGenerator[Model | PsaFleetError, None]:
        """Yield each new item once; the generator's next step confirms the item."""
        await AsyncDisk.run(self._checkpoint.load)
        self._process = os.getpid()
        try:
            connection = await self._route.connection(self._kind.of_vehicle)
            of_fleet = self._kind.of_fleet
            if of_fleet is not None and connection.api.has(of_fleet):
                self._of_fleet = None if connection.api.deprecates(of_fleet) else of_fleet
            self._route = AsyncSingleRoute(connection)
            self._concurrency = connection.options.concurrency or DEFAULT_GATHERED
            while True:
                async with aclosing(self._pass()) as found:
                    async for item in found:
                        yield item
                if self._poll_interval is None:
                    return
                await clock.async_sleep(self._poll_interval.total_seconds())
        finally:
            # Without the item that was yielded last, which was not confirmed.
            self._checkpoint.close()

    async def _pass(self) -> AsyncGenerator[Model | PsaFleetError, None]:
        """Read everything once."""
        self._failed, self._list_error, self._is_stopped, self._in_a_row = [], None, False, 0
        passing = self._vehicles() if self._of_fleet is None else self._whole_fleet(self._of_fleet)
        async with aclosing(passing) as found:
            async for item in found:
                yield item
        await AsyncDisk.run(self._checkpoint.save)
        if self._failed and self._errors == "raise":
            first = self._failed[0]
            if len(self._failed) > 1:
                first.add_note(f"{len(self._failed) - 1} more requests of this feed failed")
            raise first

    async def _vehicles(self) -> AsyncGenerator[Model | PsaFleetError, None]:
        """Read each vehicle from its own mark on; those that failed the last time come last."""

        async def targets() -> AsyncGenerator[Target, None]:
            failing, postponed = set(self._checkpoint.failing), []
            async for vehicle in self._listed():
                if not is_usable(vehicle.id):
                    continue
                if vehicle.id in failing:
                    postponed.append(vehicle.id)
                else:
                    yield Target(vehicle.id, self._checkpoint.window(vehicle.id))
            for vid in postponed:
                yield Target(vid, self._checkpoint.window(vid))

        async with aclosing(self._new(targets(), self._kind.of_vehicle)) as found:
            async for item in found:
                yield item
        if self._list_error is not None and self._errors == "return":
            yield self._list_error

    async def _whole_fleet(self, operation: str) -> AsyncGenerator[Model | PsaFleetError, None]:
        """Read the collection of the whole fleet, and those of the vehicles that fell behind."""
        checkpoint, page_size = self._checkpoint, self._kind.page_size
        floors = [checkpoint.floor(source) for source in checkpoint.sources if source]
        start = cheapest_start(floors, checkpoint.per_day, page_size, ceil(len(floors) / _LISTED))
        listed: dict[str, tuple[str, ...]] = {}
        failed_before = "" in checkpoint.failing
        if start is not None or failed_before:
            async for vehicle in self._listed():
                if is_usable(vehicle.id):
                    listed[vehicle.id] = (vehicle.vin,) if vehicle.vin else ()
                    self._ids |= dict.fromkeys(listed[vehicle.id], vehicle.id)
            if self._list_error is not None and self._errors == "return":
                yield self._list_error
            floors = [checkpoint.floor(vid, aliases) for vid, aliases in listed.items()]
            start = cheapest_start(floors, checkpoint.per_day, page_size, 0)
        behind = [
            Target(vid, checkpoint.window(vid, aliases), aliases)
            for vid, aliases in listed.items()
            if start is not None and ((floor := checkpoint.floor(vid, aliases)) is None or floor < start)
        ]
        failed = len(self._failed)
        whole = Target("", checkpoint.moment(start))
        async with aclosing(self._new(_each([whole]), operation)) as found:
            async for item in found:
                yield item
        has_failed = len(self._failed) > failed
        checkpoint.fail("", is_failing=has_failed)
        if has_failed and failed_before:
            # It may fail for ever: each vehicle is read instead.
            behind = [Target(vid, checkpoint.window(vid, names), names) for vid, names in listed.items()]
        elif not has_failed:
            others = {name for target in behind for name in (target.vehicle, *target.aliases)}
            for source in [source for source in checkpoint.sources if source not in others]:
                checkpoint.finish(source)
        async with aclosing(self._new(_each(behind), self._kind.of_vehicle)) as found:
            async for item in found:
                yield item

    async def _listed(self) -> AsyncGenerator[models.VehicleItem, None]:
        """List the vehicles."""
        try:
            async for vehicle in many(self._route, models.VehicleItem, "getVehiclesByDevice", (self._fid,)):
                yield vehicle
        except PsaFleetError as error:
            self._list_error = error
            self._failed.append(error)

    async def _new(
        self, targets: AsyncGenerator[Target, None], operation: str
    ) -> AsyncGenerator[Model | PsaFleetError, None]:
        """Read several collections at the same time, and yield what is new, in their order."""
        kind, numbered = self._kind, self._numbered(targets)
        source = AsyncSource(numbered)
        model = model_class(kind.model)

        async def work() -> None:
            in_bulk.set("wait")
            while (entry := await source.take()) is not DONE:
                number, target = entry
                crew.grow()
                path = (self._fid, target.vehicle) if target.vehicle else (self._fid,)
                between = None if target.start is None else (target.start, None)
                error: PsaFleetError | None = None
                try:
                    async for page in many(
                        self._route, model, operation, path, between=between, page_size=kind.page_size
                    ).pages():
                        await crew.put(Part(number, target, page.items))
                except PsaFleetError as caught:
                    error = caught
                await crew.put(Part(number, target, [], is_last=True, error=error))

        crew: AsyncCrew[Part[Model]] = AsyncCrew(self._concurrency, work)
        order: InOrder[Model] = InOrder()
        crew.grow()
        try:
            async for part in crew.results():
                if part.is_last:
                    self._judge(part.error)
                for next_part in order.add(part):
                    async with aclosing(self._delivered(next_part)) as found:
                        async for item in found:
                            yield item
            for part in order.rest():
                async with aclosing(self._delivered(part)) as found:
                    async for item in found:
                        yield item
        finally:
            # The threads of a feed stay in the process that it was started in.
            if os.getpid() == self._process:
                await crew.stop()
                await numbered.aclose()
                await targets.aclose()

    async def _numbered(
        self, targets: AsyncGenerator[Target, None]
    ) -> AsyncGenerator[tuple[int, Target], None]:
        """Number the targets, until the pass is stopped."""
        numbers = iter(count())
        async for target in targets:
            if self._is_stopped:
                return
            yield next(numbers), target

    async def _delivered(self, part: Part[Model]) -> AsyncGenerator[Model | PsaFleetError, None]:
        """Yield the new ones of a page, and take note of each when the next one is asked for."""
        checkpoint, kind, target = self._checkpoint, self._kind, part.target
        for item in part.items:
            at = item_time(kind, item)
            content: JSON = item.to_dict()  # of an item that is not an object it is that value
            source, aliases = self._names(target, content)
            key = item_key(content, "" if self._of_fleet else source)
            if not checkpoint.is_new(source, key, at, aliases):
                continue
            yield item
            if os.getpid() != self._process:
                raise ClientStateError("the feed belongs to the process that this one was forked from")
            checkpoint.take(source, key, at, clock.now())
            self._unsaved += 1
            if self._unsaved >= self._checkpoint_every:
                self._unsaved = 0
                await AsyncDisk.run(checkpoint.save)
        if part.error is not None:
            self._note(part.error, target)
            if self._errors == "return":
                yield part.error
        elif part.is_last and target.vehicle:
            checkpoint.finish(target.vehicle, target.aliases)

    def _names(self, target: Target, content: JSON) -> tuple[str, tuple[str, ...]]:
        """The source of an item, and other names of it."""
        if self._of_fleet is None:
            return target.vehicle, ()
        vid, vin = vehicle_of(content)
        for name in {vin, *target.aliases} - {""} if (known := target.vehicle or vid) else ():
            self._checkpoint.identify(name, known)
        source = known or self._ids.get(vin) or self._checkpoint.ids.get(vin, vin)
        # An item of the fleet's collection that named no vehicle was confirmed without a source.
        return source, tuple({vid, vin, *target.aliases, ""} - {source}) if source else ()

    def _note(self, error: PsaFleetError, target: Target) -> None:
        self._failed.append(error)
        if target.vehicle:
            error.vehicle_id = target.vehicle
            self._checkpoint.fail(target.vehicle)

    def _judge(self, error: PsaFleetError | None) -> None:
        """Stop the pass at an error that the other vehicles would meet, too."""
        if error is None:
            self._in_a_row = 0
        else:
            self._in_a_row += isinstance(error, ServerError | TransportError)
            self._is_stopped = self._is_stopped or concerns_all(error) or self._in_a_row >= OUTAGE


async def _each(targets: list[Target]) -> AsyncGenerator[Target, None]:
    for target in targets:
        yield target
