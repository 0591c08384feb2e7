"""A row by hand that is about nothing, there twice, or without a reason is a sentence with file and line."""

from __future__ import annotations

import copy
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

import derive
from derived import keywords, left_out, stale, words
from spec_sync.text.reading import read_plain

from .known import facts

ROOT = derive.ROOT
ASYNC = "compat/psa_fleet/_async"
PARSING = "compat/psa_fleet/webhooks/_parsing"
PROGRESS = "compat/psa_fleet/remotes/_progress.py"
UNIT = "- leaves: [BasicKinetic.speed, Kinetic.speed]"
SPEED = "- path: Status.kinetic.speed\n  name: Vehicle.Speed\n  unit: km/h\n"
LAST = '    vin: str | None = member("vin", TEXT, repr=masked)\n'


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the files with rows by hand."""
    for name in ("scripts/derived", "specs", ASYNC, PARSING, "compat/psa_fleet/remotes"):
        ignored = shutil.ignore_patterns("__pycache__", "v?.yaml")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignored)
    return tmp_path


def test_stale_complaints_are_empty_for_current_rows() -> None:
    assert [*stale.complaints(ROOT, facts())] == []
    assert [*stale.left_out_rows(ROOT, facts())] == []


@pytest.mark.promise("P996")
@pytest.mark.parametrize(
    ("file", "before", "after", "sentence"),
    [
        (
            "specs/meanings.yaml",
            UNIT,
            UNIT.replace("[", "[Star.mass, "),
            "Star.mass is not a number of specs/",
        ),
        ("specs/meanings.yaml", UNIT, f"{UNIT}\n  unit: m\n  source: ours\n{UNIT}", "has two units"),
        ("specs/signals.yaml", SPEED, f"{SPEED}{SPEED}", "Status.kinetic.speed has two entries"),
        ("specs/signals.yaml", SPEED, "- path: Status.kinetic.speed\n  reason: ''\n", "neither a signal nor"),
        ("specs/signals.yaml", "{High: FAST,", "{Higher: FAST,", "no version lists the value Higher"),
        (
            f"{ASYNC}/connection.py",
            "\n\nclass ",
            '\n\none("getNothingAtAll")\n\n\nclass ',
            "calls getNothingAtAll",
        ),
        (f"{PARSING}/events.py", LAST, "", "has no attribute for vin of notifications"),
        (f"{PARSING}/events.py", '"refresh", BOOLEAN', '"refreshed", BOOLEAN', "no version sends refreshed"),
        (
            f"{PARSING}/normalize.py",
            '    "vehicle.trip": "trip",\n',
            "",
            "no member for the extension vehicle.trip",
        ),
        (
            f"{PARSING}/normalize.py",
            '"vehicle.trip": "trip"',
            '"vehicle.tour": "trip"',
            "vehicle.tour of MEMBERS",
        ),
        (
            "compat/psa_fleet/remotes/_progress.py",
            '"WrongCommand"',
            '"Wrong"',
            "no version lists Wrong of CAUSES",
        ),
    ],
)
def test_row_that_is_about_nothing_is_named_with_its_line(
    tree: Path, file: str, before: str, after: str, sentence: str
) -> None:
    text = (tree / file).read_text(encoding="utf-8")
    assert before in text
    (tree / file).write_text(text.replace(before, after, 1), encoding="utf-8")
    found = [each for each in stale.complaints(tree, facts()) if sentence in each]
    assert found
    assert re.match(rf"{re.escape(file)}:\d+: ", found[0])


@pytest.mark.promise("P996")
def test_hint_and_new_name_of_nothing_are_named_with_their_lines(tree: Path) -> None:
    path = tree / "specs" / "overrides.yaml"
    text = path.read_text(encoding="utf-8").replace(
        "  - coordinates\n", "  - coordinates\n  - noSuch\n  - Trip.no\n"
    )
    path.write_text(text, encoding="utf-8")
    (tree / "specs" / "renamed.yaml").write_text("v3:\n  Trip:\n    nothing: none\n", encoding="utf-8")
    known = copy.copy(facts())
    known.root, known.hints = tree, read_plain(text)
    found = [*stale.complaints(tree, known)]
    number = text[: text.index("noSuch")].count("\n") + 1
    assert found == [
        f"specs/overrides.yaml:{number}: noSuch in hidden_in_repr names nothing; remove it",
        f"specs/overrides.yaml:{number + 1}: Trip.no in hidden_in_repr names nothing; remove it",
        "specs/renamed.yaml:3: v3 has no Trip.nothing; remove it",
    ]


@pytest.mark.promise("P996")
@pytest.mark.parametrize(
    ("module", "table", "row", "sentence"),
    [
        (left_out, "BY_HAND", {"getNothing": "has a reason"}, "getNothing in BY_HAND is not an operation"),
        (left_out, "BY_HAND", {"getFleets": " "}, "getFleets in BY_HAND has no reason"),
        (left_out, "COMMANDS", {"getFleet": ("fleets show", "TODO")}, "getFleet in COMMANDS has no reason"),
        (left_out, "COMMANDS", {"sendNothing": ("a b", "is special")}, "sendNothing in COMMANDS is not"),
        (left_out, "OPTIONS", {"*": {"profile": ""}}, "profile of * in OPTIONS has no reason"),
        (left_out, "COLUMNS", {"Nothing": {"type": "is one"}}, "Nothing in COLUMNS is no model"),
        (left_out, "PAGES", {"positions": ""}, "positions in PAGES has no reason"),
        (
            keywords,
            "SPECIAL",
            {"gone": keywords.Special("gone", "str")},
            "no operation has the parameter gone",
        ),
        (words, "PLACES", {"vehicle.gone": ("Trip", "state")}, "vehicle.gone in PLACES is no operand"),
        (words, "PLACES", {"vehicle.trip.state": ("Gone",)}, "Gone in PLACES is no schema"),
    ],
)
def test_left_out_entry_of_nothing_or_without_reason_is_named(
    monkeypatch: pytest.MonkeyPatch, module: Any, table: str, row: dict[str, Any], sentence: str
) -> None:
    monkeypatch.setattr(module, table, row)
    found = [*stale.left_out_rows(ROOT, facts()), *stale.complaints(ROOT, facts())]
    assert [each for each in found if re.match(rf"scripts/derived/\w+\.py:\d+: {re.escape(sentence)}", each)]


@pytest.mark.promise("P996")
def test_column_of_a_member_that_is_gone_is_named() -> None:
    known = copy.copy(facts())
    known.documents = copy.deepcopy(known.documents)
    del known.documents["v3"]["components"]["schemas"]["Battery"]["properties"]["voltage"]
    (sentence,) = [each for each in stale.complaints(ROOT, known) if "for a column of" in each]
    assert re.match(r"compat/psa_fleet/tables/_by_hand\.py:\d+: Status has no battery\.voltage for", sentence)


@pytest.mark.promise("P996")
def test_entry_that_is_listed_twice_is_named_with_its_line(tree: Path) -> None:
    path = tree / stale.LEFT_OUT
    row = '    "positions": "is one position; positions in pages are `waypoints`",\n'
    text = path.read_text(encoding="utf-8").replace(row, f"{row}{row}")
    path.write_text(text, encoding="utf-8")
    number = text[: text.index(row)].count("\n") + 2
    (sentence,) = stale.left_out_rows(tree, facts())
    assert sentence == f"scripts/derived/left_out.py:{number}: positions is listed twice; remove one of them"
