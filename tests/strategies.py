"""Documents as the specifications allow them, any JSON, and documents that are damaged."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from .specification import Schema, resolved


def values(version: str, schema: Schema) -> st.SearchStrategy[Any]:
    """Valid JSON values of a schema, deep ones small."""
    schema = resolved(version, schema)
    if "anyOf" in schema:
        return st.one_of([values(version, part) for part in schema["anyOf"]])
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
    return st.deferred(lambda: values(version, schema))


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


@st.composite
def damaged(draw: st.DrawFn, whole: st.SearchStrategy[Any], *, most: int = 4) -> Any:
    """A document with up to `most` of its values replaced, removed, or joined by undocumented ones."""
    value = draw(whole)
    for _ in range(draw(st.integers(0, most))):
        value = _damage_once(draw, value)
    return value


def _damage_once(draw: st.DrawFn, value: Any) -> Any:
    if isinstance(value, dict) and value and draw(st.integers(0, 4)):
        key = draw(st.sampled_from(sorted(value)))
        if draw(st.integers(0, 4)) == 0:
            return {k: v for k, v in value.items() if k != key}
        return {**value, key: _damage_once(draw, value[key])}
    if isinstance(value, list) and value and draw(st.integers(0, 3)):
        index = draw(st.integers(0, len(value) - 1))
        return [*value[:index], _damage_once(draw, value[index]), *value[index + 1 :]]
    if isinstance(value, dict) and draw(st.booleans()):
        return {**value, draw(st.text(min_size=1, max_size=6)): draw(any_json)}
    return draw(any_json)
