"""Monitors at work: they look whenever a vehicle reports its status, and fire when they become true."""

from __future__ import annotations

import heapq
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from ..._base.json import JSONObject
from .._protocol.bodies import a_list, an_object
from .._world.present import Present
from .events import Scene, monitor_event
from .triggers import Conditions, conditions
from .watched import Look, look

if TYPE_CHECKING:
    from .._protocol.delivery import Outbox
    from .._rendering.view import View

_log: Final = logging.getLogger("psa_fleet.simulator")


@dataclass(slots=True)
class Memory:
    """State of a monitor for a vehicle: last report, value of the expression, time of the next reminder."""

    seen: Look
    held: bool
    remind: datetime | None = None


@dataclass(slots=True)
class Watch:
    """A monitor that runs.

    Attributes:
        id: Of the monitor.
        view: The version to which it came, and under which address.
        fid: Its fleet.
        vehicles: The vehicles of the fleet.
        monitor: As it came.
        conditions: When it fires.
        since: Since when it runs: what was true then does not fire.
        memories: By vehicle; made when they are looked at first.
    """

    id: str
    view: View
    fid: str
    vehicles: range
    monitor: JSONObject = field(repr=False)
    conditions: Conditions
    since: datetime
    memories: dict[int, Memory] = field(default_factory=dict, repr=False)

    @property
    def subscription(self) -> JSONObject:
        """How it notifies."""
        return an_object(self.monitor["subscribeParam"], "subscribeParam")

    @property
    def extensions(self) -> list[str]:
        """Extensions of its events."""
        listed = self.monitor.get("extendedEventParam")
        return [str(name) for name in a_list(listed, "extendedEventParam")] if listed else []

    @property
    def refresh(self) -> timedelta | None:
        """How often it reminds while it holds."""
        seconds = self.subscription.get("refreshEvent")
        return timedelta(seconds=seconds) if isinstance(seconds, int) else None


class Firing:
    """All monitors that run.

    A monitor remembers how things were when it began to run; it fires for a vehicle when its expression was
    false and is true. A change or a collision is true at one moment only, and so can fire each time.

    Args:
        at: Returns the world at a time.
        outbox: Receives the events.
    """

    def __init__(self, at: Callable[[datetime], Present], outbox: Outbox) -> None:
        self._at = at
        self._outbox = outbox
        self._watches: dict[str, Watch] = {}
        self._reports: list[tuple[datetime, int]] | None = None
        self._next: dict[int, datetime] = {}
        self.failed: Callable[[str], None] = lambda _: None
        """Called with the id of a monitor that cannot be watched any more."""

    def start(
        self, mid: str, view: View, fid: str, vehicles: range, monitor: JSONObject, now: datetime
    ) -> None:
        """Let a monitor run from now on.

        Raises:
            Refusal: 400 when a part of it cannot be watched.
        """
        made = conditions(monitor, view.version, now)
        self._watches[mid] = Watch(mid, view, fid, vehicles, monitor, made, now)
        self._reports = None

    def stop(self, mid: str) -> None:
        """Let a monitor rest."""
        self._watches.pop(mid, None)
        self._reports = None

    def next_due(self, now: datetime) -> datetime | None:
        """Return when a watched vehicle reports next, or a monitor reminds; None if none does."""
        if self._reports is None:
            self._reports, self._next = [], {}
            for index in {index for watch in self._watches.values() for index in watch.vehicles}:
                with self._alone(f"vehicle {index} is not watched: it failed", lambda: None):
                    self._plan(self._at(now), index)
        while self._reports and self._next[self._reports[0][1]] != self._reports[0][0]:
            heapq.heappop(self._reports)
        reminders = [memory.remind for memory in self._memories() if memory.remind is not None]
        return min((*(report[0] for report in self._reports[:1]), *reminders), default=None)

    def _plan(self, present: Present, index: int) -> None:
        """Look at a vehicle when it reports its status next."""
        if self._reports is not None:
            self._next[index] = present.next_report(index)
            heapq.heappush(self._reports, (self._next[index], index))

    @contextmanager
    def _alone(self, event: str, give_up: Callable[[], None]) -> Iterator[None]:
        """Let one monitor or vehicle fail alone: it is reported, and given up, and the clock goes on."""
        try:
            yield
        except Exception:  # noqa: BLE001  # whatever it is, the others go on
            _log.exception("%s", event)
            give_up()

    def _give_up(self, mid: str) -> None:
        del self._watches[mid]
        self.failed(mid)

    def _memories(self) -> list[Memory]:
        return [
            memory
            for watch in self._watches.values()
            if watch.refresh is not None
            for memory in watch.memories.values()
        ]

    def run(self, present: Present) -> None:
        """Look at the vehicles that report their status now, then remind of what still holds."""
        while self._reports and self._reports[0][0] <= present.now:
            at, index = heapq.heappop(self._reports)
            if self._next[index] == at:
                self.check(present, index)
        for watch in list(self._watches.values()):
            with self._alone(f"monitor {watch.id} is stopped: it failed", partial(self._give_up, watch.id)):
                self._remind(watch, present)

    def check(self, present: Present, index: int) -> None:
        """Look at one vehicle: it reported its status."""
        if not any(index in watch.vehicles for watch in self._watches.values()):
            return
        with self._alone(f"vehicle {index} is not watched: it failed", lambda: None):
            self._plan(present, index)
            seen = look(present, index)
            for watch in [watch for watch in self._watches.values() if index in watch.vehicles]:
                with self._alone(
                    f"monitor {watch.id} is stopped: it failed", partial(self._give_up, watch.id)
                ):
                    self._check(watch, present, index, seen)

    def _remind(self, watch: Watch, present: Present) -> None:
        for memory in watch.memories.values():
            if memory.remind is not None and memory.remind <= present.now:
                memory.remind += watch.refresh or timedelta(0)
                self._fire(watch, present, memory.seen, memory.seen, refresh=True)

    def _check(self, watch: Watch, present: Present, index: int, seen: Look) -> None:
        memory = watch.memories.get(index)
        if memory is None:
            first = look(self._at(watch.since), index)
            memory = Memory(first, watch.conditions.true(first, first, lasting=True))
            watch.memories[index] = memory
        before, memory.seen = memory.seen, seen
        fires = not memory.held and watch.conditions.true(seen, before)
        memory.held = watch.conditions.true(seen, before, lasting=True)
        if not memory.held:
            memory.remind = None
        if fires:
            if memory.held and watch.refresh is not None:
                memory.remind = present.now + watch.refresh
            self._fire(watch, present, seen, before, refresh=False)

    def _fire(self, watch: Watch, present: Present, seen: Look, before: Look, *, refresh: bool) -> None:
        scene = Scene(watch.view, watch.fid, present, seen, before)
        firing = watch.conditions.firing(seen, before)
        event = monitor_event(scene, firing, watch.extensions, refresh=refresh)
        vehicle = seen.state.vehicle
        variables = {"$vin": vehicle.vin, "$monitorID": watch.id, "$fleetID": watch.fid}
        if watch.view.version == "v3":
            variables["$vid"] = vehicle.id
        self._outbox.add(watch.subscription, "monitorId", watch.id, event, variables, present.now)
