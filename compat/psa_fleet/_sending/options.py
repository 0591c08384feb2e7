"""The options of a client that concern how its calls are sent. Nothing is sent."""

from __future__ import annotations

from enum import Enum
from typing import Final, Literal, NamedTuple, TypeAlias, TypedDict, get_args

from ..errors import ConfigurationError
from .retry import MAX_SECONDS, Retry

RateLimitMode: TypeAlias = Literal["wait", "raise"]
Timeouts: TypeAlias = dict[str, float | None]

DEFAULT_TIMEOUT: Final = 65.0
"""Seconds to wait for a response. The vendor's gateway stops after 60; a shorter time hides its response."""

CONNECT_TIMEOUT: Final = 10.0
"""Seconds to wait for a connection, where the time-out is not shorter."""

DEFAULT_GATHERED: Final = 20
"""Default number of calls that `gather()` makes at the same time."""

DEFAULT_RETRY: Final = Retry()

DEFAULT_MAX_RESPONSE_SIZE: Final = 64 * 2**20
"""Bytes of a response, decompressed. The largest documented page is below 1 MiB."""


class Unset(Enum):
    """Stands for an option that was not given: None is an option's value."""

    UNSET = "unset"


UNSET: Final = Unset.UNSET


class SendingOptions(TypedDict, total=False):
    """Arguments of a client that decide how calls are sent."""

    timeout: float | None
    connect_timeout: float | None
    deadline: float | None
    retry: Retry | None
    rate_limit: RateLimitMode | None
    concurrency: int | None
    max_response_size: int | None


class Options(NamedTuple):
    """How calls are sent."""

    timeout: float | None
    connect_timeout: float | None
    deadline: float | None
    retry: Retry | None
    rate_limit: RateLimitMode | None
    concurrency: int | None
    max_response_size: int | None
    timeouts: Timeouts
    """Seconds to connect, read, write, and to wait for a free connection: what follows from the first two."""


def options(
    timeout: float | None,
    connect_timeout: float | None,
    deadline: float | None,
    retry: Retry | None,
    rate_limit: RateLimitMode | None,
    concurrency: int | None,
    max_response_size: int | None = DEFAULT_MAX_RESPONSE_SIZE,
) -> Options:
    """Check a client's options.

    Args:
        timeout: Seconds to wait for a response, or None for no limit.
        connect_timeout: Seconds to wait for a connection, or None for at most 10 of `timeout`.
        deadline: Seconds for a whole call, or None for no limit.
        retry: Policy of retries, or None for no retry.
        rate_limit: What to do before a rate limit.
        concurrency: How many requests at the same time, or None for any number.
        max_response_size: Bytes of a response, decompressed, or None for no limit.

    Returns:
        The options.

    Raises:
        ConfigurationError: One cannot be used; it names the argument.
    """
    for name, value in (("timeout", timeout), ("connect_timeout", connect_timeout), ("deadline", deadline)):
        if value is not None and not _is_time(value):
            raise ConfigurationError(
                f"{name}: seconds above 0 and at most {MAX_SECONDS:,}, or None"
                + (" for no limit" if name != "connect_timeout" else " for 10 seconds at most"),
                argument=name,
            )
    if retry is not None and not isinstance(retry, Retry):
        raise ConfigurationError(
            "retry must be a psa_fleet.Retry(...), or None for no retries", argument="retry"
        )
    if rate_limit is not None and rate_limit not in get_args(RateLimitMode):
        raise ConfigurationError('rate_limit must be "wait", "raise" or None', argument="rate_limit")
    checked_concurrency(concurrency)
    if max_response_size is not None and not _is_count(max_response_size):
        raise ConfigurationError(
            "max_response_size must be a positive number of bytes, or None for no limit",
            argument="max_response_size",
        )
    connect = connect_timeout
    if connect is None and timeout is not None:
        connect = min(timeout, CONNECT_TIMEOUT)
    times: Timeouts = {"connect": connect, "read": timeout, "write": timeout, "pool": timeout}
    return Options(
        timeout, connect_timeout, deadline, retry, rate_limit, concurrency, max_response_size, times
    )


def changed(
    before: Options,
    timeout: float | Unset | None,
    connect_timeout: float | Unset | None,
    deadline: float | Unset | None,
    retry: Retry | Unset | None,
    rate_limit: RateLimitMode | Unset | None,
    concurrency: int | Unset | None,
    max_response_size: int | Unset | None = UNSET,
) -> Options:
    """Change options; the arguments are those of `options()`, and those that are `UNSET` stay.

    Args:
        before: The options to start from.
        timeout: See there.
        connect_timeout: See there.
        deadline: See there.
        retry: See there.
        rate_limit: See there.
        concurrency: See there.
        max_response_size: See there.

    Returns:
        The options.

    Raises:
        ConfigurationError: One cannot be used; it names the argument.
    """
    return options(
        before.timeout if timeout is UNSET else timeout,
        before.connect_timeout if connect_timeout is UNSET else connect_timeout,
        before.deadline if deadline is UNSET else deadline,
        before.retry if retry is UNSET else retry,
        before.rate_limit if rate_limit is UNSET else rate_limit,
        before.concurrency if concurrency is UNSET else concurrency,
        before.max_response_size if max_response_size is UNSET else max_response_size,
    )


def checked_concurrency(concurrency: int | None) -> int | None:
    """Check a number of things that are done at the same time.

    Args:
        concurrency: The number, or None.

    Returns:
        The same.

    Raises:
        ConfigurationError: Not an integer of at least 1.
    """
    if concurrency is not None and not _is_count(concurrency):
        raise ConfigurationError("concurrency must be a positive integer or None", argument="concurrency")
    return concurrency


def _is_time(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool) and 0 < value <= MAX_SECONDS


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and value >= 1


def within(timeouts: Timeouts, left: float | None) -> Timeouts:
    """Shorten time-outs to what is left until a deadline.

    Args:
        timeouts: Seconds, by what is waited for.
        left: Seconds until the deadline, or None without a deadline.

    Returns:
        The time-outs.
    """
    if left is None:
        return timeouts
    return {name: left if value is None else min(left, value) for name, value in timeouts.items()}


def ends_with_deadline(timeouts: Timeouts, left: float | None) -> bool:
    """Return True if waiting for a response ends with the deadline, and not before.

    Args:
        timeouts: Seconds, by what is waited for.
        left: Seconds until the deadline, or None without a deadline.
    """
    read = timeouts["read"]
    return left is not None and (read is None or left <= read)


def longest_wait(options: Options, left: float | None) -> float:
    """How long a call may wait for what a server asks for.

    Args:
        options: The options.
        left: Seconds until its deadline, or None when it has none.

    Returns:
        Seconds.
    """
    return (options.retry or DEFAULT_RETRY).max_retry_after if left is None else left
