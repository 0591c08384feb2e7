"""Sending a call: its attempts, their slots and rate limit, and the exchange with the server."""

from __future__ import annotations

from contextlib import asynccontextmanager, nullcontext
from functools import partial
from math import inf
from sys import maxsize, modules
from typing import TYPE_CHECKING

from .._base import clock
from .._base.concurrency import AsyncDisk, AsyncTurns
from .._base.deadline import AsyncTimeLimit, Deadline, DeadlinePassed
from .._base.fork import OfOneProcess
from .._base.logging import DEBUG, logger, ours
from .._budget.ticket import LONG_WAIT, Ticket
from .._http.attempts import Again, Attempt, NotSent, Raise, Return, next_step
from .._http.failures import (
    ASKED_CODINGS,
    FAILURES,
    Lost,
    RawResponse,
    check_complete,
    closed,
    deadline_passed,
    lost,
    never_sent,
    rate_limited,
    received,
    too_large,
    unasked_coding,
)
from .._sending.options import ends_with_deadline, longest_wait, within
from .._sending.rate_limit_headers import asked_wait, rate_headers
from .._sending.rate_limiter import LocalRateLimiter, RateLimiter, in_bulk
from .._sending.retry import chance

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator

    from .._budget.budget import CallBudget
    from .._http.requests import Requests
    from .._http.transport import AsyncHttpClient
    from .._operations.api import Api
    from .._operations.call import Call
    from .._sending.options import Options, RateLimitMode
    from ..drift import DriftRecorder


