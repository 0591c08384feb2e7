"""Changes between two documents are those that a person lists: nothing more, and nothing less."""

from __future__ import annotations

from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spec_sync.changelog.changes import changes
from spec_sync.changelog.kinds import RULES, SENT, Change, Side, change
from spec_sync.repair.repairs import repaired
from spec_sync.report import Report, as_markdown
from spec_sync.shape import shaped
from spec_sync.text.reading import Reading

from . import pairs
from .documents import everything
from .pairs import PAIRS, Row

pytestmark = [pytest.mark.slow, pytest.mark.promise("P976")]


def _shape(data: Any) -> Any:
    document, _ = repaired(Reading(data))
    return shaped(document, whole=True)


def _rows(found: list[Change]) -> list[Row]:
    return [
        (one.kind, one.action, one.where, one.name, "".join(side[0] for side in one.breaks)) for one in found
    ]


@pytest.fixture(scope="module")
def base() -> Any:
    return _shape(everything())


@pytest.mark.parametrize("name", PAIRS)
def test_changes_of_a_pair_are_those_that_a_person_lists(base: Any, name: str) -> None:
    pair, data = PAIRS[name], everything()
    pair.edit(data)
    after = _shape(data)
    assert sorted(_rows(changes(base, after))) == sorted(pair.there)
    assert sorted(_rows(changes(after, base))) == sorted(pair.back)


_ALONE: Final = ("parameter", "body", "operation id", "model written out", "items", "discriminator gone")
"""Edits that take away what others are about."""


def _apart(names: list[str]) -> list[str]:
    """Those of some edits that are about different places."""
    kept: dict[str, set[str]] = {}
    for name in names:
        places = {row[2].rstrip(".*[]") for row in PAIRS[name].there}
        if not places & {place for others in kept.values() for place in others}:
            kept[name] = places
    return [*kept]


@settings(max_examples=12, deadline=None)
@given(
    st.lists(
        st.sampled_from(sorted({name for name in PAIRS if PAIRS[name].there} - {*_ALONE})),
        unique=True,
        min_size=3,
        max_size=6,
    )
)
def test_changes_of_several_edits_are_those_of_each(base: Any, names: list[str]) -> None:
    data, apart = everything(), _apart(names)
    for name in apart:
        PAIRS[name].edit(data)
    expected = {row for name in apart for row in PAIRS[name].there}
    assert set(_rows(changes(base, _shape(data)))) == expected


def test_pairs_cover_the_kinds_of_changes() -> None:
    met = {(row[0], row[1]) for pair in PAIRS.values() for row in (*pair.there, *pair.back)}
    # A field counts as renamed where a sync decides so: see test_merge.
    assert {*RULES} - met == {("field", "renamed")}


def test_change_on_the_wire_alone_leaves_names_of_python_out(base: Any) -> None:
    data = everything()
    pairs.model_renamed(data)
    data["paths"]["/stars"]["get"]["operationId"] = "listStars"
    assert changes(base, _shape(data), code=False) == []


def test_changelog_has_a_line_for_each_kind_of_change() -> None:
    for (kind, action), rule in RULES.items():
        one = change(kind, action, "Star.name", SENT, name="x", old=1, new=2)
        text = as_markdown(Report("v3", "3.1.0", "3.2.0", "0.2.0", [], [one]))
        sides: list[Side] = ["sender", "code"]
        verdicts = [verdict for side in sides if (verdict := getattr(rule, side))]
        assert one.breaking is any(verdict.breaks for verdict in verdicts)
        assert ("#### Breaking" in text) is one.breaking
        assert all(verdict.reason in text for verdict in verdicts if verdict.breaks or not one.breaking)
        assert "Star.name" in text or action == "renamed"
