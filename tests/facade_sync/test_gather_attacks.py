# Made from ../facade_async/test_gather_attacks.py by scripts/unasync.py: change that, not this.
"""Attacks on `gather()`: consumers that stop in every way."""

from __future__ import annotations

import gc
from collections.abc import Generator
from typing import Any

import pytest

from psa_fleet import ServerError
from tests.client.gathering import Counted, left_over, pause
from tests.client.servers import FLEET, Server


def same(item: int) -> int:
    pause()
    return item


@pytest.fixture(autouse=True)
def nothing_else_is_collected() -> None:
    """Looking through what thousands of tests have left needs seconds, and would end what they left open."""
    gc.freeze()


def settle() -> None:
    """Let what ends come to its end."""
    gc.collect()
    for _ in range(50):
        pause()


class Stop(Exception):
    """Raised by a consumer."""


def consume(results: Generator[tuple[int, Any], None], how: str) -> None:
    for item, _ in results:
        if how == "break":
            break
        if how == "raise" and item >= 0:
            raise Stop
        if how == "close":
            results.close()


@pytest.mark.promise("P115")
@pytest.mark.parametrize(
    ("how", "concurrency"), [("break", 1), ("break", 5), ("raise", 5), ("close", 5), ("never", 5)]
)
def test_workers_stop_when_the_consumer_stops(how: str, concurrency: int) -> None:
    counted = Counted(10_000)
    client = Server(FLEET).client()
    results = client.gather(counted, same, concurrency=concurrency)
    if how != "never":
        try:
            consume(results, how)
        except Stop as error:
            error.__traceback__ = None
    del results
    settle()
    taken = counted.taken
    settle()
    assert counted.taken == taken <= 3 * concurrency + 2
    assert not left_over()


@pytest.mark.promise("P115")
def test_errors_of_all_workers_at_once_leave_nothing() -> None:
    def failing(item: int) -> int:
        pause()
        raise ServerError("x", status=500)

    client = Server(FLEET).client()
    with pytest.raises(ServerError) as caught:
        for _ in client.gather(range(100), failing, concurrency=7):
            pass
    assert caught.value.item in range(7)
    assert not left_over()
