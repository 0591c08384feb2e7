"""The bar is for people who wait longer than a second, and for no other readers."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from psa_fleet import CallBudget, FleetClient
from psa_fleet._base import clock
from psa_fleet.cli._output import progress
from psa_fleet.cli._output.progress import quota, rate, watched
from psa_fleet.simulator import Simulator
from psa_fleet.testing import instant_sleep

from .running import client_of
from .terminal import Screen


@contextmanager
def reading(screen: Screen, monkeypatch: pytest.MonkeyPatch) -> Iterator[FleetClient]:
    """A client whose process has this terminal as its error output."""
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    with Simulator() as simulator, client_of(simulator, "v3") as client, screen.stream() as stream:
        monkeypatch.setattr(sys, "stderr", stream)
        monkeypatch.setattr(progress, "monotonic", clock.monotonic)  # moved by waits
        yield client
        monkeypatch.undo()


@pytest.mark.promise("P713")
def test_bar_shows_rate_and_quota_after_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    with Screen(columns=120) as screen, reading(screen, monkeypatch) as client, instant_sleep() as waits:
        pages = client.fleets()
        found = []
        for each in watched(pages, client, pages=pages):
            found.append(each.id)  # time passes between the items
            assert screen.output == b""
            waits.sleep(0.6)
    assert len(found) == 2
    drawn = screen.output.decode()
    assert "2 read" in drawn
    assert "of 100,000 requests left" in drawn
    assert "2/s" in drawn
    assert screen.lines == []
    assert screen.cursor_is_shown


@pytest.mark.promise("P713")
def test_bar_is_not_drawn_within_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    with Screen(columns=120) as screen, reading(screen, monkeypatch) as client, instant_sleep() as waits:
        for _ in watched(client.fleets(), client):
            waits.sleep(0.1)
    assert screen.output == b""


@pytest.mark.promise("P713")
def test_progress_bar_is_removed_when_reading_ends_early(monkeypatch: pytest.MonkeyPatch) -> None:
    with Screen(columns=120) as screen, reading(screen, monkeypatch) as client, instant_sleep() as waits:
        items = watched(client.fleets(), client)
        next(items)
        waits.sleep(2)
        next(items)
        del items
    assert b"1 read" in screen.output
    assert screen.lines == []
    assert screen.cursor_is_shown


@pytest.mark.promise("P713")
def test_bar_needs_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with Simulator() as simulator, client_of(simulator, "v3") as client:
        assert len(list(watched(client.fleets(), client))) == 2
    assert capsys.readouterr().err == ""


def test_rate_and_quota_in_words() -> None:
    assert rate(50, 2.0) == "25/s"
    with Simulator() as simulator, client_of(simulator, "v3") as client:
        assert quota(client) == ""
        client.fleets().to_list()
        assert quota(client) == "99,999 of 100,000 requests left"


@pytest.mark.promise("P713")
def test_quota_is_that_of_a_budget(tmp_path: Path) -> None:
    with (
        Simulator() as simulator,
        CallBudget(tmp_path / "calls") as budget,
        client_of(simulator, "v3", budget=budget) as client,
        client_of(simulator, "v3", budget=budget) as other,
    ):
        assert quota(client) == ""
        other.fleets().to_list()
        assert quota(client) == "97,999 of 100,000 calls left in the budget"
        for each in tmp_path.iterdir():
            each.write_bytes(b"lost" * 3000)
        assert quota(client) == "the budget is lost"
