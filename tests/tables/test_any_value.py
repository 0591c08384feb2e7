"""A value that models accept never stops a writer, and never makes a file that others can't read."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from datetime import datetime
from io import BytesIO, StringIO
from typing import Any, Final
from xml.etree import ElementTree

import pyarrow.parquet
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from psa_fleet import models
from psa_fleet.cli._output.geography import write_geojson, write_gpx
from psa_fleet.cli._output.map import write_map
from psa_fleet.cli._output.text import write_list, write_table
from psa_fleet.tables import (
    TABLES,
    Table,
    write_csv,
    write_json,
    write_json_object,
    write_jsonl,
    write_parquet,
)
from tests.specification import schemas
from tests.strategies import ODD_VALUES, damaged, flooded, full, odd_json, values

from .test_columns import SCHEMAS

Items = list[models.Model]
GPX: Final = "{http://www.topografix.com/GPX/1/1}"
DECIMAL: Final = re.compile(r"-?\d+(\.\d+)?")


def strict(text: str) -> Any:
    """Decode what every JSON parser reads."""

    def refuse(constant: str) -> None:
        raise AssertionError(f"{constant} is not JSON")

    found = json.loads(text.encode().decode(), parse_constant=refuse)
    # An escape of half a pair is refused by many parsers.
    json.dumps(found, ensure_ascii=False).encode()
    return found


def written(write: Callable[[Items, Table, StringIO], None], items: Items, table: Table) -> str:
    to = StringIO(newline="")
    write(items, table, to)
    # As it comes to a file or a pipe.
    return to.getvalue().encode().decode()


def check_json(items: Items, table: Table) -> None:
    assert len(strict(written(write_json, items, table))) == len(items)
    lines = written(write_jsonl, items, table).removesuffix("\n").split("\n")
    assert len(lines) == len(items)
    for line, item in zip(lines, items, strict=True):
        to = StringIO(newline="")
        write_json_object(item, to)
        assert strict(line) == strict(to.getvalue())


def check_csv(items: Items, table: Table) -> None:
    rows = list(csv.reader(StringIO(written(write_csv, items, table), newline=""), strict=True))
    assert [len(row) for row in rows] == [len(table.columns)] * (len(items) + 1)
    for column, texts in zip(table.columns, list(zip(*rows[1:], strict=True)), strict=True):
        assert not any(re.search("nan|inf", text) for text in texts if column.kind.value.endswith("number"))


def check_parquet(items: Items, table: Table) -> None:
    to = BytesIO()
    write_parquet(items, table, to)
    found = pyarrow.parquet.read_table(to)
    assert (found.num_rows, found.num_columns) == (len(items), len(table.columns))
    found.validate(full=True)


def check_geojson(items: Items, table: Table) -> None:
    def is_position(value: Any) -> bool:
        return len(value) in (2, 3) and all(type(each) in (int, float) for each in value)

    for feature in strict(written(write_geojson, items, table))["features"]:
        geometry = feature["geometry"]
        positions = geometry["coordinates"]
        assert all(map(is_position, [positions] if geometry["type"] == "Point" else positions))


def check_gpx(items: Items, table: Table) -> None:
    root = ElementTree.fromstring(written(write_gpx, items, table))
    for tag in (f"{GPX}wpt", f"{GPX}trkpt"):
        for point in root.iter(tag):
            numbers = [point.attrib["lat"], point.attrib["lon"], point.findtext(f"{GPX}ele") or "0"]
            assert all(map(DECIMAL.fullmatch, numbers)), numbers
    for time in root.iter(f"{GPX}time"):
        datetime.fromisoformat(time.text or "")


def check_map(items: Items, table: Table) -> None:
    to = BytesIO()
    write_map(items, table, to)
    assert to.getvalue().decode().endswith("</html>")


def check_text(items: Items, table: Table) -> None:
    assert write_table(items, table) == len(items)
    for item in items:
        write_list(item, table.columns)
        table.words(item)


CHECKS: Final = (check_json, check_csv, check_parquet, check_text)
OF_PLACES: Final = (check_geojson, check_gpx)


def items_of(kind: str, payloads: list[Any]) -> Items:
    return [getattr(models, SCHEMAS[kind.upper()]).from_dict(each) for each in payloads]


@pytest.fixture(scope="module")
def payloads() -> dict[str, list[Any]]:
    """For each kind a document that is nothing but one odd value, for each of them, and the odd values."""
    return {
        kind: [
            *(flooded(full("v3", SCHEMAS[kind.upper()]), odd) for odd in ODD_VALUES[:-1]),
            *ODD_VALUES,
        ]
        for kind in TABLES
    }


@pytest.mark.promise("P624")
@pytest.mark.parametrize(
    "check", [*CHECKS, *OF_PLACES], ids=lambda check: check.__name__.removeprefix("check_")
)
@pytest.mark.parametrize("kind", TABLES)
def test_writer_writes_unexpected_values(
    kind: str, check: Callable[[Items, Table], None], payloads: dict[str, list[Any]]
) -> None:
    check(items_of(kind, payloads[kind]), TABLES[kind])


@pytest.mark.promise("P624")
@pytest.mark.parametrize("kind", [kind for kind, table in TABLES.items() if table.places])
def test_map_shows_unexpected_values(kind: str, payloads: dict[str, list[Any]]) -> None:
    check_map(items_of(kind, payloads[kind]), TABLES[kind])


@pytest.mark.promise("P624")
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(kind=st.sampled_from(list(TABLES)), data=st.data())
def test_writer_writes_any_value(kind: str, data: st.DataObject) -> None:
    whole = values("v3", schemas("v3")[SCHEMAS[kind.upper()]])
    items = items_of(kind, data.draw(st.lists(damaged(whole, junk=odd_json), min_size=1, max_size=2)))
    for check in (*CHECKS, *OF_PLACES):
        check(items, TABLES[kind])


COORDINATE: Final = st.floats() | st.floats(-180, 180) | st.integers() | st.text(max_size=3) | st.none()


@pytest.mark.promise("P624")
@settings(deadline=None)
@given(st.lists(st.lists(COORDINATE, max_size=4), min_size=1, max_size=2))
@example([[2.0, 48.0, float("nan")], [1e-7, -1e-7, 1e300]])
@example([[2.0, 48.0, float("inf")]])
@example([[2, 48, 10**400]])
def test_writer_of_places_writes_any_coordinates(found: list[list[Any]]) -> None:
    payload = [{"type": "Feature", "geometry": {"type": "Point", "coordinates": each}} for each in found]
    for kind in ("positions", "waypoints"):
        for check in OF_PLACES:
            check(items_of(kind, payload), TABLES[kind])
