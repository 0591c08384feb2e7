"""The references in a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from .places import Json, parts
from .walking import Object, inside, item

SCHEMAS: Final = "#/components/schemas/"


def references(node: Json) -> Iterator[str]:
    """All references in something."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "$ref" and isinstance(value, str):
                yield value
            else:
                yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def reached(named: Object, roots: Iterable[Object]) -> set[str]:
    """The names of the schemas that others lead to.

    Args:
        named: All schemas by name.
        roots: Schemas to begin with.
    """
    found: set[str] = set()
    left = [*roots]
    while left:
        for _, part in inside(left.pop(), ()):
            reference = str(part.get("$ref", ""))
            name = parts(reference)[-1] if reference.startswith(SCHEMAS) else ""
            if name and name not in found:
                found.add(name)
                left.append(item(named, name))
    return found


def rename_references(node: Json, renames: dict[str, str]) -> None:
    """Change references in place.

    Args:
        node: Something with references.
        renames: Old and new ones.
    """
    if isinstance(node, dict):
        if node.get("$ref") in renames:
            node["$ref"] = renames[str(node["$ref"])]
        for value in node.values():
            rename_references(value, renames)
    elif isinstance(node, list):
        for value in node:
            rename_references(value, renames)
