"""The part of a scenario that the server acts out: faults, refusals and quirks, by time and vehicle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import pairwise
from random import Random
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from .._protocol.problems import Refusal
from .._service.limits import Limits
from .._world.ids import digest, parse_id
from .conditions import with_old_names

if TYPE_CHECKING:
    from ..._base.json import JSON, JSONObject
    from .._service.faults import Fault
    from .._world.effects import Part
    from .._world.world import World

EVER: Final = datetime.max.replace(tzinfo=UTC)


class Window(NamedTuple):
    """Something that is so for a while.

    Attributes:
        kind: The event.
        start: First time.
        end: The time after it.
        line: Of the scenario.
        indexes: Vehicles, or None for every request.
        fault: Of `responds`.
        share: Of the requests.
        names: Kinds of quirks, or the cause of a failure.
    """

    kind: Literal["responds", "certificate_expires", "credentials_revoked", "quirks", "remotes_fail"]
    start: datetime
    end: datetime
    line: int
    indexes: frozenset[int] | None = None
    fault: Fault | None = None
    share: float = 1.0
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Performance:
    """A scenario at work.

    Attributes:
        world: Of the scenario.
        windows: All that lasts.
        limits: Rate limits with the time from which they hold, in order.
        conditions: By vehicle.
        effects: Changes of vehicles: index, time, part, whether it is on, state of the locks.
    """

    world: World
    windows: tuple[Window, ...] = ()
    limits: tuple[tuple[datetime, tuple[int, int]], ...] = ()
    conditions: Mapping[int, frozenset[str]] = field(default_factory=dict)
    effects: tuple[tuple[int, datetime, Part, bool, str], ...] = ()
    _made: dict[datetime, Limits] = field(default_factory=dict)

    def _open(self, kind: str, now: datetime, number: int, index: int | None = None) -> Window | None:
        """Find a window that a request meets.

        Args:
            kind: Of the window.
            now: The time.
            number: Of the request; chance depends on it.
            index: The request's vehicle.
        """
        for window in self.windows:
            if window.kind != kind or not window.start <= now < window.end:
                continue
            if window.indexes is not None and index not in window.indexes:
                continue
            if window.share < 1:
                random = Random(digest(self.world.seed, kind, window.line, number))
                if random.random() >= window.share:
                    continue
            return window
        return None

    def index_of(self, path: str) -> int | None:
        """Find the vehicle that a path is about."""
        parts = path.split("/")
        for name, part in pairwise(parts):
            if name in {"vehicles", "trips"}:
                found = parse_id(self.world.seed, name.removesuffix("s"), part)
                if found is not None:
                    return found[0]
                vehicle = self.world.find_vin(part)
                if vehicle is not None:
                    return vehicle.index
        return None

    def has(self, path: str, name: str) -> bool:
        """Whether the vehicle of a path has a condition."""
        index = self.index_of(path)
        return index is not None and name in self.conditions.get(index, ())

    def fault(self, path: str, now: datetime, number: int) -> Fault | None:
        """The fault that a request meets."""
        window = self._open("responds", now, number, self.index_of(path))
        return None if window is None else window.fault

    def has_expired(self, now: datetime) -> bool:
        """Whether the certificate has expired."""
        return self._open("certificate_expires", now, 0) is not None

    def refuse(self, path: str, now: datetime) -> None:
        """Refuse a request of a known account.

        Raises:
            Refusal: As the scenario has it.
        """
        if self._open("credentials_revoked", now, 0) is not None:
            raise Refusal(40100, "the login, the password or the client_id is wrong")
        if self.has(path, "forbidden"):
            raise Refusal(40300, "this vehicle is not accessible")
        if self.has(path, "failing"):
            raise Refusal(50000, "an internal error")

    def refuse_data(self, path: str) -> None:
        """Refuse to read data of a vehicle that has none.

        Raises:
            Refusal: 404 with code 40499.
        """
        below = path.partition("/vehicles/")[2].partition("/")[2]
        if (below or "/trips/" in path) and self.has(path, "no_data"):
            raise Refusal(40499, "this vehicle has no data")

    def quirks(self, now: datetime, number: int) -> tuple[str, ...]:
        """The kinds of quirks that a response has."""
        window = self._open("quirks", now, number)
        return () if window is None else window.names

    def cause(self, index: int, now: datetime) -> str | None:
        """The cause for which a remote action fails."""
        window = self._open("remotes_fail", now, 0, index)
        return None if window is None else window.names[0]

    def limits_at(self, now: datetime, *, running: bool) -> Limits | None:
        """The rate limits that hold at a time; None while the scenario has set none."""
        last = next((each for each in reversed(self.limits) if each[0] <= now), None)
        if last is None:
            return None
        if last[0] not in self._made:
            self._made[last[0]] = Limits(last[1], running=running)
        return self._made[last[0]]

    def renamed(self, body: JSONObject, path: str) -> JSONObject:
        """A response with the names of old firmware, where it is about a vehicle that has it."""
        if not any(names & {"old_firmware", "both_spellings"} for names in self.conditions.values()):
            return body
        index = self.index_of(path)
        changed = self._renamed(body, index)
        embedded = body.get("_embedded")
        if index is None and isinstance(embedded, dict):
            members: JSONObject = {
                name: [self._renamed(each, self._vehicle_of(each)) for each in part]
                if isinstance(part, list)
                else part
                for name, part in embedded.items()
            }
            return {**body, "_embedded": members}
        return changed if isinstance(changed, dict) else body

    def _renamed(self, value: JSON, index: int | None) -> JSON:
        names = self.conditions.get(index, frozenset()) if index is not None else frozenset[str]()
        if not names & {"old_firmware", "both_spellings"}:
            return value
        return with_old_names(value, keep="both_spellings" in names)

    def _vehicle_of(self, item: JSON) -> int | None:
        vin = item.get("vin") if isinstance(item, dict) else None
        found = self.world.find_vin(vin) if isinstance(vin, str) else None
        return None if found is None else found.index
