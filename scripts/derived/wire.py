"""The tables of `_operations`: names of items, keywords, values and limits of parameters, ids."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final, TypeVar

from generator.naming import python_name
from made_module import head

from .carriers import Carriers
from .facts import VERSIONS, Facts, Operation, Parameter
from .keywords import KEYWORDS, SERVERS, SPECIAL, keyword_of

FOLDER: Final = Path("compat/psa_fleet/_operations")

_WORDS: Final = "of the specifications; made by `make derived` from specs/"

T = TypeVar("T")
REMOTES: Final = {"remotes": "types"}
"""The keyword of `fleet.callbacks.list()`, which is written by hand."""
_MANY: Final = 5
"""A fact of more operations than these, the same for all, is one row."""
_Key = tuple[str, str]


def _parameters(facts: Facts) -> Iterator[tuple[Operation, str, Parameter]]:
    for operation in facts.operations.values():
        for version in VERSIONS:
            for parameter in operation.query.get(version, {}).values():
                if parameter.name not in SERVERS:
                    yield operation, version, parameter


def _merged(facts: Facts, of: Callable[[str, Parameter], T | None]) -> dict[_Key, dict[str, T]]:
    """A fact of parameters by version, by the name on the wire and the operation's result.

    Where two operations with one result differ, each has its own: the key has the operation's id then. A
    fact that is the same for all results has the key `*`.
    """
    by_operation: dict[_Key, dict[str, T]] = {}
    results: dict[_Key, set[str]] = {}
    for operation, version, parameter in _parameters(facts):
        fact = of(version, parameter)
        if fact is not None:
            by_operation.setdefault((parameter.name, operation.id), {})[version] = fact
            results.setdefault((parameter.name, operation.result.get(version, "")), set()).add(operation.id)
    found: dict[_Key, dict[str, T]] = {}
    for wire in dict.fromkeys(wire for wire, _ in results):
        facts_of = [fact for (name, _), fact in by_operation.items() if name == wire]
        if len(facts_of) > _MANY and all(fact == facts_of[0] for fact in facts_of):
            found[wire, "*"] = facts_of[0]
    for (wire, result), ids in results.items():
        if (wire, "*") in found:
            continue
        together: dict[str, T] = {}
        for key in sorted(ids):
            together |= by_operation[wire, key]
        own = {key for key in ids if not by_operation[wire, key].items() <= together.items()}
        found[wire, result] = together
        for key in sorted(own):
            found[wire, key] = by_operation[wire, key]
    return found


def _choice(parameter: Parameter) -> tuple[str, int | None] | None:
    if parameter.enumeration is None or parameter.name in SPECIAL:
        return None
    is_list = parameter.schema.get("type") == "array"
    return parameter.enumeration, (parameter.schema.get("maxItems") if is_list else 1)


def _plain(facts: Facts, version: str, parameter: Parameter) -> str | None:
    """How a parameter without listed values is encoded, from its schema alone."""
    if parameter.enumeration is not None or parameter.name in SPECIAL:
        return None
    is_list = parameter.schema.get("type") == "array"
    schema = facts.resolved(version, parameter.schema["items"]) if is_list else parameter.schema
    kind = "range" if parameter.component == "Range" else schema.get("type", "string")
    form = schema.get("format", "")
    if kind == "string" and form in ("date", "date-time"):
        kind = form
    least = schema.get("minimum", schema.get("minLength"))
    most = schema.get("maximum", schema.get("maxLength"))
    count = parameter.schema.get("maxItems") if is_list else 1
    return f"Plain({kind!r}, {least!r}, {most!r}, {schema.get('pattern')!r}, {count!r})"


def _page_size(_: str, parameter: Parameter) -> int | None:
    return parameter.schema.get("maximum") if parameter.name == "pageSize" else None


def modules(facts: Facts, carriers: Carriers) -> dict[Path, str]:
    """The modules with the tables, not yet formatted. Parameters are imported when one is passed."""
    pages = head(f"Pages and ids {_WORDS}") + _page_tables(facts, carriers)
    of_parameters = head(f"Parameters {_WORDS}", "from .limits import Choice, Plain")
    return {
        FOLDER / "derived.py": pages,
        FOLDER / "derived_parameters.py": of_parameters + _parameter_tables(facts),
    }


def _page_tables(facts: Facts, carriers: Carriers) -> str:
    items = {schema: name for schema, (name, _, _) in facts.pages().items()}
    parts = [
        f"ITEMS: Final[Mapping[str, str]] = {items!r}",
        '"""The name that a collection\'s items have in v3, by schema."""',
        f"ID_NOUNS: Final[Mapping[str, str]] = {_nouns(carriers)!r}",
        '"""Ids of paths that `call` has no words for, by the parameter\'s name."""',
        f"ID_FIELDS: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = {_fields(carriers)!r}",
        '"""Ids that `ids` has no row for: the noun, and the models that carry them with their field."""',
    ]
    return "\n".join(parts) + "\n"


