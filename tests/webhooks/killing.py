"""Several receivers on one PostgreSQL database, of which one dies, and a vendor that does not give up."""

from __future__ import annotations

import itertools
import json
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final

import httpx
import psycopg

from ..forked import Forked
from .notifications import monitor_event, monitor_notification

ROOT = Path(__file__).resolve().parents[2]
SECRET = {"X-Webhook-Secret": "SENTINEL-webhook-secret"}
POINTS: Final = (
    *("received", "connecting", "before", "unsent", "inside", "sent", "committed", "kept", "answering"),
    "answered",
)


@contextmanager
def receiver(url: str, folder: Path, point: str = "never", passes: int = 0) -> Iterator[str]:
    """A receiver in a process of its own; its URL. It must have died at its point, if it has one."""
    path = folder / "database"
    path.write_text(url, encoding="utf-8")
    arguments = [
        sys.executable,
        "-m",
        "tests.webhooks.dying_receiver",
        "postgresql",
        str(path),
        point,
        str(passes),
    ]
    with Forked(arguments, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        port = process.stdout.readline().strip()
        try:
            # One that died before it listened is at no port.
            yield f"http://127.0.0.1:{port or 1}/"
            assert point == "never" or process.wait(timeout=60) == -signal.SIGKILL
        finally:
            process.kill()
            process.wait()


class Vendor:
    """Sends notifications to one receiver after the other until they are acknowledged."""

    def __init__(self, database: str) -> None:
        self.database = database
        self.sent: set[str] = set()
        self.acknowledged: set[str] = set()
        self.deliveries = 0

    def deliver(self, client: httpx.Client, url: str, notification: dict[str, Any]) -> bool:
        """Send it once; whether it was acknowledged."""
        dates = {event["eventDate"] for event in notification["events"]}
        self.sent |= dates
        self.deliveries += 1
        try:
            done = client.post(url, json=notification, headers=SECRET).status_code == 200
        except httpx.TransportError:
            return False
        if done:
            self.acknowledged |= dates
        return done

    def deliver_all(self, urls: list[str], notifications: list[dict[str, Any]], threads: int = 8) -> None:
        """Send all of them at once, each to the next receiver until one acknowledges it."""
        with httpx.Client(timeout=60, verify=False) as client, ThreadPoolExecutor(threads) as pool:

            def insist(number: int) -> None:
                for url in itertools.islice(itertools.cycle(urls), number, number + 400):
                    if self.deliver(client, url, notifications[number]):
                        return
                raise AssertionError("no receiver acknowledged it")

            for done in [pool.submit(insist, number) for number in range(len(notifications))]:
                done.result()

    def check(self) -> None:
        """Everything that was acknowledged is there, and nothing twice."""
        with psycopg.connect(self.database) as connection:
            rows = connection.execute("SELECT event::text FROM psa_fleet.events").fetchall()
        found = Counter(json.loads(event)["eventDate"] for (event,) in rows)
        assert self.acknowledged <= {*found}
        assert max(found.values()) == 1


def batches(start: int, count: int) -> list[dict[str, Any]]:
    """Notifications of one to three events, which are in the next one, too."""
    return [
        monitor_notification(*(monitor_event(number) for number in range(each, each + 1 + each % 3)))
        for each in range(start, start + count)
    ]


def killed_at(point: str, passes: int, database: str, folder: Path, others: list[str], start: int) -> Vendor:
    """One of several receivers dies at a point; the others take over."""
    vendor = Vendor(database)
    with receiver(database, folder, point, passes) as dying:
        vendor.deliver_all([dying, *others], batches(start, 24))
    vendor.check()
    # Late, and in other batches, it all comes again.
    vendor.deliver_all([*others, *others], [*batches(start, 24), *batches(start, 24)[::-1]])
    vendor.check()
    return vendor


@contextmanager
def receivers(database: str, folder: Path, count: int) -> Iterator[list[str]]:
    """So many receivers that do not die."""
    with ExitStack() as stack:
        yield [stack.enter_context(receiver(database, folder)) for _ in range(count)]
