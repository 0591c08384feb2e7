"""The reads of the facade: one method for each row of the catalog that only reads."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

from generator.naming import python_name
from generator.python_code import Code, fill, joined, literal, name
from generator.wording import method_docstring

from .facts import Facts, Operation
from .keywords import annotation, forms, keyword_of, keywords, words
from .left_out import BY_HAND
from .rows import OWNERS, Row
from .stale import left_out_rows

if TYPE_CHECKING:
    from .carriers import Carriers

FOLDER: Final = Path("compat/psa_fleet/_async")


class Base(NamedTuple):
    """A class that gets generated reads."""

    module: str
    """The module below `_async/reads`, and the handle's own below `_async`."""
    handle: str
    owners: tuple[tuple[str, ...], ...]
    """The owners of its rows; the first one is the one that the docstrings are about."""


BASES: Final = (
    Base("fleet", "AsyncFleetHandle", (("fleet",),)),
    Base("vehicle", "AsyncVehicleHandle", (("vehicle",),)),
    Base("trip", "AsyncTripHandle", (("vehicle", "trip"), ("fleet", "trip"))),
)


def generated(listed: list[Row], facts: Facts) -> dict[str, list[list[Row]]]:
    """The rows of each base, those of one method together."""
    found: dict[str, list[list[Row]]] = {}
    for base in BASES:
        methods: dict[str, list[Row]] = {}
        for owner in base.owners:
            for row in listed:
                operation = facts.operations.get(row.entry.id)
                is_read = operation is not None and operation.method == "GET"
                if is_read and row.entry.owner == owner and row.entry.id not in BY_HAND:
                    methods.setdefault(row.entry.methods[0], []).append(row)
        found[base.module] = list(methods.values())
    return found


def complaints(listed: list[Row], facts: Facts) -> Iterator[str]:
    """Reads for which no method can be generated, and reasons that are not needed any more."""
    bases = {owner for base in BASES for owner in base.owners}
    for row in listed:
        operation, entry = facts.operations.get(row.entry.id), row.entry
        if operation is None or operation.method != "GET" or entry.id in BY_HAND:
            continue
        at = f"compat/psa_fleet/_operations/catalog.py:{row.line}"
        if entry.owner in OWNERS and entry.owner not in bases:
            yield (
                f"{at}: {entry.shown()} must be written by hand, since its handle has no generated reads;"
                f" add {entry.id} to BY_HAND in scripts/derived/left_out.py with the reason"
            )
        elif operation.schema is None:
            yield f"{at}: {entry.id} returns nothing that a method could return"
        elif "v3" in operation.versions and not facts.has("v3", item_of(facts, operation)[0]):
            yield f"{at}: {entry.id} returns {item_of(facts, operation)[0]}, which v3 does not have"
    yield from left_out_rows(facts.root, facts)


def by_hand(root: Path) -> dict[str, set[str]]:
    """The methods that each handle with generated reads has by hand: they override the generated ones."""
    found = {}
    for base in BASES:
        tree = ast.parse((root / FOLDER / f"{base.module}.py").read_text(encoding="utf-8"))
        found[base.module] = {
            method.name
            for node in tree.body
            if isinstance(node, ast.ClassDef) and node.name == base.handle
            for method in node.body
            if isinstance(method, (ast.FunctionDef, ast.AsyncFunctionDef))
        }
    return found


def item_of(facts: Facts, operation: Operation) -> tuple[str, str | None]:
    """The schema of what a method returns, and the words of a page's items; None for a single resource."""
    schema = operation.schema or ""
    page = facts.items(schema)
    return (schema, None) if page is None else (page[1], page[2])


def modules(listed: list[Row], facts: Facts, carriers: Carriers) -> dict[Path, str]:
    """The modules with the generated reads, not yet formatted."""
    overriding = by_hand(facts.root)
    found = {}
    for base in BASES:
        groups = [
            group
            for group in generated(listed, facts)[base.module]
            if group[0].entry.methods[0] not in overriding[base.module]
        ]
        methods = [_method(base, group, facts, carriers) for group in groups]
        found[FOLDER / "reads" / f"{base.module}.py"] = _module(base, joined("\n", methods))
    return found


_MODULE: Final = '''"""Reads of one {}; made by `make derived` from the catalog of operations and specs/."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psa_fleet_v2 import models as of_v2
from psa_fleet_v3 import models

from ..handle import AsyncHandle
from ..route import many, one

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from ..._operations.parameters import Between, DurationRange, IndexRange, NumberRange
    from ..pages import AsyncPages


class {}(AsyncHandle):
    """The reads of one {} that are made from the catalog."""

{}
'''


def _module(base: Base, methods: Code) -> str:
    return fill(
        _MODULE,
        name(base.module),
        name(base.handle.replace("Handle", "Reads")),
        name(base.module),
        methods or Code("    pass\n"),
    )


