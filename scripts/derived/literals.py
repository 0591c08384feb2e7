"""Tables that are written out in modules, read without importing them."""

from __future__ import annotations

import ast
from pathlib import Path


def table(path: Path, name: str) -> ast.expr:
    """The value of a table.

    Raises:
        LookupError: The module has none of that name.
    """
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.AnnAssign) and ast.unparse(node.target) == name and node.value is not None:
            return node.value
    raise LookupError(f"{path} has no table {name}")


def items(node: ast.expr) -> dict[str, ast.expr]:
    """What a table that is a dictionary has, by key."""
    assert isinstance(node, ast.Dict)
    pairs = zip(node.keys, node.values, strict=True)
    return {str(ast.literal_eval(key)): value for key, value in pairs if key is not None}
