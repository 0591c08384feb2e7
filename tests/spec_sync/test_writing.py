"""Changed data goes into a text and comes out of it again, and what did not change keeps its lines."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spec_sync.places import UnrepairableError
from spec_sync.text.reading import read_plain
from spec_sync.text.writing import emitted, rewritten

from ..specification import ROOT, VERSIONS
from .documents import OURS

pytestmark = pytest.mark.slow

ODD = ["on", "No", "None", "2D", "1.0", "~", "", "a: b", "# no", "- x", "two\nlines\n", "* `a`: b\n\n"]
LETTERS = st.characters(
    codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\x85\u2028\u2029\ufeff"
)
TEXTS = st.sampled_from(ODD) | st.text(LETTERS, max_size=12)
SCALARS = st.one_of(TEXTS, st.integers(-99, 99), st.booleans(), st.sampled_from([0.5, -1.0, 1e3]))
VALUES: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS.filter(bool), inner, max_size=3),
    max_leaves=6,
)


@st.composite
def edited(draw: st.DrawFn) -> Any:
    """OURS with a few members replaced, removed, added, or put elsewhere."""
    data = copy.deepcopy(read_plain(OURS))
    for _ in range(draw(st.integers(1, 4))):
        node: Any = data
        while draw(st.integers(0, 5)):
            inner = [node[key] for key in node] if isinstance(node, dict) else list(node)
            inner = [value for value in inner if isinstance(value, dict | list) and value]
            if not inner:
                break
            node = draw(st.sampled_from(inner))
        if isinstance(node, dict):
            key = draw(st.sampled_from([*node, "new", "on"]))
            if key in node and draw(st.booleans()):
                node[draw(st.sampled_from([key, "again"]))] = node.pop(key)
            else:
                node[key] = draw(VALUES)
        else:
            index = draw(st.integers(0, len(node) - 1))
            node[index : index + draw(st.integers(0, 1))] = draw(st.lists(VALUES, max_size=2))
    return data


@settings(max_examples=30, deadline=None)
@given(edited())
def test_rewritten_text_is_read_as_the_same_data(data: Any) -> None:
    text = rewritten(OURS, data)
    assert read_plain(text) == data
    assert rewritten(text, data) == text
    assert read_plain(rewritten(text, read_plain(OURS))) == read_plain(OURS)


@pytest.mark.promise("P912")
def test_rewritten_without_changes_keeps_the_text() -> None:
    assert rewritten(OURS, read_plain(OURS)) == OURS


@pytest.mark.parametrize("version", VERSIONS)
def test_emitted_text_has_the_style_of_specs(version: str) -> None:
    """Written from nothing, specs/ has the lines that it has."""
    text = (ROOT / "specs" / f"{version}.yaml").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("openapi:")]
    assert [line for line in emitted(read_plain(text)) if not line.startswith("openapi:")] == lines


@pytest.mark.promise("P912")
def test_comments_stay_with_what_they_are_about() -> None:
    text = "# top\na: 1  # one\n# about b\nb:\n"
    text += "  # first\n  - p\n  # second\n  - q\n# about c\nc: [1, 2]  # two\n"
    assert rewritten(text, {"a": 2, "b": ["q"], "c": [1, 2, 3]}) == (
        "# top\na: 2  # one\n# about b\nb:\n  # second\n  - q\n# about c\nc: [1, 2, 3]  # two\n"
    )
    assert rewritten(text, {"a": 1, "c": [1, 2]}) == "# top\na: 1  # one\n# about c\nc: [1, 2]  # two\n"


@pytest.mark.parametrize("text", ["[1, 2]\n", "{a: 1}\n"])
def test_rewritten_refuses_text_that_is_not_a_block_mapping(text: str) -> None:
    with pytest.raises(UnrepairableError):
        rewritten(text, {"a": 2})
