"""The references in a document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from .places import Json, parts
from .walking import Object, inside, item, nodes

SCHEMAS: Final = "#/components/schemas/"


def references(node: Json) -> Iterator[str]:
    """All references in something."""
    return (str(one["$ref"]) for one in nodes(node) if isinstance(one.get("$ref"), str))


def named_in(node: Json) -> Iterator[str]:
    """The names of the schemas that something refers to."""
    return (parts(one)[-1] for one in references(node) if one.startswith(SCHEMAS))


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
    for one in nodes(node):
        if one.get("$ref") in renames:
            one["$ref"] = renames[str(one["$ref"])]
