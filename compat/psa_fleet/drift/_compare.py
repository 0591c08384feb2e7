"""Compares a response with its specification. Pure functions, which return no value of a response.

They return names and listed values, and only if these cannot be personal: a text with a
word that is in no document and not of the field is shown as `<text>`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from types import NoneType
from typing import Final, Literal, NamedTuple, TypeAlias

from .._base.json import JSON
from ._specification import NAMED_STATUSES, Known, Specification
from ._words import is_shown

FindingKind: TypeAlias = Literal[
    "unknown operation",
    "unknown field",
    "unknown value",
    "null",
    "missing member",
    "other type",
    "other date format",
    "undocumented status",
    "undocumented header",
]

_RFC_3339: Final = re.compile(r"\d{4}-\d\d-\d\d[Tt]([01]\d|2[0-3]):\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)")
_TYPES: Final[Mapping[str, tuple[str, ...]]] = {
    "object": ("object",),
    "array": ("array",),
    "string": ("string",),
    "boolean": ("boolean",),
    "integer": ("integer",),
    # Every integer is a number.
    "number": ("number", "integer"),
}
_KINDS: Final[Mapping[type, str]] = {
    NoneType: "null",
    bool: "boolean",
    int: "integer",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}
# What HTTP itself, its caches, cookies and proxies use, and what the vendor names (rate limits).
_HEADERS: Final = frozenset(
    {
        "accept-ranges",
        "age",
        "allow",
        "alt-svc",
        "cache-control",
        "connection",
        "content-encoding",
        "content-language",
        "content-length",
        "content-location",
        "content-security-policy",
        "content-type",
        "date",
        "etag",
        "expires",
        "keep-alive",
        "last-modified",
        "location",
        "pragma",
        "referrer-policy",
        "retry-after",
        "server",
        "set-cookie",
        "strict-transport-security",
        "transfer-encoding",
        "vary",
        "via",
        "warning",
        "www-authenticate",
        "x-content-type-options",
        "x-frame-options",
        "x-ratelimit-limit",
        "x-ratelimit-limit-1",
        "x-ratelimit-limit-2",
        "x-ratelimit-remaining",
        "x-ratelimit-remaining-1",
        "x-ratelimit-remaining-2",
        "x-ratelimit-reset",
        "x-xss-protection",
    }
)


class Seen(NamedTuple):
    """One thing that the specification does not know, as it was seen once.

    Attributes:
        kind: What it is.
        version: The version of the API.
        operation: The operation's id, or empty.
        location: Place in the response, in words: `energies[].level`.
        pointer: Its place in the specification, as a JSON pointer.
        detail: The new name or value, or the type that it has.
    """

    kind: FindingKind
    version: str
    operation: str
    location: str
    pointer: str
    detail: str


def compared(
    specification: Specification, known: Known, status: int, headers: Mapping[str, str], body: JSON
) -> Iterator[Seen]:
    """Compare one response with the specification.

    Args:
        specification: The version's.
        known: The operation.
        status: The HTTP status.
        headers: The headers, names in any case.
        body: The body, decoded; None if it is missing.

    Yields:
        What the specification does not know.
    """
    about = (known.version, known.id)
    if status not in known.statuses:
        yield Seen("undocumented status", *about, "", f"{known.pointer}/responses", str(status))
    for name in headers:
        if name.lower() not in _HEADERS and name.lower() not in known.headers:
            yield Seen("undocumented header", *about, "", f"{known.pointer}/responses", shown(name.lower()))
    pointer = known.schemas.get(status)
    if pointer is None and status not in NAMED_STATUSES and status >= 400:
        pointer = next((known.schemas[other] for other in known.schemas if other >= 400), None)
    if pointer is not None and body is not None:
        yield from _value(specification, about, pointer, body, "")


def _value(
    specification: Specification, about: tuple[str, str], pointer: str, value: JSON, location: str
) -> Iterator[Seen]:
    pointer, schema = specification.resolved(pointer)
    if value is None:
        if not schema.get("nullable"):
            yield Seen("null", *about, location, pointer, type_of_schema(specification, pointer))
        return
    if "anyOf" in schema or "oneOf" in schema:
        name = "anyOf" if "anyOf" in schema else "oneOf"
        yield from _one_of(
            specification, about, [f"{pointer}/{name}/{i}" for i in range(len(schema[name]))], value, location
        )
        return
    expected = type_of_schema(specification, pointer)
    found = type_of(value)
    if expected and found not in _TYPES[expected]:
        yield Seen("other type", *about, location, pointer, f"{found} instead of {expected}")
    elif isinstance(value, dict) and expected == "object":
        yield from _object(specification, about, pointer, value, location)
    elif isinstance(value, list) and "items" in schema:
        for item in value:
            yield from _value(specification, about, f"{pointer}/items", item, f"{location}[]")
    elif isinstance(value, str):
        if "enum" in schema and value not in schema["enum"]:
            yield Seen("unknown value", *about, location, pointer, shown(value, schema["enum"]))
        if schema.get("format") == "date-time" and not _RFC_3339.fullmatch(value):
            yield Seen("other date format", *about, location, pointer, date_shape(value))


def _object(
    specification: Specification, about: tuple[str, str], pointer: str, value: dict[str, JSON], location: str
) -> Iterator[Seen]:
    members, required = specification.members(pointer)
    for name, where in required.items():
        if name not in value:
            yield Seen("missing member", *about, f"{location}.{name}".lstrip("."), where, name)
    for name, member in value.items():
        if name in members:
            yield from _value(specification, about, members[name], member, f"{location}.{name}".lstrip("."))
        elif members:
            fresh = shown(name, members)
            yield Seen(
                "unknown field",
                *about,
                f"{location}.{fresh}".lstrip("."),
                pointer,
                f"{fresh}: {type_of(member)}",
            )


def _one_of(
    specification: Specification, about: tuple[str, str], pointers: list[str], value: JSON, location: str
) -> Iterator[Seen]:
    """Compare with the alternative that covers most of the value."""
    results = [list(_value(specification, about, pointer, value, location)) for pointer in pointers]
    yield from min(results, key=len)


def type_of_schema(specification: Specification, pointer: str) -> str:
    """The JSON type that a schema allows, or nothing where it allows any."""
    _, schema = specification.resolved(pointer)
    if "type" in schema:
        return str(schema["type"])
    if "properties" in schema or "allOf" in schema:
        return "object"
    return "string" if "enum" in schema else ""


def type_of(value: JSON) -> str:
    """The JSON type of a value, in OpenAPI's words."""
    if isinstance(value, float) and value.is_integer():
        # 72.0 is 72 in JSON Schema.
        return "integer"
    return _KINDS[type(value)]


def shown(text: str, documented: Iterable[str] = ()) -> str:
    """A name or a listed value, or `<text>` where a word of it is not one that may be shown.

    Args:
        text: The name or the value.
        documented: What the specification has in its place.
    """
    return text if is_shown(text, documented) else "<text>"


def date_shape(text: str) -> str:
    """How a date is written, each digit as 9 and each word as its kind: `9999-99-99T99:99:99+9999`."""
    shape = re.sub(r"\d", "9", text)
    shape = re.sub(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b", "Mon", shape)
    shape = re.sub(r"\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b", "Jan", shape)
    plain = re.fullmatch(r"[9T Zz:.+,-]*|Mon Jan 99? 99:99:99 [A-Z]{3,4} 9999", shape)
    return shape if plain and len(shape) <= 40 else "<text>"
