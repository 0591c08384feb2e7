"""What of the specification was never seen in responses. Pure functions; no value of a response is kept."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final, Literal, NamedTuple, TypeAlias
from urllib.parse import parse_qsl

from .._base.json import JSON
from ._specification import Known, Specification

UnseenKind: TypeAlias = Literal["operation", "parameter", "header", "field", "value"]

Mark: TypeAlias = tuple[str, str]
"""A place of the specification that was seen: a JSON pointer, and the enumerated value there, the name of a
parameter of the operation there, a header's name, or nothing."""

_HEADERS_AT: Final = "/headers"

HEADERS: Final = tuple(f"x-ratelimit-{part}-{window}" for window in (1, 2) for part in ("limit", "remaining"))
"""The headers of any response that the vendor's pages document: calls of a day (1) and of a second (2)."""


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
        vehicles: Motorization and year of the vehicles for which it never came; empty for all.
    """

    kind: UnseenKind
    version: str
    operation: str
    location: str
    pointer: str
    detail: str
    responses: int
    vehicles: str = ""


def marks(
    specification: Specification, known: Known, query: str, status: int, headers: Iterable[str], body: JSON
) -> set[Mark]:
    """What of the specification a call and its response have; of the query, only names that it documents.

    Args:
        specification: The version's.
        known: The operation.
        query: The query of the URL.
        status: The HTTP status.
        headers: Names of the response's headers.
        body: The body, decoded.
    """
    names = {name for name, _ in parse_qsl(query, keep_blank_values=True)}
    found = {(known.pointer, name) for name in parameters(specification, known) if name in names}
    named = {name.lower() for name in headers}
    found |= {(_HEADERS_AT, name) for name in HEADERS if name in named}
    found |= {(at, name) for name, at in known.headers.items() if name in named}
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


def unseen(
    specification: Specification, responses: Mapping[str, int], seen: Collection[Mark]
) -> Iterator[Unseen]:
    """What of a specification was never seen.

    Args:
        specification: The version's.
        responses: How many responses of each operation were observed.
        seen: The marks of all of them.

    Yields:
        Operations; parameters, headers, fields and values of those that were seen only. The fields inside
        of one that never came are left out.
    """
    version = specification.version
    for known in specification.operations():
        count = responses.get(known.id, 0)
        if not count:
            yield Unseen("operation", version, known.id, "", known.pointer, known.method, 0)
            continue
        for name, at in parameters(specification, known).items():
            if (known.pointer, name) not in seen:
                yield Unseen("parameter", version, known.id, "", at, name, count)
        for name, at in known.headers.items():
            if (at, name) not in seen:
                yield Unseen("header", version, known.id, "", at, name, count)
    for name in HEADERS:
        if (_HEADERS_AT, name) not in seen:
            yield Unseen("header", version, "", "", "/paths", name, sum(responses.values()))
    walked: set[str] = set()
    for known in specification.operations():
        count = responses.get(known.id, 0)
        success = next((known.schemas[status] for status in known.schemas if status < 300), None)
        if count and success is not None:
            for kind, location, at, detail in _missing(specification, success, "", seen, walked):
                yield Unseen(kind, version, known.id, location, at, detail, count)


def unseen_of_kind(
    specification: Specification,
    responses: Mapping[str, int],
    own: Collection[Mark],
    seen: Collection[Mark],
    vehicles: str,
) -> Iterator[Unseen]:
    """Fields and values that came, but not for vehicles of a kind.

    Args:
        specification: The version's.
        responses: How many responses of each operation were about such vehicles.
        own: The marks of these.
        seen: The marks of all.
        vehicles: The kind.
    """
    for one in unseen(specification, responses, own):
        mark = (one.pointer, one.detail if one.kind == "value" else "")
        if one.kind in ("field", "value") and mark in seen:
            yield one._replace(vehicles=vehicles)


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
