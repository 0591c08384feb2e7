"""The receiver: who is let in, which statuses are sent, what is delivered how often."""

from __future__ import annotations

import asyncio
import base64
import json
import logging
import stat
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, cast

import pytest

from psa_fleet import ArgumentError, ConfigurationError
from psa_fleet.webhooks import (
    BasicSecret,
    Claim,
    DeadLetter,
    DeadLetterFile,
    Event,
    HeaderSecret,
    JsonlSink,
    MemoryDeduplicator,
    Receiver,
    SqliteDeduplicator,
    SqliteSink,
    app,
)

from .calling import RIGHT, SECRET, post
from .notifications import VIN, monitor_event, monitor_notification, remote_event, remote_notification

pytestmark = pytest.mark.anyio

FIVE = monitor_notification(*(monitor_event(number) for number in range(1, 6)))


class Handler:
    """Accepts events, and fails when the test wants it."""

    def __init__(self, *fails: int | None) -> None:
        self.calls: list[str] = []
        self.taken: list[str] = []
        self.fails = {*fails}

    def __call__(self, event: Event) -> None:
        assert event.event_date is not None
        number = event.event_date.second
        self.calls.append(event.key)
        if number in self.fails:
            raise ValueError(f"SENTINEL {event.vin}")
        self.taken.append(event.key)


def receiver(handler: Any, tmp_path: Path, **options: Any) -> Receiver:
    return app(handler, **{"secret": SECRET, "dead_letters": tmp_path / "dead.jsonl", **options})


@pytest.mark.promise("P301")
async def test_receiver_delivers_each_event_once(tmp_path: Path) -> None:
    handler = Handler()
    receiving = receiver(handler, tmp_path)
    assert await post(receiving, monitor_notification()) == 200
    assert await post(receiving, monitor_notification()) == 200
    assert await post(receiving, monitor_notification(monitor_event(2), monitor_event(1))) == 200
    assert await post(receiving, remote_notification(), chunk=7) == 200
    assert len(handler.calls) == len(set(handler.calls)) == 3


@pytest.mark.promise("P319", "P320")
async def test_receiver_awaits_async_handlers_of_any_kind(tmp_path: Path) -> None:
    taken: list[Event] = []

    async def function(event: Event) -> None:
        await asyncio.sleep(0)
        taken.append(event)

    class AsyncObject:
        async def __call__(self, event: Event) -> None:
            await function(event)

    def function_of(event: Event) -> Awaitable[None]:
        return function(event)

    handlers: list[Callable[[Event], Awaitable[None]]] = [
        function,
        AsyncObject(),
        lambda each: function(each),
    ]
    for handler in handlers:
        assert await post(receiver(handler, tmp_path), monitor_notification()) == 200
    assert len(taken) == 3
    assert taken[0].vin == VIN and taken[0].kind == "monitor"


@pytest.mark.promise("P307", "P319")
@pytest.mark.parametrize("method", ["memory", "sqlite"])
async def test_batch_is_handled_event_by_event(tmp_path: Path, method: str) -> None:
    handler = Handler(3)
    seen = SqliteDeduplicator(tmp_path / "seen.sqlite") if method == "sqlite" else MemoryDeduplicator()
    receiving = receiver(handler, tmp_path, deduplicator=seen)
    assert await post(receiving, FIVE) == 500
    assert len(handler.taken) == 4
    assert await post(receiving, FIVE) == 500
    assert len(handler.calls) == 6 and len(handler.taken) == 4
    handler.fails.clear()
    assert await post(receiving, FIVE) == 200
    assert await post(receiving, FIVE) == 200
    assert len(handler.calls) == 7 and len(handler.taken) == len(set(handler.taken)) == 5
    if isinstance(seen, SqliteDeduplicator):
        seen.close()


