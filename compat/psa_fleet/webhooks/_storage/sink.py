"""Stores events without a handler of one's own: a file of JSON Lines or a database."""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from .._parsing.events import Event


@runtime_checkable
class Sink(Protocol):
    """Stores events durably and recognizes duplicates itself: each event exactly once, crashes included."""

    async def write(self, event: Event) -> bool:
        """Take an event.

        Returns:
            True when it was new, False when it was there already; in both cases it is kept now, whatever
            happens to this process.
        """
        ...

    def close(self) -> None:
        """Finish what is under way, and let go of files."""
        ...
