"""Columns of many items at once are those of their rows, whatever is among them; what is lost is counted."""

from __future__ import annotations

import json
import math
from typing import Any

import pyarrow as pa
import pytest

from psa_fleet.tables import TABLES, row_reader, to_arrow
from tests.strategies import ODD_VALUES, flooded, full

from .test_arrow import schema_of

ODD: list[Any] = [
    *(math.nan, math.inf, 2**53 + 1, 2**63 - 1, 2**63, -(2**63), 10**400, 42, 42.0, 42.5, True, "42"),
    *(
        "",
        "\ud83d",
        "2024-05-01",
        "2024-05-01Z",
        "2024-05-01T10Z",
        "2024-05-01 10:11:12Z",
        "2024-W18-3T10:11:12Z",
    ),
    *("0000-01-01T00:00:00Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2024-05-01T24:00:00Z"),
    *(
        "2024-05-01T10:11:60Z",
        "2024-02-30T10:11:12Z",
        "2024-05-01T10:11:12.345Z",
        "2024-05-01T10:11:12+02:00",
    ),
    *(
        "2024-05-01T10:11:12,345Z",
        "2024-05-01T10:11:12.34Z",
        "2024-05-01t10:11:12z",
        "２０24-05-01T10:11:12Z",
    ),
    *([], {}, [2.0, 48.0], [2.0, 48], ["x"], [None], {"of": "another type"}),
]


def replaced(value: Any, odd: Any) -> Any:
    """Documents in each of which one value, of any depth, is an odd one."""
    if isinstance(value, dict):
        for name, each in value.items():
            for made in (odd, *replaced(each, odd)):
                yield {**value, name: made}
    elif isinstance(value, list) and value:
        for made in (odd, *replaced(value[0], odd)):
            yield [made, *value[1:]]


def rows(items: list[Any], kind: str) -> list[list[Any]]:
    return [[*row.values()] for row in to_arrow(items, kind).to_pylist()]


@pytest.mark.promise("P946")
@pytest.mark.parametrize("kind", TABLES)
def test_columns_of_items_of_one_kind_are_their_rows(kind: str) -> None:
    read, whole = row_reader(kind), full("v3", schema_of(kind))
    for odd in ODD:
        items = [flooded(whole, odd), {}]
        assert rows(items, kind) == [read(each) for each in items], repr(odd)


@pytest.mark.slow
@pytest.mark.promise("P946")
@pytest.mark.parametrize("kind", ["waypoints", "positions", "alerts", "trips"])
def test_columns_of_items_with_one_unexpected_value_are_their_rows(kind: str) -> None:
    read, whole = row_reader(kind), full("v3", schema_of(kind))
    for odd in (*ODD, *ODD_VALUES[:-1]):
        items = [whole, *replaced(whole, odd), whole]
        if kind in ("trips", "alerts"):
            items = items[:: len(items) // 12]
        assert rows(items, kind) == [read(each) for each in items], repr(odd)


@pytest.mark.promise("P946")
def test_coordinates_of_any_number_are_those_of_the_rows() -> None:
    places: list[Any] = [[2.0, 48.0, 35.0], [2.0, 48.0], [], None, [2.0, math.nan], [2.0, 48.0, math.inf]]
    for one in places:
        for other in places:
            items: Any = [{"geometry": {"coordinates": each}} for each in (one, other, one)]
            assert rows(items, "waypoints") == [row_reader("waypoints")(each) for each in items]


def counted(items: list[Any], kind: str, what: str) -> Any:
    return json.loads(to_arrow(items, kind).schema.metadata.get(what.encode(), b"{}"))


@pytest.mark.promise("P274")
def test_unread_counts_values_behind_a_wrong_parent() -> None:
    assert counted([{"odometer": 5}, {"odometer": {"mileage": 5}}], "statuses", "unread") == {"mileage": 1}
    lost = counted([{"properties": "text"}], "waypoints", "unread")
    assert set(lost) == {each.name for each in TABLES["waypoints"].columns if each.path[0] == "properties"}


@pytest.mark.promise("P274")
def test_list_that_is_read_in_part_is_counted_and_an_empty_one_is_not() -> None:
    name = "doorsState.lockedStates"
    lists: list[Any] = [["Locked"], [], ["Locked", 5], "Locked", None]
    items: Any = [{"doorsState": {"lockedStates": each}} for each in lists]
    assert to_arrow(items, "statuses")[name].to_pylist() == ["Locked", None, "Locked", None, None]
    assert counted(items, "statuses", "unread") == {name: 2}


@pytest.mark.promise("P274")
def test_unread_counts_derived_values_that_cannot_be_made() -> None:
    items: list[Any] = [{"duration": "soon"}, {"duration": 300}, {"faults": "many"}, {"faults": []}]
    assert set(counted(items, "trips", "unread").values()) == {1}
    assert len(counted(items, "trips", "unread")) == 2


@pytest.mark.promise("P274")
def test_members_that_no_document_names_are_counted() -> None:
    items: list[Any] = [{"id": "t", "new": 1, "\ud83d": 2}, {"new": None}, {"new": {"deep": 1}}, "text"]
    assert counted(items, "trips", "undeclared") == {"new": 2, "\ud83d": 1}
    assert counted([{"id": "t"}], "trips", "undeclared") == {}


@pytest.mark.promise("P274")
def test_column_that_changes_its_type_between_pages_keeps_its_type() -> None:
    from psa_fleet.tables._arrow import ArrowBuilder

    builder = ArrowBuilder("trips")
    pages: Any = ([{"distance": 5}], [{"distance": "far"}], [{"distance": 5.5}, {"distance": True}], [5])
    for page in pages:
        builder.add(page)
    found = builder.table()
    assert found["distance"].type == pa.float64()
    assert found["distance"].to_pylist() == [5.0, None, 5.5, None, None]
    assert found.schema.metadata[b"unread"] == b'{"distance": 2}'
