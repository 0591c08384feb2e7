"""Two spellings in one response: no state is made of two measurements, and no value gets another's time."""

from __future__ import annotations

import math
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from psa_fleet._base.json import JSON, JSONObject
from psa_fleet.upgrade import to_v3
from psa_fleet.upgrade._merge import merge, same

TEN, ELEVEN, NOON = "2026-03-01T10:00:00Z", "2026-03-01T11:00:00Z", "2026-03-01T12:00:00Z"


@pytest.mark.promise("P611")
def test_state_keeps_no_failure_cause_of_an_older_one() -> None:
    payload: JSON = {
        "preconditioning": {"airConditioning": {"createdAt": ELEVEN, "status": "Enabled"}},
        "preconditionning": {
            "airConditioning": {"updatedAt": TEN, "status": "Failure", "failureCause": "LowBattery"}
        },
    }
    assert to_v3("Status", payload) == {
        "preconditioning": {"airConditioning": {"createdAt": ELEVEN, "status": "Enabled"}}
    }


def test_disconnected_keeps_no_remaining_time_of_the_charge_before() -> None:
    payload: JSONObject = {
        "energies": [
            {
                "createdAt": ELEVEN,
                "type": "Electric",
                "subType": "ElectricEnergy",
                "level": 81.0,
                "extension": {"electric": {"charging": {"plugged": False, "status": "Disconnected"}}},
            }
        ],
        "energy": [
            {
                "updatedAt": TEN,
                "type": "Electric",
                "level": 80.0,
                "autonomy": 190,
                "charging": {"plugged": True, "status": "InProgress", "remainingTime": "PT2H55M"},
            }
        ],
    }
    assert to_v3("Status", payload) == {"energies": payload["energies"]}


def test_younger_value_does_not_get_the_older_time() -> None:
    payload: JSON = {
        "odometer": {"createdAt": TEN, "mileage": 100.0},
        "timed.odometer": {"createdAt": ELEVEN, "mileage": 101.0},
    }
    assert to_v3("Status", payload) == {"odometer": {"createdAt": ELEVEN, "mileage": 101.0}}


@pytest.mark.parametrize(
    "empty", [{"createdAt": ELEVEN}, {"createdAt": ELEVEN, "mileage": None}], ids=["absent", "null"]
)
def test_value_does_not_get_the_time_of_an_empty_measurement(empty: JSONObject) -> None:
    merged = to_v3("Status", {"odometer": empty, "timed.odometer": {"createdAt": TEN, "mileage": 100.0}})
    assert merged == {"odometer": {"createdAt": TEN, "mileage": 100.0}}
    merged = to_v3("Status", {"odometer": empty, "timed.odometer": {"mileage": 100.0}})
    assert isinstance(merged, dict)
    assert merged["odometer"] in ({"mileage": 100.0}, {"mileage": 100.0, "createdAt": None})


def test_part_of_an_older_energy_is_kept_with_its_own_time() -> None:
    payload: JSON = {
        "energies": [
            {
                "createdAt": TEN,
                "type": "Electric",
                "subType": "ElectricEnergy",
                "level": 80.0,
                "extension": {"electric": {"battery": {"load": {"residual": 20576, "capacity": 32192}}}},
            }
        ],
        "energy": [{"updatedAt": ELEVEN, "type": "Electric", "level": 81.0, "charging": {"plugged": True}}],
    }
    assert to_v3("Status", payload) == {
        "energies": [
            {
                "createdAt": ELEVEN,
                "type": "Electric",
                "subType": "ElectricEnergy",
                "level": 81.0,
                "extension": {
                    "electric": {
                        "battery": {"load": {"createdAt": TEN, "residual": 20576, "capacity": 32192}},
                        "charging": {"plugged": True},
                    }
                },
            }
        ]
    }


def test_links_get_no_time() -> None:
    payload: JSON = {
        "_embedded": {
            "status": [{"vin": "A", "createdAt": ELEVEN, "_links": {"self": {"href": "s"}}}],
            "Status": [{"vin": "A", "createdAt": TEN, "_links": {"fleet": {"href": "f"}}}],
        }
    }
    assert to_v3("StatusList", payload) == {
        "_embedded": {
            "status": [
                {"vin": "A", "createdAt": ELEVEN, "_links": {"self": {"href": "s"}, "fleet": {"href": "f"}}}
            ]
        }
    }


def test_links_of_an_older_object_alone_get_no_time() -> None:
    links: Any = {"_links": {"self": {"href": "s"}}}
    younger: Any = {"createdAt": ELEVEN, "mileage": 1}
    merged, complete = merge(younger, {"createdAt": TEN, **links, "oil": {**links, "level": {"value": 3}}})
    assert complete
    assert merged == {**younger, **links, "oil": {**links, "level": {"value": 3, "createdAt": TEN}}}