def _parameter_tables(facts: Facts) -> str:
    names = dict.fromkeys(parameter.name for _, _, parameter in _parameters(facts))
    # A name on the wire that is the keyword of another one is found by that keyword: see `encoded`.
    wires = {keyword_of(each): each for each in sorted(names, key=lambda each: each in KEYWORDS)} | REMOTES
    choices = _merged(facts, lambda _, parameter: _choice(parameter))
    plain = _merged(facts, lambda version, parameter: _plain(facts, version, parameter))
    sizes = {
        result: max(by_version.values()) for (_, result), by_version in _merged(facts, _page_size).items()
    }
    usual = min(sizes.values(), default=60)
    parts = [
        f"WIRE_NAMES: Final[Mapping[str, str]] = {dict(sorted(wires.items()))!r}",
        '"""The name on the wire by the facade\'s keyword."""',
        f"CHOICES: Final[Mapping[tuple[str, str], Choice]] = {{{_choices(choices)}}}",
        '"""The parameters with listed values, by wire name and by the operation\'s result."""',
        f"PLAIN: Final[Mapping[tuple[str, str], Mapping[str, Plain]]] = {{{_plains(plain)}}}",
        '"""The parameters that are encoded by their schema alone, likewise, by version."""',
        f"MAX_PAGE_SIZE: Final = {usual!r}",
        f"MAX_PAGE_SIZES: Final[Mapping[str, int]] = "
        f"{ {result: size for result, size in sorted(sizes.items()) if size != usual}!r}",
        '"""The results whose pages may be longer."""',
    ]
    return "\n".join(parts) + "\n"


def _choices(found: dict[_Key, dict[str, tuple[str, int | None]]]) -> str:
    lines = []
    for (wire, result), by_version in sorted(found.items()):
        newest = by_version.get("v3") or by_version["v2"]
        most = {version: count for version, (_, count) in sorted(by_version.items())}
        older = by_version.get("v2", newest)[0]
        differs = f", {older!r}" if older != newest[0] else ""
        lines.append(f"({wire!r}, {result!r}): Choice({newest[0]!r}, {most!r}{differs}),")
    return "\n".join(lines)


def _plains(found: dict[_Key, dict[str, str]]) -> str:
    return "\n".join(
        f"({wire!r}, {result!r}): {{{', '.join(f'{v!r}: {p}' for v, p in sorted(by_version.items()))}}},"
        for (wire, result), by_version in sorted(found.items())
    )


def _nouns(carriers: Carriers) -> dict[str, str]:
    return {
        name: each.noun
        for each in carriers.derived.values()
        for name in (each.parameter, python_name(each.parameter))
    }


def _fields(carriers: Carriers) -> dict[str, tuple[str, dict[str, str]]]:
    return {key: (each.noun, each.fields) for key, each in sorted(carriers.derived.items())}
