"""Any deliveries in any batches, with handlers that fail: each event arrives once, and statuses are true."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet.webhooks import Event, MemoryDeduplicator, Receiver, app, parse

from .calling import SECRET, post
from .notifications import monitor_event, monitor_notification, unhurried

EVENTS = range(1, 7)
KEYS = {parse(monitor_notification(monitor_event(number))).events[0].key: number for number in EVENTS}
batches = st.lists(st.sampled_from(EVENTS), min_size=1, max_size=4)


class Flaky:
    """Fails in its turn, and counts."""

    def __init__(self, fails: Sequence[bool]) -> None:
        self.fails = [*fails]
        self.taken: Counter[int] = Counter()
        self.at_work: set[int] = set()

    async def __call__(self, event: Event) -> None:
        number = KEYS[event.key]
        assert number not in self.at_work
        self.at_work.add(number)
        try:
            await asyncio.sleep(0)
            if self.fails and self.fails.pop():
                raise ValueError
            self.taken[number] += 1
        finally:
            self.at_work.discard(number)


async def deliver(receiver: Receiver, batch: Sequence[int]) -> bool:
    status = await post(receiver, monitor_notification(*map(monitor_event, batch)))
    assert status in (200, 500)
    return status == 200


@pytest.mark.parametrize("restarts", [False, True])
@unhurried
@given(deliveries=st.lists(batches, max_size=8), fails=st.lists(st.booleans(), max_size=12))
def test_deliveries_in_sequence_reach_the_handler_once(
    restarts: bool, deliveries: list[list[int]], fails: list[bool]
) -> None:
    handler, seen = Flaky(fails), MemoryDeduplicator()

    async def run() -> None:
        receiver = app(handler, secret=SECRET, deduplicator=seen, dead_letters=None)
        for batch in deliveries:
            if restarts:
                receiver = app(handler, secret=SECRET, deduplicator=seen, dead_letters=None)
            before = handler.taken.copy()
            acknowledged = await deliver(receiver, batch)
            # 200 means that all are accepted; what was accepted before needs no handler, and can't fail.
            assert not acknowledged or handler.taken.keys() >= {*batch}
            if before.keys() >= {*batch}:
                assert acknowledged and handler.taken == before

    asyncio.run(run())
    assert all(count == 1 for count in handler.taken.values())


@pytest.mark.promise("P301", "P320")
@unhurried
@given(deliveries=st.lists(batches, min_size=2, max_size=8), fails=st.lists(st.booleans(), max_size=12))
def test_deliveries_at_the_same_time_reach_the_handler_once(
    deliveries: list[list[int]], fails: list[bool]
) -> None:
    handler = Flaky(fails)

    async def run() -> None:
        receiver = app(handler, secret=SECRET, dead_letters=None)
        waiting = deliveries
        while waiting:
            responses = await asyncio.gather(*(deliver(receiver, batch) for batch in waiting))
            for batch, acknowledged in zip(waiting, responses, strict=True):
                assert not acknowledged or handler.taken.keys() >= {*batch}
            waiting = [batch for batch, done in zip(waiting, responses, strict=True) if not done]

    asyncio.run(run())
    assert handler.taken == Counter({number for batch in deliveries for number in batch})


def test_default_dead_letters_are_in_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert asyncio.run(post(app(Flaky([]), secret=SECRET), b"x")) == 200
    assert (tmp_path / "dead-letters.jsonl").exists()
