"""A file keeps the way it is written."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet.cli._convert.json_style import JSONStyle

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
HALVES = st.text(max_size=4) | st.just("\ud800")


def objects(text: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Any]]:
    values = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | text,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(text, inner, max_size=4),
        max_leaves=12,
    )
    return st.dictionaries(text, values, min_size=1, max_size=4)


OBJECTS = objects(TEXT)
INDENTS = st.sampled_from([None, 1, 2, 4, "\t"])


@given(OBJECTS, INDENTS, st.booleans(), st.sampled_from(["", "\n", "\n\n"]), st.sampled_from(["\n", "\r\n"]))
def test_json_style_writes_the_same_bytes_as_the_standard_library(
    value: dict[str, object], indent: int | str | None, ascii_only: bool, end: str, line_end: str
) -> None:
    text = json.dumps(value, indent=indent, ensure_ascii=ascii_only) + end
    content = text.replace("\n", line_end).encode()
    assert JSONStyle.of(content).write(json.loads(text)) == content


@pytest.mark.promise("P414")
@given(
    OBJECTS,
    objects(HALVES),
    INDENTS,
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"]),
)
def test_json_style_of_one_document_writes_another_value(
    model: dict[str, object], value: dict[str, object], indent: int | str | None, encoding: str
) -> None:
    content = json.dumps(model, indent=indent, ensure_ascii=False).encode(encoding)
    written = JSONStyle.of(content).write(json.loads(json.dumps(value)))
    assert json.loads(written) == value
    assert JSONStyle.of(written).encoding == JSONStyle.of(content).encoding


@pytest.mark.parametrize(
    "text",
    [
        '{\n  "a": [1, 2],\n  "b": {"c": "d"}\n}\n',
        '{\n\t"a": [],\n\t"b": [\n\t\t{"c": 1, "d": [2]}\n\t]\n}',
        '{"a":[1,2],"b":{"c":"d, e: f"}}',
        '{"a": [1, 2]}',
        '{\n    "a":[\n        1\n    ]\n}\n',
    ],
)
def test_json_style_rewrites_examples_unchanged(text: str) -> None:
    assert JSONStyle.of(text.encode()).write(json.loads(text)) == text.encode()
