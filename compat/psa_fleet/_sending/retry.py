"""Decides if a call is retried, and after how long. No I/O.

This is our own and not stamina's or tenacity's: their time limits do not hold for waits that a server asks
for, neither has a word for "it may have acted", and what they do take here is one formula.

What is decided, and why:

- GET, PUT and DELETE have the same effect when they are sent twice. They are retried after a connection
  error, a time-out, and the statuses 429, 500, 502, 503 and 504.
- POST creates something, or moves a vehicle, each time. It is retried only if no connection was
  established. Not after a 429 either: that was sent, and the server behind the gateway uses it, too
  (wake-ups are limited).
- A DELETE that gets a 404 after an earlier attempt that may have acted has succeeded: the resource is gone.
- What a server asks for (`Retry-After`, `X-RateLimit-Reset`) is waited for in full, or the call ends with the
  error at once; it is never shortened.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NamedTuple

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Callable

STATUSES: Final = frozenset({429, 500, 502, 503, 504})
"""Statuses after which a call may be retried."""

MAX_SECONDS: Final = 1_000_000
"""Seconds of the longest time that can be set: systems count the milliseconds of a wait in 31 bits."""

_REPEATABLE: Final = frozenset({"GET", "PUT", "DELETE"})


@dataclass(frozen=True)
class Retry:
    """Number of attempts per call, and the waits between them.

    The wait before the second attempt is at most `initial_wait` seconds; the bound doubles with each further
    attempt. Waits are drawn at random between zero and the bound, so that clients spread out. When the
    server specifies how long to wait, that time is waited for, plus such a random wait.

    Attributes:
        attempts: How often a call is sent at most, the first time included; 1 and more.
        initial_wait: Seconds, the bound of the first wait.
        max_wait: Seconds, the bound of all waits that the server did not ask for.
        max_retry_after: Seconds that a server may ask for when the call has no deadline; where it asks
            for more, the error is raised at once. With a deadline, that alone is the bound.

    Raises:
        ConfigurationError: A number cannot be used; it names the argument.
    """

    attempts: int = 3
    initial_wait: float = 0.5
    max_wait: float = 20.0
    max_retry_after: float = 120.0

    def __post_init__(self) -> None:
        if not isinstance(self.attempts, int) or isinstance(self.attempts, bool) or self.attempts < 1:
            raise ConfigurationError("retry.attempts must be a positive integer", argument="retry.attempts")
        for name in ("initial_wait", "max_wait", "max_retry_after"):
            value = getattr(self, name)
            if (
                not isinstance(value, (int, float))
                or isinstance(value, bool)
                or not 0 <= value <= MAX_SECONDS
            ):
                raise ConfigurationError(
                    f"retry.{name} must be from 0 to {MAX_SECONDS:,} seconds", argument=f"retry.{name}"
                )


class Trouble(NamedTuple):
    """Failure of an attempt, as far as the next one depends on it."""

    cause: str
    """For the log, such as `status 503`."""

    sent: bool = True
    """Whether the server may have got the request."""

    passing: bool = True
    """Whether it is of the kind that passes."""

    asked: float | None = None
    """Seconds that the server asks to wait."""


class Decision(NamedTuple):
    """Decision on a retry."""

    wait: float | None
    """Seconds to wait before the retry, or None for no retry."""

    reason: str
    """Why, for the log."""


def decide(
    retry: Retry | None,
    method: str,
    trouble: Trouble,
    attempts: int,
    left: float | None,
    chance: Callable[[], float],
) -> Decision:
    """Decide if a call is retried.

    Args:
        retry: The options, or None for no retries.
        method: The HTTP method.
        trouble: What went wrong.
        attempts: How often the call was sent until now.
        left: Seconds until its deadline, or None.
        chance: Returns a random number from 0 up to 1.

    Returns:
        The decision.
    """
    if not trouble.passing:
        return Decision(None, "it would fail again")
    if method not in _REPEATABLE and trouble.sent:
        return Decision(None, f"a {method} is sent once")
    if retry is None:
        return Decision(None, "retries are off")
    if attempts >= retry.attempts:
        return Decision(None, "that was the last try")
    longest = min(retry.max_wait, retry.initial_wait * 2.0 ** min(attempts - 1, 60))
    asked = trouble.asked
    if asked is not None:
        if asked > (retry.max_retry_after if left is None else left):
            return Decision(None, f"the server asks to wait for {asked:g} s, which is too long")
        # Chance spreads the clients that all received the same wait, within their deadlines.
        longest = longest if left is None else min(longest, left - asked)
    wait = (asked or 0.0) + chance() * longest
    if left is not None and wait >= left:
        return Decision(None, "the deadline would pass")
    return Decision(wait, "the server asks for it" if asked is not None else "it may pass")


def chance() -> float:
    """Return a random number from 0 up to 1."""
    import random

    return random.random()
