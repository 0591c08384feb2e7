"""Documents as the specifications allow them, any JSON, and documents that are damaged."""

from __future__ import annotations

import json
import math
from functools import cache, lru_cache
from typing import Any, Final

from hypothesis import strategies as st

from .specification import Schema, resolved, schemas

WORDS: Final = frozenset({"title", "description", "example", "default", "externalDocs"})


def essence(schema: Schema) -> str:
    """A schema as text, without its own words: many members of models differ by these only."""
    return json.dumps({name: value for name, value in schema.items() if name not in WORDS})


def values(version: str, schema: Schema) -> st.SearchStrategy[Any]:
    """Valid JSON values of a schema, deep ones small."""
    return _values(version, essence(schema))


@cache
def _values(version: str, text: str) -> st.SearchStrategy[Any]:
    # Made once: hypothesis validates each strategy, and keeps with it what it has found out.
    schema = resolved(version, json.loads(text))
    if parts := schema.get("anyOf") or schema.get("oneOf"):
        return st.one_of([values(version, part) for part in parts])
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    kind = schema.get("type")
    if kind == "object":
        members = {name: _later(version, part) for name, part in schema.get("properties", {}).items()}
        required = schema.get("required", ())
        return st.fixed_dictionaries(
            {name: member for name, member in members.items() if name in required},
            optional={name: member for name, member in members.items() if name not in required},
        )
    if kind == "array":
        item = _later(version, schema.get("items", {}))
        return st.lists(item, min_size=schema.get("minItems", 0), max_size=max(2, schema.get("minItems", 0)))
    if kind == "integer":
        return st.integers(schema.get("minimum", -(10**6)), schema.get("maximum", 10**6))
    if kind == "number":
        return st.floats(schema.get("minimum", -1e6), schema.get("maximum", 1e6), width=32)
    if kind == "boolean":
        return st.booleans()
    if schema.get("format") == "date-time":
        return st.datetimes(timezones=st.just(None)).map(lambda moment: f"{moment.isoformat()}Z")
    if kind == "string":
        return (
            st.from_regex(schema["pattern"], fullmatch=True) if "pattern" in schema else st.text(max_size=8)
        )
    return any_json


def _later(version: str, schema: Schema) -> st.SearchStrategy[Any]:
    return _deferred(version, essence(schema))


@cache
def _deferred(version: str, text: str) -> st.SearchStrategy[Any]:
    return st.deferred(lambda: _values(version, text))


any_json: st.SearchStrategy[Any] = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.sampled_from([0.0, 72.0, 72.5, -1e300, 1e308, 10**400])
    | st.sampled_from(
        ["", "Aquire", "72", "true", "2024-05-01T24:00:00Z", "Mon Jun 03 08:35:36 GMT 2019", "PT3H"]
    )
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


def nested(depth: int, innermost: Any) -> Any:
    """Lists and objects in each other."""
    for level in range(depth):
        innermost = [innermost] if level % 2 else {"a": innermost}
    return innermost


ODD_VALUES: Final[tuple[Any, ...]] = (
    *(math.nan, math.inf, -math.inf, 1e308, -0.0, 5e-324, 1e-7, 2**53 + 1, 2**63, -(2**63) - 1, 10**400),
    *(
        "\ud83d",
        "a\ude00b\ud83d",
        "\0",
        "\0\ud800\r\n",
        "\r",
        "a\rb",
        "\x1b[2J\x7f\x85",
        "\u2028\u202e\ufeff",
    ),
    *("\ufffe\uffff", "]]>&<'\",;", "=1+1", "", " ", "\t", "x" * 5_000, "0001-01-01T00:00:00+14:00"),
    *("9999-12-31T23:59:59-14:00", "2024-05-01T24:00:00Z", "NaN", "PT1E400S", "P99999999999D"),
    *(True, False, None, {}, [], [[]], [None], {"": None}, [math.nan, 2.0], [1e999, "\ud83d", None]),
    *({"\ud83d\0": {"\udc00": -math.inf}}, {"type": "\ud83d"}, nested(60, "\ud83d"), nested(900, math.nan)),
)
"""Values that `json.loads()` returns and models accept, and that stop many a writer; the deepest last."""

