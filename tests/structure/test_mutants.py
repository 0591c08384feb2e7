"""The campaign of mutants: which changes are made, in which rooms, and what is written of them."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Final

import pytest

import mutants
from mutants import Mutant, Tried
from mutating import runs
from mutating.changes import Mutation, mutations
from mutating.runs import Reach

from .rooms import PURE

SOURCE = '''"""A docstring with 1 number."""
from typing import Final, Literal

Side = Literal["left", "right"]
ROWS: Final = {"a": 1, "b": 2}


def decide(asked: float | None, left: float, *names: str) -> str | None:
    """Another one."""
    if asked is None or not names:
        return None
    for name in names:
        if name in ROWS:
            continue
        break
    names = cast("tuple[str]", names)
    return "late words stay" if asked >= left + 0.5 else "soon"
'''


def test_mutations_are_small_changes_that_compile() -> None:
    found = mutations(SOURCE)
    changes = {(each.line, each.before, each.after) for each in found}
    assert changes == {
        (5, '"a"', "'aXX'"),
        (5, '"b"', "'bXX'"),
        (5, "1", "2"),
        (5, "2", "3"),
        (5, '{"a": 1, "b": 2}', "({'b': 2})"),
        (5, '{"a": 1, "b": 2}', "({'a': 1})"),
        (10, "asked is None", "(asked is not None)"),
        (10, "asked is None or not names", "(asked is None and (not names))"),
        (10, "not names", "(names)"),
        (13, "name in ROWS", "(name not in ROWS)"),
        (14, "continue", "break"),
        (15, "break", "continue"),
        (17, 'return "late words stay" if asked >= left + 0.5 else "soon"', "return None"),
        (
            17,
            '"late words stay" if asked >= left + 0.5 else "soon"',
            "('soon' if asked >= left + 0.5 else 'late words stay')",
        ),
        (17, "asked >= left + 0.5", "(asked > left + 0.5)"),
        (17, "left + 0.5", "(left - 0.5)"),
        (17, "0.5", "1.5"),
        (17, '"soon"', "'soonXX'"),
    }
    for each in found:
        compile(each.source, "m.py", "exec")
        assert each.source != SOURCE
        assert each.function == (8 if each.line > 8 else 0)


def test_change_of_several_lines_leaves_the_lines_below_where_they_are() -> None:
    source = (
        "ROWS = {\n    1: 2,\n    3: 4,\n}\n\n\ndef last(a, b):\n    return not (\n        a or\n        b)\n"
    )
    for each in mutations(source):
        assert each.source.count("\n") == source.count("\n")
        assert each.source.splitlines()[6] == "def last(a, b):"


def test_campaign_has_every_pure_room() -> None:
    rooms = {room.source.removeprefix("compat/psa_fleet/") for room in mutants.ROOMS}
    there = {name for name in PURE if (mutants.ROOT / "compat" / "psa_fleet" / name).is_dir()}
    assert there <= rooms
    for room in mutants.ROOMS:
        modules = mutants.modules(room)
        assert modules, room
        assert not room.modules or len(modules) == len(room.modules)
        for module in modules:
            assert mutants.tests_of(room, module), module


def test_drawn_changes_are_always_the_same_and_spread_over_modules() -> None:
    first = mutants.drawn(2, "_sending")
    assert first == mutants.drawn(2, "_sending")
    modules = [mutant.module for mutant in first]
    assert len(set(modules)) == 4
    assert modules == sorted(modules[:4]) * 2
    assert first[-1].tests[0] == "tests/sending/test_retry.py"


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for room in mutants.ROOMS:
        (tmp_path / room.source).mkdir(parents=True)
    (tmp_path / "compat/psa_fleet/upgrade/_time.py").write_text("A = 1\nB = 2\n")
    (tmp_path / "scripts").mkdir()
    return tmp_path


REASON = '[[%s]]\nmodule = "compat/psa_fleet/upgrade/_time.py"\nbefore = "%s"\nafter = "%s"\nreason = "r"\n'


def test_equivalent_change_is_not_drawn(tree: Path) -> None:
    reasons = tree / "scripts" / "mutants.toml"
    reasons.write_text(REASON % ("equivalent", "1", "2"))
    assert [mutant.change.before for mutant in mutants.drawn(9, "", tree)] == ["2"]
    reasons.write_text(REASON % ("survivor", "1", "2"))
    assert {mutant.change.before for mutant in mutants.drawn(9, "", tree)} == {"1", "2"}


def test_reason_for_a_change_that_does_not_exist_is_refused(tree: Path) -> None:
    (tree / "scripts" / "mutants.toml").write_text(REASON % ("equivalent", "7", "8"))
    with pytest.raises(ValueError, match=r"reasons for changes that do not exist: .*_time.py', '7', '8'"):
        mutants.drawn(9, "", tree)


def tried(killed: int, of: int) -> list[Tried]:
    change = Mutation(3, 0, "a < b", "(a <= b)", "")
    mutant = Mutant("compat/psa_fleet/upgrade/_time.py", (), change)
    return [Tried(mutant, index < killed) for index in range(of)]


def test_weak_module_is_named() -> None:
    assert mutants.weak(tried(9, 10)) == []
    assert mutants.weak(tried(8, 10)) == [
        "compat/psa_fleet/upgrade/_time.py: 8 of 10 killed, and at least 90% must be"
    ]


def test_page_has_scores_and_survivors() -> None:
    text = mutants.page(tried(1, 2), 12)
    assert f"**1 of 2 are killed** in 1 modules, on {date.today()}; every change" in text
    assert "1 modules have less." in text
    assert "| `psa_fleet/upgrade/_time.py` | 1 | 2 | 50% |" in text
    assert (
        "| `psa_fleet/upgrade/_time.py:3` | `` a < b `` | `` (a <= b) `` | no reason is given yet |" in text
    )


KNOWN: Final = Reach(
    {
        "t/test_a.py::slow": 3.0,
        "t/test_a.py::quick": 1.0,
        "t/test_b.py::endless": 99.0,
        "t/test_c.py::c": 2.0,
    },
    {
        "r/m.py": {
            1: {""},
            4: {"t/test_a.py::slow", "t/test_a.py::quick", "t/test_b.py::endless"},
            6: {"", "t/test_c.py::c"},
        }
    },
)


@pytest.mark.parametrize(
    ("line", "function", "expected"),
    [
        (4, 3, (["t/test_a.py::quick", "t/test_a.py::slow"], False)),
        (5, 3, (["t/test_a.py::quick", "t/test_a.py::slow"], False)),  # the statement that began above
        (6, 3, (["t/test_c.py::c"], True)),
        (8, 7, ([], False)),
        (1, 0, ([], True)),
    ],
)
def test_mutant_is_run_with_the_quickest_tests_that_reach_it(
    line: int, function: int, expected: tuple[list[str], bool]
) -> None:
    mutant = Mutant("r/m.py", (), Mutation(line, function, "1", "2", ""))
    assert mutants.tests_that_reach(mutant, KNOWN) == expected


def test_mutant_of_an_import_is_run_by_its_room_then_by_users() -> None:
    mutant = Mutant("r/n.py", ("t/test_c.py",), Mutation(1, 0, "1", "2", ""))
    others = ["t/test_a.py::quick", "t/test_a.py::slow"]
    assert mutants.tests_of_room(mutant, KNOWN) == (["t/test_c.py::c"], others)


HALF: Final = (
    "from functools import cache\nROWS = {1: 3}\n\n\n@cache\ndef half(number):\n    return number // 2\n"
)


def test_change_is_seen_by_what_is_imported_and_by_what_is_imported_later(tmp_path: Path) -> None:
    path = tmp_path / "psa_fleet_halved.py"
    path.write_text(HALF)
    row, division = (
        next(each for each in mutations(HALF) if each.before == of) for of in ("3", "number // 2")
    )

    def run() -> int:
        sys.path.insert(0, str(tmp_path))
        from psa_fleet_halved import half  # type: ignore[import-not-found]  # made above

        imported, before = runs.Imported(), half(4)
        imported.change(path, division)
        after = half(4)
        del sys.modules["psa_fleet_halved"]
        runs.import_changed(path, row.source)
        import psa_fleet_halved

        return 0 if (before, after, psa_fleet_halved.ROWS) == (2, 8, {1: 4}) else 1

    assert runs.in_fork(run, 1, tmp_path / "log") == "passed"
    assert runs.in_fork(lambda: 3, 1, tmp_path / "log") == "broke (3)"


def test_merged_replaces_measurements_of_changed_tests() -> None:
    reached = {"m.py": {1: {"", "a.py::one", "b.py::two"}}, "n.py": {5: {"b.py::two"}}}
    before = Reach({"a.py::one": 1.0, "b.py::two": 2.0}, reached)
    measured = Reach({"b.py::three": 3.0}, {"n.py": {6: {"b.py::three"}}})
    assert mutants.merged(before, measured, {"a.py"}) == (
        {"a.py::one": 1.0, "b.py::three": 3.0},
        {"m.py": {1: {"", "a.py::one"}}, "n.py": {5: set(), 6: {"b.py::three"}}},
    )


def test_lines_that_moved_are_reached_where_they_are_now() -> None:
    assert mutants.move({1: {"a"}, 2: {"b"}, 3: {"c"}}, "x\ny\nz\n", "w\nx\nz\n") == {2: {"a"}, 3: {"c"}}


def test_reasons_in_use_are_well_formed() -> None:
    for (module, before, after), (_, reason) in mutants.reasons().items():
        assert (mutants.ROOT / module).is_file()
        assert before != after
        assert len(reason) > 10
