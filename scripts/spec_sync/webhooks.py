"""A document about notifications as one of the API: its schemas are those of the callbacks of specs/."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Final

from .names import unfolded
from .places import Json, UnrepairableError, at
from .references import SCHEMAS, reached, references, rename_references
from .shape import Canon, resolved
from .sync import mended
from .text.writing import emitted
from .walking import Object, item, members, operations

_PREFIX: Final = "Notified"
"""Begins the name of a schema whose name in the document is that of another schema of the API."""


def as_document(version: str, vendor: str, ours: Object) -> tuple[str, str]:
    """The specification with the schemas of a document about notifications in place of its own.

    Args:
        version: `v2` or `v3`.
        vendor: The text of the document.
        ours: The specification of that version; it is left as it is.

    Returns:
        A text that `synced` takes as the vendor's document, and the version of the document.

    Raises:
        UnrepairableError: The document cannot be used, is of the other version, or has other notifications.
    """
    reading, theirs, _ = mended(vendor)
    number = str(item(theirs, "info").get("version", ""))
    if number.split(".")[0] != version.removeprefix("v"):
        raise UnrepairableError(
            f"this document has the version {number}",
            at(("info", "version"), reading.places),
            f"Pass a document of {version}, or name the other version",
        )
    plain = unfolded(ours).document
    schemas, new = item(item(plain, "components"), "schemas"), item(item(theirs, "components"), "schemas")
    names: dict[str, str] = {}
    known = _roots(plain)
    for place, root in _notifications(theirs):
        if root not in known:
            raise UnrepairableError(
                f"{root} is no notification of {version}, which has {', '.join(sorted(known))}",
                at(place, reading.places),
                "Add the callback to specs/ by hand first",
            )
        _pair(names, root, root, new, schemas)
    for error, refusal in zip(sorted(_errors(theirs)), sorted(_errors(plain)), strict=False):
        _pair(names, error, refusal, new, schemas)
    shared = _of_the_api(plain, schemas)
    mine, canon = Canon(plain), Canon(theirs)
    for name in sorted(reached(new, [{"$ref": f"{SCHEMAS}{root}"} for root in names])):
        to = names.setdefault(name, name)
        if to in shared and canon.schema(name) != mine.schema(to):
            names[name] = f"{_PREFIX}{name}"
    for name, to in names.items():
        if to not in shared:
            schemas[to] = copy.deepcopy(new[name])
            rename_references(schemas[to], {SCHEMAS + old: SCHEMAS + now for old, now in names.items()})
    return "\n".join(emitted(plain)) + "\n", number


def _roots(document: Object) -> set[str]:
    """The schemas of the bodies that the callbacks of a specification send."""
    return {
        name
        for _, operation in operations(document)
        for body in _bodies(operation.get("callbacks"))
        for name in _named(body)
    }


def _bodies(node: Json) -> Iterator[Json]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "requestBody":
                yield value
            else:
                yield from _bodies(value)


def _named(node: Json) -> Iterator[str]:
    for reference in references(node):
        if reference.startswith(SCHEMAS):
            yield reference.rpartition("/")[2]


def _notifications(document: Object) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The schemas of the bodies of a document about notifications, with their places."""
    for place, operation in operations(document):
        for name in _named(resolved(document, item(operation, "requestBody"))):
            yield (*place, "requestBody"), name


def _errors(document: Object) -> set[str]:
    """The schemas of the response of a receiver that refuses a notification."""
    found: set[str] = set()
    for _, operation in operations(document):
        callbacks = operation.get("callbacks")
        answers = [operation.get("responses")] if "webhook" in str(operation) and not callbacks else []
        for each in (*answers, *_responses(callbacks)):
            for _, answer in members(each):
                found |= {*_named(resolved(document, answer if isinstance(answer, dict) else {}))}
    return found


def _responses(node: Json) -> Iterator[Json]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "responses":
                yield value
            else:
                yield from _responses(value)


def _of_the_api(document: Object, schemas: Object) -> set[str]:
    """The schemas that the API itself has, not only its callbacks."""
    without: Object = {
        path: {
            method: {key: value for key, value in operation.items() if key != "callbacks"}
            for method, operation in members(each)
            if isinstance(operation, dict)
        }
        for path, each in members(document.get("paths"))
    }
    components: Object = {key: part for key, part in item(document, "components").items() if key != "schemas"}
    found = {*_named([without, components])}
    return found | reached(schemas, [item(schemas, name) for name in found])


def _pair(names: dict[str, str], theirs: str, mine: str, new: Object, schemas: Object) -> None:
    """Find the schema of ours for each of theirs, from the places that refer to them."""
    if theirs in names:
        return
    names[theirs] = mine
    _pair_inside(names, new.get(theirs), schemas.get(mine), new, schemas)


def _pair_inside(names: dict[str, str], one: Json, other: Json, new: Object, schemas: Object) -> None:
    for first, second in zip(_references(one), _references(other), strict=False):
        if second in schemas:
            _pair(names, first, second, new, schemas)
    if not isinstance(one, dict) or not isinstance(other, dict):
        return
    for name, part in members(one.get("properties")):
        _pair_inside(names, part, item(other, "properties").get(name), new, schemas)
    _pair_inside(names, one.get("items"), other.get("items"), new, schemas)


def _references(node: Json) -> list[str]:
    """The schemas that a place refers to itself, alone, among parts or among alternatives."""
    if not isinstance(node, dict):
        return []
    listed = [part for key in ("allOf", "oneOf", "anyOf") for part in _list(node.get(key))]
    return [
        str(part["$ref"]).rpartition("/")[2]
        for part in (node, *listed)
        if isinstance(part, dict) and str(part.get("$ref", "")).startswith(SCHEMAS)
    ]


def _list(node: Json) -> list[Json]:
    return node if isinstance(node, list) else []
