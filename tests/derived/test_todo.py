"""The list of what is left to write by hand: from tables, with file, stub and the vendor's facts."""

from __future__ import annotations

import ast
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import todo
from derived.todo import tasks
from spec_sync.report import Task

ROOT = todo.ROOT

WINDOWS = """\
        windows:
          type: object
          required: [open]
          properties:
            open:
              type: boolean
            gap:
              type: string
"""
LAST_OPERAND = "        - stolen.state\n      x-inline: true\n    TripFault:\n"
OPERATION = """\
  /fleets/{fid}/doors:
    FIND
      tags: [Fleet]
      summary: Doors.
      description: All doors.
      operationId: FINDFleetDoors
      parameters:
        - $ref: '#/components/parameters/fleetId'
      responses:
        '200':
          description: The doors.
          content:
            application/json:
              schema:
                $ref: '#/components/schemas/Alerts'
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of what the list is made of; the rest is the project's own."""
    for name in ("generated", "tests", "scripts"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "specs", tmp_path / "specs")
    ignored = shutil.ignore_patterns("__pycache__", "_sync", "cli", "_storage", "export")
    shutil.copytree(ROOT / "compat", tmp_path / "compat", ignore=ignored)
    return tmp_path


def change(tree: Path, name: str, before: str, after: str) -> None:
    path = tree / name
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")


