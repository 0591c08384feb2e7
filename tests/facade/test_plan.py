"""Plans: the cheapest way of each kind, counted by hand."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet import ArgumentError
from psa_fleet._facade.plan import PER_DAY, CallPlan, PlannedKind, checked_kinds, checked_per_day, planned
from psa_fleet.feeds import KINDS

FLEET_WIDE = ("trips", "alerts", "collisions")


@pytest.mark.parametrize(
    ("kinds", "vehicles", "days", "fleet_wide", "is_ahead", "ways", "listing"),
    [
        # 100,000 vehicles with 4 trips a day: 6,667 pages of 60, or a call each and 1,667 pages of vehicles.
        (["trips"], 100_000, 1, FLEET_WIDE, False, {"trips": ("fleet", 6667)}, 0),
        (["trips"], 100_000, 1, (), False, {"trips": ("vehicle", 100_000)}, 1667),
        # Over 30 days, 200,000 pages of the fleet, or two of each vehicle.
        (["trips"], 100_000, 30, FLEET_WIDE, False, {"trips": ("fleet", 200_000)}, 0),
        (["collisions"], 100_000, 30, FLEET_WIDE, False, {"collisions": ("fleet", 50)}, 0),
        (["alerts"], 100_000, 30, FLEET_WIDE, True, {"alerts": ("monitor", 1)}, 0),
        (
            ["trips", "telemetry"],
            60,
            1,
            FLEET_WIDE,
            False,
            {"trips": ("fleet", 4), "telemetry": ("vehicle", 60)},
            1,
        ),
        (["waypoints"], 10, 2, FLEET_WIDE, False, {"waypoints": ("trip", 80 + 10)}, 1),
        (["telemetry"], 2, 30, (), True, {"telemetry": ("vehicle", 2 * 4)}, 1),
        (["trips"], 0, 1, FLEET_WIDE, False, {"trips": ("vehicle", 0)}, 0),
    ],
)
def test_cheapest_way_by_example(
    kinds: list[str],
    vehicles: int,
    days: float,
    fleet_wide: tuple[str, ...],
    is_ahead: bool,
    ways: dict[str, tuple[str, int]],
    listing: int,
) -> None:
    found, listed = planned(kinds, vehicles, days, fleet_wide, PER_DAY, is_ahead=is_ahead)
    assert {each.kind: (each.way, each.calls) for each in found} == ways
    assert listed == listing


@pytest.mark.promise("P248")
@given(
    kinds=st.lists(st.sampled_from(sorted(KINDS)), min_size=1, unique=True),
    vehicles=st.integers(0, 300_000),
    days=st.floats(0, 62),
    fleet_wide=st.sets(st.sampled_from(FLEET_WIDE)),
    is_ahead=st.booleans(),
)
def test_plan_chooses_the_ways_with_the_fewest_calls(
    kinds: list[str], vehicles: int, days: float, fleet_wide: set[str], is_ahead: bool
) -> None:
    found, listing = planned(kinds, vehicles, days, fleet_wide, PER_DAY, is_ahead=is_ahead)
    calls = sum(each.calls for each in found) + listing
    choices: list[tuple[int, bool]] = [(0, False)]
    for each in found:
        choices = [
            (before + count, needs or way in ("vehicle", "trip"))
            for before, needs in choices
            for way, count in each.ways.items()
        ]
    assert calls == min(count + (-(-vehicles // 60) if needs else 0) for count, needs in choices)
    assert all(each.calls == each.ways[each.way] for each in found)


def test_plan_reads_as_text() -> None:
    kinds = (
        PlannedKind("trips", "fleet", 6667, {"fleet": 6667, "vehicle": 100_000}),
        PlannedKind("telemetry", "vehicle", 100_000, {"vehicle": 100_000}),
    )
    assert str(CallPlan(100_000, kinds, 1667, 108_334, 90_000.0, 98_000, 2000)).splitlines() == [
        "100,000 vehicles: 108,334 calls in 1.0 days",
        "      1,667  to list the vehicles",
        "      6,667  trips, by fleet (by vehicle 100,000)",
        "    100,000  telemetry, by vehicle",
        "98,000 calls may be sent now, and 2,000 a day stay for commands",
    ]
    for seconds, text in ((7.0, "7 seconds"), (90, "1.5 minutes"), (5400, "1.5 hours")):
        assert str(CallPlan(1, (), 0, 1, seconds, None, None)) == f"1 vehicle: 1 call in {text}"


@pytest.mark.parametrize("kinds", [[], ["trips", "none"], "trip"])
def test_plan_refuses_unknown_kinds(kinds: Any) -> None:
    with pytest.raises(ArgumentError) as caught:
        checked_kinds(kinds)
    words = {
        0: "kinds must name at least one of trips, alerts, collisions, alarms, stolen, telemetry, waypoints",
        2: "kinds: 'none' is not one of trips, alerts, collisions, alarms, stolen, telemetry, waypoints",
        4: "kinds: 'trip' is not one of trips, alerts, collisions, alarms, stolen, telemetry, waypoints",
    }
    assert (caught.value.argument, str(caught.value)) == ("kinds", words[len(kinds)])
    assert checked_kinds("trips") == ["trips"]


@pytest.mark.parametrize("per_day", [{"none": 1}, {"trips": -1}, {"trips": "4"}, {"trips": True}])
def test_plan_refuses_unusable_rates(per_day: Any) -> None:
    with pytest.raises(ArgumentError) as caught:
        checked_per_day(per_day)
    words = (
        "per_day must map trips, alerts, collisions, alarms, stolen, telemetry, waypoints to numbers of items"
    )
    assert (caught.value.argument, str(caught.value)) == ("per_day", words)
    assert checked_per_day({"trips": 7})["trips"] == 7


def test_plan_expects_these_items_of_a_vehicle_in_a_day() -> None:
    assert PER_DAY == {
        "trips": 4.0,
        "alerts": 0.2,
        "collisions": 0.001,
        "alarms": 0.01,
        "stolen": 0.001,
        "telemetry": 240.0,
        "waypoints": 480.0,
    }
