"""An ASGI app that receives notifications."""

from __future__ import annotations

import asyncio
import inspect
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final, TypeAlias, get_args

from .._base.privacy import forget_in
from ..errors import ArgumentError, ConfigurationError, NotificationError
from ..subscription import Version
from ._content import MAX_BODY, NotReceivedError, header, readable
from ._health import HEALTH, READINESS, Readiness
from ._log_lines import describe, place
from ._metrics import Metrics, Outcome
from ._parsing.events import Event
from ._parsing.exact import is_exact
from ._parsing.notifications import Opened
from ._reading import BODY_TIMEOUT, BodyReader, GoneError, Receive, Scope, Send
from ._secrets import Secret, accepted, as_secrets
from ._storage.dead_letters import DeadLetter, DeadLetterFile, DeadLetterStore
from ._storage.deduplicator import Claim, Deduplicator, MemoryDeduplicator
from ._storage.sink import Sink

Handler: TypeAlias = Callable[[Event], Awaitable[object] | object]

DEAD_LETTERS: Final = "dead-letters.jsonl"

_LARGE: Final = 64 * 1024
"""Bytes of a body that is read outside the event loop. Such bodies are processed one at a time."""
_SLICE: Final = 100
"""Events that are processed before others have their turn."""

_RECEIVED: Final = 200
_UNAUTHORIZED: Final = 401
_NOT_RECEIVED: Final = 500
_NOT_READY: Final = 503
_LOGGED: Final[Mapping[Outcome, str]] = {
    "kept": "received",
    "duplicate": "duplicate",
    "in_progress": "in progress",
}
"""First word of a log line."""
_HEADERS: Final[Mapping[int, Sequence[tuple[bytes, bytes]]]] = {
    _UNAUTHORIZED: [
        (b"content-type", b"application/json"),
        (b"www-authenticate", b'Basic realm="notifications"'),
    ],
    _NOT_RECEIVED: [(b"content-type", b"application/json")],
}
_BODIES: Final[Mapping[int, bytes]] = {
    _NOT_RECEIVED: b'{"message": "The notification was not accepted. Send it again."}'
}
_NOT_WHOLE: Final = "an item of the list is not an event (at /events); the others were delivered"
_NOT_EXACT: Final = (
    "it has numbers or characters that cannot be written as they came; its events were delivered"
)
_log: Final = logging.getLogger("psa_fleet.webhooks")

_Opened: TypeAlias = tuple[Opened, bool] | str
"""A notification and whether all in it can be written as it came; or the reason why it is not one."""