class AsyncSender(OfOneProcess):
    """Sends the calls of one account, with the options of one client."""

    def __init__(
        self,
        api: Api,
        http: AsyncHttpClient,
        requests: Requests,
        options: Options,
        pace: RateLimiter | None = None,
        turns: AsyncTurns | None = None,
        first: AsyncTurns | None = None,
        drift: DriftRecorder | None = None,
        budget: CallBudget | None = None,
    ) -> None:
        self.api = api
        self.http = http
        self.options = options
        self.pace: RateLimiter = pace or LocalRateLimiter()
        self._requests = requests
        if turns is None and options.concurrency is not None:
            turns = AsyncTurns(options.concurrency)
        self._turns = turns
        self._first = first or AsyncTurns(1)
        self._drift = drift
        self.budget = budget

    async def send(self, call: Call, mode: RateLimitMode | None = None) -> RawResponse:
        """Send a call, with as many attempts as needed and allowed by its options.

        Args:
            call: The call.
            mode: What to do before a rate limit where the options leave that open.

        Returns:
            The last response, whatever its status.

        Raises:
            TransportError: No response arrived.
            DecodeError: It was cut off, is too large, or is not encoded as declared.
            ClientStateError: The client is closed.
        """
        if self.http.is_closed:
            raise closed(call).error
        deadline = Deadline.after(self.options.deadline)
        attempt = Attempt(call, deadline, self.options.rate_limit or mode or in_bulk.get())
        # A program without OpenTelemetry pays for this look only.
        observation = None
        if "opentelemetry" in modules:
            from .._http.observation import observe

            observation = observe(call, self.api.version)
        with observation or nullcontext():
            while True:
                outcome = await self._exchange(attempt)
                step = next_step(self.options.retry, attempt, outcome, chance)
                if isinstance(step, Again):
                    logger.info(
                        "%s: %s, retried in %.1f s (attempt %d): %s",
                        call.info,
                        step.cause,
                        step.wait,
                        step.attempt.number,
                        step.reason,
                    )
                    if observation is not None:
                        observation.retried()
                    await clock.async_sleep(step.wait)
                    if not self._is_closed():
                        attempt = step.attempt
                        continue
                    # The failure of this attempt has more facts than the closing of the client.
                    step = next_step(None, attempt, outcome, chance)
                if isinstance(step, Raise):
                    logger.debug("%s: %s, not retried: %s", call.info, step.lost.cause, step.reason)
                    raise step.lost.error
                if isinstance(step, Return):
                    if observation is not None:
                        left = None if self.budget is None else self.budget.last_left
                        observation.answered(step.response, left)
                    if (last := received.get()) is not None:
                        last[:] = [(call, step.response)]
                    return step.response

    def _is_closed(self) -> bool:
        return self.http.is_closed  # which can change during each wait

    async def _exchange(self, attempt: Attempt) -> RawResponse | Lost:
        """Send a call once. A failure is returned, so that its traceback has no frame of httpx."""
        call, deadline, most = attempt.call, attempt.deadline, self.options.max_response_size or maxsize
        began, response, parts, size = 0.0, None, list[bytes](), 0
        left = None
        outcome: RawResponse | Lost
        ticket = None if self.budget is None else Ticket()
        token = ours.set(True)
        try:
            async with self._slot(attempt), self._rate_limit(attempt, ticket), AsyncTimeLimit(deadline):
                left = deadline.left()
                if left == 0:
                    raise NotSent(never_sent(call, "deadline exceeded before sending"))
                if self.http.is_closed:
                    raise NotSent(closed(call))
                began = clock.monotonic()
                request = self._requests.make(call, within(self.options.timeouts, left))
                if ticket is not None:
                    ticket.is_sent = True
                response = await self.http.send(request, stream=True)
                self.pace.learn(rate_headers(response.headers.raw), response.status_code)
                if ticket is not None:
                    ticket.learn(response.status_code, response.headers)
                coding = response.headers.get("content-encoding", "").strip().lower()
                if coding in ASKED_CODINGS:
                    async for part in response.aiter_bytes():
                        size += len(part)
                        if size > most:
                            break
                        parts.append(part)
                        if deadline.has_passed():
                            raise DeadlinePassed
                    if coding and size <= most:
                        check_complete(response)
            outcome = RawResponse(response.status_code, response.headers, b"".join(parts), attempt.number)
            if size > most or coding not in ASKED_CODINGS:
                if 200 <= outcome.status < 300:  # the status of an error is enough
                    outcome = too_large(call, outcome, most) if size > most else unasked_coding(call, outcome)
            elif self._drift is not None:
                query = call.url.partition("?")[2]
                self._drift.observe(self.api.version, call.info.method, call.info.path, *outcome[:3], query)
        except NotSent as refused:
            outcome = refused.lost
        except DeadlinePassed:
            outcome = deadline_passed(call, attempt.number)
        except FAILURES as error:
            cut_off = None
            if response is not None:
                cut_off = RawResponse(response.status_code, response.headers, b"".join(parts), attempt.number)
            if cut_off is not None and not 200 <= cut_off.status < 300:
                outcome = cut_off  # the status is enough
            elif deadline.has_passed():
                outcome = deadline_passed(call, attempt.number)
            else:
                ended = ends_with_deadline(self.options.timeouts, left)
                outcome = lost(error, call, attempt.number, cut_off, ended=ended)
        finally:
            parts = []  # a traceback shows local variables
            ours.reset(token)
            if response is not None and not response.is_closed:
                await response.aclose()
        self._note(attempt, outcome, began)
        return outcome

    def _note(self, attempt: Attempt, outcome: RawResponse | Lost, began: float) -> None:
        call = attempt.call
        if logger.isEnabledFor(DEBUG):
            what = outcome.status if isinstance(outcome, RawResponse) else outcome.cause
            took = (clock.monotonic() - began) * 1000 if began else 0.0
            logger.debug("%s: %s in %.0f ms (attempt %d)", call.info, what, took, attempt.number)
        if isinstance(outcome, Lost):
            self.pace.release()
        elif outcome.status == 429:
            self.pace.hold(asked_wait(outcome.headers) or 0.0)

    @asynccontextmanager
    async def _slot(self, attempt: Attempt) -> AsyncGenerator[None, None]:
        """One of the requests that may be under way at the same time."""
        turns = self._turns
        if turns is None:
            yield
            return
        if not await turns.take(attempt.deadline.left()):
            raise NotSent(never_sent(attempt.call, "deadline exceeded before sending"))
        try:
            yield
        finally:
            turns.give()

    @asynccontextmanager
    async def _rate_limit(self, attempt: Attempt, ticket: Ticket | None) -> AsyncGenerator[None, None]:
        """What the budget allows, or without one, the server's rate limit."""
        pace, call, deadline = self.pace, attempt.call, attempt.deadline
        if self.budget is not None and ticket is not None:
            await self._take(self.budget, attempt, ticket)
            try:
                yield
            finally:
                await AsyncDisk.run(partial(ticket.settle, self.budget))
            return
        if attempt.mode == "wait" and not pace.is_known():
            # The first response reports the limits: until it is there, one request goes at a time.
            if not await self._first.take(deadline.left()):
                raise NotSent(never_sent(call, "deadline exceeded before sending"))
            try:
                if not pace.is_known():
                    try:
                        yield
                    finally:
                        pace.note()
                    return
            finally:
                self._first.give()
        if attempt.mode is None:
            pace.note()
        else:
            longest = 0.0 if attempt.mode == "raise" else longest_wait(self.options, deadline.left())
            wait = pace.book(longest)
            if wait > longest:
                raise NotSent(rate_limited(call, wait))
            if wait > 0:
                logger.debug("%s: %.2f s until the rate limit allows it", call.info, wait)
                await clock.async_sleep(wait)
        yield

    async def _take(self, budget: CallBudget, attempt: Attempt, ticket: Ticket) -> None:
        """Wait until the budget allows the call: without end in bulk, else as long as the options allow."""
        call, deadline = attempt.call, attempt.deadline
        take = partial(budget.take, ticket.token, is_command=call.is_command)
        patience = 0.0 if attempt.mode == "raise" else longest_wait(self.options, deadline.left())
        if attempt.mode == "wait" and deadline.left() is None:
            patience = inf
        was_told = False
        while (wait := await AsyncDisk.run(take)) > 0:
            if wait > patience:
                raise NotSent(rate_limited(call, wait))
            if wait > LONG_WAIT and not was_told:
                logger.warning("%s: %.0f s until the budget allows it", call.info, wait)
                was_told = True
            # Others may use less than they reserved, and limits may change.
            part = min(wait, LONG_WAIT)
            patience -= part
            await clock.async_sleep(part)
