"""A document about notifications as one of the API: its schemas are those of the callbacks of specs/."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Final

from .names import unfolded
from .places import Json, UnrepairableError, at
from .references import SCHEMAS, named_in, reached, rename_references
from .shape import Canon, resolved
from .sync import mended
from .text.writing import emitted
from .walking import LISTS, Object, children, item, members, nodes, objects, operations

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
    receivers = [operation for _, operation in operations(theirs)]
    refusals = sorted(_errors(plain, _callbacks(plain)))
    for error, refusal in zip(sorted(_errors(theirs, receivers)), refusals, strict=False):
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


def _callbacks(document: Object) -> list[Object]:
    """Everything in the callbacks of a specification."""
    return [one for _, operation in operations(document) for one in nodes(operation.get("callbacks"))]


def _roots(document: Object) -> set[str]:
    """The schemas of the bodies that the callbacks of a specification send."""
    return {name for one in _callbacks(document) for name in named_in(one.get("requestBody"))}


def _notifications(document: Object) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The schemas of the bodies of a document about notifications, with their places."""
    for place, operation in operations(document):
        for name in named_in(resolved(document, item(operation, "requestBody"))):
            yield (*place, "requestBody"), name


def _errors(document: Object, receivers: list[Object]) -> set[str]:
    """The schemas of the response of a receiver that refuses a notification."""
    return {
        name
        for receiver in receivers
        for _, answer in children(receiver.get("responses"))
        for name in named_in(resolved(document, answer))
    }


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
    found = {*named_in([without, components])}
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
    one = item(node)
    beside = [part for key in LISTS for part in objects(one.get(key))]
    return [name for part in (one, *beside) for name in named_in({"$ref": part.get("$ref")})]
