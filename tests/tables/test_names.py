"""Names of columns: those of the flat properties, with their values, and places in the JSON for the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from psa_fleet import models
from psa_fleet.tables import TABLES
from psa_fleet.tables._columns import TYPED, Column, Table
from psa_fleet.tables._from_json import row_reader
from psa_fleet.tables._names import FLAT
from tests.specification import ROOT
from tests.strategies import damaged, full

PROPERTIES: dict[str, dict[str, Any]] = YAML(typ="safe", pure=True).load(
    (ROOT / "specs" / "overrides.yaml").read_text(encoding="utf-8")
)["flat"]


def place(path: str) -> str:
    """The place in the JSON that a path of attributes leads to."""
    dotted = re.sub(r"\((\w+)\)", r".\1", path)
    return re.sub(r"_([a-z])", lambda found: found[1].upper(), dotted).replace("_", "")


def flat_columns() -> Iterator[tuple[str, Table, Column]]:
    for kind, table in TABLES.items():
        for column in table.columns:
            if column.name in FLAT.get(table.model, {}).values():
                yield kind, table, column


FLAT_COLUMNS = list(flat_columns())


@pytest.mark.promise("P629")
@pytest.mark.parametrize("kind", TABLES)
def test_column_is_named_as_the_flat_property_that_it_is(kind: str) -> None:
    table = TABLES[kind]
    names = {
        place(entry["path"]): name
        for name, entry in PROPERTIES.get(table.model, {}).items()
        if "path" in entry and "via" not in entry and "otherwise" not in entry
    }
    for column in table.columns:
        assert column.name == names.get(column.place, column.place)
    assert len({column.name for column in table.columns}) == len(table.columns)


def test_flat_names_are_of_a_column_and_a_property() -> None:
    used = {(table.model, column.place) for _, table, column in FLAT_COLUMNS}
    assert {(model, at) for model, names in FLAT.items() for at in names} == used
    assert all(name in PROPERTIES[model] for model, names in FLAT.items() for name in names.values())
    assert len(FLAT_COLUMNS) > 40


@pytest.mark.promise("P629")
@settings(max_examples=60)
@given(st.sampled_from(FLAT_COLUMNS), st.data())
def test_column_has_the_value_of_the_property(case: tuple[str, Table, Column], data: st.DataObject) -> None:
    kind, table, column = case
    raw = data.draw(damaged(st.just(full("v3", table.model))).filter(lambda drawn: isinstance(drawn, dict)))
    model = getattr(models, table.model).from_dict(raw)
    found = getattr(model, column.name)
    expected = None if found is None else TYPED[column.kind](found)
    assert column.value(model) == expected
    assert row_reader(kind)(raw)[table.columns.index(column)] == expected


@pytest.mark.promise("P629")
@pytest.mark.parametrize("order", [1, -1])
def test_doubled_energy_is_the_youngest_in_tables_too(order: int) -> None:
    old = {"type": "Electric", "level": 10, "createdAt": "2026-06-01T08:00:00Z"}
    new = {"type": "Electric", "level": 90, "createdAt": "2026-06-01T09:00:00Z"}
    empty = {"type": "Electric", "createdAt": "2026-06-01T10:00:00Z"}
    raw: Any = {"energies": [old, {"type": "Fuel", "level": 5}, new, empty][::order]}
    at = [column.name for column in TABLES["statuses"].columns].index("battery_level")
    status = models.Status.from_dict(raw)
    assert TABLES["statuses"].columns[at].value(status) == status.battery_level == 90
    assert row_reader("statuses")(raw)[at] == 90