def _method(base: Base, group: list[Row], facts: Facts, carriers: Carriers) -> Code:
    operations = [facts.operations[row.entry.id] for row in group]
    first, entry = operations[0], group[0].entry
    own = [each for each in first.path_parameters if each not in OWNERS[entry.owner]]
    schema, plural = item_of(facts, first)
    model = facts.model(facts.class_of(schema))
    wires = keywords(operations)
    accepted = [(keyword_of(wire), forms(operations, wire)) for wire in wires]
    arguments = [fill("{}: {}", name(python_name(each)), carriers.annotation(first, each)) for each in own]
    if accepted:
        arguments.append(Code("*"))
    for keyword, form in accepted:
        arguments.append(fill("{}: {} | None = None", name(keyword), _annotated(annotation(facts, form))))
    documented = [(python_name(each), carriers.words(first, each)) for each in own]
    documented += [(keyword, words(facts, operations, form)) for keyword, form in accepted]
    versions = {version for operation in operations for version in operation.versions}
    docstring = method_docstring(
        _about(operations, group, versions), documented, _sections(first, plural, own, versions), 8
    )
    passed = [fill("{}={}", name(each), name(each)) for each, _ in accepted]
    lines = _body(
        base, group, own, model, passed, carriers, is_page=plural is not None, everywhere=len(versions) == 2
    )
    return fill(
        "    {} {}({}) -> {}:\n        {}\n{}",
        Code("def" if plural is not None else "async def"),
        name(entry.methods[0]),
        joined(", ", [Code("self"), *arguments]),
        fill("AsyncPages[{}]", model) if plural is not None else model,
        docstring,
        joined("", [fill("        {}\n", line) for line in lines]),
    )


def _annotated(text: str) -> Code:
    """A type: names of classes with brackets and bars between them."""
    for part in re.findall(r"\w+", text):
        name(part)
    return Code(text)


def _body(
    base: Base,
    group: list[Row],
    own: list[str],
    model: Code,
    passed: list[Code],
    carriers: Carriers,
    *,
    is_page: bool,
    everywhere: bool,
) -> Iterator[Code]:
    operation = _operation(base, group)
    path = Code("self._path")
    if own and not everywhere:  # the version is refused before an id
        yield fill("self._route.check({})", operation)
    if own:
        steps = [_below(carriers.kind(group[0].entry.id, each), python_name(each)) for each in own]
        path = steps[0]
        if len(steps) > 1:
            path = fill(
                "({})", joined(", ", [fill("*{}", path), *(fill("*{}[-1:]", each) for each in steps[1:])])
            )
    if is_page:
        yield fill("return many(self._route, {})", joined(", ", [model, operation, path, *passed]))
        return
    if own:
        yield fill("path = {}", path)
        path = Code("path")
    if len(base.owners) > 1:
        yield fill("operation = {}", operation)
        operation = Code("operation")
    yield fill("connection = await self._route.connection({})", operation)
    yield fill("return await one(connection, {})", joined(", ", [model, operation, path, *passed]))


def _below(kind: str, argument: str) -> Code:
    more = fill(", {}", literal(kind)) if kind != argument else Code("")
    return fill("self._below({}, {}{})", name(argument), literal(argument), more)


def _operation(base: Base, group: list[Row]) -> Code:
    """The operation id, or for a handle of two owners the expression that chooses one."""
    if len(base.owners) == 1:
        return literal(group[0].entry.id)
    ids = {row.entry.owner: row.entry.id for row in group}
    return fill("self._operation({}, {})", *(literal(ids.get(owner)) for owner in base.owners))


_ELSEWHERE: Final = re.compile(
    r"(?:The response is paged|Without data the response is 404|Deprecated:)[^.]*\.\s*"
)
"""Sentences of a description that another part of the docstring has."""


def _about(operations: list[Operation], group: list[Row], versions: set[str]) -> str:
    first = operations[0]
    only = f" ({versions.pop()} only)" if len(versions) == 1 else ""
    parts = [f"{first.summary.rstrip('.')}{only}.", _ELSEWHERE.sub("", f"{first.description} ").strip()]
    if first.deprecated:
        instead = group[0].entry.deprecated
        where = " and ".join(first.deprecated)
        parts.append(f"Deprecated in {where}{f': use {instead} instead' if instead else ''}.")
    return "\n\n".join(part for part in parts if part)


def _sections(
    operation: Operation, plural: str | None, own: list[str], versions: set[str]
) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    result = (plural or operation.returned).strip().rstrip(".") or "The result"
    yield "Returns", [("", f"{result}{', read as they are iterated' if plural is not None else ''}.")]
    raised = []
    if len(versions) == 1:
        raised.append(("NotAvailableError", "The version of the API has no such operation; nothing is sent."))
    if own:
        raised.append(("ArgumentError", "The id is empty or malformed; nothing is sent."))
    if plural is None:
        raised += [
            (
                "NotFoundError",
                "The resource does not exist; `no_data` is True if only the data is missing.",
            ),
            ("ApiError", "The server returned another error."),
            ("TransportError", "The server did not respond."),
        ]
    elif not own:
        raised.append(("ArgumentError", "An argument is outside of the API's limits; nothing is sent."))
    yield "Raises", raised
