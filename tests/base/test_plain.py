"""Values of numpy and pandas are accepted by value, or refused by name, wherever a program passes one."""

from __future__ import annotations

import datetime as dt
import json
from decimal import Decimal
from fractions import Fraction
from typing import Any, cast

import numpy as np
import pandas as pd
import pytest

from psa_fleet._base.plain import plain
from psa_fleet.errors import ArgumentError, MonitorFormatError
from psa_fleet.monitors import (
    Batch,
    Daily,
    Data,
    DeliveryRetry,
    Monitor,
    Once,
    Webhook,
    Weekly,
    Zone,
    to_deprecated_format,
    to_new_format,
)
from psa_fleet.remotes import (
    Charge,
    ChargeProgram,
    Navigate,
    Place,
    Precondition,
    PreconditionProgram,
    Stolen,
    Tracking,
)

level: Any = Data("vehicle.energy.electric.level")
speed: Any = Data("vehicle.kinetic.speed")
moving: Any = Data("vehicle.kinetic.moving")
NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


@pytest.mark.promise("P422")
@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (np.float64(20.5), 20.5),
        (np.float32(0.5), 0.5),
        (np.int64(7), 7),
        (np.uint8(7), 7),
        (np.bool_(True), True),
        (np.longdouble(20.5), 20.5),
        (np.str_("Eco"), "Eco"),
        (np.array(20.5), 20.5),
        (np.datetime64("2026-03-01T12:00:00.000000001"), dt.datetime(2026, 3, 1, 12)),
        (np.timedelta64(90, "s"), dt.timedelta(seconds=90)),
        (np.timedelta64(90_000_000_000, "ns"), dt.timedelta(seconds=90)),
        (pd.Timestamp("2026-03-01T12:00Z"), NOON),
        (pd.Timedelta(seconds=90), dt.timedelta(seconds=90)),
        (Decimal("20.5"), 20.5),
        (Fraction(41, 2), 20.5),
    ],
)
def test_plain_converts_numpy_and_pandas_values_to_python_types(value: object, expected: object) -> None:
    found = plain(value, "x")
    assert found == expected
    assert type(found) is type(expected)
    assert "np." not in repr(found)


