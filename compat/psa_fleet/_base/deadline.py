"""The deadline of a call, and what ends a piece of work that overruns it."""

from __future__ import annotations

from contextvars import ContextVar
from typing import TYPE_CHECKING, Final, NamedTuple

from . import clock
from .concurrency import running_loop

if TYPE_CHECKING:
    import asyncio
    from types import TracebackType

_GRACE: Final = 0.05
# Timeouts of connecting and reading end at the same moment, and have the better message.


class DeadlinePassed(Exception):
    """The deadline passed while an operation was in progress."""


class Deadline(NamedTuple):
    """A moment on the monotonic clock, or none."""

    at: float | None = None

    @classmethod
    def after(cls, seconds: float | None) -> Deadline:
        """Make the deadline that is some seconds away; None for no deadline."""
        return cls(None if seconds is None else clock.monotonic() + seconds)

    def left(self) -> float | None:
        """Seconds until the deadline, 0 after it has passed; None without a deadline."""
        return None if self.at is None else max(0.0, self.at - clock.monotonic())

    def has_passed(self) -> bool:
        """Whether the deadline has passed."""
        return self.at is not None and clock.monotonic() >= self.at


current: Final[ContextVar[Deadline]] = ContextVar("psa_fleet_deadline")
"""The deadline of the call that this thread is sending, which its blocking connections keep to."""


class AsyncTimeLimit:
    """Ends the work inside at a deadline, whatever it waits for."""

    def __init__(self, deadline: Deadline) -> None:
        self._left = deadline.left()
        self._timeout: asyncio.Timeout | None = None

    async def __aenter__(self) -> None:
        running_loop()  # httpx up to 0.27 asks for one before its transport can, with an error of its own
        if self._left is not None:
            import asyncio

            self._timeout = asyncio.timeout(self._left + _GRACE)
            await self._timeout.__aenter__()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._timeout is not None:
            try:
                await self._timeout.__aexit__(kind, error, trace)
            except TimeoutError:
                raise DeadlinePassed from None


class TimeLimit:
    """Lets the blocking connections of this thread end the work inside at a deadline."""

    def __init__(self, deadline: Deadline) -> None:
        self._deadline = deadline

    def __enter__(self) -> None:
        self._token = current.set(self._deadline)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        current.reset(self._token)
