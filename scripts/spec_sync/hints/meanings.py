"""Units of numbers in specs/meanings.yaml: which lack one, and those that follow from others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final

from ..places import parts
from ..retired import Retired
from ..text.reading import read_plain
from ..text.writing import rewritten
from ..walking import item
from .units import stated

_ENOUGH: Final = 3
"""A number has the unit of those with its name if there are so many in the same words, all with one unit."""


def numbers(document: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """Every number of a specification by its name in meanings.yaml."""
    components = document.get("components", {})
    parts = [
        part for name, schema in components.get("schemas", {}).items() for part in _members(schema, name)
    ]
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


def _settled(
    known: Mapping[str, Any], place: str, node: dict[str, Any]
) -> Iterator[tuple[str, dict[str, Any]]]:
    """The parts of a schema, each with the name that specs/meanings.yaml has for it."""
    if "$ref" in node:
        name = node["$ref"].rpartition("/")[2]
        yield from _settled(known, name, known[name])
        return
    yield place, node
    for part in node.get("allOf", ()):
        yield from _settled(known, place, part)
    if "items" in node:
        yield from _settled(known, f"{place}[]", node["items"])


def leaves_at(known: Mapping[str, Any], schema: str, names: list[str]) -> list[str]:
    """What the number at a path may be called; nothing where there is none.

    Args:
        known: All schemas by name.
        schema: Where the path begins.
        names: The members on the way.
    """
    found = [(schema, known[schema])]
    for name in names:
        found = [
            (f"{at}.{name}", part["properties"][name])
            for place, node in found
            for at, part in _settled(known, place, node)
            if name in part.get("properties", {})
        ]
    return [at for place, node in found for at, _ in _settled(known, place, node)]


def leaf_of(steps: tuple[str | int, ...]) -> str:
    """The name in meanings.yaml of the number that a description, or a part of it, is of.

    Args:
        steps: The way to the description in a specification.
    """
    names = [str(step) for step in steps[1:-1]]
    if names[:1] == ["parameters"]:
        return ".".join(names[:2])
    found, left = names[1] if len(names) > 1 else "", names[2:]
    while left:
        step, *left = left
        if step == "properties" and left:
            found, left = f"{found}.{left[0]}", left[1:]
        elif step == "items":
            found += "[]"
        elif step == "allOf":
            left = left[1:]
    return found


def entries(text: str) -> list[dict[str, Any]]:
    """The entries of meanings.yaml."""
    found: Any = read_plain(_member(text))["entries"]
    return list(found)


def _member(text: str) -> str:
    """A list of the file's as the one member of an object, which `rewritten` changes."""
    return "entries:\n" + "\n".join(f"  {line}".rstrip() for line in text.split("\n"))


def _written(text: str, listed: list[dict[str, Any]]) -> str:
    lines = rewritten(_member(text), {"entries": [*listed]}).split("\n")[1:]
    return "\n".join(line[2:] for line in lines)


class _Units:
    """The entries, which leaves are put into and taken out of."""

    def __init__(self, text: str) -> None:
        self.listed = entries(text)
        self.known = {leaf: entry for entry in self.listed for leaf in entry["leaves"]}

    def beside(self, leaf: str, other: str) -> None:
        """Put a leaf into the entry of another one."""
        self.known[leaf] = self.known[other]
        leaves = self.known[leaf]["leaves"]
        leaves.insert(leaves.index(other) + 1, leaf)

    def add(self, leaf: str, fact: Mapping[str, Any]) -> None:
        """Put a leaf to those of which the same is known, or into a new entry."""
        entry = next((entry for entry in self.listed if fact_of(entry) == fact), None)
        if entry is not None:
            self.beside(leaf, entry["leaves"][-1])
        else:
            self.known[leaf] = {"leaves": [leaf], **fact}
            self.listed.append(self.known[leaf])

    def take(self, leaf: str) -> dict[str, Any]:
        """Take a leaf out, with its entry if that has no other one; what was known of it."""
        entry = self.known.pop(leaf)
        entry["leaves"].remove(leaf)
        if not entry["leaves"]:
            self.listed = [other for other in self.listed if other is not entry]
        return fact_of(entry)


def fact_of(entry: Mapping[str, Any]) -> dict[str, Any]:
    """What an entry has of each of its leaves."""
    return {key: value for key, value in entry.items() if key != "leaves"}


_COUNTS: Final = frozenset({"total", "totalPage", "currentPage", "size", "count", "number", "code", "score"})
"""Names of numbers that count or number something."""


def completed(
    text: str,
    renamed: Mapping[str, str],
    documents: list[dict[str, Any]],
    vendor: Mapping[str, Any] | None = None,
    retired: Retired | None = None,
) -> str:
    """Add each new number with its unit, so that none is left to be written by hand.

    The unit is that which the number had under another name, that which the vendor's sentence names, or
    that of all others of its name and words. A number of which nothing is known has none: `null`.

    Args:
        text: meanings.yaml.
        renamed: Old and new pointers.
        documents: The specifications of all versions as they are now.
        vendor: The vendor's document, with its words.
        retired: Gets what was known of numbers that go, gives it to those that come back.
    """
    store = retired if retired is not None else Retired()
    words = {leaf: part.get("description") for document in documents for leaf, part in numbers(document)}
    theirs = {leaf: str(part.get("description") or "") for leaf, part in numbers(vendor or {})}
    units = _Units(text)
    for before, after in renamed.items():
        old, new = leaf_of((*parts(before), "")), leaf_of((*parts(after), ""))
        if old in units.known and new in words and new not in units.known:
            units.beside(new, old)
    for leaf in sorted(words.keys() - units.known.keys()):
        name = leaf.rpartition(".")[2]
        alike = [o for o in units.known if o.rpartition(".")[2] == name and words.get(o) == words[leaf]]
        facts = {str(fact_of(units.known[other])) for other in alike}
        back = store.candidates((leaf,))
        unit = stated(theirs.get(leaf, ""))
        if back:
            units.add(leaf, item(back[0], "was"))
            store.drop(back[0])
        elif unit is not None:
            units.add(leaf, {"unit": unit, "source": "document"})
        elif len(alike) >= _ENOUGH and len(facts) == 1:
            units.beside(leaf, alike[-1])
        else:
            units.add(leaf, {"unit": "1" if name in _COUNTS else None, "source": "ours"})
    for leaf in [leaf for leaf in units.known if leaf not in words]:
        store.put((leaf,), units.take(leaf), None)
    return _written(text, units.listed)


def worded(text: str, words: Mapping[str, str]) -> str:
    """Give numbers of which no unit was known the unit that their new description names.

    Args:
        text: meanings.yaml.
        words: Descriptions by leaf.
    """
    units = _Units(text)
    for leaf, sentence in words.items():
        unit = stated(sentence)
        if unit is not None and leaf in units.known and units.known[leaf]["unit"] is None:
            units.add(leaf, {**units.take(leaf), "unit": unit})
    return _written(text, units.listed)
