"""The keyword arguments of the facade: name, Python type and words of each query parameter."""

from __future__ import annotations

import keyword
from collections.abc import Mapping
from typing import Final, NamedTuple

from openapi_python_client.strings import snake_case

from .facts import VERSIONS, Facts, Operation, Parameter


class Special(NamedTuple):
    """A parameter whose Python form does not follow from its schema."""

    keyword: str
    annotation: str
    words: str = ""
    """Empty where the specification's own are right."""


_RANGE: Final = "None leaving a side open"
SPECIAL: Final[Mapping[str, Special]] = {
    "timestamps": Special(
        "between",
        "Between",
        "Only what happened in an interval `(start, end)`, or in one of up to {most}.",
    ),
    "indexRange": Special("index_range", "IndexRange", "Only these, counted from 0, such as `(0, 9)`."),
    "distance": Special(
        "distance", "NumberRange", f"Only trips of this length in km, such as `(10, 20.5)`, {_RANGE}."
    ),
    "duration": Special(
        "duration",
        "DurationRange",
        "Only trips that lasted this long, such as `(timedelta(minutes=10), None)`, or in seconds.",
    ),
    "tolerance": Special(
        "tolerance",
        "float",
        "How far, in km, a simplified path may be from the one driven: the server then leaves points out"
        " (Ramer-Douglas-Peucker). None for all points.",
    ),
    "pageSize": Special("page_size", "int", "How many items to request at a time, {least} to {most}."),
    "locale": Special("locale", "str", "The language of texts, such as `fr-FR`."),
    "vinPrefix": Special(
        "vin_prefix", "str", "Only vehicles whose VIN begins with this, 1 to 17 letters and digits."
    ),
}
"""What is written by hand, with the function in `_operations/parameters.py` that encodes it."""

KEYWORDS: Final[Mapping[str, str]] = {"type": "types"}
"""Keywords that are not the name on the wire in Python's spelling."""

SERVERS: Final = frozenset({"pageToken"})
"""Only the server makes these; they travel in the link to the next page."""

ORDER: Final = (
    *("vin_prefix", "locale", "types", "extension", "between", "tolerance", "page_size", "index_range"),
    *("distance", "duration", "states"),
)
"""The order in signatures; other keywords follow, and `profile` is the last one."""

_SHOWN: Final = 8
"""The most values that are listed in a docstring."""


def keyword_of(wire: str) -> str:
    """The facade's keyword of a query parameter."""
    special = SPECIAL.get(wire)
    if special is not None:
        return special.keyword
    plain = KEYWORDS.get(wire) or snake_case(wire)
    return f"{plain}_" if keyword.iskeyword(plain) or plain == "self" else plain


def keywords(operations: list[Operation]) -> list[str]:
    """The names on the wire of what a method accepts, in the order of its signature.

    Args:
        operations: What the method calls: one operation, or two that differ in their path.
    """
    found = dict.fromkeys(
        name
        for operation in operations
        for query in operation.query.values()
        for name in query
        if name not in SERVERS
    )

    def place(wire: str) -> tuple[int, str]:
        name = keyword_of(wire)
        if name == "profile":
            return len(ORDER) + 1, name
        return (ORDER.index(name), name) if name in ORDER else (len(ORDER), name)

    return sorted(found, key=place)


class Forms(NamedTuple):
    """A parameter in the versions that have it."""

    wire: str
    by_version: Mapping[str, Parameter]

    @property
    def newest(self) -> Parameter:
        """The parameter of the newest version that has it."""
        return self.by_version.get("v3") or self.by_version["v2"]


def forms(operations: list[Operation], wire: str) -> Forms:
    """A parameter of a method in each version."""
    return Forms(
        wire,
        {
            version: operation.query[version][wire]
            for version in VERSIONS
            for operation in operations
            if wire in operation.query.get(version, ())
        },
    )


_PLAIN: Final[Mapping[tuple[str, str], str]] = {
    ("integer", ""): "int",
    ("number", ""): "float",
    ("boolean", ""): "bool",
    ("string", ""): "str",
    ("string", "date-time"): "datetime",
    ("string", "date"): "date",
}


def annotation(facts: Facts, form: Forms) -> str:
    """The Python type of an argument, without None."""
    if form.wire in SPECIAL:
        return SPECIAL[form.wire].annotation
    newest = form.newest
    schema = newest.schema
    if newest.component == "Range":
        return "NumberRange"
    if newest.enumeration is not None:
        v3 = form.by_version.get("v3")
        one = f"models.{v3.enumeration} | str" if v3 is not None and v3.enumeration else "str"
        if schema.get("type") != "array" or schema.get("maxItems") == 1:
            return one
        return f"Iterable[{one}] | str"
    if schema.get("type") == "array":
        return f"Iterable[{_plain(facts.resolved('v3', schema.get('items', {})))}]"
    return _plain(schema)


def _plain(schema: Mapping[str, object]) -> str:
    kind, form = str(schema.get("type", "string")), str(schema.get("format", ""))
    return _PLAIN.get((kind, form)) or _PLAIN.get((kind, ""), "str")


def words(facts: Facts, operations: list[Operation], form: Forms) -> str:
    """The words of an argument: the meaning, the listed values, and the versions that have it."""
    newest, special = form.newest, SPECIAL.get(form.wire)
    text = " ".join(newest.words.split())
    if special is not None and special.words:
        limits = newest.schema
        least, most = (
            limits.get("minimum", limits.get("minItems")),
            limits.get("maximum", limits.get("maxItems")),
        )
        text = special.words.replace("{least}", str(least)).replace("{most}", str(most))
    values = facts.values("v3" if "v3" in form.by_version else "v2", newest)
    if values and len(values) <= _SHOWN and not any(f"`{value}`" in text for value in values):
        text = f"{text.rstrip('.')}. Values: {', '.join(f'`{value}`' for value in values)}."
    return f"{text}{''.join(_notes(facts, operations, form))}"


def _notes(facts: Facts, operations: list[Operation], form: Forms) -> list[str]:
    having = {version for operation in operations for version in operation.versions}
    notes = []
    if form.newest.is_deprecated and "deprecated" not in form.newest.words.lower():
        notes.append(" Deprecated.")
    only = [version for version in VERSIONS if version in form.by_version]
    if len(only) < len(having):
        notes.append(f" {only[0]} only.")
    elif len(only) == 2 and form.newest.enumeration:
        old = facts.values("v2", form.by_version["v2"]) or []
        new = facts.values("v3", form.by_version["v3"]) or []
        if (more := [value for value in old if value not in new]) and len(more) <= _SHOWN:
            notes.append(f" v2 also accepts {', '.join(f'`{value}`' for value in more)}.")
    return notes
