"""Calls that are left to an account, shared by processes, machines and days."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from hashlib import sha256
from pathlib import Path
from types import TracebackType
from typing import Final, Protocol, Self

from .._base.logging import logger
from .._base.privacy import forget_in
from .._sending.rate_limit_headers import RateLimit
from ..errors import BudgetError, ConfigurationError
from .windows import BudgetUse, Stored, Windows

DEFAULT_RESERVE: Final = 0.02
"""Share of a day's calls that only commands may use."""

_URLS: Final = ("postgresql://", "postgres://")


class Store(Protocol):
    """Keeps the windows of accounts."""

    # Changes the windows of an account; the present time is on the clock that all share.
    def change(self, account: str) -> AbstractContextManager[tuple[Stored, float]]: ...

    def close(self) -> None:
        """Close what was opened."""


@forget_in
class CallBudget:
    """Calls that are left to an account, shared by all processes, machines and days that use the same place.

    It keeps to what the server's headers report: the calls of any 24 hours, and those of any second. What was
    learned and what was used are kept, over crashes too, and a response without headers changes neither.
    Calls of other programs count as far as the server reports them.

    A client accepts one as `budget=`, or its source: `FleetClient(..., budget="calls.sqlite")`. Its
    calls then wait until the budget allows them, without end where they wait for rate limits at all
    (collections, `gather()`, feeds, exports, or `rate_limit="wait"`), and else as long as `retry` allows.
    `client.budget.use()` shows what is left.
    """

    def __init__(self, where: str | os.PathLike[str], *, reserve: float = DEFAULT_RESERVE) -> None:
        """Open the budget, or create it.

        Args:
            where: A path, of an SQLite database for the processes of this machine, which only its owner can
                read; or a URL such as `postgresql://user@host/database`, for any number of machines (extra
                `postgres`).
            reserve: Share of a day's calls that only commands (remote actions) may use, from 0 up to 1.

        Raises:
            ConfigurationError: An argument cannot be used, or the database cannot be opened.
        """
        if isinstance(reserve, bool) or not isinstance(reserve, (int, float)) or not 0 <= reserve < 1:
            raise ConfigurationError("reserve must be at least 0 and less than 1", argument="reserve")
        text = os.fspath(where)
        if not text:
            raise ConfigurationError("budget must be a path or a PostgreSQL URL", argument="budget")
        self._reserve = reserve
        self._account = ""
        self._store = _opened(text)
        self.last_left: int | None = None
        """`use().left` as of the last call of this process, at no cost."""

    def __repr__(self) -> str:
        return f"CallBudget({self._store!r})"

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the database. A client closes the budget that it was given as a path or URL."""
        self._store.close()

    def of(self, *account: str) -> CallBudget:
        """The budget of one account, in the same place.

        Args:
            account: Identifies the account. It is kept as a checksum.
        """
        found = CallBudget.__new__(type(self))
        found._reserve, found._store = self._reserve, self._store
        found._account = sha256("\0".join(account).encode()).hexdigest()[:32]
        found.last_left = None
        return found

    def use(self) -> BudgetUse:
        """What is left, and what is used.

        Raises:
            BudgetError: The database cannot be read or written.
        """
        with self._windows() as windows:
            return windows.use()

    def seconds_for(self, calls: int, seconds_per_call: float = 0.0) -> float:
        """Forecast the duration of a number of reads, as far as the limits are cached.

        Args:
            calls: How many.
            seconds_per_call: Duration of one call without limits, divided by the number of concurrent calls.

        Returns:
            Seconds.

        Raises:
            BudgetError: The database cannot be read or written.
        """
        with self._windows() as windows:
            return windows.seconds_for(calls, seconds_per_call)

    def take(self, token: str, *, is_command: bool = False) -> float:
        """Count a call that is about to be sent.

        Args:
            token: Identifies it.
            is_command: Whether it may use the reserve.

        Returns:
            0 when it may be sent. Else the seconds after which it is worth asking again; nothing was counted.

        Raises:
            BudgetError: The database cannot be read or written.
        """
        with self._windows() as windows:
            return windows.take(token, is_command=is_command)

    def give_back(self, token: str) -> None:
        """Uncount a call that was not sent.

        Args:
            token: The call's.
        """
        self._settle(lambda windows: windows.give_back(token))

    def end(self, token: str, limits: RateLimit | None, hold: float | None = None) -> None:
        """Record that a call has ended, and learn from its response.

        Args:
            token: The call's.
            limits: What its response reports of rate limits; None without a response.
            hold: Seconds for which the server wants no call, or None.
        """
        self._settle(lambda windows: windows.end(token, limits, hold))

    def _settle(self, change: Callable[[Windows], None]) -> None:
        try:
            with self._windows() as windows:
                change(windows)
        except BudgetError as error:
            # The response is worth more; the call counts as ended after a while.
            logger.warning("%s", error)

    @contextmanager
    def _windows(self) -> Iterator[Windows]:
        with self._store.change(self._account) as (stored, now):
            windows = Windows(stored, now, self._reserve)
            yield windows
            stored.update(windows.stored())
            self.last_left = windows.left


def opened(budget: CallBudget | str | os.PathLike[str]) -> CallBudget:
    """The budget that a client was given: it, or a new one where it is a path or a URL.

    Args:
        budget: The argument of the client.

    Raises:
        ConfigurationError: It cannot be opened.
    """
    if isinstance(budget, CallBudget):
        return budget
    if not isinstance(budget, (str, os.PathLike)):
        raise ConfigurationError("budget must be a path, a PostgreSQL URL or a CallBudget", argument="budget")
    return CallBudget(budget)


def _opened(where: str) -> Store:
    if where.startswith(_URLS):
        from .postgresql import PostgresStore

        return PostgresStore(where)
    if "://" in where:
        raise ConfigurationError(
            f"budget must be a path or a URL that begins with {_URLS[0]}", argument="budget"
        )
    from .sqlite import SqliteStore

    return SqliteStore(Path(where))
