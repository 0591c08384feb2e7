"""The card of a vehicle, whatever is known of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from psa_fleet import models
from psa_fleet.cli._base.terminal import printable
from psa_fleet.cli._output.card import bar, card
from tests.specification import schemas
from tests.strategies import damaged, values

NOW = datetime(2026, 6, 1, 8, tzinfo=UTC)


def drawn(status: Any, vehicle: Any = None) -> str:
    to = StringIO()
    console = Console(file=to, width=100, highlight=False)
    console.print(card(models.Vehicle.from_dict(vehicle or {}), models.Status.from_dict(status), NOW))
    return to.getvalue()


@settings(max_examples=30, deadline=None)
@given(damaged(values("v3", schemas("v3")["Status"])), damaged(values("v3", schemas("v3")["Vehicle"])))
def test_it_can_be_drawn(status: Any, vehicle: Any) -> None:
    text = drawn(status, vehicle)
    assert text.isascii() or "│" in text
    assert all(each.isprintable() or each == "\n" for each in text)


@pytest.mark.promise("P712")
def test_energies_are_told_by_type_and_unknown_values_left_out() -> None:
    text = drawn(
        {
            "updatedAt": (NOW - timedelta(hours=3)).isoformat(),
            "energies": [{"type": "Fuel", "level": 10.0}, {"type": "Electric", "level": 80, "autonomy": 250}],
            "environment": {"air": {"temp": 215}},
            "doorsState": {"opening": [{"identifier": "Trunk", "state": "Open"}]},
        }
    )
    lines = [line.strip("│ ") for line in text.splitlines()]
    assert "battery  ████████████████░░░░ 80 %, 250 km" in lines
    assert "fuel     ██░░░░░░░░░░░░░░░░░░ 10 %" in lines
    assert "open     Trunk" in lines
    assert "measured 3 hours ago" in lines
    assert "215" not in text


@pytest.mark.parametrize("percent", [-5, 0, 0.4, 50, 100, 250.5])
def test_a_bar_stays_in_its_place(percent: float) -> None:
    text = bar(percent).plain
    assert text.count("█") + text.count("░") == 20
    assert text.endswith(f" {percent:g} %")


@given(st.text())
def test_a_terminal_obeys_nothing_of_a_server(text: str) -> None:
    assert printable(text).isprintable()
    assert printable(text) == text or not text.isprintable()
