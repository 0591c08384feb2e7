"""A damaged file, or one of another kind, is refused in a sentence, however deep it nests."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final
from zlib import crc32

import pytest

from psa_fleet import BudgetError, CallBudget, PsaFleetError
from psa_fleet.configuration import load_profile
from psa_fleet.export import asked_at, export
from psa_fleet.feeds._journal import FORMAT
from psa_fleet.webhooks import JsonlSink, parse
from psa_fleet.webhooks._storage.jsonl_files import read_line
from tests.client.servers import Server, page
from tests.webhooks.notifications import monitor_event, monitor_notification

DEEP: Final = b"[" * 100_000
LONG: Final = b"9" * 5_000
PERIOD: Final = datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 5, 2, tzinfo=UTC)
HEADER: Final = {
    "psa-fleet export": 2,
    "fleet": "f",
    "kinds": ["trips"],
    "from": PERIOD[0].isoformat(),
    "to": PERIOD[1].isoformat(),
    "format": "jsonl",
    "days": 7,
    "vehicles": None,
    "asked at": None,
}


def ledger(folder: Path, content: bytes) -> None:
    (folder / "export.ledger").write_bytes(content)


def exporting(folder: Path, content: bytes) -> None:
    ledger(folder, content)
    export(Server(page([], name="vehicles")).client(), "f", "trips", PERIOD, folder)


def asking(folder: Path, content: bytes) -> None:
    ledger(folder, content + b"\n")
    asked_at(folder)


def resuming(folder: Path, content: bytes) -> None:
    header = json.dumps([FORMAT, "trips"]).encode()
    lines = [b"%08x %s\n" % (crc32(text), text) for text in (header, content)]
    file = folder / "checkpoint"
    file.write_bytes(b"".join([*lines, lines[0]]))
    file.chmod(0o600)
    list(Server(page([], name="vehicles")).client().fleet("f").feed("trips", checkpoint=file))


def loading(folder: Path, content: bytes) -> None:
    file = folder / "config.toml"
    file.write_bytes(b"a = " + content)
    file.chmod(0o600)
    load_profile("a", file)


PLACES: Final[dict[str, Callable[[Path, bytes], None]]] = {
    "the first line of a ledger": lambda folder, content: exporting(folder, content + b"\n"),
    "a line of a ledger": lambda folder, content: exporting(
        folder, json.dumps(HEADER).encode() + b"\n" + content + b"\n"
    ),
    "a ledger that is asked": asking,
    "a checkpoint": resuming,
    "profiles": loading,
}


@pytest.mark.parametrize("content", [DEEP, LONG], ids=["deep", "long"])
@pytest.mark.parametrize("place", PLACES)
def test_damaged_file_is_refused_in_a_sentence(place: str, content: bytes, tmp_path: Path) -> None:
    with pytest.raises(PsaFleetError) as caught:
        PLACES[place](tmp_path, content)
    assert len(str(caught.value)) < 300


def test_damaged_budget_is_refused_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "budget.db"
    budget = CallBudget(file).of("account")
    budget.give_back("token")
    budget.take("token")
    budget.close()
    with closing(sqlite3.connect(file)) as database, database:
        [(table,)] = database.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%account%'").fetchall()
        columns = [row[1] for row in database.execute(f"SELECT * FROM pragma_table_info('{table}')")]
        for content in (DEEP, LONG):
            for column in columns[1:]:
                database.execute(f"UPDATE {table} SET {column} = ?", (content.decode(),))
    with CallBudget(file) as budget, pytest.raises(BudgetError):
        budget.of("account").take("token")


@pytest.mark.parametrize("content", [DEEP, LONG, b'{"key": "k", "receivedAt": "0001-01-01T00:00:00"}'])
def test_line_of_a_sink_that_cannot_be_read_stops_no_event(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "events.jsonl"
    file.write_bytes(content + b"\n")
    (event,) = parse(monitor_notification(monitor_event(1))).events
    assert read_line(content)[1] is None or content.startswith(b"{")
    for new in (True, False):
        sink = JsonlSink(file)
        assert asyncio.run(sink.write(event)) is new
        sink.close()
