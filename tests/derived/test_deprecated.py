"""What the specifications mark as deprecated is called so in docstrings: of models and of the facade."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

import derive
from psa_fleet import FleetHandle, TripHandle, VehicleHandle
from psa_fleet._operations.catalog import ROWS
from tests.specification import VERSIONS, document

from .known import facts

HANDLES = {"fleet": FleetHandle, "vehicle": VehicleHandle, "trip": TripHandle}


def words_of(path: Path) -> dict[str, str]:
    """The docstrings below the attributes of the classes of a module, by name on the wire."""
    found = {}
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef):
            for one, after in zip(node.body, node.body[1:], strict=False):
                if (
                    isinstance(one, ast.AnnAssign)
                    and isinstance(one.value, ast.Call)
                    and one.value.args
                    and isinstance(after, ast.Expr)
                ):
                    found[str(ast.literal_eval(one.value.args[0]))] = str(ast.literal_eval(after.value))
    return found


def deprecated_members() -> Iterator[tuple[str, str, str]]:
    for version in VERSIONS:
        for schema, node in document(version)["components"]["schemas"].items():
            for name, member in node.get("properties", {}).items():
                if member.get("deprecated"):
                    yield version, schema, name


@pytest.mark.promise("P964")
@pytest.mark.parametrize(("version", "schema", "name"), [*deprecated_members()])
def test_deprecated_member_is_documented_as_deprecated(version: str, schema: str, name: str) -> None:
    head = f"class {facts().class_of(schema)}("
    of_versions = [derive.ROOT / "generated" / f"psa_fleet_{each}" / "models" for each in (version, "v3")]
    texts = [
        path for folder in of_versions for path in folder.glob("*.py") if head in path.read_text("utf-8")
    ]
    assert "deprecated" in words_of(texts[0])[name].lower()  # a model that is the same in v3 is imported


@pytest.mark.promise("P964")
def test_deprecated_operation_is_documented_by_its_method() -> None:
    checked = 0
    for entry in ROWS:
        handle = HANDLES.get(entry.owner[-1])
        if facts().operations[entry.id].deprecated and handle is not None:
            assert "Deprecated in " in (inspect.getdoc(getattr(handle, entry.methods[0])) or ""), entry.id
            checked += 1
    assert checked >= 5
