# Made from ../_async/connection.py by scripts/unasync.py: change that, not this.
"""One connection to one version of the API: a call goes out, a response comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._base import clock
from .._base.concurrency import Turns
from .._base.deadline import TimeLimit, TimeLimitPassed
from .._base.logging import DEBUG, logger, ours
from .._http.failures import FAILURES, Lost, deadline_passed, lost, never_sent, rate_limited
from .._http.requests import Requests
from .._http.responses import Answer
from .._http.transport import HttpClient
from .._operations.api import Api
from .._operations.call import Call
from .._sending.options import Options, Pacing, ends_with_deadline, longest_wait, within
from .._sending.rate_limit_headers import asked_wait, rate_headers
from .._sending.rate_limiter import Pace, in_bulk
from .._sending.retry import STATUSES, Trouble, chance, decide

if TYPE_CHECKING:
    from ..drift import DriftRecorder


class Connection:
    """What a client and all its handles share, with the options of one client."""

    def __init__(
        self,
        api: Api,
        http: HttpClient,
        requests: Requests,
        options: Options,
        pace: Pace | None = None,
        turns: Turns | None = None,
        first: Turns | None = None,
        drift: DriftRecorder | None = None,
    ) -> None:
        self.api = api
        self.http = http
        self.options = options
        self.pace = pace or Pace()
        self._requests = requests
        if turns is None and options.concurrency is not None:
            turns = Turns(options.concurrency)
        self._turns = turns
        self._first = first or Turns(1)
        self._drift = drift

    def with_options(self, options: Options, turns: Turns | None = None) -> Connection:
        """Make a copy that shares the connections, what is known of rate limits, and who is next.

        Args:
            options: The options of the copy.
            turns: What counts its requests where `concurrency` is another one; None for its own count.

        Returns:
            The copy.
        """
        if options.concurrency == self.options.concurrency:
            turns = self._turns
        return Connection(
            self.api, self.http, self._requests, options, self.pace, turns, self._first, self._drift
        )

    def send(self, call: Call, pacing: Pacing | None = None) -> Answer:
        """Send a call, as often as it takes and its options allow.

        Args:
            call: The call.
            pacing: What to do before a rate limit where the options leave that open.

        Returns:
            The last answer, whatever its status.

        Raises:
            TransportError: When there was none.
            DecodeError: When it was cut off, or is not encoded as the server says.
        """
        options = self.options
        ends = None if options.deadline is None else clock.monotonic() + options.deadline
        pacing = options.rate_limit or pacing or in_bulk.get()
        tries, may_be_done = 1, False
        while True:
            found = self._try(call, ends, tries, pacing)
            if isinstance(found, Answer):
                if may_be_done and found.status == 404:
                    # An earlier try was lost, and what it should delete is gone.
                    return found._replace(status=204, content=b"")
                if found.status not in STATUSES:
                    return found
                trouble = Trouble(f"status {found.status}", asked=asked_wait(found.headers))
                if found.status == 429:
                    self.pace.hold(trouble.asked or 0.0)
                    trouble = trouble._replace(passing=pacing != "raise")
            else:
                trouble = Trouble(found.cause, found.sent, found.passing)
            left = _left(ends)
            wait, reason = decide(options.retry, call.info.method, trouble, tries, left, chance)
            if wait is None:
                if isinstance(found, Answer):
                    return found
                logger.debug("%s: %s, not tried again: %s", call.info, trouble.cause, reason)
                raise found.error
            logger.info(
                "%s: %s, tried again in %.1f s (try %d): %s",
                call.info,
                trouble.cause,
                wait,
                tries + 1,
                reason,
            )
            may_be_done |= call.info.method == "DELETE" and trouble.sent and trouble.cause != "status 429"
            tries += 1
            clock.sleep(wait)

    def _try(self, call: Call, ends: float | None, tries: int, pacing: Pacing | None) -> Answer | Lost:
        """Send a call once, made afresh, when it is its turn.

        Args:
            call: The call.
            ends: When the deadline passes, or None.
            tries: Which try this is.
            pacing: What to do before a rate limit.

        Returns:
            The answer, or why there is none. It is not raised here, so that it has no trace of httpx's
            frames.
        """
        turns = self._turns
        if turns is None:
            return self._paced(call, ends, tries, pacing)
        if not turns.take(_left(ends)):
            return never_sent(call, "the deadline passed before its turn came")
        try:
            return self._paced(call, ends, tries, pacing)
        finally:
            turns.give()

    def _paced(self, call: Call, ends: float | None, tries: int, pacing: Pacing | None) -> Answer | Lost:
        pace = self.pace
        if pacing is None:
            pace.note()
        elif pacing == "wait" and not pace.is_known():
            # The first answer tells the limits: until it is there, one request goes at a time.
            if not self._first.take(_left(ends)):
                return never_sent(call, "the deadline passed before its turn came")
            try:
                if not pace.is_known():
                    found = self._noted(call, ends, tries)
                    pace.note()
                    return found
            finally:
                self._first.give()
            return self._paced(call, ends, tries, pacing)
        else:
            longest = 0.0 if pacing == "raise" else longest_wait(self.options, _left(ends))
            wait = pace.book(longest)
            if wait > longest:
                return rate_limited(call, wait)
            if wait > 0:
                logger.debug("%s: %.2f s until the rate limit allows it", call.info, wait)
                clock.sleep(wait)
        return self._noted(call, ends, tries)

    def _noted(self, call: Call, ends: float | None, tries: int) -> Answer | Lost:
        if not logger.isEnabledFor(DEBUG):
            return self._exchange(call, ends, tries)
        began = clock.monotonic()
        found = self._exchange(call, ends, tries)
        what = found.status if isinstance(found, Answer) else found.cause
        took = (clock.monotonic() - began) * 1000
        logger.debug("%s: %s in %.0f ms (try %d)", call.info, what, took, tries)
        return found

    def _exchange(self, call: Call, ends: float | None, tries: int) -> Answer | Lost:
        left = _left(ends)
        if left == 0:
            return never_sent(call, "the deadline passed before it was sent")
        parts: list[bytes] = []
        response = None
        token = ours.set(True)
        try:
            with TimeLimit(left):
                request = self._requests.make(call, within(self.options.timeouts, left))
                response = self.http.send(request, stream=True)
                self.pace.learn(rate_headers(response.headers.raw))
                for part in response.iter_bytes():
                    parts.append(part)
                    if ends is not None and clock.monotonic() >= ends:
                        raise TimeLimitPassed
        except TimeLimitPassed:
            return deadline_passed(call, tries)
        except FAILURES as error:
            cut_off = None
            if response is not None:
                cut_off = Answer(response.status_code, response.headers, b"".join(parts), tries)
                if not 200 <= cut_off.status < 300:
                    # The status tells enough.
                    return cut_off
            return lost(error, call, tries, cut_off, ended=ends_with_deadline(self.options.timeouts, left))
        finally:
            ours.reset(token)
            if response is not None and not response.is_closed:
                response.close()
        found = Answer(response.status_code, response.headers, b"".join(parts), tries)
        if self._drift is not None:
            self._drift.observe(self.api.version, call.info.method, call.info.path, *found[:3])
        return found


def _left(ends: float | None) -> float | None:
    """Seconds until a deadline, 0 when it has passed; None when there is none."""
    return None if ends is None else max(0.0, ends - clock.monotonic())
