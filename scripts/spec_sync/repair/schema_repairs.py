"""Mend schemas, by classes of defects."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Final

from ..openapi import keywords
from ..places import Json, Path, pointer
from ..walking import LISTS, WORDS, Object, bodies, item, members, objects, schemas
from .bench import Bench

_ARRAY_KEYWORDS: Final = ("minItems", "maxItems", "uniqueItems")


_JSON_TYPES: Final[dict[str, tuple[type, ...]]] = {
    "string": (str,),
    "integer": (int,),
    "number": (int, float),
    "boolean": (bool,),
    "array": (list,),
    "object": (dict,),
}


def _text(value: Json, path: Path, bench: Bench) -> str:
    """A scalar as the text that stood in the document."""
    if isinstance(value, str):
        return value
    default = (
        "true" if value is True else "false" if value is False else "null" if value is None else str(value)
    )
    return bench.sources.get(path, default)


def _references_with_siblings(bench: Bench) -> None:
    """OpenAPI 3.0 overlooks what stands beside `$ref`; as a part of `allOf` it counts."""
    for path, schema in schemas(bench.data):
        if "$ref" in schema and len(schema) > 1:
            schema["allOf"] = [{"$ref": schema.pop("$ref")}]
            bench.log("members beside a reference", path, "the reference is a part of allOf now")


def _keywords(bench: Bench) -> None:
    for path, schema in schemas(bench.data):
        for key in [key for key in schema if key.startswith("x-")]:
            del schema[key]
        for key in [key for key in schema if key not in {*keywords("Schema"), "examples"}]:
            del schema[key]
            bench.log("unknown keyword in a schema", (*path, key), "left it out")
        if "examples" in schema:
            del schema["examples"]
            bench.log("examples of the wrong shape", (*path, "examples"), "left them out")


def _examples(bench: Bench) -> None:
    for path, body in bodies(bench.data):
        for media, content in members(body.get("content")):
            examples = content.get("examples") if isinstance(content, dict) else None
            if examples is None or not isinstance(content, dict):
                continue
            if not isinstance(examples, dict) or not all(
                isinstance(one, dict) and set(one) & {"value", "externalValue", "$ref"}
                for one in examples.values()
            ):
                del content["examples"]
                bench.log(
                    "examples of the wrong shape", (*path, "content", media, "examples"), "left them out"
                )


def _boolean_required(bench: Bench) -> None:
    """`required: true` in a member means that the object around it requires the member."""
    for path, schema in schemas(bench.data):
        for name, part in members(schema.get("properties")):
            if isinstance(part, dict) and isinstance(part.get("required"), bool):
                inner = (*path, "properties", name, "required")
                if part.pop("required"):
                    listed = schema.setdefault("required", [])
                    if isinstance(listed, list) and name not in listed:
                        listed.append(name)
                    bench.log("boolean for required", inner, f"{name!r} is required by the object around it")
                else:
                    bench.log("boolean for required", inner, "left it out")
    for path, schema in schemas(bench.data):
        required = schema.get("required")
        if isinstance(required, bool):
            del schema["required"]
            bench.log("boolean for required", (*path, "required"), "left it out")
        elif isinstance(required, str):
            schema["required"] = [required]
            bench.log("text for required", (*path, "required"), "made it a list")
        elif isinstance(required, list):
            fresh: list[Json] = []
            for index, entry in enumerate(required):
                text = _text(entry, (*path, "required", index), bench)
                if not isinstance(entry, str):
                    bench.log("no text in required", (*path, "required", index), f"read as the text {text!r}")
                if text not in fresh:
                    fresh.append(text)
            schema["required"] = fresh
            if not fresh:
                del schema["required"]
        elif required is not None:
            raise bench.stop("`required` is no list", (*path, "required"), "List the members' names")


def _types(bench: Bench) -> None:
    for path, schema in schemas(bench.data):
        kind = schema.get("type")
        if kind is not None and str(kind) not in _JSON_TYPES:
            near = difflib.get_close_matches(str(kind).strip().lower(), _JSON_TYPES, 1)
            if not near:
                raise bench.stop(
                    f"{kind!r} is no type", (*path, "type"), f"Use one of {', '.join(_JSON_TYPES)}"
                )
            schema["type"] = near[0]
            bench.log("misspelt type", (*path, "type"), f"read as {near[0]!r}")
        if schema.get("format") == "int":
            del schema["format"]
            if schema.get("type") == "number":
                schema["type"] = "integer"
            bench.log("format int", (*path, "format"), f"the type is {schema.get('type')!r}")
        items = schema.get("items")
        if schema.get("type") == "string" and isinstance(items, dict):
            del schema["items"]
            for key, value in items.items():
                schema.setdefault(key, value)
            bench.log("items of a text", (*path, "items"), "they are about the text itself")
        if schema.get("type") == "array" and isinstance(items, list):
            schema["items"] = items[0] if len(items) == 1 else {}
            bench.log("list for items", (*path, "items"), "took the one schema in it" if items else "any")
        if schema.get("type") == "array" and "items" not in schema:
            schema["items"] = {}
            bench.log("array without items", path, "anything may be in it")
    for path, schema in schemas(bench.data):
        items = schema.get("items")
        if isinstance(items, dict) and items.get("type") not in (None, "array"):
            for key in [key for key in _ARRAY_KEYWORDS if key in items]:
                schema.setdefault(key, items.pop(key))
                bench.log("limit of an array in its items", (*path, "items", key), "it is the array's")
        if "type" not in schema and "$ref" not in schema and not any(key in schema for key in LISTS):
            kind = "object" if "properties" in schema else "array" if "items" in schema else None
            if kind:
                schema["type"] = kind
                bench.log("missing type", path, f"it is {kind!r}")


def _enums(bench: Bench) -> None:
    for path, schema in schemas(bench.data):
        values = schema.get("enum")
        if values is None:
            continue
        if not isinstance(values, list):
            raise bench.stop("`enum` is no list", (*path, "enum"), "List the values")
        texts = schema.get("type") == "string" or (
            "type" not in schema and any(isinstance(value, str) for value in values)
        )
        fresh: list[Json] = []
        for index, value in enumerate(values):
            where = (*path, "enum", index)
            if value is None:
                schema["nullable"] = True
            if texts and not isinstance(value, str):
                text = _text(value, where, bench)
                bench.log("no text in an enumeration of texts", where, f"read as the text {text!r}")
                value = text
            if any(value == other and type(value) is type(other) for other in fresh):
                bench.log("enumeration value given twice", where, f"left out the second {value!r}")
                continue
            fresh.append(value)
        schema["enum"] = fresh
        if not fresh:
            del schema["enum"]
            bench.log("enumeration without values", (*path, "enum"), "left it out")
        elif "type" not in schema and "allOf" not in schema:
            kind = next(
                (
                    kind
                    for kind, types in _JSON_TYPES.items()
                    if all(
                        isinstance(value, types) and (kind == "boolean" or not isinstance(value, bool))
                        for value in fresh
                    )
                ),
                None,
            )
            if kind is None:
                raise bench.stop(
                    "the values of an enumeration have no common type", (*path, "enum"), "Split it"
                )
            schema["type"] = kind
            bench.log("enumeration without type", path, f"its type is {kind!r}")


def _defaults(bench: Bench) -> None:
    for path, schema in schemas(bench.data):
        if "default" not in schema:
            continue
        value, kind, where = schema["default"], schema.get("type"), (*path, "default")
        if not isinstance(kind, str):
            continue
        if kind == "string" and not isinstance(value, str | list | dict):
            text = _text(value, where, bench)
            schema["default"] = text
            bench.log("default of another type", where, f"read as the text {text!r}")
        elif not isinstance(value, _JSON_TYPES[kind]) or (kind != "boolean" and isinstance(value, bool)):
            del schema["default"]
            bench.log("default of another type", where, f"left it out: {kind!r} was expected")
        enum = schema.get("enum")
        if isinstance(enum, list) and "default" in schema and schema["default"] not in enum:
            del schema["default"]
            bench.log("default that is no value of its enumeration", where, "left it out")


def _patterns_as_formats(bench: Bench) -> None:
    for path, schema in schemas(bench.data):
        text = schema.get("format")
        if isinstance(text, str) and "pattern" not in schema and re.search(r"[\[\](){}^$*+?\\|]", text):
            schema["pattern"] = schema.pop("format")
            bench.log("pattern as a format", (*path, "format"), "it is the pattern")


def _patterns(bench: Bench) -> None:
    for path, schema in schemas(bench.data):
        pattern = schema.get("pattern")
        if pattern is None:
            continue
        where = (*path, "pattern")
        text = str(pattern)
        for quote in ('"', "/"):
            if len(text) > 2 and text[0] == text[-1] == quote:
                text = text[1:-1]
                schema["pattern"] = text
                bench.log("pattern in quotes", where, "took the quotes away")
        try:
            re.compile(text)
        except (re.error, OverflowError, RecursionError) as error:
            del schema["pattern"]
            bench.log("pattern that is no regular expression", where, f"left it out: {error}")


def _bare_words_in_all_of(bench: Bench) -> None:
    """A part of `allOf` that has only words describes the whole."""
    for path, schema in schemas(bench.data):
        listed = schema.get("allOf")
        if not isinstance(listed, list):
            continue
        kept: list[Json] = []
        for index, part in enumerate(listed):
            if isinstance(part, dict) and set(part) <= WORDS:
                for key, value in part.items():
                    schema.setdefault(key, value)
                bench.log(
                    "part of allOf with words only", (*path, "allOf", index), "its words are the whole's"
                )
            else:
                kept.append(part)
        schema["allOf"] = kept
        if not kept:
            del schema["allOf"]


def member_names(schema: Json, bench: Bench, seen: frozenset[str] = frozenset()) -> set[str]:
    """The names of all members that a schema declares, through references and `allOf`."""
    if not isinstance(schema, dict):
        return set()
    reference = schema.get("$ref")
    if isinstance(reference, str):
        if reference in seen:
            return set()
        return member_names(bench.target(reference, ()), bench, seen | {reference})
    found = {name for name, _ in members(schema.get("properties"))}
    for key in LISTS:
        for part in objects(schema.get(key)):
            found |= member_names(part, bench, seen)
    return found


def _contradictions(bench: Bench) -> None:
    """No value is of two types; where the parts of an `allOf` say so, the first counts."""
    for path, schema in schemas(bench.data):
        kinds, lists = [], []
        for part in [*objects(schema.get("allOf")), schema]:
            for _ in range(20):
                if isinstance(reference := part.get("$ref"), str):
                    part = item(bench.target(reference, path))
            if isinstance(part.get("type"), str):
                kinds.append(str(part["type"]))
            if isinstance(values := part.get("enum"), list):
                lists.append(values)
        if lists and not [one for one in lists[0] if all(one in other for other in lists)]:
            raise bench.stop("no value is in all enumerations of `allOf`", path, "Correct one of them")
        if len(set(kinds)) > 1:
            bench.log(
                "parts of allOf that contradict",
                path,
                f"it is {kinds[0]!r}, not {' or '.join(sorted(set(kinds) - {kinds[0]}))!r}",
            )


def _required_but_absent(bench: Bench) -> None:
    """Members that are required and nowhere declared can't be sent."""
    part_of: dict[int, Object] = {}
    users: dict[str, list[Object]] = {}
    everything = list(schemas(bench.data))
    for _, schema in everything:
        for part in objects(schema.get("allOf")):
            part_of[id(part)] = schema
            if isinstance(part.get("$ref"), str):
                users.setdefault(str(part["$ref"]), []).append(schema)

    def wholes(schema: Object, path: Path, seen: frozenset[int]) -> Iterator[Object]:
        """The schemas that this one is a part of, the outermost."""
        around = []
        if id(schema) in part_of:
            around.append(part_of[id(schema)])
        if len(path) == 3 and path[:2] == ("components", "schemas"):
            around += users.get(pointer(path), [])
        yield schema
        for whole in around:
            if id(whole) not in seen:
                yield from wholes(whole, names.get(id(whole), ()), seen | {id(whole)})

    names = {id(schema): path for path, schema in everything}
    for path, schema in everything:
        required = schema.get("required")
        if not isinstance(required, list):
            continue
        declared: set[str] = set()
        for whole in wholes(schema, path, frozenset({id(schema)})):
            declared |= member_names(whole, bench)
        absent = [name for name in required if name not in declared]
        if absent and not (schema.get("additionalProperties") is True and not declared):
            kept = [name for name in required if name not in absent]
            schema["required"] = kept
            if not kept:
                del schema["required"]
            for name in absent:
                bench.log("required but not declared", (*path, "required"), f"left out {name!r}")


