"""The card of a vehicle, whatever is known of it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from io import StringIO
from math import inf, nan
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psa_fleet import models
from psa_fleet.cli._base import terminal
from psa_fleet.cli._base.terminal import printable
from psa_fleet.cli._output.card import bar, write_card
from tests.specification import schemas
from tests.strategies import damaged, values

NOW = datetime(2026, 6, 1, 8, tzinfo=UTC)


def drawn(status: Any, vehicle: Any = None, width: int | None = 100) -> str:
    with pytest.MonkeyPatch.context() as patch, StringIO() as to:
        patch.setattr(terminal, "standard_output", lambda: to)
        patch.setattr(terminal, "columns", lambda: width)
        write_card(models.Vehicle.from_dict(vehicle or {}), models.Status.from_dict(status), NOW)
        return to.getvalue()


@settings(max_examples=30, deadline=None)
@given(damaged(values("v3", schemas("v3")["Status"])), damaged(values("v3", schemas("v3")["Vehicle"])))
def test_card_of_damaged_responses_is_drawn_without_control_codes(status: Any, vehicle: Any) -> None:
    for width in (100, 30, None):
        text = drawn(status, vehicle, width)
        assert terminal.clean(text) == text


@pytest.mark.promise("P712")
def test_card_shows_energies_by_type_and_omits_unknown_values() -> None:
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
def test_bar_stays_in_its_place(percent: float) -> None:
    text = bar(percent).plain
    assert text.count("█") + text.count("░") == 20


@pytest.mark.promise("P790")
@pytest.mark.parametrize("width", [100, 60, 30, None])
def test_card_cuts_no_value_at_any_width(width: int | None) -> None:
    status = {
        "odometer": {"mileage": 1234567.123456},
        "energies": [{"type": "Electric", "level": 80.1234567, "autonomy": 250}],
        "lastPosition": {"geometry": {"type": "Point", "coordinates": [4.56674123, 5e-07]}},
        "kinetic": {"speed": 1234567},
    }
    text = drawn(status, {"vin": "VF7TEST0000000002", "brand": "Automobiles Citroën"}, width)
    whole = ("1,234,567.123456 km", "80.1234567 %,", "0.0000005,", "4.56674123", "1,234,567 km/h")
    lines = re.sub(r"[│\s]+", " ", text)
    assert all(each in lines for each in ("VF7TEST0000000002", *whole))
    assert ("│" in text) == (width in (100, 60))


def test_number_that_is_not_finite_is_left_out() -> None:
    status = {"energies": [{"type": "Electric", "level": nan}], "odometer": {"mileage": inf}}
    assert drawn(status, width=None) == "measured\tat an unknown time\n"


@given(st.text())
def test_terminal_obeys_nothing_of_a_server(text: str) -> None:
    shown = printable(text)
    assert terminal.clean(shown) == shown
    assert not set("\t\n") & set(shown)
    assert shown == text or not text.isprintable()
