"""A limit on how long a piece of work may take, as far as it can be enforced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import asyncio
    from types import TracebackType

_GRACE: Final = 0.05
# The time-outs of connecting and reading end at the same moment, and tell more.


class TimeLimitPassed(Exception):
    """The time is over."""


class AsyncTimeLimit:
    """Ends the work inside when the time is over, whatever it waits for."""

    def __init__(self, seconds: float | None) -> None:
        self._seconds = seconds
        self._timeout: asyncio.Timeout | None = None

    async def __aenter__(self) -> None:
        if self._seconds is not None:
            import asyncio

            self._timeout = asyncio.timeout(self._seconds + _GRACE)
            await self._timeout.__aenter__()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timeout is not None:
            try:
                await self._timeout.__aexit__(kind, error, trace)
            except TimeoutError:
                raise TimeLimitPassed from None


class TimeLimit:
    """Does nothing: what blocks a thread can't be ended from outside, so its own time-outs have to do it."""

    def __init__(self, seconds: float | None) -> None:
        """Take the limit that the other one takes."""

    def __enter__(self) -> None:
        """Begin."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End."""
