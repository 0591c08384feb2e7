"""Following a remote action to its end: what a status means for who waits, when to look again. No I/O."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final

from ..errors import ArgumentError, RemoteFailedError, RemoteTimeoutError, RequestInfo

if TYPE_CHECKING:
    from psa_fleet_v3 import models

DEFAULT_TIMEOUT: Final = 600.0
"""Seconds to wait for an action. Vehicles that must be woken up take minutes."""

FIRST_PAUSE: Final = 2.0
"""Seconds between two looks at an action whose status has just changed."""

LONGEST_PAUSE: Final = 30.0
"""Seconds between two looks, at most: they count for the rate limit."""

_GROWTH: Final = 1.5


def pauses() -> list[float]:
    """The pauses between the looks at an action whose status stays; the last one is for all that follow."""
    found = [FIRST_PAUSE]
    while found[-1] < LONGEST_PAUSE:
        found.append(min(LONGEST_PAUSE, found[-1] * _GROWTH))
    return found


def checked_timeout(timeout: float | None) -> float:
    """The time to wait, infinite for None.

    Raises:
        ArgumentError: Not a number of seconds.
    """
    if timeout is None:
        return math.inf
    if not isinstance(timeout, (int, float)) or isinstance(timeout, bool) or not 0 <= timeout < math.inf:
        raise ArgumentError(
            "timeout must be a non-negative number of seconds, or None for no limit", argument="timeout"
        )
    return timeout


def is_done(action: models.RemoteAction) -> bool:
    """Whether an action is over.

    Args:
        action: The action from the server.

    Returns:
        Whether its status is one that ends it. One that no document lists does not, and neither does none.

    Raises:
        RemoteFailedError: It failed.
    """
    from ..remotes import STATUSES

    known = STATUSES.get(str(action.status)) if action.status is not None else None
    if known is None or not known.is_final:
        return False
    if action.status == "Failed":
        raise failed(action)
    return True


def failed(action: models.RemoteAction) -> RemoteFailedError:
    """Build the error of a failed action, with its reason and the way out.

    Args:
        action: The action from the server.

    Returns:
        The error to raise. Its text has nothing that the specification does not list.
    """
    from ..remotes import CAUSES

    cause = None if action.failure_cause is None else str(action.failure_cause)
    kind = None if action.type_ is None else str(action.type_)
    named = f" {kind}" if action.type_ is not None and action.type_.is_known else ""
    known = CAUSES.get(cause or "")
    hint = None if known is None else known.hint
    if known is not None:
        meaning = known.meaning
        reported = f"{meaning} ({cause}). {hint}"
    else:
        meaning = "the server sent no cause" if cause is None else "its cause is not in the specification"
        reported = meaning
    return RemoteFailedError(
        f"the remote action{named} failed: {reported}",
        cause=cause,
        meaning=meaning,
        hint=hint,
        remote_type=kind,
        remote_action_id=action.remote_action_id or "",
    )


def still_pending(
    action: models.RemoteAction, rid: str, timeout: float, request: RequestInfo
) -> RemoteTimeoutError:
    """Return the error for a wait that ended before the action did.

    Args:
        action: The action from the server's last response.
        rid: Its id.
        timeout: Length of the wait in seconds.
        request: The repeated request.

    Returns:
        The error to raise.
    """
    from ..remotes import STATUSES

    status = None if action.status is None else str(action.status)
    known = STATUSES.get(status or "")
    if known is not None:
        meaning, reported = known.meaning, f"{known.meaning} ({status})"
    else:
        meaning = "the server sent no status" if status is None else "its status is not in the specification"
        reported = meaning
    return RemoteTimeoutError(
        f"{request}: the action was still in progress after {timeout:g} s: {reported}. It may still be"
        " executed: wait again, or check with get(), before sending another",
        status=status,
        meaning=meaning,
        remote_action_id=rid,
        request=request,
    )
