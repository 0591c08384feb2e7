"""Responses made of nothing but the specification, for operations that the world has no facts for.

They are valid, and the same for the same seed and ids: each value follows from a digest of its place.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from re import _constants as opcodes
from re import _parser
from typing import TYPE_CHECKING, Any, Final

from .._world.ids import digest
from .derived import RENAMED

if TYPE_CHECKING:
    from ..._base.json import JSON, JSONObject
    from .view import Version

Schema = Mapping[str, Any]

_DEPTH: Final = 8
"""Objects inside of each other, at most: schemas can refer to themselves."""
_LAST: Final = datetime(2026, 11, 1, 12, tzinfo=UTC)
_LETTERS: Final = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ0123456789"


@cache
def document(version: Version) -> Schema:
    """The specification of a version, without its words."""
    text = files(f"psa_fleet_{version}").joinpath("specification.json").read_text(encoding="utf-8")
    found: Schema = json.loads(text)
    return found


def named(version: Version, schema: str) -> Schema:
    """A schema by its name."""
    found: Schema = document(version)["components"]["schemas"][schema]
    return found


def resolved(version: Version, schema: Schema) -> Schema:
    """A schema without a reference at its top; the parts of an `allOf` are merged."""
    while "$ref" in schema:
        schema = named(version, schema["$ref"].rpartition("/")[2])
    if "allOf" not in schema:
        return schema
    merged: dict[str, Any] = {}
    for part in (*schema["allOf"], {key: value for key, value in schema.items() if key != "allOf"}):
        for key, value in resolved(version, part).items():
            merged[key] = {**merged.get(key, {}), **value} if key == "properties" else value
    return merged


def with_new_names(version: Version, schema: str, value: JSON) -> JSON:
    """A response with the names that members have now: facts are written with the names of the past."""
    return _named_anew(version, {"$ref": f"/{schema}"}, value) if RENAMED[version] else value


def _named_anew(version: Version, schema: Schema, value: JSON) -> JSON:
    names: dict[str, str] = {}
    properties: dict[str, Any] = {}
    parts = [schema]
    while parts:
        part = parts.pop()
        if "$ref" in part:
            name = part["$ref"].rpartition("/")[2]
            names |= RENAMED[version].get(name, {})
            parts.append(named(version, name))
        parts += part.get("allOf", ())
        properties |= part.get("properties", {})
        if isinstance(value, list) and "items" in part:
            return [_named_anew(version, part["items"], item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        (new := names.get(name, name)): _named_anew(version, properties.get(new, {}), part)
        for name, part in value.items()
    }


def items_of(version: Version, schema: str) -> tuple[str, Schema] | None:
    """The member with the items of a page, and their schema; None for what is not a page."""
    page = named(version, schema)
    embedded = resolved(version, page.get("properties", {}).get("_embedded", {}))
    for name, member in embedded.get("properties", {}).items():
        found = resolved(version, member)
        if found.get("type") == "array":
            return name, found["items"]
    return None


_PYTHON: Final[Mapping[str, tuple[type, ...]]] = {
    "object": (dict,),
    "array": (list,),
    "string": (str,),
    "boolean": (bool,),
    "integer": (int,),
    "number": (int, float),
}


def breach(version: Version, schema: Schema, value: JSON, at: str = "") -> str | None:
    """The first thing in which a value is not what a schema allows; None where it is valid.

    Members that the schema does not have are breaches, too.
    """
    found = resolved(version, schema)
    kind = found.get("type", "object" if "properties" in found else "")
    here = at or "the body"
    if kind and (
        not isinstance(value, _PYTHON[kind]) or (isinstance(value, bool) and kind in ("integer", "number"))
    ):
        return f"{here} is not of the type {kind}"
    if "enum" in found and value not in found["enum"]:
        return f"{here} is not one of {', '.join(map(str, found['enum']))}"
    if isinstance(value, (int, float)) and not found.get("minimum", value) <= value <= found.get(
        "maximum", value
    ):
        return f"{here} is out of its limits"
    if isinstance(value, dict):
        members = found.get("properties", {})
        for name in (*found.get("required", ()), *value):
            if name not in value or name not in members:
                return f"{here} lacks {name}" if name in members else f"{here} has no member {name}"
        parts = [breach(version, members[name], part, f"{at}/{name}") for name, part in value.items()]
        return next((part for part in parts if part is not None), None)
    if isinstance(value, list):
        parts = [breach(version, found.get("items", {}), part, f"{at}/{n}") for n, part in enumerate(value)]
        return next((part for part in parts if part is not None), None)
    return None


class Maker:
    """Makes values of schemas, each from the key of its place."""

    def __init__(self, version: Version, fixed: Mapping[str, JSON]) -> None:
        """Set it up.

        Args:
            version: The version of the API.
            fixed: Members that are known, such as `vin`, by name.
        """
        self._version = version
        self._fixed = fixed

    def made(self, schema: Schema, key: str, depth: int = 0) -> JSON:
        """A value of a schema.

        Args:
            schema: The schema.
            key: The place; another one makes another value.
            depth: How many objects it is in.
        """
        found = resolved(self._version, schema)
        for choice in ("oneOf", "anyOf"):
            if choice in found:
                return self.made(found[choice][0], key, depth)
        if "enum" in found:
            value: JSON = found["enum"][self._number(key, len(found["enum"]))]
            return value
        kind = found.get("type", "object" if "properties" in found else "string")
        if kind == "object":
            return self._object(found, key, depth)
        if kind == "array":
            usual = 2 if depth < _DEPTH else 0
            count = min(max(found.get("minItems", 0), usual), found.get("maxItems", 2))
            return [self.made(found.get("items", {}), f"{key}/{place}", depth + 1) for place in range(count)]
        if kind == "boolean":
            return bool(self._number(key, 2))
        if kind in ("integer", "number"):
            return self._of_limits(found, key, whole=kind == "integer")
        return self._text(found, key)

    def _object(self, schema: Schema, key: str, depth: int) -> JSONObject:
        wanted = schema.get("properties", {})
        if depth >= _DEPTH:
            wanted = {name: part for name, part in wanted.items() if name in schema.get("required", ())}
        found: JSONObject = {}
        for name, part in wanted.items():
            if name == "_links":
                continue
            own = resolved(self._version, part)
            is_known = name in self._fixed and (name != "id" or depth == 0)
            if is_known and own.get("type") == "string" and "enum" not in own:
                found[name] = self._fixed[name]
            else:
                found[name] = self.made(part, f"{key}/{name}", depth + 1)
        return found

    def _of_limits(self, schema: Schema, key: str, *, whole: bool) -> JSON:
        least = schema.get("minimum", 0)
        most = schema.get("maximum", least + 100)
        part = self._number(key, 1_001) / 1_000
        return int(least + part * (most - least)) if whole else round(least + part * (most - least), 3)

    def _text(self, schema: Schema, key: str) -> str:
        form = schema.get("format")
        if form in ("date", "date-time"):
            moment = _LAST - timedelta(minutes=self._number(key, 60 * 24 * 50))
            return moment.date().isoformat() if form == "date" else f"{moment:%Y-%m-%dT%H:%M:%SZ}"
        if "pattern" in schema:
            return text_like(schema["pattern"], digest(key))
        least = schema.get("minLength", 0)
        text = digest(key)[: schema.get("maxLength", 12)]
        return text.ljust(least, "x")

    def _number(self, key: str, below: int) -> int:
        return int(digest(key)[:8], 16) % below


def text_like(pattern: str, key: str) -> str:
    """A text that matches a pattern; of what may repeat, the fewest, and once where it may be left out.

    Args:
        pattern: A regular expression.
        key: Another one makes another text where the pattern leaves a choice.
    """
    return "".join(_parts(_parser.parse(pattern), key))


def _parts(parsed: Iterable[tuple[Any, Any]], key: str) -> list[str]:
    found = []
    for place, (op, value) in enumerate(parsed):
        mark = int(digest(key, place)[:8], 16)
        if op is opcodes.LITERAL:
            found.append(chr(value))
        elif op is opcodes.ANY:
            found.append(_LETTERS[mark % len(_LETTERS)])
        elif op is opcodes.IN:
            found.append(_of_class(value, mark))
        elif op is opcodes.BRANCH:
            found += _parts(value[1][mark % len(value[1])], f"{key}{place}")
        elif op is opcodes.SUBPATTERN:
            found += _parts(value[-1], f"{key}{place}")
        elif op in (opcodes.MAX_REPEAT, opcodes.MIN_REPEAT):
            least, most, inner = value
            for number in range(max(least, min(1, most))):
                found += _parts(inner, f"{key}{place}.{number}")
    return found


def _of_class(members: Sequence[tuple[Any, Any]], mark: int) -> str:
    allowed = [letter for letter in map(chr, range(32, 127)) if _is_in(members, letter)]
    plain = [letter for letter in allowed if letter.isalnum()] or allowed
    return plain[mark % len(plain)]


def _is_in(members: Sequence[tuple[Any, Any]], letter: str) -> bool:
    inside = False
    negated = members[0][0] is opcodes.NEGATE
    for op, value in members:
        if op is opcodes.LITERAL:
            inside |= ord(letter) == value
        elif op is opcodes.RANGE:
            inside |= value[0] <= ord(letter) <= value[1]
        elif op is opcodes.CATEGORY:
            inside |= re.fullmatch(_CATEGORIES[str(value)], letter) is not None
    return inside != negated


_CATEGORIES: Final = {
    "CATEGORY_DIGIT": r"\d",
    "CATEGORY_NOT_DIGIT": r"\D",
    "CATEGORY_WORD": r"\w",
    "CATEGORY_NOT_WORD": r"\W",
    "CATEGORY_SPACE": r"\s",
    "CATEGORY_NOT_SPACE": r"\S",
}
