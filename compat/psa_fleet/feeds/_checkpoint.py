"""What a feed has given already: how far each source was read, and which items near there were taken."""

from __future__ import annotations

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from .._base.files import replace_file
from .._base.json import JSON, JSONObject
from .._base.private_files import read_private
from ..errors import ConfigurationError

VERSION: Final = 1
MOST_KEYS: Final = 200_000
"""How many items are remembered at most between two passes; the oldest are forgotten and not read again."""

_UNDATED: Final = 1e18
"""The time of an item that has none: it is never forgotten, since it may always come again."""


class Checkpoint:
    """How far a feed has come.

    For each source (a vehicle, or the whole fleet) it holds the time of the latest item, and the keys and
    times of the items taken that are no older than `overlap` before that. From there on the source is read
    again, so that what comes late is found.
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
            path: The file, or None to remember nothing beyond this process.
            since: Where a source begins that has not been read yet; None for all of it.

        Raises:
            ConfigurationError: The file's folder does not exist.
        """
        self._path = None if path is None else Path(path)
        if self._path is not None and not self._path.parent.is_dir():
            raise ConfigurationError(
                f"checkpoint: there is no folder {self._path.parent}", argument="checkpoint"
            )
        self._scope = scope
        self._overlap = overlap
        self._since = since
        self._latest: dict[str, float] = {}
        self._floors: dict[str, float] = {}
        self._seen: dict[str, dict[str, float]] = {}
        self._is_saved = True

    def load(self) -> None:
        """Read the file, if there is one.

        Raises:
            ConfigurationError: When it can't be read, others can read it, or it is of another feed.
        """
        if self._path is None or not self._path.exists():
            return
        place = f"checkpoint: {self._path}"
        text = read_private(self._path, place, "checkpoint")
        try:
            said: JSON = json.loads(text)
        except ValueError as error:
            raise ConfigurationError(
                f"{place}: it is no JSON: delete it to begin anew", argument="checkpoint"
            ) from error
        if not isinstance(said, dict) or said.get("version") != VERSION:
            raise ConfigurationError(
                f"{place}: it is no checkpoint that this version of psa-fleet reads", argument="checkpoint"
            )
        if said.get("scope") != self._scope:
            raise ConfigurationError(
                f"{place}: it is the checkpoint of another feed: give each kind and fleet its own file",
                argument="checkpoint",
            )
        since = said.get("since")
        if self._since is None and isinstance(since, (int, float)):
            # What was left out when the feed began is not late data now.
            self._since = datetime.fromtimestamp(since, UTC)
        self._latest = _numbers(said.get("latest"))
        self._floors = _numbers(said.get("floors"))
        seen = said.get("seen")
        self._seen = {name: _numbers(keys) for name, keys in seen.items()} if isinstance(seen, dict) else {}

    def window(self, source: str) -> datetime | None:
        """From when on a source is to be read, or None for all of it."""
        found = self._start(source)
        if found is None:
            return self._since
        start = datetime.fromtimestamp(found, UTC)
        return start if self._since is None else max(start, self._since)

    def _start(self, source: str) -> float | None:
        latest = self._latest.get(source)
        if latest is None:
            return None
        return max(latest - self._overlap.total_seconds(), self._floors.get(source, latest - 1e12))

    def is_new(self, source: str, key: str, at: datetime | None) -> bool:
        """Whether an item was not taken yet."""
        if key in self._seen.get(source, ()):
            return False
        start = self._start(source)
        # A server may tell more than it was asked for; what was forgotten can't be told from what is new.
        return at is None or start is None or at.timestamp() >= start

    def take(self, source: str, key: str, at: datetime | None, now: datetime) -> None:
        """Take down that the caller has an item."""
        # A clock that goes wrong in a vehicle must not let the feed wait for years.
        self._seen.setdefault(source, {})[key] = _UNDATED if at is None else min(at, now).timestamp()
        self._is_saved = False

    def finish(self, source: str) -> None:
        """Go forward in a source that was read to its end, and forget what will not be read again.

        Not before: what comes next in a source may be much older than what came.
        """
        seen = self._seen.get(source, {})
        times = [at for at in seen.values() if at != _UNDATED]
        if not times:
            return
        latest = max(times)
        if latest > self._latest.get(source, latest - 1):
            self._latest[source] = latest
            self._is_saved = False
        start = self._start(source) or 0.0
        self._seen[source] = {key: at for key, at in seen.items() if at >= start}
        if sum(map(len, self._seen.values())) > MOST_KEYS:
            self._shrink()

    def _shrink(self) -> None:
        times = sorted(at for keys in self._seen.values() for at in keys.values())
        floor = times[len(times) - MOST_KEYS // 2]
        for source, keys in self._seen.items():
            if any(at < floor for at in keys.values()):
                self._floors[source] = floor
                self._seen[source] = {key: at for key, at in keys.items() if at >= floor}

    def save(self) -> None:
        """Write the file, if there is something new to write.

        Raises:
            OSError: When it can't be written.
        """
        if self._path is None or self._is_saved:
            return
        said: JSONObject = {
            "version": VERSION,
            "scope": self._scope,
            "since": None if self._since is None else self._since.timestamp(),
            "latest": dict(self._latest),
            "floors": dict(self._floors),
            "seen": {source: dict(keys) for source, keys in self._seen.items()},
        }
        replace_file(self._path, json.dumps(said, separators=(",", ":")).encode(), mode=0o600)
        self._is_saved = True


def _numbers(value: JSON) -> dict[str, float]:
    if not isinstance(value, dict):
        return {}
    return {name: float(each) for name, each in value.items() if isinstance(each, (int, float))}