def _overlapping_choices(bench: Bench) -> None:
    """Of `oneOf` exactly one part must fit; where one part is any text, a listed text would fit twice."""
    for path, schema in schemas(bench.data):
        listed = schema.get("oneOf")
        if not isinstance(listed, list):
            continue
        kinds = [part.get("type") if isinstance(part, dict) else None for part in listed]
        free = [part for part in listed if isinstance(part, dict) and set(part) - WORDS == {"type"}]
        if any(kinds.count(part.get("type")) > 1 for part in free):
            fresh = {("anyOf" if key == "oneOf" else key): value for key, value in schema.items()}
            schema.clear()
            schema.update(fresh)
            bench.log("oneOf with overlapping parts", (*path, "oneOf"), "it is anyOf")


def _titles(bench: Bench) -> None:
    """Two schemas of one title would become one class."""
    titled = [(path, schema) for path, schema in schemas(bench.data) if isinstance(schema.get("title"), str)]
    counted = Counter(_folded(str(schema["title"])) for _, schema in titled)
    names = {_folded(name) for name, _ in members(item(bench.data, "components").get("schemas"))}
    for path, schema in titled:
        title = _folded(str(schema["title"]))
        own = len(path) == 3 and _folded(str(path[2])) == title
        if counted[title] > 1 or (title in names and not own):
            del schema["title"]
            bench.log("title that collides", (*path, "title"), "left it out")


def _folded(title: str) -> str:
    return re.sub(r"[^a-z0-9]", "", title.lower())


STEPS: Final[tuple[Callable[[Bench], None], ...]] = (
    _keywords,
    _examples,
    _references_with_siblings,
    _boolean_required,
    _types,
    _enums,
    _defaults,
    _patterns_as_formats,
    _patterns,
    _overlapping_choices,
    _bare_words_in_all_of,
    _contradictions,
    _required_but_absent,
    _titles,
)
"""What is done to schemas, in this order."""
