"""Whatever comes in: no failure, no change to it, and nothing left to do the second time."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from psa_fleet._base.json import JSON
from psa_fleet.upgrade import tables, to_v3

from .documents import ANY_JSON, both_spellings, damaged, valid
from .fields import spec

NAMES = sorted(tables())
CONVERTED = sorted(name for name, table in tables().items() if table.rules or table.parts)
COLLECTIONS = [
    name for name in CONVERTED if "totalPage" in spec("v2").schemas[tables()[name].schema]["properties"]
]
"""Their items are those of other tables: what is left are the links."""
SETTINGS = settings(
    max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


# Strategies are made once: what hypothesis learns about one is kept with it.
@cache
def damaged_payloads(name: str) -> st.SearchStrategy[JSON]:
    return damaged(both_spellings(name))


@cache
def payloads_of_v3(target: str) -> st.SearchStrategy[JSON]:
    return valid(spec("v3").whole(spec("v3").schemas[target], closed=True))


@pytest.mark.parametrize("name", [name for name in CONVERTED if name not in COLLECTIONS])
@SETTINGS
@given(st.data())
def test_to_v3_of_damaged_payload_is_idempotent(name: str, data: st.DataObject) -> None:
    check_damaged(name, data)


@pytest.mark.parametrize("name", COLLECTIONS)
@settings(SETTINGS, max_examples=5)
@given(st.data())
def test_to_v3_of_damaged_collection_is_idempotent(name: str, data: st.DataObject) -> None:
    check_damaged(name, data)


def check_damaged(name: str, data: st.DataObject) -> None:
    payload = data.draw(damaged_payloads(name))
    untouched = deepcopy(payload)
    upgraded = to_v3(name, payload)
    assert payload == untouched
    assert to_v3(name, upgraded) == upgraded


@pytest.mark.promise("P602")
@given(name=st.sampled_from(NAMES), payload=ANY_JSON)
@settings(max_examples=300, deadline=None)
def test_to_v3_of_any_json_is_idempotent(name: str, payload: Any) -> None:
    upgraded = to_v3(name, payload)
    assert to_v3(name, upgraded) == upgraded


def without_old_places(value: JSON) -> JSON:
    """The same without what v3's document has at an old place next to the new one."""
    if isinstance(value, list):
        return [without_old_places(item) for item in value]
    if isinstance(value, dict):
        value = {name: without_old_places(member) for name, member in value.items()}
        embedded = value.get("_embedded")
        if isinstance(embedded, dict) and isinstance(embedded.get("extension"), dict):
            # v3 still documents the odometer and the movement there too.
            embedded.pop("extension")
        behaviour = value.get("drivingBehavior")
        if isinstance(behaviour, dict):
            behaviour.pop("updatedAt", None)
    return value


TARGETS = [name for name in CONVERTED if tables()[name].target]


@pytest.mark.parametrize("name", [name for name in TARGETS if name not in COLLECTIONS])
@SETTINGS
@given(st.data())
def test_v3_comes_back_equal(name: str, data: st.DataObject) -> None:
    check_v3(name, data)


@pytest.mark.parametrize("name", [name for name in TARGETS if name in COLLECTIONS])
@settings(SETTINGS, max_examples=5)
@given(st.data())
def test_v3_collection_comes_back_equal(name: str, data: st.DataObject) -> None:
    check_v3(name, data)


def check_v3(name: str, data: st.DataObject) -> None:
    target = tables()[name].target
    assert target is not None
    payload = without_old_places(data.draw(payloads_of_v3(target)))
    assert to_v3(name, payload) == payload


@pytest.mark.parametrize("depth", [400, 900])
def test_to_v3_accepts_deeply_nested_values(depth: int) -> None:
    def nested(leaf: JSON) -> JSON:
        for level in range(depth):
            leaf = {"createdAt": leaf} if level % 2 else [leaf]
        return leaf

    payload: JSON = {
        "energy": nested("one"),
        "energies": nested("two"),
        "odemeter": {"x": nested(1)},
        "odometer": {"x": nested(2)},
    }
    upgraded = to_v3("Status", payload)
    assert isinstance(upgraded, dict)
    assert upgraded["energy"] is not None
    assert upgraded["energies"] is not None


def test_to_v3_without_changes_returns_the_payload_itself() -> None:
    payload: JSON = {"odometer": {"mileage": 12.5}, "energies": [{"type": "Fuel", "level": 50.0}]}
    assert to_v3("Status", payload) is payload


def test_to_v3_shares_unchanged_values_and_copies_changed_ones() -> None:
    battery: JSON = {"voltage": 90.0}
    doors: JSON = {"lockedState": "Locked"}
    payload: JSON = {"battery": battery, "doorsState": doors}
    upgraded = to_v3("Status", payload)
    assert isinstance(upgraded, dict)
    assert upgraded["battery"] is battery
    assert upgraded["doorsState"] == {"lockedStates": ["Locked"]}
    assert doors == {"lockedState": "Locked"}


@pytest.mark.parametrize("schema", ["Alarms", "EngineOil"])
def test_to_v3_returns_what_has_no_table_as_it_is(schema: str) -> None:
    payload: Any = {"temp": 1}
    assert to_v3(schema, payload) is payload


def test_to_v3_unknown_schema_lists_known_ones() -> None:
    with pytest.raises(ValueError, match=r"unknown schema 'Statuses'; expected one of: .*Status, StatusList"):
        to_v3("Statuses", {})
