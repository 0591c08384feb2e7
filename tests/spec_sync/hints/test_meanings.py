"""Every number in specs/ has a unit and its source, and everything that names a unit names that one."""

from __future__ import annotations

import functools
import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from ruamel.yaml import YAML

from psa_fleet.monitors import OPERANDS
from psa_fleet.tables import _by_hand, _columns
from psa_fleet.upgrade import Unit, tables
from spec_sync.hints.meanings import completed, entries
from spec_sync.hints.units import SPELLED, is_named

from ...specification import ROOT, VERSIONS, document, worded

SOURCES = {"document", "page", "seen", "ours"}
UNNAMED = re.compile(r"names (no|neither) unit|our reading|Degrees (east|north)|one that replaces it says")
"""How a description states that the vendor does not."""


@functools.cache
def meanings() -> list[dict[str, Any]]:
    text = (ROOT / "specs" / "meanings.yaml").read_text(encoding="utf-8")
    return list(YAML(typ="safe", pure=True).load(text))


@functools.cache
def by_leaf() -> dict[str, dict[str, Any]]:
    return {leaf: entry for entry in meanings() for leaf in entry["leaves"]}


def members(schema: dict[str, Any], path: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every part of a schema that is written in it, by its name; what it refers to has its own."""
    yield path, schema
    for part in schema.get("allOf", ()):
        if "$ref" not in part:
            yield from members(part, path)
    for name, member in schema.get("properties", {}).items():
        yield from members(member, f"{path}.{name}")
    if "items" in schema:
        yield from members(schema["items"], f"{path}[]")


def numbers(version: str, *, words: bool = False) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every number of a specification."""
    components = (worded if words else document)(version)["components"]
    for name, schema in components["schemas"].items():
        for path, member in members(schema, name):
            if member.get("type") in ("number", "integer"):
                yield path, member
    for name, parameter in components["parameters"].items():
        if parameter["schema"].get("type") in ("number", "integer"):
            yield f"parameters.{name}", parameter


def leaf(version: str, schema: str, path: str) -> str:
    """The name of the number at a path (`a/b`, lists not spelled) of a schema, where it is written."""
    known = document(version)["components"]["schemas"]
    place, node = schema, known[schema]

    def settled(place: str, node: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
        if "$ref" in node:
            name = node["$ref"].rpartition("/")[2]
            yield from settled(name, known[name])
            return
        yield place, node
        for part in node.get("allOf", ()):
            yield from settled(place, part)
        if "items" in node:
            yield from settled(f"{place}[]", node["items"])

    for name in path.split("/"):
        place, node = next(
            (f"{at}.{name}", part["properties"][name])
            for at, part in settled(place, node)
            if name in part.get("properties", {})
        )
    return next(at for at, part in settled(place, node) if part.get("type") in ("number", "integer"))


@pytest.mark.promise("P612")
@pytest.mark.parametrize("version", VERSIONS)
def test_numbers_have_a_unit_in_meanings(version: str) -> None:
    missing = {path for path, _ in numbers(version)} - by_leaf().keys()
    assert not missing, f"add to specs/meanings.yaml: {sorted(missing)}"


def test_meanings_are_complete_and_of_one_number_each() -> None:
    found = {path for version in VERSIONS for path, _ in numbers(version)}
    assert by_leaf().keys() <= found
    twice = Counter(leaf for entry in meanings() for leaf in entry["leaves"])
    assert set(twice.values()) == {1}
    for entry in meanings():
        assert entry["source"] in SOURCES
        if entry["unit"] not in (None, "1"):
            assert {*re.split(", | or ", entry["unit"])} <= SPELLED.keys(), entry
        assert entry["unit"] is not None or entry["source"] != "document", entry
        assert set(entry) <= {"leaves", "unit", "source", "changed", "note"}
        for change in entry.get("changed", ()):
            assert set(change) == {"unit", "until"}
            assert change["unit"] != entry["unit"]


@pytest.mark.promise("P612")
@pytest.mark.parametrize("version", VERSIONS)
def test_descriptions_name_the_unit_and_its_source(version: str) -> None:
    for path, member in numbers(version, words=True):
        entry, text = by_leaf()[path], " ".join(member.get("description", "").split())
        if entry["unit"] == "1" or path == "Point.coordinates[]":
            continue
        if entry["unit"] is not None and not (path == "Adas.sli" and version == "v2"):
            assert is_named(entry["unit"], text), f"{path}: {entry['unit']} is not in: {text}"
        assert bool(UNNAMED.search(text)) is (entry["source"] != "document") or (
            # v2's document does not name what v3's does, or a reading next to the unit is ours.
            path.endswith((".heading", ".sli"))
        ), f"{path}: {text}"
        for change in entry.get("changed", ()):
            if version in change["until"] and "before" not in change["until"]:
                assert change["unit"].split(" or ")[0] in text or path.endswith(".pace"), f"{path}: {text}"


def test_upgrade_rules_name_the_same_units() -> None:
    checked = 0
    for table in tables().values():
        for rule in table.rules:
            if isinstance(rule, Unit) and table.target is not None:
                entry = by_leaf()[leaf("v3", table.target, rule.path)]
                assert (entry["unit"], entry["source"]) == (rule.unit, "document"), (table.target, rule)
                checked += 1
    assert checked > 20


# What each operand with a number compares.
WATCHED = {
    "vehicle.odometer": "VehicleOdometer.mileage",
    "vehicle.engines.thermic.oil.temp": "EngineLiquid.temp",
    "vehicle.energy.electric.level": "Energy.level",
    "vehicle.energy.electric.autonomy": "Energy.autonomy",
    "vehicle.energy.fuel.level": "Energy.level",
    "vehicle.energy.fuel.autonomy": "Energy.autonomy",
    "vehicle.autonomy": "Energy.autonomy",
    "vehicle.kinetic.speed": "BasicKinetic.speed",
    "vehicle.trip.duration": "Trip.duration",
    "vehicle.trip.distance": "Trip.distance",
    "vehicle.maintenance.daysBeforeMaintenance": "Maintenance.daysBeforeMaintenance",
    "vehicle.maintenance.mileageBeforeMaintenance": "Maintenance.mileageBeforeMaintenance",
    "environment.air.temp": "Air.temp",
}


def test_operands_have_the_units_of_what_they_watch() -> None:
    assert {o.name for o in OPERANDS.values() if o.unit is not None} == set(WATCHED)
    for name, watched in WATCHED.items():
        assert OPERANDS[name].unit == by_leaf()[watched]["unit"], name


# The schema of what a table has in its rows.
ROWS = {
    "statuses": "Status",
    "positions": "Position",
    "way points": "Position",
    "maintenances": "Maintenance",
    "telemetry messages": "Telemetry",
    "trips": "Trip",
}


def camel(name: str) -> str:
    first, *rest = name.rstrip("_").split("_")
    return first + "".join(word.capitalize() for word in rest)


def test_columns_that_name_a_unit_name_that_of_the_field() -> None:
    checked = 0
    for table in (value for value in vars(_by_hand).values() if isinstance(value, _columns.Table)):
        schema = ROWS.get(table.plural)
        for column in table.columns:
            title = set(column.title.split())
            named = title & {"km", "km/h", "m/s", "%", "°", "s", "°C", "Wh", "V"}
            if schema is None or not named or column.choice or column.name in ("latitude", "longitude"):
                continue
            try:
                entry = by_leaf()[leaf("v3", schema, "/".join(map(camel, column.path)))]
            except StopIteration:
                continue  # Made from several fields.
            assert named == {entry["unit"]}, f"{table.plural}: {column.name} {column.title!r}"
            checked += 1
    assert checked >= 8


def test_readings_are_of_existing_members() -> None:
    text = (ROOT / "specs" / "decisions.yaml").read_text(encoding="utf-8")
    readings = YAML(typ="safe", pure=True).load(text)["readings"]
    known = {
        path
        for version in VERSIONS
        for name, schema in worded(version)["components"]["schemas"].items()
        for path, _ in members(schema, name)
    }
    assert [reading["at"] for reading in readings if reading["at"] not in known] == []
    assert all(set(reading) == {"at", "says", "from"} for reading in readings)


def test_item_of_a_list_is_written_among_others_of_a_line() -> None:
    text = "# Units.\n\n- leaves: [Star.mass, Moon.mass]\n  unit: kg\n  source: ours\n"
    number = {"type": "number"}
    bodies = {
        "type": "array",
        "items": {"type": "object", "properties": {"mass": number, "age: now": number}},
    }
    schemas = {"Star": {"properties": {"mass": number}}, "Bodies": bodies}
    renamed = {
        "#/components/schemas/Moon/properties/mass": "#/components/schemas/Bodies[]/properties/mass",
        "#/components/schemas/Star/properties/mass": "#/components/schemas/Bodies[]/properties/age: now",
    }
    made = completed(text, renamed, [{"components": {"schemas": schemas}}])
    leaves = ["Star.mass", "Bodies[].age: now", "Bodies[].mass"]
    assert entries(made) == [{"leaves": leaves, "unit": "kg", "source": "ours"}]
    assert made.startswith("# Units.\n\n- leaves: [Star.mass, ")
