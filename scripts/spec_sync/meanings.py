"""Units of numbers in specs/meanings.yaml: which lack one, and those that follow from others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from .renames import MEMBER
from .text.reading import read_plain

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
    indented = "\n".join(f"  {line}" for line in text.split("\n"))
    found: Any = read_plain(f"entries:\n{indented}")["entries"]
    return list(found)


def completed(text: str, renamed: Mapping[str, str], documents: list[dict[str, Any]]) -> str:
    """Give each new number the unit that it had under another name, or that all others of its name have.

    Args:
        text: meanings.yaml.
        renamed: Old and new pointers.
        documents: The specifications of all versions as they are now.
    """
    present = {leaf for document in documents for leaf, _ in numbers(document)}
    for before, after in renamed.items():
        old, new = MEMBER.fullmatch(before), MEMBER.fullmatch(after)
        if old is not None and new is not None:
            text = _added(text, f"{old[1]}.{old[2]}", f"{new[1]}.{new[2]}", present)
    known = {leaf: entry for entry in entries(text) for leaf in entry["leaves"]}
    words = {leaf: part.get("description") for document in documents for leaf, part in numbers(document)}
    for leaf in sorted(present - known.keys()):
        name = leaf.rpartition(".")[2]
        alike = [o for o in known if o.rpartition(".")[2] == name and words.get(o) == words[leaf]]
        if len(alike) >= _ENOUGH and len({str((known[o]["unit"], known[o]["source"])) for o in alike}) == 1:
            text = _added(text, alike[-1], leaf, present)
    for leaf in known.keys() - present:
        text = _removed(text, leaf)
    return text


def _token(leaf: str) -> str:
    return rf"(?<![\w.]){re.escape(leaf)}(?![\w.\[])"


def _added(text: str, beside: str, leaf: str, present: set[str]) -> str:
    if leaf not in present or re.search(_token(leaf), text):
        return text
    line = re.compile(rf"^( +- ){re.escape(beside)}\n", re.MULTILINE)
    if line.search(text):
        return line.sub(rf"\g<0>\g<1>{leaf}\n", text, count=1)
    return re.sub(_token(beside), f"{beside}, {leaf}", text, count=1)


def _removed(text: str, leaf: str) -> str:
    """The text without a leaf, unless it is the only one of its entry: that is for a person to see."""
    text = re.sub(rf"^ +- {re.escape(leaf)}\n", "", text, flags=re.MULTILINE)
    return re.sub(rf"{_token(leaf)}, |, {_token(leaf)}", "", text)