def test_position_is_one_measurement() -> None:
    def position(moment: str, longitude: float, heading: int) -> JSON:
        return {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [longitude, 48.0]},
            "properties": {"createdAt": moment, "heading": heading},
        }

    payload: JSON = {
        "_embedded": {
            "status": [{"vin": "A", "createdAt": NOON, "lastPosition": position(TEN, 2.0, 10)}],
            "Status": [{"vin": "A", "createdAt": ELEVEN, "lastPosition": position(ELEVEN, 3.0, 20)}],
        }
    }
    assert to_v3("StatusList", payload) == {
        "_embedded": {"status": [{"vin": "A", "createdAt": NOON, "lastPosition": position(ELEVEN, 3.0, 20)}]}
    }


def test_position_stored_again_does_not_win_over_a_younger_one() -> None:
    old: JSON = {"geometry": {}, "properties": {"createdAt": TEN, "updatedAt": NOON}}
    new: JSON = {"geometry": {"type": "Point"}, "properties": {"createdAt": ELEVEN}}
    payload: JSON = {
        "_embedded": {
            "status": [{"vin": "A", "lastPosition": old}],
            "Status": [{"vin": "A", "lastPosition": new}],
        }
    }
    assert to_v3("StatusList", payload) == {"_embedded": {"status": [{"vin": "A", "lastPosition": new}]}}


def test_fuel_and_a_younger_hydrogen_stay_two_energies() -> None:
    payload: JSON = {
        "energies": [{"createdAt": TEN, "type": "Fuel", "level": 10.0}],
        "energy": [{"updatedAt": ELEVEN, "type": "Hydrogen", "level": 80.0}],
    }
    assert to_v3("Status", payload) == {
        "energies": [
            {"createdAt": TEN, "type": "Fuel", "level": 10.0},
            {"createdAt": ELEVEN, "type": "Fuel", "subType": "Hydrogen", "level": 80.0},
        ]
    }


@pytest.mark.parametrize(("kind", "default"), [("Fuel", "FossilEnergy"), ("Electric", "ElectricEnergy")])
def test_default_subtype_is_the_same_energy_as_none(kind: str, default: str) -> None:
    for one, other in ((None, default), (default, None)):
        payload: JSON = {
            "energies": [{"createdAt": TEN, "type": kind, "subType": one, "level": 10.0}],
            "energy": [{"updatedAt": ELEVEN, "type": kind, "subType": other, "level": 11.0}],
        }
        assert to_v3("Status", payload) == {
            "energies": [{"createdAt": ELEVEN, "type": kind, "subType": default, "level": 11.0}]
        }


def test_energies_are_matched_exactly_before_a_subtype_is_left_out() -> None:
    payload: JSON = {
        "energies": [
            {"createdAt": TEN, "type": "Fuel", "subType": "FossilEnergy", "level": 1.0},
            {"createdAt": TEN, "type": "Fuel", "level": 2.0},
        ],
        "energy": [{"updatedAt": ELEVEN, "type": "Fuel", "level": 3.0}],
    }
    assert to_v3("Status", payload) == {
        "energies": [
            {"createdAt": TEN, "type": "Fuel", "subType": "FossilEnergy", "level": 1.0},
            {"createdAt": ELEVEN, "type": "Fuel", "level": 3.0},
        ]
    }


MINUTES = st.integers(0, 59)


def moment(minute: int) -> str:
    return f"2026-03-01T10:{minute:02}:00Z"


@st.composite
def electric(draw: st.DrawFn, minute: int, spelling: str) -> JSONObject:
    """An electric energy of one minute, which each of its values repeats."""
    energy: JSONObject = {
        "createdAt" if spelling == "energies" else "updatedAt": moment(minute),
        "type": "Electric",
    }
    values: JSONObject = {"level": minute, "autonomy": 1000 + minute, "unknown": f"at {minute}"}
    charging: JSONObject = {
        "plugged": None,
        "status": f"Status{minute}",
        "remainingTime": f"PT{minute}M",
        "chargingRate": minute,
    }
    energy |= {name: value for name, value in values.items() if draw(st.booleans())}
    inner = {name: value for name, value in charging.items() if draw(st.booleans())}
    load: JSONObject = {name: 10000 + minute for name in ("capacity", "residual") if draw(st.booleans())}
    if spelling == "energies":
        energy["subType"] = "ElectricEnergy"
        energy["extension"] = {"electric": {"charging": inner, "battery": {"load": load}}}
    else:
        energy |= {"charging": inner, "battery": {"load": load}}
    return energy


