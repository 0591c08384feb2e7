"""A receiver that is killed: nothing that was acknowledged is lost, and nothing is there twice."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from psa_fleet.webhooks import JsonlSink, SqliteSink, app

from ..forked import Forked
from .calling import SECRET as SECRET_OF_APP
from .calling import post
from .notifications import monitor_event, monitor_notification

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]
SINKS: dict[str, type[JsonlSink | SqliteSink]] = {"jsonl": JsonlSink, "sqlite": SqliteSink}
SECRET = {"X-Webhook-Secret": "SENTINEL-webhook-secret"}
# One event, a batch, and events that were in another batch before.
DELIVERIES = [
    monitor_notification(monitor_event(1)),
    monitor_notification(monitor_event(2), monitor_event(3), monitor_event(4)),
    monitor_notification(monitor_event(4), monitor_event(1), monitor_event(5)),
    monitor_notification(monitor_event(6)),
]


@contextmanager
def receiver(kind: str, path: Path, point: str, passes: int) -> Iterator[tuple[Forked, str]]:
    arguments = [sys.executable, "-m", "tests.webhooks.dying_receiver", kind, str(path), point, str(passes)]
    with Forked(arguments, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        port = process.stdout.readline().strip()
        try:
            yield process, f"http://127.0.0.1:{port}/"
        finally:
            process.kill()
            process.wait()


def deliver(client: httpx.Client, url: str, notification: Any) -> bool:
    """Whether it was acknowledged."""
    try:
        response = client.post(url, json=notification, headers=SECRET)
    except httpx.TransportError:
        return False
    assert response.status_code == 200
    return True


def written(kind: str, path: Path) -> list[dict[str, Any]]:
    """The events in the file, as another program reads them."""
    if kind != "sqlite":
        return [json.loads(line)["event"] for line in path.read_text(encoding="utf-8").splitlines()]
    with closing(sqlite3.connect(path)) as database:
        return [json.loads(event) for (event,) in database.execute("SELECT event FROM events")]


def dates(kind: str, path: Path) -> Counter[str]:
    return Counter(event["eventDate"] for event in written(kind, path))


POINTS = [
    *(("jsonl", point) for point in ("before", "torn", "unended", "unsynced", "kept", "answering")),
    *(("sqlite", point) for point in ("before", "inside", "kept", "answering")),
]


@pytest.mark.promise("P301", "P302")
@pytest.mark.parametrize("passes", [1, 3])
@pytest.mark.parametrize(("kind", "point"), POINTS)
def test_sink_killed_before_the_response_has_each_event_once(
    tmp_path: Path, kind: str, point: str, passes: int
) -> None:
    path = tmp_path / f"events.{kind}"
    with httpx.Client(verify=False) as client, receiver(kind, path, point, passes) as (process, url):
        acknowledged = [each for each in DELIVERIES if deliver(client, url, each)]
        assert process.wait(timeout=60) == -signal.SIGKILL
    assert len(acknowledged) < len(DELIVERIES)
    # The next receiver begins with what is on the disk; a process of its own would add nothing but time.
    with closing(SINKS[kind](path)) as sink:
        again = app(sink, secret=SECRET_OF_APP, dead_letters=tmp_path / "dead.jsonl")
        # What was acknowledged is there, before anything comes again.
        there = dates(kind, path)
        assert {e["eventDate"] for each in acknowledged for e in each["events"]} <= {*there}

        # The vendor sends again what was not acknowledged; and, late, what was.
        async def deliver_again() -> list[int | None]:
            return [await post(again, each) for each in [*DELIVERIES, *acknowledged]]

        assert set(asyncio.run(deliver_again())) == {200}
    assert dates(kind, path) == Counter(monitor_event(number)["eventDate"] for number in range(1, 7))


@pytest.mark.promise("P313")
@pytest.mark.parametrize(("point", "twice"), [("handled", 1), ("marked", 0), ("answering", 0)])
def test_handler_crash_repeats_only_unconfirmed_events(tmp_path: Path, point: str, twice: int) -> None:
    """Nothing is lost; events delivered and not yet marked come twice, as documented."""
    path = tmp_path / "events.jsonl"
    with httpx.Client(verify=False) as client:
        with receiver("handler", path, point, 2) as (process, url):
            acknowledged = [each for each in DELIVERIES if deliver(client, url, each)]
            assert process.wait(timeout=60) == -signal.SIGKILL
        with receiver("handler", path, "never", 0) as (_, url):
            assert all(deliver(client, url, each) for each in [*DELIVERIES, *acknowledged])
    found = dates("handler", path)
    assert set(found) == {monitor_event(number)["eventDate"] for number in range(1, 7)}
    assert max(found.values()) == 1 + twice and found.total() == 6 + twice


@pytest.mark.promise("P301", "P314")
@pytest.mark.parametrize("kind", ["jsonl", "sqlite"])
def test_sink_killed_repeatedly_under_load_has_each_event_once(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"events.{kind}"
    waiting = [monitor_notification(monitor_event(number)) for number in range(120)]
    rounds = 0
    with httpx.Client(verify=False) as client, ThreadPoolExecutor(8) as pool:
        while waiting:
            with receiver(kind, path, "never", 0) as (process, url):
                kill = _killer(process, after=20)

                def deliver_one(
                    each: Any, url: str = url, kill: Callable[[], None] = kill
                ) -> tuple[Any, bool]:
                    done = deliver(client, url, each)
                    if done:
                        kill()
                    return each, done

                waiting = [each for each, done in pool.map(deliver_one, waiting) if not done]
                rounds += 1
    assert rounds >= 3
    assert dates(kind, path) == Counter(monitor_event(number)["eventDate"] for number in range(120))


def _killer(process: subprocess.Popen[str], after: int) -> Callable[[], None]:
    """Kills a process when it has been called so often."""
    calls: list[int] = []

    def kill() -> None:
        calls.append(1)
        if len(calls) == after:
            os.kill(process.pid, signal.SIGKILL)

    return kill
