"""Rows for reads that have none yet: what a sync adds to the catalog by itself."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import NamedTuple

from openapi_python_client.strings import snake_case

from .carriers import singular
from .facts import Facts, Operation
from .reads import BASES
from .rows import CATALOG, OWNERS, Row, rows


class Proposed(NamedTuple):
    """A row for an operation that has none."""

    operation: Operation
    owner: tuple[str, ...]
    method: str

    @property
    def text(self) -> str:
        """The row as it is written."""
        owner = ", ".join(f'"{step}"' for step in self.owner)
        return f'Entry("{self.operation.id}", ({owner},), ("{self.method}",)),'

    @property
    def is_made(self) -> bool:
        """Whether the row alone makes the method."""
        bases = {owner for base in BASES for owner in base.owners}
        return self.operation.method == "GET" and self.owner in bases


def proposed(listed: list[Row], facts: Facts) -> list[Proposed]:
    """A row for each operation that has none, in the order of specs/."""
    known = {row.entry.id for row in listed}
    names = {(*row.entry.owner, method) for row in listed for method in row.entry.methods}
    found = []
    for key, operation in facts.operations.items():
        if key in known:
            continue
        owner = _owner(operation)
        method = _method(operation)
        if (*owner, method) in names:
            method = snake_case(key)
        names.add((*owner, method))
        found.append(Proposed(operation, owner, method))
    return found


def _owner(operation: Operation) -> tuple[str, ...]:
    """The handle with most of the path's parameters; its own steps come first in the path."""
    path = operation.path
    if "/monitors" in path or "/remote/callbacks" in path:
        return ("fleet", "monitors" if "/monitors" in path else "callbacks")
    fitting = [
        owner
        for owner, names in OWNERS.items()
        if {*names} <= {*operation.path_parameters} and owner[-1] not in ("monitors", "callbacks")
    ]
    return max(fitting, key=lambda owner: len(OWNERS[owner]))


def _method(operation: Operation) -> str:
    verb = {"POST": "create", "PUT": "update", "PATCH": "update", "DELETE": "delete"}.get(operation.method)
    segments = [part for part in operation.path.split("/") if part]
    literal = next((part for part in reversed(segments) if not part.startswith("{")), "")
    one = singular(literal).replace(" ", "_")
    if verb:
        return f"{verb}_{one}"
    return one if segments[-1].startswith("{") else snake_case(literal)


def by_hand(listed: list[Row], facts: Facts) -> set[str]:
    """The operations without a row that need more than one."""
    return {each.operation.id for each in proposed(listed, facts) if not each.is_made}


def adopt(root: Path) -> list[str]:
    """Add a row to the catalog for each new operation whose row alone makes its method.

    Args:
        root: The project.

    Returns:
        A sentence for each row that was added.
    """
    facts, listed = Facts(root), rows(root)
    path = root / CATALOG
    lines = path.read_text(encoding="utf-8").split("\n")
    said = []
    for each in proposed(listed, facts):
        if not each.is_made:
            continue
        tree = ast.parse("\n".join(lines))
        ends = [
            node.end_lineno or 0
            for node in ast.walk(tree)
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id == "Entry"
            and ast.literal_eval(node.args[1]) == each.owner
        ]
        at = max(ends)
        lines.insert(at, f"    {each.text}")
        said.append(f"{CATALOG}:{at + 1}: added {each.text.rstrip(',')}")
    if said:
        path.write_text("\n".join(lines), encoding="utf-8")
    return said