def without_fields(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the comparison of fields, which needs seconds and has a test of its own."""
    monkeypatch.setattr("derived.todo._fields", lambda _: iter(()))


def one(found: list[Task]) -> Task:
    (task,) = found
    assert task.where
    return task


@pytest.mark.promise("P913")
def test_todo_of_the_present_specifications_is_a_clear_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert todo.main([]) == 0
    assert capsys.readouterr().out == f"{todo.NOTHING}\n"


@pytest.mark.promise("P913")
@pytest.mark.parametrize(("verb", "made"), [("get", True), ("post", False)])
def test_todo_names_an_operation_without_row_with_its_stub(
    tree: Path, monkeypatch: pytest.MonkeyPatch, verb: str, made: bool
) -> None:
    without_fields(monkeypatch)
    text = OPERATION.replace("FIND\n", f"{verb}:\n").replace("FIND", verb)
    if not made:
        text += "      requestBody:\n        content: {}\n"
    change(tree, "specs/v3.yaml", "  /fleets/{fid}:\n", f"{text}  /fleets/{{fid}}:\n")
    task = one(tasks(tree))
    assert task.what == f"{verb}FleetDoors has no row" + ("" if made else " and no method")
    assert f"specs/v3.yaml:{lines(tree, 'operationId: ' + verb + 'FleetDoors')}" in task.where
    row = f'Entry("{verb}FleetDoors", ("fleet",), ("{"doors" if made else "create_door"}",)'
    assert task.stub.startswith(row)
    assert f"{verb.upper()} /fleets/{{fid}}/doors (v3); parameters: none; returns Alerts" in task.facts
    ast.parse(f"[{task.stub.partition(chr(10))[0]}]")
    if not made:
        method = task.stub[task.stub.index("async def ") :]
        ast.parse(method)
        assert method.startswith("async def create_door(self, body: JSONObject) -> models.Alerts:")
        assert "body=canonical(body)" in method


def lines(tree: Path, part: str) -> int:
    text = (tree / "specs" / "v3.yaml").read_text(encoding="utf-8")
    return text[: text.index(part)].count("\n") + 1


@pytest.mark.promise("P913")
def test_todo_names_an_operand_with_the_row_of_the_document(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_fields(monkeypatch)
    row = "        * `stolen.state`: boolean; equalsTo, onChange\n"
    change(tree, "specs/v3.yaml", row, f"{row}        * `tyres.low`: duration; lowerThan, equalsTo\n")
    change(tree, "specs/v3.yaml", LAST_OPERAND, f"        - tyres.low\n{LAST_OPERAND}")
    task = one(tasks(tree))
    assert task.what == "the operand tyres.low has no meaning"
    begun = 'Operand("tyres.low", "integer", "s", ("equalsTo", "lowerThan"), ("v3",), "TODO:'
    assert task.stub.startswith(begun)
    assert task.facts == "* `tyres.low`: duration; lowerThan, equalsTo"


@pytest.mark.promise("P913")
def test_todo_names_an_operand_that_is_gone(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_fields(monkeypatch)
    change(tree, "specs/v3.yaml", LAST_OPERAND, "      x-inline: true\n    TripFault:\n")
    task = one(tasks(tree))
    assert task.what == "the operand stolen.state is in no specification any more"
    assert task.where.startswith("compat/psa_fleet/monitors/operands.py:")


@pytest.mark.promise("P913")
def test_todo_names_a_remote_action_with_a_class_that_is_python(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_fields(monkeypatch)
    before = "        wakeUp:\n          description: Waking"
    change(tree, "specs/v3.yaml", before, f"{WINDOWS}{before}")
    task = one(tasks(tree))
    assert task.what == "the remote action windows has no class"
    assert "    open: bool\n    gap: str | None = None\n" in task.stub
    assert '"required": ["open"]' in task.facts
    ast.parse(task.stub)


@pytest.mark.promise("P913")
@pytest.mark.parametrize(
    ("alter", "what", "where"),
    [
        (
            lambda tree: change(tree, "specs/meanings.yaml", "    - Trip.distance\n", ""),
            "the number Trip.distance has no unit",
            "specs/meanings.yaml",
        ),
        (
            lambda tree: change(
                tree, "compat/psa_fleet/monitors/operands.py", '"the odometer"', '"TODO: what it is"'
            ),
            "a stub was left as it was",
            "compat/psa_fleet/monitors/operands.py:",
        ),
        (
            lambda tree: change(
                tree, "specs/v3.yaml", "summary: List the fleets.", "summary: 'TODO(sync): describe'"
            ),
            "describe",
            "specs/v3.yaml:",
        ),
    ],
    ids=["unit", "stub", "description"],
)
def test_todo_names_what_is_left(
    tree: Path, monkeypatch: pytest.MonkeyPatch, alter: Callable[[Path], None], what: str, where: str
) -> None:
    without_fields(monkeypatch)
    alter(tree)
    task = tasks(tree)[0]
    assert task.what == what
    assert task.where.startswith(where)


@pytest.mark.promise("P913")
@pytest.mark.promise("P940")
def test_todo_names_a_row_of_no_operation_with_its_line(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    without_fields(monkeypatch)
    row = '    Entry("getFleets", ("client",), ("fleets",)),\n'
    change(
        tree,
        "compat/psa_fleet/_operations/catalog.py",
        row,
        f'{row}    Entry("getNone", ("fleet",), ("none",)),\n',
    )
    task = one(tasks(tree))
    assert task.what == "getNone is not an operation of specs/; correct the id, or remove the row"
    assert task.where.startswith("compat/psa_fleet/_operations/catalog.py:")


@pytest.mark.promise("P913")
def test_todo_proposes_to_fill_the_successor_where_v3_has_both_names(
    tree: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    without_fields(monkeypatch)
    path = tree / "specs" / "v3.yaml"
    head, mark, trip = path.read_text(encoding="utf-8").partition("    Trip:\n")
    old = "        distance:\n          type: number\n          format: float\n"
    assert old in trip
    new = f"{old.replace('distance', 'distanceDriven')}          description: 'TODO(sync): describe'\n"
    trip = trip.replace(old, f"{new}{old}          deprecated: true\n", 1)
    path.write_text(f"{head}{mark}{trip}", encoding="utf-8")
    (task,) = [each for each in tasks(tree) if each.what.startswith("v3 has")]
    assert task.what == "v3 has distance of Trip and distanceDriven, which may be its successor"
    assert task.stub == 'Both("distance", "TODO: what the document states", "distanceDriven"),'


@pytest.mark.slow
@pytest.mark.promise("P913")
def test_todo_names_v2_fields_without_a_rule(tree: Path) -> None:
    shutil.rmtree(tree / "compat")
    shutil.copytree(ROOT / "compat", tree / "compat", ignore=shutil.ignore_patterns("__pycache__"))
    rules = '(Keep("createdAt", NO_TIME), *_PRIVACY)'
    change(tree, "compat/psa_fleet/upgrade/_status.py", rules, "_PRIVACY")
    found = tasks(tree)
    task = next(task for task in found if task.what == "v2 createdAt of Privacy in Telemetry has no rule")
    assert task.stub.startswith('Keep("createdAt", "TODO: why v3 has no place for it"),')
    assert "not in v3 at createdAt" in task.facts
    assert all(task.what.startswith("v2 ") and task.what.endswith("has no rule") for task in found)
