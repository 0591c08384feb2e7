"""Keep specs/overrides.yaml in step with the specifications: a hint that names nothing is an error there."""

from __future__ import annotations

from collections.abc import Iterable

from .ordering import before_in, inserted
from .places import Json
from .retired import Retired
from .text.reading import read_plain
from .text.writing import rewritten
from .walking import Object, inside, item, members


def fitted(text: str, before: Iterable[Object], after: Iterable[Object], retired: Retired) -> str:
    """The hints without those that lost what they name, and with those that found it again.

    Args:
        text: overrides.yaml: lists of names and tables of names.
        before: The specifications before.
        after: The specifications after.
        retired: Gets the hints that go, gives those that come back.

    Returns:
        The new text.
    """
    were, now = _names(before), _names(after)
    hints = read_plain(text)
    fresh: Object = {}
    for section, value in hints.items():
        table: Object = value if isinstance(value, dict) else {}
        if isinstance(value, list):
            table = {str(name): None for name in value}
        order = [*table]
        kept: Object = {}
        for name, what in table.items():
            if name in were and name not in now:
                retired.put((section, name), what, before_in(order, name))
            else:
                kept[name] = what
        for entry in [entry for entry in retired.entries if str(entry["at"]).startswith(f"#/{section}/")]:
            name = str(entry["at"]).rpartition("/")[2]
            if name in now:
                retired.drop(entry)
                kept = inserted(kept, name, entry["was"], entry.get("after"), [], [*kept])
        listed: list[Json] = [*kept]
        fresh[section] = listed if isinstance(value, list) else kept
    return rewritten(text, fresh)


def _names(documents: Iterable[Object]) -> set[str]:
    """Everything that a hint can name: schemas, members, and both."""
    found: set[str] = set()
    for document in documents:
        for name, schema in members(item(document, "components").get("schemas")):
            found.add(name)
            if isinstance(schema, dict):
                for _, part in inside(schema, ()):
                    for member, _ in members(part.get("properties")):
                        found |= {member, f"{name}.{member}"}
        for _, path_item in members(document.get("paths")):
            for _, operation in members(path_item):
                found |= _inline_names(operation)
    return found


def _inline_names(node: Json) -> set[str]:
    """The members of schemas that stand in operations."""
    found: set[str] = set()
    if isinstance(node, dict):
        found |= {name for name, _ in members(node.get("properties"))}
        for value in node.values():
            found |= _inline_names(value)
    elif isinstance(node, list):
        for value in node:
            found |= _inline_names(value)
    return found