@pytest.mark.promise("P422")
@pytest.mark.parametrize(
    ("value", "words"),
    [
        (pd.NaT, "NaT of pandas"),
        (pd.NA, "<NA> of pandas"),
        (np.datetime64("NaT", "s"), "NaT of numpy"),
        (np.timedelta64("NaT", "s"), "NaT of numpy"),
        (np.ma.masked, "masked in numpy"),
    ],
)
def test_plain_refuses_missing_values(value: object, words: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        plain(value, "since")
    assert caught.value.argument == "since"
    assert str(caught.value) == f"since must not be {words}, which is a missing value"


@pytest.mark.promise("P422")
@pytest.mark.parametrize("value", [10**400, -(10**400), Fraction(10**400)])
def test_number_beyond_a_float_is_refused_by_name(value: Any) -> None:
    with pytest.raises(ArgumentError, match="out of the range of a float"):
        _ = speed > value
    with pytest.raises(ArgumentError, match="out of the range of a float"):
        Place(latitude=value, longitude=0)


@pytest.mark.parametrize("days", [5, np.int64(5), None, dt.date(2026, 1, 1)])
def test_days_that_are_not_texts_are_refused(days: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^days must be text, or a list of texts$") as caught:
        Weekly(days)
    assert caught.value.argument == "days"
    if days is not None:
        with pytest.raises(ArgumentError, match=r"^weeks must be text, or a list of texts$") as caught:
            Weekly("Mon", weeks=days)
        assert caught.value.argument == "weeks"


@pytest.mark.parametrize("value", [None, "text", [1], {"a": 1}, object, np.array([1, 2]), pd.Series([1])])
def test_plain_leaves_everything_else(value: object) -> None:
    assert plain(value, "x") is value


def test_comparison_accepts_numpy_numbers_on_either_side() -> None:
    plainly = (level < 20.5).to_dict()
    assert (level < np.float64(20.5)).to_dict() == plainly
    twenty: Any = np.float64(20.5)
    assert (twenty > level).to_dict() == plainly
    assert (level < Decimal("20.5")).to_dict() == plainly
    assert (speed > np.int64(130)).to_dict() == (speed > 130).to_dict()
    assert moving.equals(np.bool_(True)).to_dict() == moving.equals(True).to_dict()
    mode = Data("vehicle.drivingBehavior.mode")
    assert mode.one_of(np.str_("Eco")).to_dict() == mode.one_of("Eco").to_dict()
    assert plainly == {"data": {"data": level.operand.name, "op": "lowerThan", "value": ["20.5"]}}


def test_comparison_with_numpy_needs_no_parentheses_either() -> None:
    monday = Weekly("Mon")
    fifty: Any = np.int64(50)
    assert (level < fifty | monday) == (level < 50 | monday)
    assert (level < np.float64(fifty) & monday) == (level < 50 & monday)


@pytest.mark.parametrize(
    "value", [pd.NA, pd.NaT, np.datetime64("NaT", "s"), np.array([1, 2]), np.float64("nan")]
)
def test_comparison_refuses_values_that_are_not_numbers(value: Any) -> None:
    with pytest.raises(ArgumentError):
        _ = level < value


@pytest.mark.promise("P422")
def test_monitor_of_numpy_and_pandas_values_is_sent_as_one_of_pythons_own() -> None:
    def build(number: Any, whole: Any, text: Any, moment: Any, length: Any) -> Monitor:
        return Monitor(
            label=text("A label"),
            when=Zone.leaving(number(48.5), number(2.5), radius_km=whole(20))
            & Daily("08:30", hours=number(7.5))
            & Once(moment(NOON), length(seconds=7200)),
            notify=Webhook(text("https://fleet.example/x"), headers={"A": text("b")}, name=text("n")),
            refresh=length(seconds=120),
            retry=DeliveryRetry.bounded(whole(4), delay=length(seconds=20)),
            batch=Batch(whole(10), length(seconds=30)),
        )

    ours = build(float, int, str, lambda moment: moment, dt.timedelta)
    theirs = build(np.float64, np.int64, np.str_, pd.Timestamp, pd.Timedelta)
    assert json.dumps(theirs.to_dict()) == json.dumps(ours.to_dict())
    assert theirs == ours


def test_monitor_mapping_accepts_numpy_values_and_refuses_missing_ones() -> None:
    def mapping(value: object) -> dict[str, Any]:
        data = {"data": level.operand.name, "op": "lowerThan", "value": [value]}
        return {"triggerParam": {"triggers": [{"name": "d1", "data": data}], "boolExp": "d1"}}

    for value in (np.float64(20.5), np.array(20.5), Decimal("20.5")):
        assert to_new_format(mapping(value)) == to_new_format(mapping(20.5))
        assert to_deprecated_format(mapping(value)) == to_deprecated_format(mapping(20.5))
    assert to_new_format(mapping(np.int64(20))) == to_new_format(mapping(20))
    for value in (pd.NaT, pd.NA, np.array([1]), pd.Timestamp(NOON)):
        with pytest.raises(MonitorFormatError) as caught:
            to_new_format(mapping(value))
        assert caught.value.pointer == "/triggerParam/triggers/0/data/value/0"


@pytest.mark.promise("P422")
def test_remote_actions_accept_numpy_and_pandas_values() -> None:
    assert Navigate.to(latitude=np.float64(48.5), longitude=np.float32(2.5)) == Navigate.to(  # type: ignore[arg-type]
        latitude=48.5, longitude=2.5
    )
    place = Place(latitude=48.5, longitude=2.5, altitude=np.int64(35))  # type: ignore[arg-type]
    assert json.dumps(place.to_dict()) == '{"type": "Point", "coordinates": [2.5, 48.5, 35]}'
    assert Charge(next_time=cast("Any", pd.Timestamp(NOON))).body() == Charge(next_time=NOON).body()
    assert json.dumps(Charge(immediate=np.bool_(False)).body()) == '{"immediate": false}'  # type: ignore[arg-type]
    program = PreconditionProgram(np.int64(2), "08:30", enabled=np.bool_(True))  # type: ignore[arg-type]
    assert program == PreconditionProgram(2, "08:30")
    assert json.dumps(Precondition(programs=[program]).body())
    assert ChargeProgram(np.uint8(1), "22:30").to_dict() == ChargeProgram(1, "22:30").to_dict()  # type: ignore[arg-type]
    tracking = Tracking(running=cast("Any", pd.Timedelta(seconds=30)))
    assert Stolen(tracking=tracking).body() == {"trackingPeriod": {"running": 30}}
    with pytest.raises(ArgumentError, match="NaT"):
        Charge(next_time=cast("Any", pd.NaT))
