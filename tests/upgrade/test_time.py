"""Time stamps and durations as the servers write them, each form by example."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from psa_fleet.upgrade._time import instant, seconds

EPOCH = datetime(1970, 1, 1)


@pytest.mark.parametrize(
    ("month", "number"),
    [
        *(("Jan", 1), ("Feb", 2), ("Mar", 3), ("Apr", 4), ("May", 5), ("Jun", 6)),
        *(("Jul", 7), ("Aug", 8), ("Sep", 9), ("Oct", 10), ("Nov", 11), ("Dec", 12)),
    ],
)
def test_instant_reads_every_month_of_a_java_date(month: str, number: int) -> None:
    assert instant(f"Mon {month} 03 08:35:36 GMT 2019") == datetime(2019, number, 3, 8, 35, 36) - EPOCH


@pytest.mark.parametrize("day", ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])
@pytest.mark.parametrize("zone", ["GMT", "UTC"])
def test_instant_reads_every_day_of_the_week_of_a_java_date(day: str, zone: str) -> None:
    assert instant(f"{day} Jun 03 08:35:36 {zone} 2019") == datetime(2019, 6, 3, 8, 35, 36) - EPOCH


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("1970-01-01T00:00:00Z", timedelta()),
        ("1970-01-01T02:00:00+02:00", timedelta()),
        ("1970-01-01T24:00:00Z", timedelta(days=1)),
        ("Mon jun 03 08:35:36 GMT 2019", None),
        ("Mon Jun 03 08:35:36 CET 2019", None),
        (0, None),
    ],
)
def test_instant_counts_from_1970_in_utc(text: str | int, moment: timedelta | None) -> None:
    assert instant(text) == moment


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("P1W", 604_800.0),
        ("P1D", 86_400.0),
        ("PT1H", 3_600.0),
        ("PT1M", 60.0),
        ("PT1.5S", 1.5),
        ("P1DT2H3M4S", 93_784.0),
        ("P1M", None),
        ("P", None),
        ("", None),
    ],
)
def test_seconds_counts_every_unit(text: str, length: float | None) -> None:
    assert seconds(text) == length