@pytest.mark.promise("P304")
@pytest.mark.parametrize(
    "headers",
    [
        [],
        [(b"x-webhook-secret", b"")],
        [(b"x-webhook-secret", b"SENTINEL-webhook-secreT")],
        [(b"x-other", b"SENTINEL-webhook-secret")],
        [(b"authorization", b"SENTINEL-webhook-secret")],
    ],
)
async def test_receiver_without_the_secret_reads_no_body(tmp_path: Path, headers: Any) -> None:
    handler = Handler()
    sent: list[Any] = []

    async def receive() -> Any:
        raise AssertionError("the body was read")

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "path": "/", "headers": headers}
    await receiver(handler, tmp_path)(scope, receive, send)
    assert (
        sent[0]["status"] == 401
        and (b"www-authenticate", b'Basic realm="notifications"') in (sent[0]["headers"])
    )
    assert handler.calls == [] and not (tmp_path / "dead.jsonl").exists()


def basic(text: str, scheme: str = "Basic") -> list[tuple[bytes, bytes]]:
    return [(b"authorization", f"{scheme} {base64.b64encode(text.encode()).decode()}".encode())]


@pytest.mark.promise("P304")
@pytest.mark.parametrize(
    ("headers", "status"),
    [
        (basic("vendor:pass:wörd"), 200),
        (basic("vendor:pass:wörd", "bAsIc"), 200),
        ([*basic("vendor:wrong-one"), *basic("vendor:pass:wörd")], 200),
        (RIGHT, 200),
        ([*basic("vendor:pass:wörd"), *RIGHT], 200),
        (basic("vendor:pass:word"), 401),
        (basic("Vendor:pass:wörd"), 401),
        (basic("vendor:pass:wörd", "Bearer"), 401),
        (basic(""), 401),
        ([(b"authorization", b"Basic !!!")], 401),
        ([(b"authorization", b"Basic")], 401),
    ],
)
async def test_receiver_accepts_any_of_several_secrets(tmp_path: Path, headers: Any, status: int) -> None:
    both = [BasicSecret("vendor", "pass:wörd"), SECRET]
    assert await post(receiver(Handler(), tmp_path, secret=both), monitor_notification(), headers) == status


async def test_receiver_with_secret_none_accepts_requests_without_secret(tmp_path: Path) -> None:
    assert await post(receiver(Handler(), tmp_path, secret=None), monitor_notification(), []) == 200


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: HeaderSecret("X Y", "long-enough"), "name: not a valid header name"),
        (lambda: HeaderSecret("X", "short"), "value must have at least 8 characters"),
        (lambda: HeaderSecret("X", "SENTINEL-\nlines"), "value must not contain unprintable characters"),
        (lambda: HeaderSecret("X", " SENTINEL-blank"), "value must be ASCII without surrounding spaces"),
        (lambda: HeaderSecret("X", "SENTINEL-é"), "value must be ASCII without surrounding spaces"),
        (lambda: BasicSecret("a:b", "long-enough"), "username must be non-empty text without ':'"),
        (lambda: BasicSecret("", "long-enough"), "username must be non-empty text without ':'"),
        (lambda: BasicSecret("a", ""), "password must have at least 8 characters"),
    ],
)
async def test_secrets_that_cannot_work_are_refused(make: Callable[[], object], words: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        make()
    assert str(caught.value) == words


async def test_secrets_are_in_no_repr() -> None:
    assert "SENTINEL" not in repr((SECRET, BasicSecret("vendor", "SENTINEL-password")))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"secret": []}, "secret must be a HeaderSecret, a BasicSecret, or a list of them"),
        ({"secret": "text"}, "secret must be a HeaderSecret, a BasicSecret, or a list of them"),
        ({"handler": 3}, "handler must be a function of an event, or a sink"),
        ({"max_body": 0}, "max_body must be a positive number of bytes"),
        ({"version": "v4"}, "version must be `v2`, `v3` or None"),
        (
            {"handler": "sink", "deduplicator": MemoryDeduplicator()},
            "deduplicator: a sink recognizes duplicates by itself",
        ),
    ],
)
async def test_app_refuses_unusable_arguments(tmp_path: Path, options: dict[str, Any], words: str) -> None:
    handler: Any = options.pop("handler", Handler())
    sink = JsonlSink(tmp_path / "events.jsonl") if handler == "sink" else None
    with pytest.raises(ArgumentError) as caught:
        app(cast("Any", sink or handler), **{"secret": SECRET, **options})
    assert str(caught.value) == words
    if sink is not None:
        sink.close()


