"""Ways through an OpenAPI document."""

from __future__ import annotations

from collections.abc import Iterator
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


def nodes(node: Json) -> Iterator[Object]:
    """All objects in something, outer ones first."""
    if isinstance(node, dict):
        yield node
    for part in [*node.values()] if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from nodes(part)


def is_value(path: Path, key: str) -> bool:
    """Whether a member holds JSON that the document tells of, which is no part of the document."""
    named = path[-1:] in (("properties",), ("responses",), ("schemas",), ("parameters",), ("paths",))
    return not named and key in ("example", "examples", "default", "enum")


def inside(schema: Object, path: Path) -> Iterator[tuple[Path, Object]]:
    """A schema and all schemas in it, outer ones first."""
    yield path, schema
    for name, part in members(schema.get("properties")):
        if isinstance(part, dict):
            yield from inside(part, (*path, "properties", name))
    for key in ("items", "additionalProperties", "not"):
        part = schema.get(key)
        if isinstance(part, dict):
            yield from inside(part, (*path, key))
    for key in LISTS:
        listed = schema.get(key)
        for index, part in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(part, dict):
                yield from inside(part, (*path, key, index))


def operations(document: Object) -> Iterator[tuple[Path, Object]]:
    """All operations."""
    for template, path_item in members(document.get("paths")):
        for method, operation in members(path_item):
            if method in METHODS and isinstance(operation, dict):
                yield ("paths", template, method), operation


def parameters(document: Object) -> Iterator[tuple[Path, Object]]:
    """All parameters that are written out, wherever they are."""
    for name, parameter in members(item(document, "components").get("parameters")):
        if isinstance(parameter, dict):
            yield ("components", "parameters", name), parameter
    holders: list[tuple[Path, Json]] = [
        (("paths", template), path_item) for template, path_item in members(document.get("paths"))
    ]
    holders += [(path, operation) for path, operation in operations(document)]
    for path, holder in holders:
        listed = holder.get("parameters") if isinstance(holder, dict) else None
        for index, parameter in enumerate(listed if isinstance(listed, list) else ()):
            if isinstance(parameter, dict):
                yield (*path, "parameters", index), parameter


def bodies(document: Object) -> Iterator[tuple[Path, Object]]:
    """Everything that can have `content`: request bodies and responses."""
    components = item(document, "components")
    for kind in ("requestBodies", "responses"):
        for name, body in members(components.get(kind)):
            if isinstance(body, dict):
                yield ("components", kind, name), body
    for path, operation in operations(document):
        if isinstance(operation.get("requestBody"), dict):
            yield (*path, "requestBody"), item(operation, "requestBody")
        for code, response in members(operation.get("responses")):
            if isinstance(response, dict):
                yield (*path, "responses", code), response


def roots(document: Object) -> Iterator[tuple[Path, Object]]:
    """The outermost schemas."""
    for name, schema in members(item(document, "components").get("schemas")):
        if isinstance(schema, dict):
            yield ("components", "schemas", name), schema
    for path, parameter in parameters(document):
        if isinstance(parameter.get("schema"), dict):
            yield (*path, "schema"), item(parameter, "schema")
    for path, body in bodies(document):
        for media, content in members(body.get("content")):
            if isinstance(content, dict) and isinstance(content.get("schema"), dict):
                yield (*path, "content", media, "schema"), item(content, "schema")


def schemas(document: Object) -> Iterator[tuple[Path, Object]]:
    """All schemas, outer ones first."""
    for path, root in roots(document):
        yield from inside(root, path)


def undescribed(text: str) -> list[int]:
    """The lines of a specification where a person has to write a sentence."""
    return [number for number, line in enumerate(text.split("\n"), 1) if MARKER in line]