@forget_in
class Receiver:
    """An ASGI app that receives notifications; `psa_fleet.webhooks.app` makes and documents it."""

    def __init__(
        self,
        handler: Handler | Sink,
        secrets: Sequence[Secret],
        deduplicator: Deduplicator,
        dead_letters: DeadLetterStore | None,
        reader: BodyReader,
        version: Version | None,
    ) -> None:
        # Checked once: the check of a protocol is slow.
        self._sink = handler if isinstance(handler, Sink) else None
        self._handler = None if isinstance(handler, Sink) else handler
        self._is_async = _is_async(handler)
        self._secrets = secrets
        self._deduplicator = deduplicator
        self._dead_letters = dead_letters
        self._reader = reader
        self._readiness = Readiness(handler, deduplicator, dead_letters)
        self._metrics = Metrics()
        self._large = asyncio.Semaphore()
        self._version: Version | None = version
        self._under_way: dict[str, asyncio.Task[bool]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Respond to one request, as the ASGI specification requires."""
        if scope["type"] == "http":
            health = await self._health(scope)
            status = health or await self._answer(scope, receive)
            if health is None:
                self._metrics.answered(status)
            if status is not None:
                # What is left of a body that was not read must not hold the connection.
                await _send(send, status, close=status != _RECEIVED)
        elif scope["type"] == "lifespan":
            await self._live(receive, send)
        elif scope["type"] == "websocket":
            await receive()
            await send({"type": "websocket.close", "code": 1003})

    async def aclose(self) -> None:
        """Wait for what is under way, and close the sink. A server calls this by itself (lifespan).

        A Starlette or FastAPI app does not pass that on to what is mounted in it: call it in its lifespan.
        """
        if self._under_way:
            await asyncio.wait(self._under_way.values())
        if self._sink is not None:
            await asyncio.to_thread(self._sink.close)

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                await send({"type": "lifespan.startup.complete"})
            elif message["type"] == "lifespan.shutdown":
                await self.aclose()
                await send({"type": "lifespan.shutdown.complete"})
                return

    async def _health(self, scope: Scope) -> int | None:
        """The status for a load balancer; None for all other requests."""
        asked = scope["path"].rpartition("/")[2]
        if scope["method"] not in ("GET", "HEAD") or asked not in (HEALTH, READINESS):
            return None
        return _RECEIVED if asked == HEALTH or await self._readiness.is_ready() else _NOT_READY

    async def _answer(self, scope: Scope, receive: Receive) -> int | None:
        headers: list[tuple[bytes, bytes]] = [*scope["headers"]]
        if self._secrets and not accepted(self._secrets, headers):
            _log.warning("rejected: wrong or missing secret (401)")
            return _UNAUTHORIZED
        if scope["method"] != "POST":
            _log.error("rejected: method is not POST (500)")
            return _NOT_RECEIVED
        try:
            async with self._reader.reading(headers, receive) as body:
                return await self._receive(body, header(headers, b"content-type"))
        except NotReceivedError as error:
            _log.error("%s: rejected (500)", error)
            return _NOT_RECEIVED
        except GoneError:
            _log.warning("the caller disconnected before its body was complete")
            return None

    async def _receive(self, body: bytes, content_type: str) -> int:
        if len(body) <= _LARGE:
            return await self._receive_opened(body, content_type, _open(body, content_type, self._version))
        async with self._large:
            opened = await asyncio.to_thread(_open, body, content_type, self._version)
            return await self._receive_opened(body, content_type, opened)

    async def _receive_opened(self, body: bytes, content_type: str, opened: _Opened) -> int:
        if isinstance(opened, str):
            return _RECEIVED if await self._bury(body, content_type, opened) else _NOT_RECEIVED
        notification, is_exact = opened
        taken = True
        for start in range(0, len(notification), _SLICE):
            taken &= await self._take(notification.events(start, start + _SLICE))
            # A sink that has all of them at hand does not wait.
            await asyncio.sleep(0)
        # It counts once, with the delivery that is acknowledged.
        if taken and not notification.is_whole:
            taken = await self._bury(body, content_type, _NOT_WHOLE)
        elif taken and not is_exact and self._dead_letters is not None:
            taken = await self._bury(body, content_type, _NOT_EXACT)
        return _RECEIVED if taken else _NOT_RECEIVED

    async def _take(self, events: Sequence[Event]) -> bool:
        """Process events; return True if all are done. One that fails does not stop the others."""
        sink = self._sink
        if sink is not None:
            if len(events) == 1:
                return await self._write(sink, events[0])
            return all(await asyncio.gather(*(self._write(sink, event) for event in events)))
        outcomes = [await self._once(event) for event in events]
        return all(outcomes)

    async def _once(self, event: Event) -> bool:
        """Hand an event over, or wait for the one who is doing so."""
        key = event.key
        task = self._under_way.get(key)
        if task is None:
            task = self._under_way[key] = asyncio.ensure_future(self._hand_over(event, key))
            task.add_done_callback(lambda _: self._under_way.pop(key, None))
        # Shielded: when a caller goes away, what is between the handler and the mark goes on.
        return await asyncio.shield(task)

    async def _hand_over(self, event: Event, key: str) -> bool:
        try:
            claim = await self._deduplicator.claim(key)
        except Exception as error:  # noqa: BLE001 (as above)
            self._failed(event, error)
            return False
        if claim is not Claim.NEW:
            self._became("duplicate" if claim is Claim.DUPLICATE else "in_progress", event)
            return claim is Claim.DUPLICATE
        try:
            await self._call(event)
        except BaseException as error:
            await self._mark(event, self._deduplicator.release(key))
            if not isinstance(error, Exception):
                raise
            self._failed(event, error)
            return False
        self._became("kept", event)
        # The handler has it. A failure to mark it does not change that: at worst it is delivered again.
        await self._mark(event, self._deduplicator.confirm(key))
        return True

    async def _write(self, sink: Sink, event: Event) -> bool:
        try:
            new = await sink.write(event)
        except Exception as error:  # noqa: BLE001 (whatever it is, the event is not stored, and it is logged)
            self._failed(event, error)
            return False
        self._became("kept" if new else "duplicate", event)
        return True

    def _became(self, outcome: Outcome, event: Event) -> None:
        self._metrics.event(event, outcome)
        if _log.isEnabledFor(logging.INFO):
            _log.info("%s %s", _LOGGED[outcome], describe(event))

    def _failed(self, event: Event, error: Exception) -> None:
        self._metrics.event(event, "failed")
        _log.error("failed %s: %s", describe(event), place(error))

    async def _call(self, event: Event) -> None:
        assert self._handler is not None
        if self._is_async:
            result = self._handler(event)
        else:
            result = await asyncio.to_thread(_call, self._handler, event)
        if inspect.isawaitable(result):
            await result

    async def _mark(self, event: Event, marking: Awaitable[None]) -> None:
        try:
            await marking
        except Exception as error:  # noqa: BLE001 (as above)
            _log.error("cannot mark %s: %s", describe(event), place(error))

    async def _bury(self, body: bytes, content_type: str, reason: str) -> bool:
        if self._dead_letters is None:
            _log.error("%s: rejected (500), since no dead-letter file is set", reason)
            return False
        letter = DeadLetter(
            reason=reason, body=body, content_type=content_type, received_at=datetime.now(UTC)
        )
        try:
            await self._dead_letters.store(letter)
        except Exception as error:  # noqa: BLE001 (it is not kept, so the vendor must send it again)
            _log.error("cannot store a dead letter (500): %s", place(error))
            return False
        self._metrics.buried()
        _log.error("%s: kept as a dead letter, and acknowledged", reason)
        return True


def app(
    handler: Handler | Sink,
    *,
    secret: Secret | Sequence[Secret] | None,
    deduplicator: Deduplicator | None = None,
    dead_letters: DeadLetterStore | str | Path | None = DEAD_LETTERS,
    max_body: int = MAX_BODY,
    body_timeout: float = BODY_TIMEOUT,
    version: Version | None = None,
) -> Receiver:
    """Make an ASGI app that receives notifications: for uvicorn, or to mount in Starlette or FastAPI.

    It uses the two statuses that the vendor supports: 200 when all events of a notification are
    done, and 500 when one is not (the vendor's retry policy then decides when all of them come again). A
    call without the secret gets a 401, before its body is read.

    Events are delivered one by one, in the order of the body; one that fails does not stop the others.
    An event that was delivered before, in whatever batch, is acknowledged and not delivered again;
    while it is being delivered, a second delivery waits for the outcome.

    Args:
        handler: Receives an event (`MonitorEvent` or `RemoteEvent`), which is done when it returns; when it
            raises, it has not. An async function runs in the server's event loop; any other one in a thread,
            at times in several at once. When the process dies after the handler's end and before the
            deduplicator has confirmed, the event comes again and is delivered a second time. If that must
            not be, write `event.key` in the same transaction as the event, or pass a sink, which does so.
        secret: What the vendor sends to prove itself: a `HeaderSecret` or a `BasicSecret`. Several are for
            the time in which one replaces another. None lets everybody in: only behind a server that checks.
        deduplicator: Remembers the delivered events. The default is a `MemoryDeduplicator`; a
            `SqliteDeduplicator` remembers over restarts. For others, such as Redis, see the protocol
            `Deduplicator`.
        dead_letters: A file for bodies that are not notifications (JSON Lines, see `DeadLetterFile`), or an
            object of one's own. They are kept there and acknowledged: sent again, they would be no better,
            and keep other notifications waiting for up to three days. With None they get a 500.
        max_body: The largest body in bytes. A larger one is rejected (500) and not kept; the vendor sends it
            again as long as its retry policy allows, so that there is time to allow more.
        body_timeout: Seconds in which a body must be complete. An incomplete one gets a 500.
        version: The version that the notifications come from, as for `parse`.

    Returns:
        The app.

    Raises:
        ArgumentError: An argument cannot be used.
        ConfigurationError: The file of dead letters cannot be written.
    """
    secrets = as_secrets(secret)
    if not callable(handler) and not isinstance(handler, Sink):
        raise ArgumentError("handler must be a function of an event, or a sink", argument="handler")
    if isinstance(handler, Sink) and deduplicator is not None:
        raise ArgumentError("deduplicator: a sink recognizes duplicates by itself", argument="deduplicator")
    if max_body < 1:
        raise ArgumentError("max_body must be a positive number of bytes", argument="max_body")
    if not body_timeout > 0:
        raise ArgumentError("body_timeout must be positive", argument="body_timeout")
    if version is not None and version not in get_args(Version):
        raise ArgumentError("version must be `v2`, `v3` or None", argument="version")
    letters = DeadLetterFile(dead_letters) if isinstance(dead_letters, (str, Path)) else dead_letters
    if isinstance(letters, DeadLetterFile):
        try:
            letters.probe()
        except OSError as error:
            raise ConfigurationError(
                f"dead_letters: {letters.path.name} cannot be written: {error.strerror}",
                argument="dead_letters",
            ) from None
    return Receiver(
        handler,
        secrets,
        deduplicator or MemoryDeduplicator(),
        letters,
        BodyReader(max_body, body_timeout),
        version,
    )


def _call(handler: Handler, event: Event) -> object:
    try:
        return handler(event)
    except StopIteration as error:
        # It cannot pass a future, and whoever waits for that would wait for ever.
        raise RuntimeError("the handler raised StopIteration") from error


async def _send(send: Send, status: int, *, close: bool) -> None:
    headers, body = _HEADERS.get(status, []), _BODIES.get(status, b"")
    headers = [*headers, (b"content-length", str(len(body)).encode())]
    if close:
        headers.append((b"connection", b"close"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def _is_async(handler: object) -> bool:
    return inspect.iscoroutinefunction(handler) or inspect.iscoroutinefunction(
        getattr(handler, "__call__", None)  # noqa: B004 (an object whose __call__ is a coroutine function)
    )


def _open(body: bytes, content_type: str, version: Version | None) -> _Opened:
    text = readable(body, content_type)
    try:
        return Opened(text, version), is_exact(text)
    except NotificationError as error:
        return str(error)