@pytest.mark.promise("P309")
@pytest.mark.parametrize("chunk", [None, 10])
async def test_receiver_rejects_body_beyond_max_body(tmp_path: Path, chunk: int | None) -> None:
    handler = Handler()
    receiving = receiver(handler, tmp_path, max_body=50)
    assert await post(receiving, b"x" * 51, chunk=chunk) == 500
    assert await post(receiving, b"", [*RIGHT, (b"content-length", b"51")]) == 500
    assert not (tmp_path / "dead.jsonl").exists() and handler.calls == []
    size = len(json.dumps(monitor_notification()))
    assert await post(receiver(handler, tmp_path, max_body=size), monitor_notification()) == 200


async def test_receiver_ignores_a_caller_that_goes_away(tmp_path: Path) -> None:
    handler = Handler()
    assert await post(receiver(handler, tmp_path), monitor_notification(), gone=True) is None
    assert handler.calls == []


@pytest.mark.promise("P317")
async def test_receiver_rejects_other_methods_than_post(tmp_path: Path) -> None:
    assert await post(receiver(Handler(), tmp_path), b"", method="GET") == 500
    assert await post(receiver(Handler(), tmp_path), b"", [], method="GET") == 401


@pytest.mark.promise("P308")
async def test_dead_letter_is_stored_and_acknowledged(tmp_path: Path) -> None:
    handler = Handler()
    receiving = receiver(handler, tmp_path)
    bodies = [b"<html>\xc3\xa9</html>", b"\xff\xfe\xfd", b""]
    for body in bodies:
        assert await post(receiving, body, [*RIGHT, (b"content-type", b"text/html")]) == 200
    file = tmp_path / "dead.jsonl"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    assert [
        base64.b64decode(x["body"]) if x["encoding"] == "base64" else x["body"].encode() for x in lines
    ] == (bodies)
    assert lines[0]["reason"].startswith("no notification: it looks like an HTML page")
    assert lines[0]["contentType"] == "text/html" and lines[0]["receivedAt"].endswith("Z")
    assert handler.calls == []


@pytest.mark.promise("P308")
async def test_torn_dead_letter_does_not_spoil_the_next(tmp_path: Path) -> None:
    file = tmp_path / "dead.jsonl"
    file.write_bytes(b'{"torn')
    assert await post(receiver(Handler(), tmp_path), b"x") == 200
    assert [line[:7] for line in file.read_text(encoding="utf-8").splitlines()] == ['{"torn', '{"recei']


async def test_notification_with_one_malformed_event_is_stored_as_dead_letter(tmp_path: Path) -> None:
    handler = Handler(2)
    receiving = receiver(handler, tmp_path)
    body = monitor_notification(monitor_event(1), "odd", monitor_event(2))
    assert await post(receiving, body) == 500
    assert not (tmp_path / "dead.jsonl").exists()
    handler.fails.clear()
    assert await post(receiving, body) == 200
    assert len(handler.taken) == 2
    (line,) = (tmp_path / "dead.jsonl").read_text(encoding="utf-8").splitlines()
    assert json.loads(json.loads(line)["body"]) == body


@pytest.mark.promise("P308")
async def test_dead_letter_that_cannot_be_stored_is_not_acknowledged(tmp_path: Path) -> None:
    kept: list[DeadLetter] = []

    class Failing:
        async def store(self, letter: DeadLetter) -> None:
            kept.append(letter)
            raise OSError("SENTINEL")

    assert await post(receiver(Handler(), tmp_path, dead_letters=Failing()), b"x") == 500
    assert await post(receiver(Handler(), tmp_path, dead_letters=None), b"x") == 500
    receiving = receiver(Handler(), tmp_path)
    (tmp_path / "dead.jsonl").mkdir()
    assert await post(receiving, b"x") == 500
    assert [letter.body for letter in kept] == [b"x"]


