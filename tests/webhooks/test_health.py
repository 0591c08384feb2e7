"""Health and readiness: for a load balancer that has no secret, and must learn nothing."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path
from typing import Any

import pytest

from psa_fleet import ConfigurationError
from psa_fleet._base import clock
from psa_fleet.webhooks import JsonlSink, PostgresSink, Receiver, SqliteSink, app

from ..postgresql import Postgres
from .calling import SECRET, post
from .notifications import monitor_notification

pytestmark = pytest.mark.anyio


async def get(
    receiver: Receiver, path: str, method: str = "GET", headers: Any = ()
) -> tuple[int, Any, bytes]:
    sent: list[Any] = []

    async def receive() -> Any:
        raise AssertionError("the body was read")

    async def send(message: Any) -> None:
        sent.append(message)

    await receiver({"type": "http", "method": method, "path": path, "headers": [*headers]}, receive, send)
    return sent[0]["status"], sent[0]["headers"], sent[1]["body"]


@pytest.mark.promise("P353")
@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/notifications/healthz", "/a/b/readyz"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
async def test_health_endpoints_respond_without_secret_and_content(
    tmp_path: Path, path: str, method: str
) -> None:
    sink = JsonlSink(tmp_path / "events.jsonl")
    receiving = app(sink, secret=SECRET, dead_letters=tmp_path / "dead.jsonl")
    for headers in ((), [(b"x-webhook-secret", b"wrong")]):
        assert await get(receiving, path, method, headers) == (200, [(b"content-length", b"0")], b"")
    await receiving.aclose()
    # Nothing else is.
    for other in ("/", "/health", "/healthz/x", "/metrics"):
        assert (await get(receiving, other, method))[0] == 401
    for changing in ("POST", "PUT", "DELETE"):
        assert (await get(receiving, path, changing))[0] == 401


@pytest.mark.promise("P354")
@pytest.mark.parametrize("broken", ["sink", "dead letters"])
@pytest.mark.parametrize("make", [JsonlSink, SqliteSink])
async def test_readiness_reports_a_sink_that_cannot_write(
    tmp_path: Path, make: Any, broken: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    sink = make(tmp_path / "events")
    letters = tmp_path / "letters"
    letters.mkdir()
    receiving = app(sink, secret=SECRET, dead_letters=letters / "dead.jsonl")
    assert (await get(receiving, "/readyz"))[0] == 200

    def full(descriptor: int) -> None:
        raise OSError(28, "SENTINEL: no space left on device")

    with monkeypatch.context() as patched:
        if broken == "sink":
            patched.setattr("psa_fleet._base.files.sync", full)
        else:
            letters.rename(tmp_path / "away")
        clock.sleep(2)
        statuses = await asyncio.gather(*(get(receiving, "/readyz") for _ in range(5)))
        assert statuses == [(503, [(b"content-length", b"0"), (b"connection", b"close")], b"")] * 5
        # Those who ask at once, or soon after, share one check.
        assert (await get(receiving, "/readyz"))[0] == 503 and len(caplog.messages) == 1
        assert caplog.messages[0].startswith("not ready: ") and "SENTINEL" not in caplog.text
        assert (await get(receiving, "/healthz"))[0] == 200
        if broken != "sink":
            (tmp_path / "away").rename(letters)
    clock.sleep(2)
    assert (await get(receiving, "/readyz"))[0] == 200
    await receiving.aclose()


@pytest.mark.slow
@pytest.mark.promise("P354")
async def test_readiness_reports_a_database_that_is_gone(
    postgresql_url: str, postgresql_server: Postgres
) -> None:
    sink = PostgresSink(postgresql_url, patience=0.1)
    receiving = app(sink, secret=SECRET, dead_letters=sink)
    assert (await get(receiving, "/readyz"))[0] == 200
    postgresql_server.stop()
    try:
        clock.sleep(2)
        assert (await get(receiving, "/readyz"))[0] == 503
    finally:
        postgresql_server.start()
    clock.sleep(2)
    assert (await get(receiving, "/readyz"))[0] == 200
    assert await post(receiving, monitor_notification()) == 200
    await receiving.aclose()


async def test_readiness_ends_a_check_that_hangs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("psa_fleet.webhooks._health._LONGEST", 0.01)

    class Hanging:
        async def write(self, event: object) -> bool:
            raise ConfigurationError(f"{type(event).__name__} is never written")

        async def check(self) -> None:
            await asyncio.Event().wait()

        def close(self) -> None: ...

    receiving = app(Hanging(), secret=SECRET, dead_letters=None)
    assert (await get(receiving, "/readyz"))[0] == 503
    assert await post(receiving, monitor_notification()) == 500


async def test_readiness_of_a_handler_is_that_of_the_dead_letters(tmp_path: Path) -> None:
    receiving = app(print, secret=SECRET, dead_letters=tmp_path / "dead.jsonl")
    assert (await get(receiving, "/readyz"))[0] == 200
    (tmp_path / "dead.jsonl").mkdir()
    clock.sleep(2)
    assert (await get(receiving, "/readyz"))[0] == 503
