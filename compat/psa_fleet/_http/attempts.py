"""One attempt of a call, and what follows from its outcome. No I/O."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from .._base.deadline import Deadline
from .._operations.call import Call
from .._sending.options import RateLimitMode
from .._sending.rate_limit_headers import asked_wait
from .._sending.retry import STATUSES, Retry, Trouble
from .._sending.retry import decide as decide_on
from .failures import Lost, RawResponse


class NotSent(Exception):
    """An attempt ended before anything was sent."""

    def __init__(self, lost: Lost) -> None:
        super().__init__(lost.cause)
        self.lost = lost


class Attempt(NamedTuple):
    """One of the times that a call is sent."""

    call: Call
    deadline: Deadline
    mode: RateLimitMode | None
    """What to do before a rate limit: wait, raise, or neither."""

    number: int = 1
    may_have_acted: bool = False
    """Whether an earlier attempt was lost after it was sent."""


class Return(NamedTuple):
    """The call ends with a response, whatever its status."""

    response: RawResponse


class Raise(NamedTuple):
    """The call ends with an error."""

    lost: Lost
    reason: str


class Again(NamedTuple):
    """The call is sent again."""

    wait: float
    """Seconds to wait before that."""

    cause: str
    """What went wrong, for the log."""

    reason: str
    """Why it is sent again, for the log."""

    attempt: Attempt


Step: TypeAlias = Return | Raise | Again


def next_step(
    retry: Retry | None, attempt: Attempt, outcome: RawResponse | Lost, chance: Callable[[], float]
) -> Step:
    """Decide how a call goes on after an attempt.

    Args:
        retry: The options, or None for no retries.
        attempt: The attempt.
        outcome: Its response, or the reason for not having one.
        chance: Returns a random number from 0 up to 1.

    Returns:
        The next step.
    """
    method = attempt.call.info.method
    if isinstance(outcome, RawResponse):
        status = outcome.status
        if status == 404 and attempt.may_have_acted:
            # An earlier attempt was lost, and what it should delete is gone.
            return Return(outcome._replace(status=204, content=b""))
        if status not in STATUSES:
            return Return(outcome)
        passing = status != 429 or attempt.mode != "raise"
        trouble = Trouble(f"status {status}", passing=passing, asked=asked_wait(outcome.headers))
        refused = status == 429
    else:
        trouble = Trouble(outcome.cause, outcome.sent, outcome.passing)
        refused = False
    decision = decide_on(retry, method, trouble, attempt.number, attempt.deadline.left(), chance)
    if decision.wait is None:
        return Return(outcome) if isinstance(outcome, RawResponse) else Raise(outcome, decision.reason)
    acted = attempt.may_have_acted or (method == "DELETE" and trouble.sent and not refused)
    following = attempt._replace(number=attempt.number + 1, may_have_acted=acted)
    return Again(decision.wait, trouble.cause, decision.reason, following)
