"""Events and keys in PostgreSQL: a real server, several sinks at once, and everything that can go wrong."""

from __future__ import annotations

import asyncio
import json
import os
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest

from psa_fleet import ConfigurationError
from psa_fleet.webhooks import (
    Claim,
    DeadLetter,
    Event,
    MonitorEvent,
    PostgresDeduplicator,
    PostgresSink,
    RemoteEvent,
    app,
    parse,
)

from ..postgresql import Postgres
from .calling import SECRET, post
from .killing import killed_at, receivers
from .notifications import (
    MONITOR,
    VIN,
    monitor_event,
    monitor_notification,
    remote_event,
    remote_notification,
)
from .test_sink_hardships import in_a_child

pytestmark = pytest.mark.anyio


def event(number: int, **members: Any) -> Event:
    return parse(monitor_notification(monitor_event(number, **members))).events[0]


def rows(url: str, query: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(url) as connection:
        return connection.execute(query.encode()).fetchall()


def kept(url: str) -> Counter[str]:
    return Counter(key for (key,) in rows(url, "SELECT key FROM psa_fleet.events"))


@pytest.fixture
def sink(postgresql_url: str) -> Iterator[PostgresSink]:
    made = PostgresSink(postgresql_url)
    yield made
    made.close()


async def test_postgres_sink_writes_rows(sink: PostgresSink, postgresql_url: str) -> None:
    odd = event(
        1,
        vin=f"{VIN}\ud800\0",
        fleetId="Flotte é 🚗\0",
        new=[2**80, 0.1],
        eventDate="2026-11-23T10:00:00+02:00",
    )
    (step,) = parse(remote_notification(remote_event())).events
    (dateless,) = parse(monitor_notification(monitor_event(3, eventDate="soon"))).events
    assert [await sink.write(each) for each in (odd, step, dateless)] == [True] * 3
    first, second, third = rows(
        postgresql_url,
        "SELECT key, kind, source, vin, event_date, received_at > now() - interval '1 minute', event::text"
        " FROM psa_fleet.events ORDER BY id",
    )
    assert first[:6] == (
        *(odd.key, "monitor", MONITOR, f"{VIN}\ufffd\ufffd"),
        datetime(2026, 11, 23, 8, tzinfo=UTC),
        True,
    )
    content = json.loads(first[6])
    assert content["new"] == [2**80, 0.1] and content["fleetId"] == "Flotte é 🚗\0"
    assert MonitorEvent.from_dict({**content, "vin": odd.vin}) == odd
    assert second[1] == "remote" and RemoteEvent.from_dict(json.loads(second[6])) == step
    assert third[4] is None and json.loads(third[6])["eventDate"] == "soon"


@pytest.mark.promise("P351")
async def test_postgres_sinks_write_an_event_once_together(postgresql_url: str) -> None:
    """Several sinks get all events at once, each in another order, half of them twice."""
    sinks = [await asyncio.to_thread(PostgresSink, postgresql_url) for _ in range(4)]
    events = [event(number) for number in range(60)]
    orders = [events, events[::-1], events[30:] + events[:30], events[::2] + events[1::2] + events[:30]]
    writes = [one.write(each) for one, order in zip(sinks, orders, strict=True) for each in order]
    outcomes = await asyncio.gather(*writes)
    assert sum(outcomes) == 60 and len(outcomes) == 270
    assert kept(postgresql_url) == Counter(each.key for each in events)
    for one in sinks:
        one.close()
    again = PostgresSink(postgresql_url)
    assert not any(await asyncio.gather(*map(again.write, events)))
    again.close()


@pytest.mark.slow
@pytest.mark.promise("P351")
async def test_postgres_sink_waits_for_a_database_that_restarts(
    sink: PostgresSink, postgresql_url: str, postgresql_server: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its connection breaks in every state: idle, and with a statement that waits."""
    # The server needs real time.
    for name in ("sleep", "monotonic"):
        monkeypatch.setattr(f"psa_fleet.webhooks._storage.postgresql_connection.{name}", getattr(time, name))
    assert await sink.write(event(1))
    postgresql_server.restart()
    assert [await sink.write(event(number)) for number in (1, 2)] == [False, True]
    other = psycopg.connect(postgresql_url)
    other.execute("LOCK TABLE psa_fleet.keys")
    waiting = asyncio.ensure_future(sink.write(event(3)))
    while not rows(postgresql_url, "SELECT 1 FROM pg_locks WHERE NOT granted"):
        await asyncio.sleep(0)
    await asyncio.to_thread(postgresql_server.restart, "immediate")
    assert await waiting
    other.close()
    assert kept(postgresql_url) == Counter(event(number).key for number in (1, 2, 3))


@pytest.mark.promise("P351")
async def test_postgres_sink_refuses_events_while_the_database_is_gone(
    postgresql_url: str, postgresql_server: Postgres, tmp_path: Path
) -> None:
    sink = PostgresSink(postgresql_url, patience=0.5)
    receiving = app(sink, secret=SECRET, dead_letters=sink)
    assert await post(receiving, monitor_notification(monitor_event(1))) == 200
    postgresql_server.stop()
    try:
        assert await post(receiving, monitor_notification(monitor_event(2))) == 500
        assert await post(receiving, b"SENTINEL") == 500
        with pytest.raises(psycopg.OperationalError):
            await sink.check()
        with pytest.raises(ConfigurationError, match="the database cannot be used: "):
            PostgresSink(postgresql_url)
    finally:
        postgresql_server.start()
    for body in (monitor_notification(monitor_event(2), monitor_event(1)), b"SENTINEL"):
        assert await post(receiving, body) == 200
    await sink.check()
    await receiving.aclose()
    assert kept(postgresql_url) == Counter(event(number).key for number in (1, 2))
    assert rows(
        postgresql_url, "SELECT body, reason LIKE 'no notification%' FROM psa_fleet.dead_letters"
    ) == [(b"SENTINEL", True)]


@pytest.mark.promise("P351")
async def test_postgres_sink_writes_the_others_when_one_is_refused(
    sink: PostgresSink, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A value that PostgreSQL refuses fails its own event, not those that came at the same time."""
    monkeypatch.setattr("psa_fleet.webhooks._storage.postgresql._storable", lambda text: text)
    events = [event(1), event(2, vin="a\0b"), event(3)]
    outcomes = await asyncio.gather(*map(sink.write, events), return_exceptions=True)
    assert outcomes[0] is outcomes[2] is True and isinstance(outcomes[1], psycopg.DataError)


@pytest.mark.promise("P372", "P351")
@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows cannot fork")
def test_forked_child_shares_the_database(postgresql_url: str) -> None:
    sink, deduplicator = PostgresSink(postgresql_url), PostgresDeduplicator(postgresql_url)

    def write(number: int) -> bool:
        return asyncio.run(sink.write(event(number)))

    async def handle(key: str) -> bool:
        claim = await deduplicator.claim(key)
        if claim is Claim.NEW:
            await deduplicator.confirm(key)
        return claim is Claim.NEW

    assert write(1) and asyncio.run(handle("a"))
    for number in (2, 3):
        assert in_a_child(lambda: write(number) and not write(1)) == 0  # noqa: B023 (it runs at once)
        assert not write(number)
    assert in_a_child(lambda: asyncio.run(handle("b")) and not asyncio.run(handle("a"))) == 0
    assert not asyncio.run(handle("b"))
    assert write(4)
    sink.close()
    deduplicator.close()
    assert kept(postgresql_url) == Counter(event(number).key for number in range(1, 5))


async def test_postgres_tables_are_created_once(postgresql_url: str) -> None:
    made = await asyncio.gather(*(asyncio.to_thread(PostgresSink, postgresql_url) for _ in range(4)))
    for each in made:
        each.close()
    other = PostgresSink(postgresql_url, schema='odd "name"')
    assert await other.write(event(1))
    other.close()
    assert rows(postgresql_url, 'SELECT count(*) FROM "odd ""name""".events') == [(1,)]
    assert rows(postgresql_url, "SELECT version FROM psa_fleet.meta") == [(1,)]
    with psycopg.connect(postgresql_url) as connection:
        connection.execute("UPDATE psa_fleet.meta SET version = 9")
    with pytest.raises(ConfigurationError, match="'psa_fleet' have version 9, this psa-fleet uses version 1"):
        PostgresSink(postgresql_url)
    with psycopg.connect(postgresql_url) as connection:
        connection.execute("CREATE SCHEMA fleet")
        connection.execute("CREATE ROLE reader LOGIN")
        connection.execute("GRANT USAGE, CREATE ON SCHEMA fleet TO reader")
    # Who may not create schemas uses one that is there.
    reader = postgresql_url.replace("postgres:@", "reader:@")
    PostgresSink(reader, schema="fleet").close()
    with pytest.raises(ConfigurationError, match="the database cannot be used: permission denied"):
        PostgresSink(reader, schema="another")
    with psycopg.connect(postgresql_url) as connection:
        connection.execute("DROP OWNED BY reader")
        connection.execute("DROP ROLE reader")


@pytest.mark.parametrize(
    "url",
    [
        "postgresql://user:SENTINEL@[bad",
        "SENTINEL",
        "postgresql://h/db?SENTINEL=1",
        "postgresql://u:SENTINEL@/x?host=/no",
    ],
)
async def test_postgres_url_that_is_refused_is_not_shown(url: str) -> None:
    for make in (PostgresSink, PostgresDeduplicator):
        with pytest.raises(ConfigurationError) as caught:
            make(url)
        assert "SENTINEL" not in str(caught.value)


async def test_postgres_needs_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "psycopg", None)
    with pytest.raises(
        ConfigurationError,
        match=r"^PostgreSQL needs psycopg, which is not installed: pip install 'psa-fleet\[postgres\]'$",
    ):
        PostgresSink("postgresql://")


@pytest.mark.slow
@pytest.mark.promise("P370", "P351")
async def test_postgres_keys_last_over_jumps_of_the_clock(postgresql_url: str) -> None:
    """An epoch is an hour of the database's clock; a jump of it counts as one."""

    async def round_of(number: int, jump: str) -> PostgresSink:
        # A new sink reads the clock at once; `ticked_at` is the clock of the last time.
        with psycopg.connect(postgresql_url) as connection:
            connection.execute("UPDATE psa_fleet.meta SET ticked_at = ticked_at - %s::interval", (jump,))
        sink = PostgresSink(postgresql_url)
        assert await sink.write(event(number))
        return sink

    sink = PostgresSink(postgresql_url)
    assert await sink.write(event(0))
    sink.close()
    for number, jump in enumerate(("10 days", "-10 days", "10 years", "-10 years"), 1):
        sink = await round_of(number, jump)
        assert not any([await sink.write(event(each)) for each in range(number + 1)])
        sink.close()
    assert rows(postgresql_url, "SELECT epoch FROM psa_fleet.meta") == [(2,)]
    for hour in range(5, 102):
        (await round_of(hour, "1 hour")).close()
    sink = PostgresSink(postgresql_url)
    assert [await sink.write(event(each)) for each in (101, 7, 6, 0)] == [False, False, False, True]
    sink.close()


@pytest.mark.promise("P318", "P352")
async def test_postgres_deduplicators_claim_a_key_once(
    postgresql_url: str, postgresql_server: Postgres
) -> None:
    first, second = PostgresDeduplicator(postgresql_url), PostgresDeduplicator(postgresql_url)
    claims = await asyncio.gather(*(each.claim("a") for _ in range(5) for each in (first, second)))
    assert Counter(claims) == {Claim.NEW: 1, Claim.IN_PROGRESS: 9}
    owner, other = (first, second) if Claim.NEW in claims[::2] else (second, first)
    await owner.release("a")
    assert await other.claim("a") is Claim.NEW
    assert await owner.claim("a") is Claim.IN_PROGRESS
    await other.confirm("a")
    assert [await each.claim("a") for each in (first, second)] == [Claim.DUPLICATE] * 2
    # A claim ends with its connection, and a restart of the database forgets no key.
    assert await owner.claim("b") is Claim.NEW
    owner.close()
    # The server notices a little later that a connection is closed.
    claim = Claim.IN_PROGRESS
    for _ in range(10_000):
        if claim is Claim.IN_PROGRESS:
            claim = await other.claim("b")
    assert claim is Claim.NEW
    postgresql_server.restart("immediate")
    await other.confirm("b")
    assert [await other.claim(key) for key in "abc"] == [Claim.DUPLICATE, Claim.DUPLICATE, Claim.NEW]
    other.close()


@pytest.mark.promise("P352")
async def test_postgres_deduplicator_delivers_events_to_one_of_many_receivers(postgresql_url: str) -> None:
    taken: Counter[str] = Counter()

    async def handler(each: Event) -> None:
        await asyncio.sleep(0)
        taken[each.key] += 1

    deduplicators = [await asyncio.to_thread(PostgresDeduplicator, postgresql_url) for _ in range(3)]
    receivers = [app(handler, secret=SECRET, deduplicator=each, dead_letters=None) for each in deduplicators]
    bodies = [monitor_notification(monitor_event(number), monitor_event(number + 1)) for number in range(12)]
    waiting = [(receiver, body) for body in bodies for receiver in receivers]
    while waiting:
        # What another one is about to take is answered 500, and comes again.
        statuses = await asyncio.gather(*(post(*each) for each in waiting))
        assert {*statuses} <= {200, 500}
        waiting = [each for each, status in zip(waiting, statuses, strict=True) if status != 200]
    assert len(taken) == 13 and max(taken.values()) == 1
    for each in deduplicators:
        each.close()


async def test_postgres_dead_letter_is_kept_byte_by_byte(sink: PostgresSink, postgresql_url: str) -> None:
    body = bytes(range(256))
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    await sink.store(DeadLetter(reason="r", body=body, content_type="\0é", received_at=moment))
    assert rows(postgresql_url, "SELECT body, content_type, received_at FROM psa_fleet.dead_letters") == [
        (body, "\ufffdé", moment)
    ]


@pytest.mark.slow
@pytest.mark.promise("P301", "P351")
def test_postgres_receiver_that_is_killed_loses_and_doubles_nothing(
    postgresql_url: str, tmp_path: Path
) -> None:
    """A lean form of `test_postgresql_kills`: three of the points, two receivers."""
    with receivers(postgresql_url, tmp_path, 1) as others:
        for number, point in enumerate(("inside", "sent", "answering")):
            vendor = killed_at(point, 2, postgresql_url, tmp_path, others, number * 100)
            assert vendor.acknowledged == vendor.sent and vendor.deliveries > 72
