"""Ways through an OpenAPI document."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from .places import Json, Path

Object: TypeAlias = dict[str, Json]


METHODS: Final = ("get", "put", "post", "delete", "patch", "options", "head", "trace")


WORDS: Final = frozenset({"title", "description", "summary", "example", "examples", "externalDocs", "xml"})
"""Members of a schema that say nothing about what is on the wire."""


MARKER: Final = "TODO(sync)"
"""What every marker in specs/ begins with."""


TODO: Final = f"{MARKER}: describe"
"""Stands where a person has to write a sentence; `make check` lists it."""


OPEN: Final = "x-open-"
"""Marks what a document leaves open of an operation, `responses` or `operationId`; the name follows."""


LISTS: Final = ("allOf", "oneOf", "anyOf")


def members(node: Json) -> Iterator[tuple[str, Json]]:
    """The members of an object; none of anything else."""
    if isinstance(node, dict):
        yield from list(node.items())


def item(node: Json, *keys: str) -> Object:
    """What is at the end of a way of keys, if it is an object, or an empty one."""
    for key in keys:
        node = node.get(key) if isinstance(node, dict) else None
    return node if isinstance(node, dict) else {}


def children(node: Json, path: Path = ()) -> Iterator[tuple[Path, Object]]:
    """The objects right in an object or a list, each with its path."""
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    yield from [((*path, key), part) for key, part in pairs if isinstance(part, dict)]


def objects(node: Json) -> list[Object]:
    """The objects of a list; none of anything else."""
    return [one for _, one in children(node)] if isinstance(node, list) else []


def nodes(node: Json) -> Iterator[Object]:
    """All objects in something, outer ones first."""
    if isinstance(node, dict):
        yield node
    for part in [*node.values()] if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from nodes(part)


def change_parts(node: Json, change: Callable[[Json], Json]) -> None:
    """Put what a function makes of each part of a node in its place."""
    if isinstance(node, dict):
        for key, value in node.items():
            node[key] = change(value)
    elif isinstance(node, list):
        node[:] = [change(value) for value in node]


def is_value(path: Path, key: str) -> bool:
    """Whether a member holds JSON that the document tells of, which is no part of the document."""
    named = path[-1:] in (("properties",), ("responses",), ("schemas",), ("parameters",), ("paths",))
    return not named and key in ("example", "examples", "default", "enum")


def inside(schema: Object, path: Path) -> Iterator[tuple[Path, Object]]:
    """A schema and all schemas in it, outer ones first."""
    yield path, schema
    for key in ("properties", "items", "additionalProperties", "not", *LISTS):
        part = schema.get(key)
        several = key in ("properties", *LISTS)
        for way, one in children(part, (*path, key)) if several else [((*path, key), part)]:
            if isinstance(one, dict):
                yield from inside(one, way)


def operations(document: Object) -> Iterator[tuple[Path, Object]]:
    """All operations."""
    for path, path_item in children(document.get("paths"), ("paths",)):
        yield from (one for one in children(path_item, path) if one[0][-1] in METHODS)


def parameters(document: Object) -> Iterator[tuple[Path, Object]]:
    """All parameters that are written out, wherever they are."""
    yield from children(item(document, "components", "parameters"), ("components", "parameters"))
    for path, holder in [*children(document.get("paths"), ("paths",)), *operations(document)]:
        yield from children(holder.get("parameters"), (*path, "parameters"))


def bodies(document: Object) -> Iterator[tuple[Path, Object]]:
    """Everything that can have `content`: request bodies and responses."""
    for kind in ("requestBodies", "responses"):
        yield from children(item(document, "components", kind), ("components", kind))
    for path, operation in operations(document):
        yield from (one for one in children(operation, path) if one[0][-1] == "requestBody")
        yield from children(operation.get("responses"), (*path, "responses"))


def roots(document: Object) -> Iterator[tuple[Path, Object]]:
    """The outermost schemas."""
    yield from children(item(document, "components", "schemas"), ("components", "schemas"))
    holders = [*parameters(document)]
    holders += [
        one for path, body in bodies(document) for one in children(body.get("content"), (*path, "content"))
    ]
    for path, holder in holders:
        yield from (one for one in children(holder, path) if one[0][-1] == "schema")


def schemas(document: Object) -> Iterator[tuple[Path, Object]]:
    """All schemas, outer ones first."""
    for path, root in roots(document):
        yield from inside(root, path)


def undescribed(text: str) -> list[int]:
    """The lines of a specification where a person has to write a sentence."""
    return [number for number, line in enumerate(text.split("\n"), 1) if MARKER in line]
