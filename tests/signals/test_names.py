"""specs/signals.yaml against specs/v3.yaml: every scalar leaf is named or excused, and nothing else is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import Any

import pytest

from derived import signal_names
from psa_fleet.signals import VSS
from psa_fleet.signals._names import NAMES
from tests.specification import resolved, schemas

KINDS = signal_names.MODELS


def scalars(schema: dict[str, Any], at: str) -> Iterator[str]:
    """The scalar leaves of a schema, from the specification itself."""
    schema = resolved("v3", schema)
    parts = [resolved("v3", part) for part in schema.get("allOf", ())]
    if schema.get("type") == "array":
        yield from scalars(schema["items"], f"{at}[]")
        return
    members = {name: part for each in (schema, *parts) for name, part in each.get("properties", {}).items()}
    if not members:
        yield at
    for name, part in members.items():
        if not name.startswith("_"):
            yield from scalars(part, f"{at}.{name}")


LEAVES = sorted({leaf for kind in KINDS for leaf in scalars(schemas("v3")[kind], kind)})


@pytest.mark.promise("P233")
def test_scalar_leaves_of_specification_have_a_name_or_a_reason() -> None:
    file = signal_names.source()
    named: list[str] = []
    excused: list[str] = []
    for leaf in LEAVES:
        entry = signal_names.entry_of(file, leaf)
        assert entry is not None, leaf
        assert ("name" in entry) != ("reason" in entry), leaf
        (named if "name" in entry else excused).append(leaf)
    assert len(named) > 60
    assert len(named) + len(excused) == len(LEAVES) > 300
    assert {f"{kind}.{path}" for kind, paths in NAMES.items() for path in paths} == set(named)


def test_signal_name_entries_fit_a_leaf() -> None:
    file = signal_names.source()
    used = [entry for leaf in LEAVES if (entry := signal_names.entry_of(file, leaf)) is not None]
    unused = [entry["path"] for entry in file["leaves"] if not any(entry is each for each in used)]
    assert unused == []
    for prefix in file["same"]:
        assert any(leaf.startswith(f"{prefix}.") for leaf in LEAVES), prefix


def test_values_are_those_of_enumerations() -> None:
    file = signal_names.source()
    for leaf in LEAVES:
        entry = signal_names.entry_of(file, leaf)
        assert entry is not None
        schema: dict[str, Any] = {"$ref": f"#/components/schemas/{leaf.partition('.')[0]}"}
        for part in re.findall(r"\w+|\[\]", leaf.partition(".")[2]):
            schema = resolved("v3", schema)
            schema = schema["items"] if part == "[]" else schema["properties"][part]
        if "values" in entry:
            assert set(entry["values"]) <= set(resolved("v3", schema)["enum"]), leaf


def test_names_are_spelled_like_vss() -> None:
    assert VSS == signal_names.source()["vss"] == "6.0"
    for paths in NAMES.values():
        for entry in paths.values():
            for name, unit in entry.names.values():
                assert fnmatchcase(name, "Vehicle.*")
                assert all(re.fullmatch(r"[A-Z][A-Za-z0-9]*", part) for part in name.split("."))
                assert unit in {
                    None,
                    "m",
                    "km/h",
                    "m/s^2",
                    "degrees",
                    "percent",
                    "l",
                    "l/100km",
                    "kWh",
                    "s",
                    "rpm",
                    "celsius",
                }
