"""Units of numbers in specs/meanings.yaml: which lack one, and those that follow from others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from .renames import MEMBER
from .text.reading import read_plain
from .text.writing import rewritten

_ENOUGH: Final = 3
"""A number has the unit of those with its name if there are so many in the same words, all with one unit."""


def numbers(document: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every number of a specification by its name in meanings.yaml."""
    components = document["components"]
    parts = [part for name, schema in components["schemas"].items() for part in _members(schema, name)]
    for name, each in components.get("parameters", {}).items():
        parts.append((f"parameters.{name}", {"description": each.get("description"), **each["schema"]}))
    for leaf, part in parts:
        if part.get("type") in ("number", "integer"):
            yield leaf, part


def _members(schema: Mapping[str, Any], path: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    yield path, schema
    for part in schema.get("allOf", ()):
        if "$ref" not in part:
            yield from _members(part, path)
    for name, member in schema.get("properties", {}).items():
        yield from _members(member, f"{path}.{name}")
    if "items" in schema:
        yield from _members(schema["items"], f"{path}[]")


def entries(text: str) -> list[dict[str, Any]]:
    """The entries of meanings.yaml."""
    found: Any = read_plain(_member(text))["entries"]
    return list(found)


def _member(text: str) -> str:
    """A list of the file's as the one member of an object, which `rewritten` changes."""
    return "entries:\n" + "\n".join(f"  {line}".rstrip() for line in text.split("\n"))


def completed(text: str, renamed: Mapping[str, str], documents: list[dict[str, Any]]) -> str:
    """Give each new number the unit that it had under another name, or that all others of its name have.

    Args:
        text: meanings.yaml.
        renamed: Old and new pointers.
        documents: The specifications of all versions as they are now.
    """
    words = {leaf: part.get("description") for document in documents for leaf, part in numbers(document)}
    listed = entries(text)
    known = {leaf: entry for entry in listed for leaf in entry["leaves"]}

    def add(leaf: str, beside: str) -> None:
        if leaf in words and leaf not in known and beside in known:
            known[leaf] = known[beside]
            leaves = known[leaf]["leaves"]
            leaves.insert(leaves.index(beside) + 1, leaf)

    for before, after in renamed.items():
        old, new = MEMBER.fullmatch(before), MEMBER.fullmatch(after)
        if old is not None and new is not None:
            add(f"{new[1]}.{new[2]}", f"{old[1]}.{old[2]}")
    for leaf in sorted(words.keys() - known.keys()):
        name = leaf.rpartition(".")[2]
        alike = [o for o in known if o.rpartition(".")[2] == name and words.get(o) == words[leaf]]
        if len(alike) >= _ENOUGH and len({str((known[o]["unit"], known[o]["source"])) for o in alike}) == 1:
            add(leaf, alike[-1])
    for leaf in known.keys() - words.keys():
        # The only one of its entry is for a person to see.
        if len(known[leaf]["leaves"]) > 1:
            known[leaf]["leaves"].remove(leaf)
    lines = rewritten(_member(text), {"entries": [*listed]}).split("\n")[1:]
    return "\n".join(line[2:] for line in lines)
