"""What an operator reads in the log, word by word: one line for each outcome, at its level."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest

from psa_fleet.webhooks import Claim, DeadLetter, Event, MemoryDeduplicator, Receiver, app, parse
from psa_fleet.webhooks._log_lines import describe

from .calling import SECRET, post
from .notifications import monitor_event, monitor_notification, remote_event, remote_notification, value_v2

pytestmark = pytest.mark.anyio

KEY = parse(monitor_notification()).events[0].key[:16]
EVENT = (
    "monitor c7eeaafdf0ab9683d5a1b8d5157201400001m0001 fired: vehicle.odometer, 2026-11-23T10:00:01+00:00"
    f" [{KEY}]"
)


def lines(caplog: pytest.LogCaptureFixture) -> list[tuple[str, str]]:
    return [(record.levelname, record.getMessage()) for record in caplog.records if "psa" in record.name]


def accept(event: Event) -> None:
    """Accepts every event."""


def fail(event: Event) -> None:
    raise ValueError("SENTINEL")


class Broken(MemoryDeduplicator):
    """Remembers nothing, and reports so."""

    def __init__(self, *broken: str) -> None:
        super().__init__()
        self.broken = broken

    async def claim(self, key: str) -> Claim:
        if "claim" in self.broken:
            raise OSError("SENTINEL")
        return await super().claim(key)

    async def confirm(self, key: str) -> None:
        if "confirm" in self.broken:
            raise OSError("SENTINEL")
        await super().confirm(key)

    async def release(self, key: str) -> None:
        if "release" in self.broken:
            raise OSError("SENTINEL")
        await super().release(key)


class Full:
    """Dead letters that can't be stored."""

    async def store(self, letter: DeadLetter) -> None:
        raise OSError(f"SENTINEL {letter}")


def receiver(tmp_path: Path, handler: Any = accept, **options: Any) -> Receiver:
    return app(handler, **{"secret": SECRET, "dead_letters": tmp_path / "dead.jsonl", **options})


async def test_event_and_its_duplicate_are_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    receiving = receiver(tmp_path)
    assert [await post(receiving, monitor_notification()) for _ in range(2)] == [200, 200]
    assert lines(caplog) == [("INFO", f"received {EVENT}"), ("INFO", f"duplicate {EVENT}")]


@pytest.mark.parametrize("level", [logging.INFO, logging.ERROR])
async def test_handler_that_fails_is_named_with_its_place(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, level: int
) -> None:
    caplog.set_level(level)
    assert await post(receiver(tmp_path, fail), monitor_notification()) == 500
    [(severity, line)] = lines(caplog)
    place = f"ValueError in test_log_lines.py, line {fail.__code__.co_firstlineno + 1}"
    assert (severity, line) == ("ERROR", f"failed {EVENT}: {place}")


@pytest.mark.parametrize(
    ("broken", "handler", "status", "expected"),
    [
        (["claim"], accept, 500, f"failed {EVENT}: OSError in test_log_lines.py, line "),
        (["confirm"], accept, 200, f"cannot mark {EVENT}: OSError in test_log_lines.py, line "),
        (["release"], fail, 500, f"cannot mark {EVENT}: OSError in test_log_lines.py, line "),
    ],
)
async def test_memory_that_fails_is_named(
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    broken: list[str],
    handler: Any,
    status: int,
    expected: str,
) -> None:
    caplog.set_level(logging.ERROR)
    assert (
        await post(receiver(tmp_path, handler, deduplicator=Broken(*broken)), monitor_notification())
        == status
    )
    severity, line = lines(caplog)[0]
    assert severity == "ERROR"
    assert line.startswith(expected)
    assert "SENTINEL" not in caplog.text


@pytest.mark.parametrize(
    ("letters", "status", "ending"),
    [
        ("file", 200, ": kept as a dead letter, and acknowledged"),
        (None, 500, ": rejected (500), since no dead-letter file is set"),
    ],
)
async def test_dead_letter_is_logged_with_its_outcome(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, letters: str | None, status: int, ending: str
) -> None:
    caplog.set_level(logging.INFO)
    chosen = tmp_path / letters if letters else None
    assert await post(receiver(tmp_path, dead_letters=chosen), b"SENTINEL") == status
    [(severity, line)] = lines(caplog)
    assert severity == "ERROR"
    assert line.endswith(ending)
    assert "something that is not JSON" in line
    assert "SENTINEL" not in line


async def test_dead_letter_that_cannot_be_stored_is_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    assert await post(receiver(tmp_path, dead_letters=Full()), b"x") == 500
    line = Full.store.__code__.co_firstlineno + 1
    assert lines(caplog) == [
        ("ERROR", f"cannot store a dead letter (500): OSError in test_log_lines.py, line {line}")
    ]


async def test_item_that_is_not_an_event_is_logged(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    assert await post(receiver(tmp_path), monitor_notification(monitor_event(), None, 3)) == 200
    problem = "an item of the list is not an event (at /events); the others were delivered"
    assert lines(caplog) == [
        ("INFO", f"received {EVENT}"),
        ("ERROR", f"{problem}: kept as a dead letter, and acknowledged"),
    ]


@pytest.mark.parametrize(
    ("call", "status", "line"),
    [
        ({"headers": []}, 401, ("WARNING", "rejected: wrong or missing secret (401)")),
        (
            {"method": "GET"},
            500,
            ("ERROR", "rejected: method is not POST (500)"),
        ),
        ({"body": b"x" * 11}, 500, ("ERROR", "a body is larger than max_body=10: rejected (500)")),
        ({"gone": True}, None, ("WARNING", "the caller disconnected before its body was complete")),
    ],
)
async def test_rejected_call_is_logged_with_its_reason(
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    call: dict[str, Any],
    status: int | None,
    line: tuple[str, str],
) -> None:
    caplog.set_level(logging.INFO)
    receiving = receiver(tmp_path, max_body=10)
    assert await post(receiving, **{"body": b"x", **call}) == status
    assert lines(caplog) == [line]


@pytest.mark.parametrize(
    ("payload", "line"),
    [
        (monitor_notification(monitor_event(refresh=True)), " reminder: vehicle.odometer, "),
        (monitor_notification(monitor_event(values=[])), " fired: no data trigger, "),
        (monitor_notification(monitor_event(values=[value_v2("SENTINEL")])), " fired: ?, "),
        (
            monitor_notification(monitor_event(values=[value_v2(), value_v2("vehicle.kinetic.speed")])),
            " fired: vehicle.odometer, vehicle.kinetic.speed, ",
        ),
        (monitor_notification(monitor_event(eventDate=None)), ", - ["),
        (monitor_notification(monitorId=None), "monitor - fired"),
        (monitor_notification(monitorId="a b\n\x1b[1m" + "x" * 60), "monitor a?b???1m" + "x" * 36 + " fired"),
        (remote_notification(), "remote action-1 Horn: Accepted, 2026-11-23T10:00:01+00:00 [remote-"),
        (remote_notification(remote_event(remoteType="SENTINEL")), "remote action-1 ?: Accepted, "),
        (remote_notification(remote_event(remoteActionId=None)), "remote - Horn: "),
        (
            remote_notification(remote_event(eventStatus={"status": "SENTINEL"})),
            "remote action-1 Horn: ?, ",
        ),
        (remote_notification(remote_event(eventStatus=None)), "remote action-1 Horn: ?, "),
    ],
)
def test_event_in_one_line(payload: Any, line: str) -> None:
    shown = describe(parse(payload).events[0])
    assert line in shown
    assert "SENTINEL" not in shown
    assert shown.isprintable()
