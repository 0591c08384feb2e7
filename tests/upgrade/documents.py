"""Hypothesis strategies for answers: as a schema allows them, damaged, and in several spellings at once."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from hypothesis import strategies as st

from psa_fleet.upgrade import Alias, Move, Rename, Replaced, Timestamp, Wrap, tables

from ..specification import Schema
from ..strategies import essence
from .fields import spec

MOMENTS = st.sampled_from(
    [
        "2024-05-01T10:11:12Z",
        "2024-05-01T10:11:12.123Z",
        "2024-05-01T12:11:12+02:00",
        "2024-05-01T24:00:00Z",
        "2017-08-10T13:46:39.652+0000",
        "2026-11-23T08:00:00Z",
    ]
)
ODD_MOMENTS = st.sampled_from(["Mon Jun 03 08:35:36 GMT 2019", "yesterday", "", "2024-13-01T00:00:00Z"])
TEXTS = st.sampled_from(["", "312", "312.0", "-7", "312.5", "PT5M", "Confort", "Hydrogen", "٣"]) | st.text(
    max_size=4
)
NUMBERS = st.integers(-5, 400) | st.floats(-1e6, 1e6, allow_nan=False, width=32)
SCALARS = st.none() | st.booleans() | NUMBERS | TEXTS | MOMENTS | ODD_MOMENTS
CHANCES = st.integers(0, 15)
ANY_JSON: st.SearchStrategy[Any] = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["createdAt", "updatedAt", "type", "energy", "x"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


def valid(schema: Schema) -> st.SearchStrategy[Any]:
    """Values that a schema without $ref allows; every member may be missing."""
    return _valid(essence(schema))


# Strategies are made once: what hypothesis learns about one is kept with it.
@cache
def _valid(text: str) -> st.SearchStrategy[Any]:
    schema: Schema = json.loads(text)
    if "enum" in schema:
        return st.sampled_from(schema["enum"])
    low, high = schema.get("minimum"), schema.get("maximum")
    match schema.get("type"):
        case "object":
            members = {name: valid(part) for name, part in schema.get("properties", {}).items()}
            return st.fixed_dictionaries({}, optional=members)
        case "array":
            least = schema.get("minItems", 0)
            return st.lists(valid(schema["items"]), min_size=least, max_size=max(least, 2))
        case "string":
            return MOMENTS if schema.get("format") == "date-time" else TEXTS
        case "integer":
            return st.integers(-400 if low is None else int(low), 400 if high is None else int(high))
        case "number":
            return st.integers(0, 9) | st.floats(
                -1e6 if low is None else low, 1e6 if high is None else high, allow_nan=False, width=32
            )
        case "boolean":
            return st.booleans()
        case _:
            return ANY_JSON


def damaged(schema: Schema) -> st.SearchStrategy[Any]:
    """Values of about the shape of a schema, with null, other types, odd texts and unknown members in it."""
    return _damaged(essence(schema))


@cache
def _damaged(text: str) -> st.SearchStrategy[Any]:
    schema: Schema = json.loads(text)
    match schema.get("type"):
        case "object":
            members = {name: damaged(part) for name, part in schema.get("properties", {}).items()}
            sound: st.SearchStrategy[Any] = st.fixed_dictionaries(
                {}, optional={**members, "unknown": ANY_JSON}
            )
        case "array":
            sound = st.lists(damaged(schema["items"]), max_size=3)
        case _:
            sound = valid(schema) | (ODD_MOMENTS if schema.get("format") == "date-time" else SCALARS)
    return CHANCES.flatmap(lambda chance: sound if chance else ANY_JSON)


def both_spellings(name: str) -> Schema:
    """One schema with what a table's schemas have in v2 and in v3, and with the rules' other spellings."""
    table = tables()[name]
    both = spec("v2").whole(spec("v2").schemas[table.schema], closed=False)
    if table.target is not None:
        both = _union(both, spec("v3").whole(spec("v3").schemas[table.target], closed=False))
    for path, part in table.parts.items():
        _set(both, path, both_spellings(part))
    for rule in table.rules:
        if (
            isinstance(rule, Alias | Rename | Replaced | Move | Timestamp | Wrap)
            and (target := _get(both, rule.to)) is not None
        ):
            _set(both, rule.path, _union(_get(both, rule.path), target))
    return both


def _union(one: Schema | None, other: Schema) -> Schema:
    """One schema with the members of both; where they are no objects, the first."""
    if one is None or one.get("type") != "object" or other.get("type") != "object":
        return other if one is None else one
    parts = dict(one.get("properties", {}))
    for name, part in other.get("properties", {}).items():
        parts[name] = _union(parts.get(name), part)
    return {**one, "properties": parts}


def _get(schema: Schema, path: str) -> Schema | None:
    for name in path.split("/"):
        members: dict[str, Schema] = schema.get("items", schema).get("properties", {})
        if name not in members:
            return None
        schema = members[name]
    return schema


def _set(schema: Schema, path: str, part: Schema) -> None:
    *parents, name = path.split("/")
    for parent in parents:
        schema = schema.get("items", schema)
        schema = schema.setdefault("properties", {}).setdefault(parent, {"type": "object", "properties": {}})
    schema = schema.get("items", schema)
    old = schema.setdefault("properties", {}).get(name)
    schema["properties"][name] = {"type": "array", "items": part} if old and "items" in old else part
