"""Words and reprs of the parts of a monitor."""

from __future__ import annotations

import pytest

from psa_fleet.monitors import Daily, Data, Zone


@pytest.mark.parametrize(
    ("start", "hours", "words"),
    [
        ("00:00", 24, "on Mon"),
        ("00:00", 23, "on Mon from 00:00 for 23 h"),
        ("08:00", 24, "on Mon from 08:00 for 24 h"),
    ],
)
def test_daily_text_of_a_whole_day_has_no_time(start: str, hours: float, words: str) -> None:
    assert str(Daily(start, hours=hours, days="Mon")) == f"the vehicle moves {words} (Europe/Paris)"


def test_repr_of_a_comparison_is_python() -> None:
    moving = Data("vehicle.kinetic.moving")
    assert repr(moving == False) == "(Data('vehicle.kinetic.moving') == False)"  # noqa: E712
    assert repr(moving == True) == "(Data('vehicle.kinetic.moving') == True)"  # noqa: E712


def test_repr_of_a_zone_hides_the_place() -> None:
    entering = Zone.entering(latitude=-90, longitude=-180, radius_km=2)
    leaving = Zone.leaving(latitude=90, longitude=180, radius_km=2.5)
    assert repr(entering) == "Zone.entering(latitude=<hidden>, longitude=<hidden>, radius_km=2)"
    assert repr(leaving) == "Zone.leaving(latitude=<hidden>, longitude=<hidden>, radius_km=2.5)"
