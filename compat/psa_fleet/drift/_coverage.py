"""What of the specification was never seen in responses. Pure functions; no value of a response is kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final, Literal, NamedTuple, TypeAlias
from urllib.parse import parse_qsl

from .._base.json import JSON
from ._specification import Known, Specification

UnseenKind: TypeAlias = Literal["operation", "parameter", "header", "field", "value"]

Mark: TypeAlias = tuple[str, str]
"""A place of the specification that was seen: a JSON pointer, and the enumerated value there or nothing."""

HEADERS: Final = tuple(f"x-ratelimit-{part}-{window}" for window in (1, 2) for part in ("limit", "remaining"))
"""The headers that the vendor documents: calls of a day (1) and of a second (2)."""


class Unseen(NamedTuple):
    """One thing of the specification that no response had.

    Attributes:
        kind: An operation that was never called, a query parameter that was never used, a documented header,
            a field or an enumerated value that never came.
        version: The version of the API, `v2` or `v3`.
        operation: The operation in whose responses it was expected.
        location: Where in them, such as `energies[].level`; empty for operations and headers.
        pointer: Where it is in the specification, as a JSON pointer.
        detail: The parameter's, header's or field's name, or the value.
        responses: Responses of the operation that were observed.
    """

    kind: UnseenKind
    version: str
    operation: str
    location: str
    pointer: str
    detail: str
    responses: int


def marks(specification: Specification, known: Known, status: int, body: JSON) -> set[Mark]:
    """The fields and enumerated values of the specification that a response has.

    Args:
        specification: The version's.
        known: The operation.
        status: The HTTP status.
        body: The body, decoded.
    """
    found: set[Mark] = set()
    if status in known.schemas:
        _mark(specification, known.schemas[status], body, found)
    return found


def _mark(specification: Specification, at: str, value: JSON, found: set[Mark]) -> None:
    at, schema = specification.resolved(at)
    for name in ("anyOf", "oneOf"):
        for index in range(len(schema.get(name, ()))):
            _mark(specification, f"{at}/{name}/{index}", value, found)
    if isinstance(value, dict):
        members, _ = specification.members(at)
        for name in members.keys() & value.keys():
            if value[name] is not None:
                found.add((members[name], ""))
                _mark(specification, members[name], value[name], found)
    elif isinstance(value, list) and "items" in schema:
        for one in value:
            _mark(specification, f"{at}/items", one, found)
    elif isinstance(value, str) and value in schema.get("enum", ()):
        found.add((at, value))


def parameters(specification: Specification, known: Known) -> Mapping[str, str]:
    """The query parameters of an operation: their names, and the pointers of where they are declared."""
    found: dict[str, str] = {}
    for index in range(len(specification.at(known.pointer).get("parameters", ()))):
        at, parameter = specification.resolved(f"{known.pointer}/parameters/{index}")
        if parameter.get("in") == "query":
            found[str(parameter["name"])] = at
    return found


def used(specification: Specification, known: Known, query: str) -> set[tuple[str, str]]:
    """The operation with each of its query parameters that a query string has."""
    names = {name for name, _ in parse_qsl(query, keep_blank_values=True)}
    return {(known.id, name) for name in parameters(specification, known) if name in names}


def unseen(
    specification: Specification,
    responses: Mapping[str, int],
    seen: Collection[Mark],
    called: Collection[tuple[str, str]],
    headers: Collection[str],
) -> Iterator[Unseen]:
    """What of a specification was never seen.

    Args:
        specification: The version's.
        responses: How many responses of each operation were observed.
        seen: The marks of all of them.
        called: Operations with names of the query parameters that they were called with.
        headers: Names of headers that came, in lower case.

    Yields:
        Operations first; parameters, fields and values of those that were seen only. Of a field that never
        came, the fields inside are left out.
    """
    version = specification.version
    for known in specification.operations():
        count = responses.get(known.id, 0)
        if not count:
            yield Unseen("operation", version, known.id, "", known.pointer, known.method, 0)
            continue
        for name, at in parameters(specification, known).items():
            if (known.id, name) not in called:
                yield Unseen("parameter", version, known.id, "", at, name, count)
    total = sum(responses.values())
    for name in HEADERS if total else ():
        if name not in headers:
            yield Unseen("header", version, "", "", "/paths", name, total)
    walked: set[str] = set()
    for known in specification.operations():
        count = responses.get(known.id, 0)
        success = next((known.schemas[status] for status in known.schemas if status < 300), None)
        if count and success is not None:
            for kind, location, at, detail in _missing(specification, success, "", seen, walked):
                yield Unseen(kind, version, known.id, location, at, detail, count)


def _missing(
    specification: Specification, at: str, location: str, seen: Collection[Mark], walked: set[str]
) -> Iterator[tuple[UnseenKind, str, str, str]]:
    at, schema = specification.resolved(at)
    if at in walked:
        return
    walked.add(at)
    for name in ("anyOf", "oneOf"):
        for index in range(len(schema.get(name, ()))):
            yield from _missing(specification, f"{at}/{name}/{index}", location, seen, walked)
    if "items" in schema:
        yield from _missing(specification, f"{at}/items", f"{location}[]", seen, walked)
    for value in schema.get("enum", ()):
        if isinstance(value, str) and (at, value) not in seen:
            yield "value", location, at, value
    members, _ = specification.members(at)
    for name, where in members.items():
        inside = f"{location}.{name}".lstrip(".")
        if (where, "") not in seen:
            yield "field", inside, where, name
        else:
            yield from _missing(specification, where, inside, seen, walked)
