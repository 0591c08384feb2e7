"""Health for load balancers: whether the receiver runs, and whether it could keep an event."""

from __future__ import annotations

import asyncio
import inspect
import logging
from collections.abc import Awaitable, Callable
from typing import Final

from .._base.clock import monotonic
from ._log_lines import place

HEALTH: Final = "healthz"
"""The last part of the path at which a GET is answered 200 while the receiver runs."""
READINESS: Final = "readyz"
"""The one at which it is answered 200 while events can be kept, and 503 while they cannot."""

_FRESH: Final = 1.0
"""Seconds for which a result is used again: anybody may ask, and a check writes to the disk."""
_LONGEST: Final = 5.0
"""Seconds that a check may take."""
_log: Final = logging.getLogger("psa_fleet.webhooks")


class Readiness:
    """Whether everything that keeps events and dead letters could do so now."""

    def __init__(self, *keepers: object) -> None:
        """Check nothing yet.

        Args:
            keepers: A sink, a deduplicator, dead letters. Those without a coroutine function `check` are
                ready.
        """
        checks = [getattr(each, "check", None) for each in keepers]
        self._checks: list[Callable[[], Awaitable[None]]] = [
            check for check in checks if inspect.iscoroutinefunction(check)
        ]
        self._asked: asyncio.Task[bool] | None = None
        self._until = 0.0

    async def is_ready(self) -> bool:
        """Whether an event could be kept, as of a moment ago; several who ask share one check."""
        if self._asked is None or (self._asked.done() and monotonic() >= self._until):
            self._asked = asyncio.ensure_future(self._check())
        return await asyncio.shield(self._asked)

    async def _check(self) -> bool:
        try:
            async with asyncio.timeout(_LONGEST):
                await asyncio.gather(*(check() for check in self._checks))
        except Exception as error:  # noqa: BLE001 (whatever it is, an event would meet it, too)
            _log.error("not ready: %s", place(error))
            return False
        finally:
            self._until = monotonic() + _FRESH
        return True