@pytest.mark.promise("P376")
async def test_dead_letters_at_an_unwritable_path_are_refused_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path, tmp_path / "nowhere" / "dead.jsonl", tmp_path / "file" / "dead.jsonl"):
        for letters in (path, str(path), DeadLetterFile(path)):
            with pytest.raises(ConfigurationError, match=r"^dead_letters: .* cannot be written: "):
                receiver(Handler(), tmp_path, dead_letters=letters)
    receiver(Handler(), tmp_path)
    assert not (tmp_path / "dead.jsonl").exists()


@pytest.mark.promise("P311")
async def test_delivery_during_the_first_one_waits_for_it(tmp_path: Path) -> None:
    go, calls = asyncio.Event(), []

    async def handler(event: Event) -> None:
        calls.append(event.key)
        await go.wait()
        if len(calls) == 1:
            raise ValueError

    receiving = receiver(handler, tmp_path)
    first = [asyncio.ensure_future(post(receiving, monitor_notification())) for _ in range(5)]
    await asyncio.sleep(0)
    go.set()
    assert await asyncio.gather(*first) == [500] * 5
    assert len(calls) == 1
    assert await asyncio.gather(*(post(receiving, monitor_notification()) for _ in range(5))) == [200] * 5
    assert len(calls) == 2


@pytest.mark.promise("P311")
async def test_caller_that_is_cancelled_stops_no_event(tmp_path: Path) -> None:
    started, go, taken = asyncio.Event(), asyncio.Event(), []

    async def handler(event: Event) -> None:
        started.set()
        await go.wait()
        taken.append(event.key)

    receiving = receiver(handler, tmp_path)
    caller = asyncio.ensure_future(post(receiving, monitor_notification()))
    await started.wait()
    caller.cancel()
    go.set()
    await receiving.aclose()
    assert caller.cancelled() and len(taken) == 1
    assert await post(receiving, monitor_notification()) == 200
    assert len(taken) == 1


class Elsewhere:
    """A store in which another process is at work."""

    def __init__(self, claim: Claim | Exception, confirm: Exception | None = None) -> None:
        self.answer, self.failure = claim, confirm
        self.log: list[str] = []

    async def claim(self, key: str) -> Claim:
        self.log.append("claim" if key.startswith("monitor-") else key)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer

    async def confirm(self, key: str) -> None:
        self.log.append("confirm" if key.startswith("monitor-") else key)
        if self.failure:
            raise self.failure

    async def release(self, key: str) -> None:
        self.log.append("release" if key.startswith("monitor-") else key)


@pytest.mark.promise("P318")
@pytest.mark.parametrize(
    ("deduplicator", "fails", "status", "calls", "log"),
    [
        (Elsewhere(Claim.IN_PROGRESS), None, 500, 0, ["claim"]),
        (Elsewhere(Claim.DUPLICATE), None, 200, 0, ["claim"]),
        (Elsewhere(OSError("SENTINEL")), None, 500, 0, ["claim"]),
        (Elsewhere(Claim.NEW), None, 200, 1, ["claim", "confirm"]),
        (Elsewhere(Claim.NEW), 1, 500, 1, ["claim", "release"]),
        (Elsewhere(Claim.NEW, OSError("SENTINEL")), None, 200, 1, ["claim", "confirm"]),
    ],
)
async def test_deduplicator_protocol_decides_the_status(
    tmp_path: Path, deduplicator: Elsewhere, fails: int | None, status: int, calls: int, log: list[str]
) -> None:
    handler = Handler(fails)
    assert (
        await post(receiver(handler, tmp_path, deduplicator=deduplicator), monitor_notification()) == status
    )
    assert (len(handler.calls), deduplicator.log) == (calls, log)


@pytest.mark.promise("P307")
async def test_handler_that_raises_stop_iteration_is_a_failure(tmp_path: Path) -> None:
    def handler(event: Event) -> None:
        next(iter(()))

    assert await post(receiver(handler, tmp_path), monitor_notification()) == 500


