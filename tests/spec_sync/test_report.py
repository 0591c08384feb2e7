"""The report of a sync, for people and for machines, and the tasks for the handwritten part."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from spec_sync.changelog.changes import changes
from spec_sync.changelog.kinds import Change
from spec_sync.decisions import Outdated, decided
from spec_sync.hints.overrides import fitted
from spec_sync.report import Report, Task, as_json, as_markdown, suggested_version
from spec_sync.retired import Retired
from spec_sync.shape import shaped
from spec_sync.sync import synced
from spec_sync.text.reading import Repair, read_plain
from spec_sync.walking import item, undescribed

from .documents import OURS, dumped, parsed, vendors

ROOT = Path(__file__).parents[2]

BREAKING = Change("field", "removed", "Star", "name", None, None, ("reader",), "reads nothing there")
HARMLESS = Change("value", "added", "Star.state", "Dim", None, None, (), "enumerations are open")


@pytest.mark.parametrize(
    ("current", "found", "suggested"),
    [
        ("0.1.0", [], "0.1.0"),
        ("0.1.0", [HARMLESS], "0.1.1"),
        ("0.1.3", [HARMLESS, BREAKING], "0.2.0"),
        ("1.2.3", [HARMLESS], "1.3.0"),
        ("1.2.3", [BREAKING], "2.0.0"),
    ],
)
def test_suggested_version_follows_the_changes(current: str, found: list[Change], suggested: str) -> None:
    assert suggested_version(current, found) == suggested


def test_reports_in_both_formats_have_all_parts() -> None:
    report = Report(
        version="v3",
        before="3.1.0",
        after="3.2.0",
        suggested="0.2.0",
        repairs=[Repair("integer key", "#/paths/~1a/200", "read as the text '200'")],
        changes=[BREAKING, HARMLESS],
        outdated=[Outdated("#/components/schemas/A/pattern", "old", "new")],
        todo=["specs/v3.yaml, line 7"],
        tasks=[Task("`getMoons` has no facade method", "compat/", 'one = "line"\ntwo = "lines"')],
        failures=["tests/a.py::test_a"],
        renamed=["psa_fleet_v3: attribute class_: member Star.class"],
    )
    text = as_markdown(report)
    for part in (
        "### v3 of the API: 3.1.0 to 3.2.0",
        "2 changes, 1 of them breaking",
        "Suggested version: 0.2.0.",
        "#### Breaking\n\n- Fields removed (reader: reads nothing there): `Star.name`",
        "#### Added\n\n- Values (enumerations are open): `Dim` of `Star.state`",
        "`#/components/schemas/A/pattern`: the vendor said `old` and says `new` now",
        "- specs/v3.yaml, line 7",
        '  ```python\n  one = "line"\n  two = "lines"\n  ```',
        "- `tests/a.py::test_a`",
        "#### Names that Python cannot have (1)\n\n- psa_fleet_v3: attribute class_: member Star.class",
        "- integer key: 1",
    ):
        assert part in text
    read = json.loads(json.dumps(as_json(report)))
    assert read["changes"][0]["breaking"] is True
    assert read["changes"][0]["breaks"] == ["reader"]
    assert read["changes"][0]["reason"]
    assert read["repairs"][0]["where"] == "#/paths/~1a/200"
    assert read["suggested"] == "0.2.0"


def test_document_compared_with_itself_has_no_changes() -> None:
    shape = shaped(read_plain(OURS))
    assert changes(shape, shape, {}) == []
    assert "Nothing changed" in as_markdown(Report("v3", "3.1.0", "3.1.0", "0.1.0", [], []))


DECISION = """\
v3:
  - at: '#/components/parameters/starId/schema/pattern'
    vendor: '[a-z]'
    ours: '^[a-z]+$'
    reason: The whole text is meant.
  - at: '#/components/schemas/Watch/properties/limit/default'
    vendor: 7
    reason: The server does something else.
"""


@pytest.mark.promise("P906")
def test_decision_holds_until_the_vendor_changes_the_value() -> None:
    data = vendors()
    data["components"]["parameters"]["starId"]["schema"]["pattern"] = "[a-z]"
    data["components"]["schemas"]["Watch"]["properties"]["limit"]["default"] = 7
    result = synced("v3", dumped(data), OURS, decisions=DECISION)
    assert result.text == OURS
    assert not result.outdated
    data["components"]["parameters"]["starId"]["schema"]["pattern"] = "[0-9]"
    result = synced("v3", dumped(data), OURS, decisions=DECISION)
    assert "pattern: '[0-9]'" in result.text
    assert [(one.vendor, one.now) for one in result.outdated] == [("[a-z]", "[0-9]")]


def test_decision_about_what_the_vendor_lacks_adds_it() -> None:
    shape = shaped(read_plain(OURS))
    place = "#/components/schemas/Star/properties/magnitude/maximum"
    decided_shape, outdated = decided(shape, [{"at": place, "ours": 99, "reason": "It is told elsewhere."}])
    star = item(item(decided_shape, "schemas"), "Star")
    assert item(item(star, "properties"), "magnitude")["maximum"] == 99
    assert not outdated


def test_hints_go_with_what_they_name_and_come_back_with_it() -> None:
    text = "# Hints.\nhidden:\n  - name\n  - Star.state\n  - size\n"
    text += "behaviour:\n  Star: Shining\n  Place: Somewhere\n"
    full, without = parsed(OURS), parsed(OURS)
    del without["components"]["schemas"]["Star"]["properties"]["state"]
    del without["components"]["schemas"]["Place"]
    store = Retired()
    down = fitted(text, [full], [without], store)
    assert parsed(down) == {"hidden": ["name", "size"], "behaviour": {"Star": "Shining"}}
    assert fitted(down, [without], [full], store) == text
    assert not store.entries


def test_markers_are_found_by_line() -> None:
    assert undescribed("a: 1\nb: 'TODO(sync): describe'\n\nc: TODO(sync)\n") == [2, 4]
