"""Checkpoint of a feed: how far each source was read, and the confirmed items near there."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, cast

from ..errors import ConfigurationError
from ._journal import Journal, Record
from ._kinds import RETENTION

_KEPT: Final = RETENTION.total_seconds()
_DAY: Final = 86_400
_AHEAD: Final = 3_600
"""Seconds that a vehicle's clock may be ahead of this computer's."""


class _Source:
    """A vehicle, or a whole fleet."""

    __slots__ = ("keys", "mark", "undated")

    def __init__(self) -> None:
        self.mark: float | None = None
        """Time of the latest item when the source was last read to its end."""
        self.keys: dict[str, float] = {}
        """Keys of confirmed items, with their times."""
        self.undated: dict[str, float] | None = None
        """Keys of items with an implausible time, with the time when they were confirmed."""

    def size(self) -> int:
        """Return the number of its journal records."""
        return (self.mark is not None) + len(self.keys) + len(self.undated or ())


class Checkpoint:
    """Progress of a feed.

    For each source (a vehicle, or the whole fleet) it holds its mark, the time of the latest item, and the
    keys and times of the confirmed items up to `overlap` before that. From there on the source is read again,
    to find late items.

    An item of a fleet's collection that names no vehicle has the source `""`, which has no mark.
    A time is implausible if it is more than an hour ahead of this computer's clock, or more than two months
    before the period that is read again. Such an item moves no mark, and is kept for two months, like one
    without a time.

    Use it in one process, and by one feed at a time; `load()` locks its file until `close()`.
    """

    def __init__(
        self,
        scope: str,
        overlap: timedelta,
        path: str | os.PathLike[str] | None,
        since: datetime | None,
    ) -> None:
        """Set the checkpoint up; nothing is read yet.

        Args:
            scope: What the feed is of. A file of another scope is refused.
            overlap: How long before the latest item a source is read again.
            path: The file, or None to remember nothing beyond this object.
            since: Where a source begins that has not been read yet; None for all of it.

        Raises:
            ConfigurationError: The file's folder does not exist.
        """
        where = None if path is None else Path(path)
        if where is not None and not where.parent.is_dir():
            raise ConfigurationError(
                f"checkpoint: the folder {where.parent} does not exist", argument="checkpoint"
            )
        self._journal = None if where is None else Journal(where, scope)
        self._overlap = overlap.total_seconds()
        self._since = since
        self._sources: dict[str, _Source] = {}
        self._changed: set[str] = set()
        self._failing: set[str] = set()
        self._ids: dict[str, str] = {}
        self._per_day: Counter[int] = Counter()
        self._size = 0
        self._now = 0.0
        """Time of the last confirmation."""

    def load(self) -> None:
        """Lock the file, and read it if it exists.

        The end of a file that a kill or a loss of power tore is cut off; the items in it come again.

        Raises:
            ConfigurationError: Another feed has it open, it cannot be read or written, others can read it, it
                is of another feed or an incompatible version, or it is damaged.
            OSError: The disk is full.
        """
        if self._journal is None:
            return
        since: float | None = None
        for record in self._journal.open():
            match record:
                case ["t", str(source), str(key), float() | int() as at]:
                    self._keep(source, key, at)
                case ["u", str(source), str(key), float() | int() as at]:
                    self._keep_undated(source, key, at)
                case ["m", str(source), float() | int() as mark, float() | int() as now]:
                    self._move(source, mark, now)
                case ["f", str(source), bool(is_failing)]:
                    self._set_failing(source, is_failing)
                case ["i", str(vin), str(vid)]:
                    self._ids[vin] = vid
                case ["s", float() | int() as start]:
                    since = start
                case ["d", dict(days)]:
                    self._per_day = Counter({int(day): cast("int", count) for day, count in days.items()})
        if self._since is None and since is not None:
            # What was left out when the feed began is not late data now.
            self._since = datetime.fromtimestamp(since, UTC)
        elif self._since is not None and self._since.timestamp() != since:
            self._journal.add(["s", self._since.timestamp()])

    def close(self) -> None:
        """Save the checkpoint, and let others have its file. A forked child only closes it.

        Raises:
            OSError: It cannot be written. The file is released all the same.
        """
        if self._journal is None:
            return
        try:
            if self._journal.is_own:
                self.save()
        finally:
            self._journal.close()

    @property
    def sources(self) -> Collection[str]:
        """The sources with confirmed items."""
        return self._sources.keys()

    @property
    def failing(self) -> Collection[str]:
        """The sources that could not be read the last time."""
        return self._failing

    @property
    def per_day(self) -> Mapping[int, int]:
        """Number of confirmed items, by the days since 1970 in which they happened, for about two months."""
        return self._per_day

    def floor(self, source: str, aliases: Iterable[str] = ()) -> float | None:
        """Seconds since 1970 from which on a source is read again; None while it was not read to its end.

        Args:
            source: The source.
            aliases: Other names of the same source.
        """
        found = [self._sources[name] for name in (source, *aliases) if name in self._sources]
        marks = [each.mark for each in found if each.mark is not None]
        return max(marks) - self._overlap if marks else None

    def window(self, source: str, aliases: Iterable[str] = ()) -> datetime | None:
        """Time from which on a source is to be read, or None for all of it.

        Args:
            source: The source.
            aliases: Other names of the same source.
        """
        return self.moment(self.floor(source, aliases))

    def moment(self, floor: float | None) -> datetime | None:
        """Convert seconds since 1970 to the start of a request, which is `since` at the earliest."""
        # A server has nothing from before 1970, and Python no time before the year 1.
        start = None if floor is None or floor < 0 else datetime.fromtimestamp(floor, UTC)
        return self._since if start is None or (self._since is not None and self._since > start) else start

    def is_new(self, source: str, key: str, at: datetime | None, aliases: Collection[str] = ()) -> bool:
        """Return whether an item is not confirmed yet.

        Args:
            source: Its source; empty for an item of a fleet's collection that names no vehicle.
            key: Its key, as `item_key` makes it.
            at: Its time, as `item_time` finds it.
            aliases: Other names of the same source.
        """
        for name in (source, *aliases):
            found = self._sources.get(name)
            if found is not None and (key in found.keys or (found.undated and key in found.undated)):
                return False
        if not source and self._is_taken_anywhere(key):
            return False
        floor = self.floor(source, filter(None, aliases))
        # Forgotten items cannot be distinguished from new ones.
        return at is None or floor is None or not floor - _KEPT <= at.timestamp() < floor

    def _is_taken_anywhere(self, key: str) -> bool:
        return any(
            key in source.keys or (source.undated and key in source.undated)
            for source in self._sources.values()
        )

    def take(self, source: str, key: str, at: datetime | None, now: datetime) -> None:
        """Record that the caller has an item.

        Args:
            source: Its source.
            key: Its key.
            at: Its time.
            now: The present time.
        """
        seconds, present = None if at is None else at.timestamp(), now.timestamp()
        self._now = present
        floor = self.floor(source)
        # Items that name no vehicle say nothing about how far any of them was read.
        if (
            not source
            or seconds is None
            or seconds > present + _AHEAD
            or (floor is not None and seconds < floor - _KEPT)
        ):
            self._keep_undated(source, key, present)
            self._add(["u", source, key, present])
        else:
            self._keep(source, key, seconds)
            self._add(["t", source, key, seconds])

    def finish(self, source: str, aliases: Iterable[str] = ()) -> None:
        """Go forward in a source that was read to its end, and forget what will not be read again.

        Not before: what comes next in a source may be much older than what came.

        Args:
            source: The source.
            aliases: Other names of the same source.
        """
        for name in (source, *aliases):
            if name in self._failing:
                self.fail(name, is_failing=False)
            if name not in self._changed:
                continue
            self._changed.discard(name)
            found, now = self._sources[name], self._now
            latest = min(max(found.keys.values(), default=now), now)
            if found.keys and (found.mark is None or latest > found.mark):
                self._move(name, latest, now)
                self._add(["m", name, latest, now])

    def fail(self, source: str, *, is_failing: bool = True) -> None:
        """Record that a source could not be read, or that it could."""
        if (source in self._failing) != is_failing:
            self._set_failing(source, is_failing)
            self._add(["f", source, is_failing])

    @property
    def ids(self) -> Mapping[str, str]:
        """Ids of vehicles by their VINs, as far as items of one vehicle were named by either."""
        return self._ids

    def identify(self, vin: str, vid: str) -> None:
        """Record that a VIN and an id are of one vehicle: later items may have the VIN only."""
        if self._ids.get(vin) != vid:
            self._ids[vin] = vid
            self._add(["i", vin, vid])

    def save(self) -> None:
        """Write what is new; when it returns, that is on the disk.

        Raises:
            ClientStateError: The file is not open, or open in the process that this one was forked from.
            OSError: It cannot be written.
        """
        if self._journal is not None:
            self._journal.flush(self._size + len(self._failing) + len(self._ids), self._snapshot)

    def _add(self, record: Record) -> None:
        if self._journal is not None:
            self._journal.add(record)

    def _of(self, source: str) -> _Source:
        found = self._sources.get(source)
        if found is None:
            found = self._sources[source] = _Source()
        return found

    def _keep(self, source: str, key: str, at: float) -> None:
        self._of(source).keys[key] = at
        self._per_day[int(at // _DAY)] += 1
        self._changed.add(source)
        self._size += 1

    def _keep_undated(self, source: str, key: str, at: float) -> None:
        found = self._of(source)
        found.undated = found.undated or {}
        found.undated[key] = at
        self._per_day[int(at // _DAY)] += 1
        self._changed.add(source)
        self._size += 1

    def _set_failing(self, source: str, is_failing: bool) -> None:
        (self._failing.add if is_failing else self._failing.discard)(source)

    def _move(self, source: str, mark: float, now: float) -> None:
        """Set a mark, and forget what it leaves behind: the same when a journal is read."""
        found = self._of(source)
        self._size -= found.size()
        found.mark, floor = mark, mark - self._overlap
        undated = {key: at for key, at in (found.undated or {}).items() if at >= now - _KEPT}
        undated |= {key: now for key, at in found.keys.items() if at < floor - _KEPT}
        found.undated = undated or None
        found.keys = {key: at for key, at in found.keys.items() if at >= floor}
        self._size += found.size()

    def _snapshot(self) -> Iterator[Record]:
        if self._since is not None:
            yield ["s", self._since.timestamp()]
        newest, forgotten = max(self._per_day, default=0), self._now - _KEPT
        self._per_day = Counter(
            {day: count for day, count in self._per_day.items() if day >= newest - RETENTION.days}
        )
        for failing in self._failing:
            yield ["f", failing, True]
        for vin, vid in self._ids.items():
            yield ["i", vin, vid]
        for name, source in self._sources.items():
            if source.mark is not None:
                yield ["m", name, source.mark, 0.0]
            for key, at in source.keys.items():
                yield ["t", name, key, at]
            for key, at in (source.undated or {}).items():
                if at >= forgotten:
                    yield ["u", name, key, at]
        # Behind the items, which are counted as they are read.
        yield ["d", {str(day): count for day, count in self._per_day.items()}]
