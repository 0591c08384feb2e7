"""Rows of the catalog that cannot be used are refused with a sentence that has their file and line."""

from __future__ import annotations

import copy
import dataclasses
import re
import shutil
from pathlib import Path

import pytest

import derive
from derived import kinds, reads
from derived.left_out import BY_HAND
from derived.rows import CATALOG, RowError, complaints, rows
from psa_fleet_v3 import models

from .known import facts

ROOT = derive.ROOT
TEXT = (ROOT / CATALOG).read_text(encoding="utf-8")


def tree(folder: Path, text: str) -> Path:
    """A tree that has only a catalog."""
    (folder / CATALOG).parent.mkdir(parents=True)
    (folder / CATALOG).write_text(text, encoding="utf-8")
    return folder


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


ROW = '    Entry("getFleet", ("fleet",), ("get",)),\n'


@pytest.mark.promise("P940")
@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ('    Entry("getNothing", ("fleet",), ("nothing",)),\n', "getNothing is not an operation of specs/"),
        ('    Entry("getFleets", ("fleet",), ("other",)),\n', "getFleets has a row already, in line"),
        ('    Entry("getFleet", ("fleet",), ("alerts",)),\n', "is the name of two rows, getFleet"),
        ('    Entry("getFleet", ("ship",), ("get",)),\n', "ship is not a handle; expected one of client"),
        ('    Entry("getFleet", ("vehicle",), ("get",)),\n', "without {vid}: it cannot belong to vehicle"),
        ('    Entry("getFleet", ("fleet",), ()),\n', "needs names of methods that Python accepts"),
        ('    Entry("getFleet", ("fleet",), ("TODO: name",)),\n', "names of methods that Python accepts"),
    ],
)
def test_row_that_cannot_be_used_is_named_with_its_line(tmp_path: Path, row: str, sentence: str) -> None:
    text = TEXT.replace(ROW, row)
    found = [*complaints(rows(tree(tmp_path, text)), facts().operations)]
    (named,) = [each for each in found if sentence in each]
    number = int(re.match(rf"{re.escape(str(CATALOG))}:(\d+): ", named)[1])  # type: ignore[index] # it must match
    lines = text.split("\n")
    shown = "\n".join(lines[number - 1 : number + 3])
    assert "Entry(" in lines[number - 1]
    assert re.search(r'"(getNothing|getFleets?|getFleetAlertList)"', shown)


@pytest.mark.promise("P940")
def test_operation_without_row_is_named_with_its_line(tmp_path: Path) -> None:
    text = TEXT.replace(ROW, "")
    (sentence,) = complaints(rows(tree(tmp_path, text)), facts().operations)
    specification = (ROOT / "specs" / "v3.yaml").read_text(encoding="utf-8")
    number = line_of(specification, "operationId: getFleet\n")
    assert sentence.startswith(f"specs/v3.yaml:{number}: getFleet (GET /fleets/{{fid}}) has no row in")


@pytest.mark.promise("P940")
@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (TEXT.replace(ROW, "    Entry(getFleet),\n"), "a row cannot be read: name 'getFleet' is not defined"),
        (TEXT.replace(ROW, "    Entry((,\n"), r"catalog\.py:\d+: "),
    ],
)
def test_catalog_that_is_not_python_is_refused(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(RowError, match=sentence):
        rows(tree(tmp_path, text))


def test_catalog_as_it_is_has_no_complaint() -> None:
    listed = rows(ROOT)
    assert not [*complaints(listed, facts().operations)]
    assert not [*reads.complaints(listed, facts())]
    assert [row.line for row in listed] == sorted({row.line for row in listed})


@pytest.mark.promise("P941")
def test_reads_by_hand_are_listed_with_reason_and_no_others(tmp_path: Path) -> None:
    listed = rows(ROOT)
    made = {
        row.entry.id
        for groups in reads.generated(listed, facts()).values()
        for group in groups
        for row in group
    }
    every = {key for key, operation in facts().operations.items() if operation.method == "GET"}
    assert made | BY_HAND.keys() == every
    assert not made & BY_HAND.keys()
    assert len(made) >= 30
    assert all(len(reason) > 10 for reason in BY_HAND.values())


@pytest.mark.slow
@pytest.mark.promise("P941")
def test_method_by_hand_overrides_the_generated_one(tmp_path: Path) -> None:
    for name in ("specs", "generated", "scripts"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copytree(
        ROOT / "compat", tmp_path / "compat", ignore=shutil.ignore_patterns("__pycache__", "_sync")
    )
    path = tmp_path / reads.FOLDER / "fleet.py"
    before = derive.made(tmp_path)
    path.write_text(
        path.read_text(encoding="utf-8") + "\n    def alerts(self) -> None:\n        pass\n", encoding="utf-8"
    )
    after = derive.made(tmp_path)
    module = reads.FOLDER / "reads" / "fleet.py"
    assert {name for name in before if before[name] != after[name]} == {module}
    assert "def alerts(" in before[module]
    assert "def alerts(" not in after[module]
    assert "def alert(" in after[module]


@pytest.mark.promise("P940")
def test_command_writes_nothing_where_a_row_cannot_be_used(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "specs").symlink_to(ROOT / "specs")
    tree(tmp_path, TEXT.replace(ROW, ""))
    assert derive.main(["--root", str(tmp_path)]) == 2
    assert "getFleet (GET /fleets/{fid}) has no row" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / CATALOG).parent.iterdir()] == ["catalog.py"]


@pytest.mark.promise("P940")
@pytest.mark.parametrize(
    ("key", "without", "problem"),
    [
        ("getVehicleAlarms", "pageSize", "a version has no pageSize with a maximum"),
        ("getVehicleStolenHistory", "date-time", "Stolen states no time"),
    ],
)
def test_list_that_cannot_be_a_kind_of_feeds_is_named_with_its_line(
    key: str, without: str, problem: str
) -> None:
    known = copy.copy(facts())
    query = {
        version: {name: each for name, each in found.items() if name != without}
        for version, found in known.operations[key].query.items()
    }
    known.operations = {**known.operations, key: dataclasses.replace(known.operations[key], query=query)}
    known.documents = copy.deepcopy(known.documents)
    members = known.documents["v3"]["components"]["schemas"]["Stolen"]["properties"]
    for name in [name for name, part in members.items() if part.get("format") == without]:
        del members[name]
    line = next(row.line for row in rows(ROOT) if row.entry.id == key)
    found = [*kinds.complaints(rows(ROOT), known)]
    assert [each for each in found if each.startswith(f"{CATALOG}:{line}: {problem}, so {key} is not")]


@pytest.mark.parametrize("model", ["Safety", "Fleet", "RemoteAction"])
def test_new_column_is_read_from_the_attribute_of_its_member(model: str) -> None:
    text = kinds.tables_text([], facts(), {"kind": {"model": model, "columns": {}}})
    attributes = re.findall(r"\bat\('([\w.]+)'", text)
    assert attributes
    assert {*attributes} <= getattr(models, model)._fields.keys()