def minutes_of(value: JSON, around: JSON, found: list[tuple[str, str, JSON]], path: str = "") -> None:
    """Every measured value: its object, the minute that it states, and the nearest time stamp."""
    if isinstance(value, list):
        for item in value:
            minutes_of(item, around, found, path)
    if isinstance(value, dict):
        around = value.get("createdAt", around)
        for name, member in value.items():
            if isinstance(member, dict | list):
                minutes_of(member, around, found, f"{path}/{name}")
            elif name not in ("createdAt", "type", "subType") and member is not None:
                digits = "".join(c for c in str(member) if c.isdigit())[-2:]
                found.append((path, str(int(digits)), around))


@pytest.mark.promise("P611")
@given(data=st.data(), here=MINUTES, there=MINUTES)
@settings(max_examples=200, deadline=None)
def test_merge_makes_no_state_of_two_times_and_no_value_changes_its_time(
    data: st.DataObject, here: int, there: int
) -> None:
    payload: JSON = {
        "energies": [data.draw(electric(here, "energies"))],
        "energy": [data.draw(electric(there, "energy"))],
    }
    merged = to_v3("Status", payload)
    assert isinstance(merged, dict)
    assert "energy" not in merged
    found: list[tuple[str, str, JSON]] = []
    minutes_of(merged["energies"], None, found)
    by_object: dict[str, set[str]] = {}
    for path, minute, stamp in found:
        by_object.setdefault(path, set()).add(minute)
        assert stamp == moment(int(minute)), path
    assert all(len(minutes) == 1 for minutes in by_object.values()), by_object
    assert to_v3("Status", merged) == merged


@pytest.mark.promise("P611")
@given(
    steps=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=2, max_size=6),
    spelling=st.sampled_from(["timed.odometer", "odemeter"]),
)
@settings(max_examples=200, deadline=None)
def test_merged_value_never_moves_back_over_successive_responses(
    steps: list[tuple[int, int]], spelling: str
) -> None:
    here = there = 0
    before = (-1, moment(0))
    for one, other in steps:
        here, there = here + one, there + other
        merged: Any = to_v3(
            "Status",
            {
                "odometer": {"createdAt": moment(here), "mileage": float(here)},
                spelling: {"updatedAt": moment(there), "mileage": float(there)},
            },
        )
        now = (merged["odometer"]["mileage"], merged["odometer"]["createdAt"])
        assert now[1] == moment(int(now[0]))
        assert now >= before
        assert spelling not in merged
        before = now


def test_not_a_number_is_the_same_as_itself() -> None:
    payload: JSON = {"odometer": {"mileage": math.nan}, "timed.odometer": {"mileage": float("nan")}}
    merged = to_v3("Status", payload)
    assert isinstance(merged, dict)
    assert merged.keys() == {"odometer"}


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        ([math.nan, 1], [float("nan"), 1.0], True),
        ([{"x": math.nan}], [{"x": float("nan")}], True),
        ([math.nan], [None], False),
        (True, 1, False),
        ([0], [False], False),
        (1, 1.0, True),
        ({"a": None}, {}, False),
        ([1], [1, 2], False),
    ],
)
def test_same_compares_by_value_with_nan_equal(one: JSON, other: JSON, *, equal: bool) -> None:
    assert same(one, other) is equal
    assert same(other, one) is equal


ODOMETERS = [
    (*within, name)
    for within in ((), ("_embedded", "extension"))
    for name in ("odometer", "odemeter", "timed.odometer")
]


def placed(path: tuple[str, ...], value: JSON, document: JSONObject) -> None:
    here: Any = document
    for name in path[:-1]:
        here = here.setdefault(name, {})
    here[path[-1]] = value


@pytest.mark.promise("P611")
@pytest.mark.parametrize("places", list(permutations(ODOMETERS, 3)), ids=str)
def test_youngest_of_several_spellings_is_kept_whatever_their_order(
    places: tuple[tuple[str, ...], ...],
) -> None:
    document: JSONObject = {}
    for number, path in enumerate(places):
        stamp = ("createdAt", "updatedAt")[number % 2]
        placed(path, {"mileage": float(number), stamp: moment(number), "none": None}, document)
    merged: Any = to_v3("Status", document)
    assert (merged["odometer"]["mileage"], merged["odometer"]["createdAt"]) == (2.0, moment(2))
    assert set(merged) == {"odometer"}
    assert to_v3("Status", merged) == merged


@pytest.mark.promise("P611")
@pytest.mark.parametrize("path", ODOMETERS[1:], ids=str)
@pytest.mark.parametrize("other", [{"createdAt": "soon"}, {"updatedAt": 5}, {"createdAt": None}, {}])
def test_value_gets_no_unreadable_time_of_another_value(path: tuple[str, ...], other: JSONObject) -> None:
    document: JSONObject = {"odometer": {"mileage": 1.0}}
    placed(path, {"mileage": 2.0, **other}, document)
    merged: Any = to_v3("Status", document)
    assert merged["odometer"] == {"mileage": 1.0}
    assert "2.0" in str({**merged, "odometer": None}), "what was not decided is kept where it was"
