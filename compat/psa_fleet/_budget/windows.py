"""Calls of one account in the sliding windows of a day and of a second. No I/O.

A server counts a call when it arrives, somewhere between its being sent and its response. So a call is
counted from before it is sent until a day, and a second, after its response: however long it was on its way,
the server never counts more than this does. A call without a reported end (its process crashed) counts
as ended after `LEASE` seconds.

Times are seconds on a clock that never goes back; see `BudgetClock`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple, TypedDict

from .._sending.rate_limit_headers import RateLimit
from ..errors import BudgetError

DAY: Final = 86_400.0
BURST: Final = 1.05
"""Seconds of a burst, and a little more: clocks do not run at the same speed."""

LEASE: Final = 30.0
"""Seconds after which a call has reached the server, or never will."""

BUCKET: Final = 300.0
"""Calls of the last day are counted by five minutes."""

DAMAGED: Final = "the budget is damaged; delete its row or file to start over"

_DOUBT: Final = 900.0
"""Seconds without a response after which one call may find out whether other programs use up the limit."""

_PATIENCE: Final = 0.1
"""Seconds until it is worth asking again where only the end of a call under way can help."""


class Stored(TypedDict, total=False):
    """Windows as they are kept, in JSON."""

    day: int | None
    burst: int | None
    heard: bool
    held: float
    heard_at: float
    used: dict[str, int]
    foreign: dict[str, int]
    recent: list[float]
    flying: dict[str, float]
    clock: list[float | str]


class BudgetUse(NamedTuple):
    """What is left, and what is used of it."""

    day: int | None
    """Calls that the server allows in any 24 hours; None before its first response."""

    burst: int | None
    """Calls that it allows in any second; None before its first response."""

    used: int
    """Calls of the last 24 hours, those of other programs included as far as the server reported them."""

    under_way: int
    """Calls without a response yet, here or in other processes."""

    reserve: int
    """Calls of the day that only commands may use."""

    left: int | None
    """Calls that may be sent now without the reserve; None for no limit."""

    wait: float
    """Seconds until the next read may be sent."""


class Windows:
    """State of one account at one moment.

    Raises:
        BudgetError: What is stored is damaged.
    """

    def __init__(self, stored: Stored, now: float, reserve: float) -> None:
        self.now = now
        self._reserve = reserve
        try:
            self._day, self._burst = _limit(stored.get("day")), _limit(stored.get("burst"))
            self._heard = bool(stored.get("heard", False))
            self._heard_at, self._held = float(stored.get("heard_at", 0)), float(stored.get("held", 0))
            self._used, self._foreign = _counts(stored.get("used", {})), _counts(stored.get("foreign", {}))
            self._recent = sorted(map(float, stored.get("recent", [])))
            self._flying = {token: float(at) for token, at in stored.get("flying", {}).items()}
        except (TypeError, ValueError, AttributeError, OverflowError):
            raise BudgetError(DAMAGED) from None
        self._forget()

    def stored(self) -> Stored:
        """What is to be kept."""
        return {
            "day": self._day,
            "burst": self._burst,
            "heard": self._heard,
            "heard_at": self._heard_at,
            "held": self._held,
            "used": {str(number): count for number, count in self._used.items()},
            "foreign": {str(number): count for number, count in self._foreign.items()},
            "recent": self._recent,
            "flying": self._flying,
        }

    def _forget(self) -> None:
        """Drop what has left its window."""
        for token in [token for token, at in self._flying.items() if at + LEASE <= self.now]:
            self._end(self._flying.pop(token) + LEASE)
        for counts in (self._used, self._foreign):
            for number in [number for number in counts if _leaves(number) <= self.now]:
                del counts[number]
        self._recent = [at for at in self._recent if at + BURST > self.now]

    def _end(self, at: float) -> None:
        number = int(at // BUCKET)
        self._used[number] = self._used.get(number, 0) + 1
        self._recent.append(at)
        self._recent.sort()

    @property
    def _own(self) -> int:
        return sum(self._used.values()) + len(self._flying)

    @property
    def _spent(self) -> int:
        return self._own + sum(self._foreign.values())

    def _kept_back(self, is_command: bool) -> int:
        return 0 if is_command or self._day is None else int(self._day * self._reserve)

    def wait(self, *, is_command: bool = False) -> float:
        """Seconds until a call may be sent; 0 when it may be sent now."""
        waits = [max(0.0, self._held - self.now)]
        if not self._heard and self._flying:
            # The first response reports the limits: until it is there, one call goes at a time.
            waits.append(_PATIENCE)
        if self._day is not None:
            allowed = max(1, self._day - self._kept_back(is_command))
            room = self._until_room(self._spent + 1 - allowed, self._by_bucket(), 1.0)
            if room and self._own < allowed:
                doubt = self._heard_at + _DOUBT - self.now if not self._flying else 1.0
                room = min(room, max(0.0, doubt))
            waits.append(room)
        if self._burst is not None:
            over = len(self._recent) + len(self._flying) + 1 - max(1, self._burst)
            waits.append(self._until_room(over, ((at + BURST, 1) for at in self._recent), _PATIENCE))
        return max(waits)

    def _by_bucket(self) -> Iterable[tuple[float, int]]:
        both = (*self._used.items(), *self._foreign.items())
        return ((_leaves(number), count) for number, count in sorted(both))

    def _until_room(self, over: int, leaving: Iterable[tuple[float, int]], patience: float) -> float:
        """Seconds until as many calls have left a window; `patience` where calls under way must end first."""
        if over <= 0:
            return 0.0
        for at, count in leaving:
            over -= count
            if over <= 0:
                return max(at - self.now, 0.001)
        return patience

    def take(self, token: str, *, is_command: bool = False) -> float:
        """Count a call that is about to be sent.

        Args:
            token: Identifies it.
            is_command: Whether it may use the reserve.

        Returns:
            0 when it may be sent. Else the seconds after which it is worth asking again; nothing was counted.
        """
        wait = self.wait(is_command=is_command)
        if not wait:
            self._flying[token] = self.now
        return wait

    def give_back(self, token: str) -> None:
        """Uncount a call that was not sent."""
        self._flying.pop(token, None)

    def end(self, token: str, limits: RateLimit | None, hold: float | None) -> None:
        """Record that a call has ended, and learn from its response.

        Args:
            token: The call's.
            limits: What its response reports of rate limits; None without a response.
            hold: Seconds for which the server wants no call, or None.
        """
        if self._flying.pop(token, None) is not None:
            self._end(self.now)
        if limits is None:
            return
        self._heard, self._heard_at = True, self.now
        # Not every response names every window: what is not named is as it was.
        self._day = limits.day.limit or self._day
        self._burst = limits.burst.limit or self._burst
        if self._day is not None and limits.day.remaining is not None:
            self._compare(self._day - limits.day.remaining)
        if limits.burst.remaining == 0 and (
            self._burst is None or len(self._recent) + len(self._flying) < self._burst
        ):
            hold = max(hold or 0.0, BURST)
        for window in (limits.day, limits.burst, limits.unnamed):
            if window.remaining == 0 and window.reset:
                hold = max(hold or 0.0, window.reset)
        if hold:
            self._held = max(self._held, self.now + min(hold, DAY))

    def _compare(self, counted: int) -> None:
        """Take what the server counted beyond the calls that are known for those of other programs."""
        more = counted - self._spent
        if more > 0:
            number = int(self.now // BUCKET)
            self._foreign[number] = self._foreign.get(number, 0) + more
        for number in sorted(self._foreign):
            if more >= 0:
                return
            # They were sent earlier than was known, and have left the window already.
            gone = min(self._foreign[number], -more)
            self._foreign[number] -= gone
            more += gone

    @property
    def left(self) -> int | None:
        """Reads that may be sent now; None for no limit."""
        if self._day is None:
            return None
        return max(0, self._day - self._kept_back(is_command=False) - self._spent)

    def use(self) -> BudgetUse:
        """What is left."""
        return BudgetUse(
            self._day,
            self._burst,
            self._spent - len(self._flying),
            len(self._flying),
            self._kept_back(is_command=False),
            self.left,
            self.wait(),
        )

    def seconds_for(self, calls: int, seconds_per_call: float) -> float:
        """Forecast the duration of a number of reads.

        Args:
            calls: How many.
            seconds_per_call: Duration of one call without limits, divided by the number of concurrent calls.

        Returns:
            Seconds until the last one has its response.
        """
        pace = max(seconds_per_call, 0.0 if self._burst is None else BURST / max(1, self._burst))
        if self._day is None:
            return calls * pace
        now, left = self.now, calls
        allowed = max(1, self._day - self._kept_back(is_command=False))
        leaving = list(self._by_bucket())
        spent = self._spent
        while left:
            room = min(left, max(0, allowed - spent))
            if room:
                began, now = now, now + room * pace
                left -= room
                spent += room
                # They leave the window in the order in which they came, a bucket at a time.
                done = 0
                for number in range(int(began // BUCKET), int(now // BUCKET) + 1):
                    until = min(room, int(((number + 1) * BUCKET - began) / pace)) if pace else room
                    leaving.append((_leaves(number), until - done))
                    done = until
            elif leaving:
                at, count = leaving.pop(0)
                now, spent = max(now, at), spent - count
            else:
                now += LEASE
                spent = 0
            while leaving and leaving[0][0] <= now:
                spent -= leaving.pop(0)[1]
        return now - self.now


def _counts(stored: dict[str, int]) -> dict[int, int]:
    return {int(number): int(count) for number, count in stored.items()}


def _limit(stored: int | None) -> int | None:
    return None if stored is None else int(stored)


def _leaves(number: int) -> float:
    """When the calls of a bucket have left the day's window."""
    return (number + 1) * BUCKET + DAY


class BudgetClock:
    """Clock of a budget, which all who share it agree on; it never goes back.

    Until the machine is restarted, the time that passes is that of the monotonic clock, which all processes
    of a machine share, whatever happens to the time of day. Over a restart it is that of the time of day, if
    that went forward.
    """

    @staticmethod
    def advance(stored: Stored, boot: str, monotonic: float, wall: float) -> float:
        """Move the clock on.

        Args:
            stored: The windows; the clock's last reading is in them, and the new one will be.
            boot: Identifies this start of the machine.
            monotonic: Seconds on its monotonic clock.
            wall: Seconds since 1970.

        Returns:
            The time.
        """
        before = stored.get("clock")
        if before is None:
            now = 0.0
        else:
            then, last_boot, last_monotonic, last_wall = before
            passed = monotonic - float(last_monotonic)
            if boot != last_boot or (not boot and passed < 0):
                passed = wall - float(last_wall)
            now = float(then) + max(0.0, passed)
        stored["clock"] = [now, boot, monotonic, wall]
        return now