async def test_handler_that_is_cancelled_cancels_the_caller_and_gets_the_event_again(tmp_path: Path) -> None:
    taken: list[str] = []

    async def handler(event: Event) -> None:
        taken.append(event.key)
        if len(taken) == 1:
            raise asyncio.CancelledError

    receiving = receiver(handler, tmp_path)
    with pytest.raises(asyncio.CancelledError):
        await post(receiving, monitor_notification())
    assert await post(receiving, monitor_notification()) == 200
    assert len(taken) == 2


@pytest.mark.promise("P303")
async def test_memory_forgets_after_three_days_and_one() -> None:
    now = [0.0]
    seen = MemoryDeduplicator(clock=lambda: now[0])
    for hour in range(124):
        now[0] = hour * 3600.0
        assert await seen.claim(f"key-{hour}") is Claim.NEW
        assert await seen.claim(f"key-{hour}") is Claim.IN_PROGRESS
        await seen.confirm(f"key-{hour}")
    assert [await seen.claim(f"key-{hour}") for hour in (27, 123)] == [Claim.DUPLICATE, Claim.DUPLICATE]
    assert await seen.claim("key-26") is Claim.NEW
    assert len(seen._kept) == 97


async def test_receiver_handles_lifespan_and_refuses_websockets(tmp_path: Path) -> None:
    sink = JsonlSink(tmp_path / "events.jsonl")
    receiving = receiver(sink, tmp_path)
    for kind, messages, responses in (
        ("websocket", ["websocket.connect"], ["websocket.close"]),
        (
            "lifespan",
            ["lifespan.startup", "lifespan.shutdown"],
            ["lifespan.startup.complete", "lifespan.shutdown.complete"],
        ),
    ):
        sent: list[Any] = []
        waiting = [*messages]

        async def receive(waiting: list[str] = waiting) -> Any:
            return {"type": waiting.pop(0)}

        async def send(message: Any, sent: list[Any] = sent) -> None:
            sent.append(message["type"])

        await receiving({"type": kind}, receive, send)
        assert sent == responses
    # The sink is closed: nothing is accepted any more, and no caller gets 200.
    assert await post(receiving, monitor_notification()) == 500


@pytest.mark.promise("P306")
@pytest.mark.parametrize("kind", ["handler", "failing", "jsonl", "sqlite"])
async def test_receiver_logs_nothing_personal_and_no_secret(
    tmp_path: Path, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    handler: Any = Handler(1) if kind == "failing" else Handler()
    if kind == "jsonl":
        handler = JsonlSink(tmp_path / "events.jsonl")
    if kind == "sqlite":
        handler = SqliteSink(tmp_path / "events.sqlite")
    receiving = receiver(handler, tmp_path, max_body=5_000)
    odd = {"data": VIN, "value": {"body": {"literalValue": VIN}}}
    event = monitor_event(1, values=[odd], fleetId="SENTINEL", extensions=[{"type": VIN}], new=VIN)
    step = remote_event(1, remoteType=VIN, eventStatus={"status": VIN})
    injected = monitor_notification(monitor_event(2), monitorId="m\n\x1b[31mFAKE LINE")
    for body in (
        *(monitor_notification(event), monitor_notification(event), remote_notification(step), injected),
        *(b"SENTINEL", b"x" * 6_000, monitor_notification("SENTINEL")),
    ):
        await post(receiving, body)
        await post(receiving, body, [(b"authorization", b"SENTINEL-wrong")])
    await receiving.aclose()
    assert len(caplog.records) >= 12
    for word in (VIN, "SENTINEL", "\n\x1b", "\x1b"):
        assert word not in caplog.text
    assert all("\n" not in record.getMessage() for record in caplog.records)


async def test_receiver_called_without_arguments_raises_at_once() -> None:
    """uvicorn calls an app so, and treats one that does not raise as a factory."""
    untyped: Any = Receiver
    with pytest.raises(TypeError, match="missing 3 required positional arguments"):
        untyped.__call__(object())