odd_json: st.SearchStrategy[Any] = st.recursive(
    st.sampled_from(ODD_VALUES)
    | st.floats()
    | st.integers(-(10**40), 10**40)
    | st.text(st.characters(exclude_categories=()), max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(st.characters(exclude_categories=()), max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


@lru_cache(1_000)
def _key(*keys: str) -> st.SearchStrategy[str]:
    return st.sampled_from(keys)


@cache
def _up_to(most: int) -> st.SearchStrategy[int]:
    return st.integers(0, most)


_either = st.booleans()
_new_key = st.text(min_size=1, max_size=6)


@st.composite
def damaged(
    draw: st.DrawFn, whole: st.SearchStrategy[Any], *, most: int = 4, junk: st.SearchStrategy[Any] = any_json
) -> Any:
    """A document with up to `most` of its values replaced, removed, or joined by undocumented ones."""
    return _damaged(draw, draw(whole), most, junk)


@st.composite
def whole_and_damaged(draw: st.DrawFn, documents: st.SearchStrategy[Any]) -> tuple[Any, Any]:
    """A document, and the same with up to four such changes."""
    value = draw(documents)
    return value, _damaged(draw, value, 4, any_json)


def _damaged(draw: st.DrawFn, value: Any, most: int, junk: st.SearchStrategy[Any]) -> Any:
    for _ in range(draw(_up_to(most))):
        value = _damage_once(draw, value, junk)
    return value


def _damage_once(draw: st.DrawFn, value: Any, junk: st.SearchStrategy[Any]) -> Any:
    if isinstance(value, dict) and value and draw(_up_to(4)):
        key = draw(_key(*sorted(value)))
        if draw(_up_to(4)) == 0:
            return {k: v for k, v in value.items() if k != key}
        return {**value, key: _damage_once(draw, value[key], junk)}
    if isinstance(value, list) and value and draw(_up_to(3)):
        index = draw(_up_to(len(value) - 1))
        return [*value[:index], _damage_once(draw, value[index], junk), *value[index + 1 :]]
    if isinstance(value, dict) and draw(_either):
        return {**value, draw(_new_key): draw(junk)}
    return draw(junk)


def flooded(value: Any, odd: Any) -> Any:
    """A document in which every value that has no members is `odd`."""
    if isinstance(value, dict):
        return {name: flooded(each, odd) for name, each in value.items()}
    return [flooded(each, odd) for each in value] if isinstance(value, list) else odd


@cache
def full(version: str, schema: str) -> Any:
    """A document that has every member of a schema, each list with an item."""
    return filled(version, schemas(version)[schema])


def filled(version: str, schema: Schema, depth: int = 0) -> Any:
    """The same for a schema itself; nothing below twelve levels."""
    schema = resolved(version, schema)
    if "anyOf" in schema:
        return filled(version, schema["anyOf"][0], depth)
    kind = schema.get("type")
    if kind == "object":
        members = schema.get("properties", {}) if depth < 12 else {}
        return {name: filled(version, part, depth + 1) for name, part in members.items()}
    if kind == "array":
        item = schema.get("items", {})
        # An energy is chosen by its type: one of each.
        types = resolved(version, resolved(version, item).get("properties", {}).get("type", {})).get(
            "enum", []
        )
        one = filled(version, item, depth + 1)
        return [{**one, "type": each} for each in types] or [one] * max(1, schema.get("minItems", 1))
    if "enum" in schema:
        return schema["enum"][0]
    if schema.get("format") == "date-time":
        return "2026-05-01T10:11:12Z"
    return {"integer": 2, "number": 2.5, "boolean": True}.get(str(kind), "PT3H")
