"""The bar shows for people who wait, and for nobody else."""

from __future__ import annotations

import io
import sys

import pytest

from psa_fleet.cli._output import progress
from psa_fleet.cli._output.progress import quota, rate, watched
from psa_fleet.simulator import Simulator

from .running import client_of


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch, patience: float) -> Terminal:
    # No fixture: pytest puts its own stream there before the test begins.
    made = Terminal()
    monkeypatch.setattr(progress, "PATIENCE", patience)
    monkeypatch.setattr(sys, "stderr", made)
    monkeypatch.setattr(progress, "EVERY", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")
    return made


@pytest.mark.promise("P713")
def test_it_shows_rate_and_quota(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = terminal(monkeypatch, 0.0)
    with Simulator() as simulator, client_of(simulator, "v3") as client:
        pages = client.fleets()
        found = list(watched(pages, client, pages=pages))
    assert [each.id for each in found]
    assert "2 read" in stream.getvalue()
    assert "of 100,000 requests left" in stream.getvalue()
    assert "/s" in stream.getvalue()


@pytest.mark.promise("P713")
def test_who_does_not_wait_sees_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = terminal(monkeypatch, 1e9)
    with Simulator() as simulator, client_of(simulator, "v3") as client:
        assert len(list(watched(client.fleets(), client))) == 2
    assert stream.getvalue() == ""


@pytest.mark.promise("P713")
def test_an_error_takes_the_bar_away(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = terminal(monkeypatch, 0.0)
    with Simulator() as simulator, client_of(simulator, "v3") as client:
        items = watched(client.fleets(), client)
        next(items)
        next(items)
        del items
    assert stream.getvalue().endswith(("\x1b[2K", "\x1b[?25h", "\x1b[1A\x1b[2K"))


@pytest.mark.promise("P713")
def test_no_terminal_no_bar(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    with Simulator() as simulator, client_of(simulator, "v3") as client:
        assert len(list(watched(client.fleets(), client))) == 2
    assert capsys.readouterr().err == ""


def test_words() -> None:
    assert rate(50, 2.0) == "25/s"
    with Simulator() as simulator, client_of(simulator, "v3") as client:
        assert quota(client) == ""
        client.fleets().to_list()
        assert quota(client) == "99,999 of 100,000 requests left"
