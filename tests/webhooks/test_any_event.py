"""A value that models accept never stops what keeps an event or a dead letter."""

from __future__ import annotations

import asyncio
import base64
import json
import sqlite3
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Any, Final, TypeAlias

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings

from psa_fleet.webhooks import (
    DeadLetterFile,
    Event,
    JsonlSink,
    PostgresSink,
    SqliteSink,
    app,
    parse,
)
from tests.strategies import ODD_VALUES, flooded, full, odd_json

from .calling import RIGHT, SECRET, post
from .notifications import monitor_event, monitor_notification, remote_event, remote_notification

pytestmark = pytest.mark.anyio

Sink: TypeAlias = JsonlSink | SqliteSink | PostgresSink
MAKERS: Final[dict[str, type[Sink]]] = {
    "jsonl": JsonlSink,
    "sqlite": SqliteSink,
    "postgresql": PostgresSink,
}
STATUS: Final = [{"type": "vehicle.status", "body": {"status": full("v3", "Status")}}]
SHALLOW: Final = tuple(ODD_VALUES[:-2])
"""The others are nested deeper than a notification may be."""


IDS: Final = map(str, count())
"""An id for each event, so that none is another one's duplicate."""


def notifications(odd: Any) -> list[dict[str, Any]]:
    """Notifications of both kinds that hold an odd value: in each place, and in all of them."""
    monitor, remote = monitor_event(), remote_event()
    return [
        *(monitor_notification({**monitor, "fleetId": next(IDS), name: odd}) for name in (*monitor, "new")),
        monitor_notification({**monitor, "fleetId": next(IDS), "extensions": flooded(STATUS, odd)}),
        monitor_notification(flooded(monitor, odd), attributes=odd),
        *(
            remote_notification({**remote, "remoteActionId": next(IDS), name: odd})
            for name in (*remote, "new")
        ),
        remote_notification(flooded(remote, odd)),
        remote_notification({**remote, "remoteActionId": next(IDS)}, callbackId=odd, attributes=odd),
        monitor_notification({**monitor, "fleetId": next(IDS)}, monitorId=odd),
    ]


def events_of(payload: dict[str, Any]) -> list[Event]:
    # As the receiver reads it: from bytes.
    return [*parse(json.dumps(payload).encode()).events]


def strict(text: str) -> Any:
    """Decode what every JSON parser reads."""
    found = json.loads(text.encode(), parse_constant=pytest.fail)
    json.dumps(found, ensure_ascii=False).encode()
    return found


def written(name: str, where: str) -> list[tuple[str, Any]]:
    """The keys and events that a sink has, read as other programs do."""
    if name == "postgresql":
        with psycopg.connect(where) as connection:
            rows = connection.execute(
                b"SELECT key, event::text, source, vin, event_date FROM psa_fleet.events"
            ).fetchall()
        return [(row[0], strict(row[1])) for row in rows]
    if name == "sqlite":
        with closing(sqlite3.connect(where)) as database:
            rows = database.execute("SELECT key, event, source, vin, event_date FROM events").fetchall()
        return [(row[0], strict(row[1])) for row in rows]
    lines = Path(where).read_bytes().removesuffix(b"\n").split(b"\n")
    return [(each["key"], each["event"]) for each in (strict(line.decode()) for line in lines)]


@pytest.mark.slow
@pytest.mark.promise("P321")
@pytest.mark.parametrize("name", MAKERS)
async def test_sink_keeps_events_of_unexpected_values(name: str, request: pytest.FixtureRequest) -> None:
    if name == "postgresql":
        where = str(request.getfixturevalue("postgresql_url"))
    else:
        where = str(request.getfixturevalue("tmp_path") / name)
    events = [each for odd in SHALLOW for payload in notifications(odd) for each in events_of(payload)]
    keys = {each.key for each in events}
    assert len(keys) > 600
    for wanted in (len(keys), 0):  # the second time each is recognized
        sink = MAKERS[name](where)
        outcomes = await asyncio.gather(*map(sink.write, events))
        sink.close()
        assert sum(outcomes) == wanted
    found = written(name, where)
    assert sorted(each for each, _ in found) == sorted(keys)


HEADERS: Final = (b"text/plain; charset=\xff\0", b"\xed\xa0\xbd", b"a\r\nb\0", b"application/json")


@pytest.mark.slow
@pytest.mark.promise("P321")
@pytest.mark.parametrize("store", ["file", "postgresql"])
async def test_dead_letter_of_any_body_is_kept(
    store: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = str(request.getfixturevalue("postgresql_url")) if store == "postgresql" else ""
    kept: DeadLetterFile | PostgresSink = PostgresSink(url) if url else DeadLetterFile(tmp_path / "letters")
    receiver = app(JsonlSink(tmp_path / "events"), secret=SECRET, dead_letters=kept)
    bodies = [
        *(json.dumps(odd).encode() for odd in ODD_VALUES),
        *(json.dumps(odd, ensure_ascii=False).encode("utf-8", "surrogatepass") for odd in ODD_VALUES),
        *(bytes([byte]) * 3 for byte in range(256)),
        b"",
    ]
    for number, body in enumerate(bodies):
        headers = [(b"content-type", HEADERS[number % len(HEADERS)]), *RIGHT]
        assert await post(receiver, body, headers) == 200, body
    if isinstance(kept, PostgresSink):
        kept.close()
        with psycopg.connect(url) as connection:
            rows = connection.execute("SELECT body FROM psa_fleet.dead_letters ORDER BY id").fetchall()
        found = [bytes(row[0]) for row in rows]
    else:
        lines = kept.path.read_bytes().removesuffix(b"\n").split(b"\n")
        found = [
            base64.b64decode(each["body"]) if each["encoding"] == "base64" else each["body"].encode()
            for each in map(strict, map(bytes.decode, lines))
        ]
    assert found == bodies


@pytest.mark.promise("P321")
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(odd=odd_json)
async def test_receiver_keeps_notification_of_any_json(odd: Any, tmp_path: Path) -> None:
    sink = JsonlSink(tmp_path / f"{next(IDS)}.jsonl")
    receiver = app(sink, secret=SECRET, dead_letters=tmp_path / f"{next(IDS)}.letters")
    for payload in notifications(odd):
        assert await post(receiver, payload) == 200
    sink.close()


@pytest.mark.parametrize("name", ["values", "new"])
def test_key_of_event_with_huge_integer_is_made(name: str) -> None:
    # It can't come in a body, whose numbers are shorter; a program may pass an object.
    members: dict[str, Any] = {name: [{"data": "a", "odd": 10**5_000}]}
    (found,) = parse(monitor_notification(monitor_event(1, **members))).events
    assert found.key.startswith("monitor-")
