"""The rules of a table together with those of its parts, with the names that members had first."""

from __future__ import annotations

from collections.abc import Iterator

from psa_fleet.upgrade import Alias, Both, Move, Rename, Replaced, Rule, Timestamp, Wrap
from psa_fleet.upgrade._tables import BY_HAND


def placed(name: str, prefix: str = "") -> Iterator[Rule]:
    """The rules of a table and of all its parts, with paths from where the table is used."""
    for where, rule in by_place(name, prefix):
        if isinstance(rule, Alias | Both | Move | Rename | Replaced | Timestamp | Wrap):
            yield rule._replace(path=where + rule.path, to=where + rule.to)
        else:
            yield rule._replace(path=where + rule.path)


def by_place(name: str, prefix: str = "") -> Iterator[tuple[str, Rule]]:
    """The rules of a table and of all its parts, each with the path of the object that it is about."""
    table = BY_HAND[name]
    for path, part in table.parts.items():
        yield from by_place(part, f"{prefix}{path}/")
    for rule in table.rules:
        yield prefix, rule
