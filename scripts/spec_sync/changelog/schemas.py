"""Changes between two schemas, member by member and keyword by keyword."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Final

from ..likeness import equal
from ..places import Json, parts
from ..walking import Object, item
from .kinds import Action, Change, Kind, Use, change

_LIMITS: Final = {
    **dict.fromkeys(("minimum", "minItems", "minLength", "minProperties"), 1),
    **dict.fromkeys(("maximum", "maxItems", "maxLength", "maxProperties"), -1),
    **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum", "uniqueItems"), 1),
}
"""Limits, and whether a greater (1) or a smaller (-1) one is narrower."""
_FLAGS: Final[Mapping[str, Kind]] = {
    "nullable": "null",
    "readOnly": "read only",
    "writeOnly": "write only",
    "deprecated": "deprecation",
}
_FACTS: Final[Mapping[str, Kind]] = {
    "pattern": "pattern",
    "default": "default",
    "not": "exclusion",
    "example": "example",
    "examples": "example",
}
_WIDER: Final = frozenset(
    pair
    for narrow, wide in (("int32", "int64"), ("float", "double"))
    for pair in ((narrow, wide), (narrow, None), (wide, None))
)
"""Formats of numbers, each with a wider one."""


class SchemaComparison:
    """Compares the schemas of two shapes."""

    def __init__(self, before: Object, after: Object, renamed: Mapping[str, str]) -> None:
        self.before = before
        self.after = after
        self.fields: dict[tuple[str, ...], str] = {}
        self.models: dict[str, str] = {}
        for old, new in renamed.items():
            way = parts(old)
            if way[:2] == ("components", "schemas") and len(way) == 3:
                self.models[way[2]] = parts(new)[2]
            else:
                self.fields[way] = parts(new)[-1]

    def schema(
        self, old: Object, new: Object, where: str, use: Use, way: tuple[str, ...]
    ) -> Iterator[Change]:
        """Compare two schemas.

        Args:
            old: The schema before.
            new: The schema after.
            where: Its place in words.
            use: Who meets it.
            way: Its pointer in the document before; empty where no member of it can have been renamed.
        """
        if ("$ref" in old) != ("$ref" in new):
            before, after = _written_out(old, self.before), _written_out(new, self.after)
            if "properties" in before and "properties" in after:
                yield change("class", "changed", where, use, old=_kind(old, self.models), new=_kind(new, {}))
            old, new = before, after
        for key in _FLAGS:
            yield from flag(key, old, new, where, use)
        types = _types(old, self.models), _types(new, {})
        if types[0] != types[1]:
            action = _type_action(*types)
            yield change("type", action, where, use, old=_kind(old, self.models), new=_kind(new, {}))
            if action == "changed" and not types[0] & types[1]:
                return  # the rest is about values of another type
        else:
            yield from _format(old.get("format"), new.get("format"), where, use)
        yield from facts(old, new, where, use, _FACTS)
        yield from _limits(old, new, where, use)
        yield from _values(old, new, where, use)
        yield from self._fields(old, new, where, use, way)
        yield from self._additional(old, new, where, use, way)
        yield from _discriminator(old, new, where, use)
        if isinstance(old.get("items"), dict) and isinstance(new.get("items"), dict):
            yield from self.schema(item(old, "items"), item(new, "items"), f"{where}[]", use, (*way, "items"))
        mine, theirs = _alternatives(old, self.models), _alternatives(new, {})
        for kind in mine.keys() & theirs.keys():
            yield from self.schema(mine[kind], theirs[kind], where, use, ())

    def _fields(
        self, old: Object, new: Object, where: str, use: Use, way: tuple[str, ...]
    ) -> Iterator[Change]:
        mine, theirs = item(old, "properties"), item(new, "properties")
        needed, demanded = _required(old), _required(new)
        renames = {
            name: self.fields[(*way, "properties", name)]
            for name in mine
            if (*way, "properties", name) in self.fields
        }
        # A member of `_links` is a link, which nothing but a reader meets.
        link = where.endswith("._links")
        for name in mine:
            to = renames.get(name, name)
            if to not in theirs:
                yield change("link" if link else "field", "removed", where, use, name=name)
                continue
            if to != name:
                yield change("field", "renamed", where, use, name=name, old=name, new=to)
            yield from requirement(name in needed, to in demanded, where, to, use)
            one, other = item(mine, name), item(theirs, to)
            yield from self.schema(one, other, f"{where}.{to}", use, (*way, "properties", name))
        for name in theirs:
            if name not in mine and name not in renames.values():
                field: Kind = "link" if link else "required field" if name in demanded else "field"
                yield change(field, "added", where, use, name=name)

    def _additional(
        self, old: Object, new: Object, where: str, use: Use, way: tuple[str, ...]
    ) -> Iterator[Change]:
        """Other members than those that are named: none, any, or those that fit a schema."""
        before, after = (each.get("additionalProperties", True) for each in (old, new))
        one, other = (True if each == {} else each for each in (before, after))
        if isinstance(one, dict) and isinstance(other, dict):
            yield from self.schema(one, other, f"{where}.*", use, (*way, "additionalProperties"))
        elif one != other:
            action: Action = "narrowed" if one is True or other is False else "widened"
            yield change("additional members", action, where, use, old=before, new=after)


def _action(before: Json, after: Json) -> Action:
    return "added" if before is None else "removed" if after is None else "changed"


def _type_action(before: frozenset[str], after: frozenset[str]) -> Action:
    return "widened" if _covers(after, before) else "narrowed" if _covers(before, after) else "changed"


def _format(before: Json, after: Json, where: str, use: Use) -> Iterator[Change]:
    if before != after:
        wider, narrower = (before, after) in _WIDER, (after, before) in _WIDER
        action = "widened" if wider else "narrowed" if narrower else _action(before, after)
        yield change("format", action, where, use, old=before, new=after)


def named(kind: Kind, old: Object, new: Object, where: str, use: Use) -> Iterator[Change]:
    """Members of one object only."""
    for name in {**old, **new}:
        if name not in old or name not in new:
            yield change(kind, "added" if name in new else "removed", where, use, name=name)


def listed(kind: Kind, where: str, use: Use, old: Json, new: Json) -> Iterator[Change]:
    """Values of one list only."""
    mine, theirs = ({json.dumps(one, sort_keys=True): one for one in values(each)} for each in (old, new))
    if kind == "security" and bool(mine) != bool(theirs):
        # Where none is listed, none is needed.
        yield change(kind, "removed" if theirs else "added", where, use, old=old, new=new)
        return
    for key, value in {**mine, **theirs}.items():
        if key not in theirs:
            yield change(kind, "removed", where, use, old=value)
        elif key not in mine:
            yield change(kind, "added", where, use, new=value)


def flag(key: str, old: Object, new: Object, where: str, use: Use, name: str = "") -> Iterator[Change]:
    """A mark that came or went."""
    before, after = bool(old.get(key)), bool(new.get(key))
    if before != after:
        yield change(_FLAGS[key], "added" if after else "removed", where, use, name=name)


def requirement(before: Json, after: Json, where: str, name: str, use: Use) -> Iterator[Change]:
    """What became required, or optional."""
    if bool(before) != bool(after):
        yield change("requirement", "added" if after else "removed", where, use, name=name)


def facts(
    old: Object, new: Object, where: str, use: Use, keys: Mapping[str, Kind] | tuple[str, ...]
) -> Iterator[Change]:
    """Keywords whose values are compared as wholes."""
    for key in keys:
        before, after = old.get(key), new.get(key)
        if not equal(before, after):
            yield change(_FACTS[key], _action(before, after), where, use, old=before, new=after)


def _limits(old: Object, new: Object, where: str, use: Use) -> Iterator[Change]:
    for key in (*_LIMITS, "multipleOf"):
        before, after = old.get(key), new.get(key)
        if before != after and {before, after} != {None, False}:
            action = _narrowing(key, before, after)
            yield change("limit", action, where, use, name=key, old=before, new=after)


def _narrowing(key: str, before: Json, after: Json) -> Action:
    """Whether a limit refuses or allows more than before."""
    if before in (None, False) or after in (None, False):
        return "narrowed" if before in (None, False) else "widened"
    if not isinstance(before, int | float) or not isinstance(after, int | float):
        return "changed"
    if key == "multipleOf":
        return "narrowed" if not after % before else "widened" if not before % after else "changed"
    return "narrowed" if (after - before) * _LIMITS[key] > 0 else "widened"


def _values(old: Object, new: Object, where: str, use: Use) -> Iterator[Change]:
    mine, theirs = old.get("enum"), new.get("enum")
    if isinstance(mine, list) and isinstance(theirs, list):
        for value in mine:
            if value not in theirs:
                yield change("value", "removed", where, use, name=str(value))
        for value in theirs:
            if value not in mine:
                yield change("value", "added", where, use, name=str(value))
    elif mine != theirs:
        yield change("enumeration", _action(mine, theirs), where, use, old=mine, new=theirs)


def _discriminator(old: Object, new: Object, where: str, use: Use) -> Iterator[Change]:
    mine, theirs = item(old, "discriminator"), item(new, "discriminator")
    before, after = mine.get("propertyName"), theirs.get("propertyName")
    if before != after:
        yield change("discriminator", _action(before, after), where, use, old=before, new=after)
    one, other = item(mine, "mapping"), item(theirs, "mapping")
    for name in {**one, **other} if mine and theirs else ():
        if one.get(name) != other.get(name):
            action = _action(one.get(name), other.get(name))
            yield change(
                "discriminator value", action, where, use, name=name, old=one.get(name), new=other.get(name)
            )


def _written_out(schema: Object, shape: Object) -> Object:
    """A schema, or what it refers to."""
    if "$ref" not in schema:
        return schema
    beside = {key: value for key, value in schema.items() if key != "$ref"}
    return {**item(shape, "schemas", parts(str(schema["$ref"]))[-1]), **beside}


def values(node: Json) -> list[Json]:
    """The values of a list; none of anything else."""
    return node if isinstance(node, list) else []


def _required(schema: Object) -> list[Json]:
    return values(schema.get("required"))


def _alternatives(schema: Object, renamed: Mapping[str, str]) -> dict[str, Object]:
    """The parts of a choice, by their types in words; those of one type are left out."""
    choices = [
        part for key in ("anyOf", "oneOf") for part in values(schema.get(key)) if isinstance(part, dict)
    ]
    kinds = [_kind(part, renamed) for part in choices]
    return {
        kind: part
        for kind, part in zip(kinds, choices, strict=True)
        if kinds.count(kind) == 1 and "$ref" not in part
    }


def _types(schema: Object, renamed: Mapping[str, str]) -> frozenset[str]:
    """The types that a value can have; empty where it can be of any."""
    if "$ref" not in schema:
        for key in ("anyOf", "oneOf"):
            choices = [_types(part, renamed) for part in values(schema.get(key)) if isinstance(part, dict)]
            if choices:
                return frozenset().union(*choices) if all(choices) else frozenset()
    kind = _kind({**schema, "format": None}, renamed) if schema.get("type") != "array" else "list"
    return frozenset() if kind == "anything" else frozenset({kind})


def _covers(wide: frozenset[str], narrow: frozenset[str]) -> bool:
    """Whether values of the second types are of the first, too."""
    if "number" in wide:
        wide |= {"integer"}
    return not wide or (bool(narrow) and narrow <= wide)


def _kind(schema: Object, renamed: Mapping[str, str]) -> str:
    """A type in words: `integer`, `string (date-time)`, `list of Energy`."""
    if "$ref" in schema:
        name = parts(str(schema["$ref"]))[-1]
        return renamed.get(name, name)
    for key in ("anyOf", "oneOf"):
        kinds = [_kind(part, renamed) for part in values(schema.get(key)) if isinstance(part, dict)]
        if kinds:
            return " or ".join(dict.fromkeys(kinds))
    kind = schema.get("type")
    if kind == "array":
        return f"list of {_kind(item(schema, 'items'), renamed)}"
    written = "" if schema.get("format") in (None, "float", "double") else f" ({schema['format']})"
    return f"{kind or 'anything'}{written}"
