"""Walking to an older document and back: no word, no decision and no fact is lost on the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from spec_sync.decisions import decided
from spec_sync.names import unfolded
from spec_sync.shape import shaped
from spec_sync.sync import synced
from spec_sync.text.reading import read_plain
from spec_sync.walking import MARKER, item
from spec_sync.wording import sentences

from ..specification import ROOT
from .documents import dumped, parsed
from .older import OLDER, parameters_written_out, paths_missing

pytestmark = pytest.mark.slow

SAME_TEXT = (parameters_written_out, paths_missing)
"""Changes after which every line is back where it was."""


def text(name: str) -> str:
    return (ROOT / "specs" / f"{name}.yaml").read_text(encoding="utf-8")


@pytest.mark.promise("P990")
@pytest.mark.parametrize("version", ["v2", "v3"])
@pytest.mark.parametrize("older", OLDER)
def test_sync_to_an_older_document_and_back_loses_no_sentence(
    version: str, older: Callable[[Any], Any]
) -> None:
    ours, decisions = text(version), text("decisions")
    # The document of the day, as its publisher would write it: without names for what is written out.
    today = dumped(unfolded(parsed(ours)).document)
    there = synced(version, dumped(older(parsed(today))), ours, decisions=decisions)
    back = synced(version, today, there.text, retired=there.retired, decisions=decisions)
    assert MARKER not in back.text
    said = Counter(sentences(read_plain(ours)))
    lost = said - Counter(sentences(read_plain(back.text)))
    assert not [*lost]
    facts = shaped(unfolded(read_plain(back.text)).document)
    assert facts["paths"] == shaped(unfolded(read_plain(ours)).document)["paths"]
    if older in SAME_TEXT:
        assert back.text == ours


@pytest.mark.promise("P990")
def test_decision_holds_where_an_older_document_has_the_same_thing() -> None:
    pattern: Any = {"type": "string", "pattern": "a"}
    decision: Any = {"at": "#/components/parameters/when/schema/pattern", "vendor": "a", "ours": "^a$"}
    listed = {"name": "when", "in": "query", "schema": pattern}
    other = {"name": "where", "in": "query", "schema": dict(pattern)}
    shape: Any = {"paths": {"/x": {"get": {"parameters": [listed, other]}}}, "parameters": {}, "schemas": {}}
    made, outdated = decided(shape, [decision])
    operation: Any = item(item(item(made, "paths"), "/x"), "get")
    found = [one["schema"]["pattern"] for one in operation["parameters"]]
    assert (found, outdated) == (["^a$", "a"], [])
    listed["schema"] = {"type": "string", "pattern": "b"}
    assert decided(shape, [decision])[0] == shape
