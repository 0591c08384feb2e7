"""The rows of the catalog of operations, each with its line, and sentences about rows that cannot be used."""

from __future__ import annotations

import ast
import runpy
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from psa_fleet._operations.catalog import Entry

    from .facts import Operation

CATALOG: Final = Path("compat/psa_fleet/_operations/catalog.py")

OWNERS: Final[Mapping[tuple[str, ...], tuple[str, ...]]] = {
    ("client",): (),
    ("fleet",): ("fid",),
    ("fleet", "monitors"): ("fid",),
    ("fleet", "callbacks"): ("fid",),
    ("fleet", "trip"): ("fid", "tid"),
    ("vehicle",): ("fid", "vid"),
    ("vehicle", "remotes"): ("fid", "vid", "cbid"),
    ("vehicle", "trip"): ("fid", "vid", "tid"),
}
"""The handles, and the path parameters that each has."""


class RowError(ValueError):
    """Something is wrong with the catalog; one sentence a line, each with its file and line."""


class Row(NamedTuple):
    """One row of the catalog."""

    entry: Entry
    line: int


def rows(root: Path) -> list[Row]:
    """Read the catalog of a tree, without the library around it.

    Args:
        root: The project.

    Raises:
        RowError: The module is not valid Python, or its rows are not written out.
    """
    path = root / CATALOG
    text = path.read_text(encoding="utf-8")
    try:
        lines = [
            node.lineno
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Entry"
        ]
        # An import would write compiled code next to a catalog that may have to be mended.
        found = runpy.run_path(str(path), run_name="psa_fleet_catalog")["ROWS"]
    except SyntaxError as error:
        raise RowError(f"{CATALOG}:{error.lineno}: {error.msg}") from error
    except (NameError, TypeError) as error:
        raise RowError(f"{CATALOG}: a row cannot be read: {error}") from error
    return [Row(entry, line) for entry, line in zip(found, sorted(lines), strict=True)]


def complaints(listed: list[Row], operations: Mapping[str, Operation]) -> Iterator[str]:
    """Sentences about rows that cannot be used, and about operations without a row.

    Args:
        listed: The rows.
        operations: The operations of both versions by id.
    """
    ids: dict[str, int] = {}
    names: dict[tuple[str, ...], Row] = {}
    for row in listed:
        entry, at = row.entry, f"{CATALOG}:{row.line}"
        operation = operations.get(entry.id)
        if entry.id in ids:
            yield f"{at}: {entry.id} has a row already, in line {ids[entry.id]}; remove one of them"
        elif operation is None:
            yield f"{at}: {entry.id} is not an operation of specs/; correct the id, or remove the row"
        elif entry.owner not in OWNERS:
            known = ", ".join(".".join(owner) for owner in OWNERS)
            yield f"{at}: {'.'.join(entry.owner)} is not a handle; expected one of {known}"
        elif not {*OWNERS[entry.owner]} <= {*operation.path_parameters}:
            lacking = [name for name in OWNERS[entry.owner] if name not in operation.path_parameters]
            yield (
                f"{at}: {entry.id} has the path {operation.path}, without {{{lacking[0]}}}: it cannot belong"
                f" to {'.'.join(entry.owner)}"
            )
        elif not entry.methods or not all(name.isidentifier() for name in entry.methods):
            yield f"{at}: {entry.id} needs names of methods that Python accepts, not {entry.methods!r}"
        ids.setdefault(entry.id, row.line)
        for method in entry.methods:
            other = names.setdefault((*entry.owner, method), row)
            if other.entry.id != entry.id:
                yield (
                    f"{at}: {entry.shown(method)} is the name of two rows, {other.entry.id} (line"
                    f" {other.line}) and {entry.id}; rename one of them"
                )
    for key, operation in operations.items():
        if key not in ids:
            yield (
                f"{operation.place}: {key} ({operation.method} {operation.path}) has no row in {CATALOG};"
                " `make todo` has one to paste"
            )
