"""Rules for members that have another name now. Rules by hand keep the names that a member had first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ._derived import IN_V2, RENAMED
from ._paths import now
from ._rules import Alias, Both, Delegate, Keep, Move, Rename, Replaced, Rule, RuleTable, Timestamp, Wrap

_REASON: Final = "renamed in one version of the API and not in the other"
_OF_V2: Final = (Delegate, Keep, Move, Rename, Replaced, Timestamp, Wrap)
"""Rules about a member under the name that it has in v2."""


def renamed(table: RuleTable, tables: Mapping[str, RuleTable]) -> RuleTable:
    """A table with the rules for members that were renamed later; rules that name them have the new names.

    Args:
        table: The table that is written by hand.
        tables: All of them.
    """
    old, new = _names(table)
    if not old and not new:
        return table
    parts = {path: part for first, part in table.parts.items() for path in (now(first, old), now(first, new))}
    inside = tuple(f"{path}/" for path in table.parts)
    names = {first for first in new if first.rpartition("/")[2] in IN_V2} | {
        first for first in old if not _is_of_v2(table, first)
    }
    rules: list[Rule] = [
        Rename(now(first, old), _REASON, "/".join([*now(first, old).split("/")[:-1], _last(now(first, new))]))
        for first in sorted(names, key=lambda path: path.count("/"), reverse=True)
        if _last(now(first, old)) != _last(now(first, new)) and not first.startswith(inside)
    ]
    for rule in table.rules:
        place = _place(table, rule.path, tables)
        if isinstance(rule, Alias | Both | Move | Rename | Replaced | Timestamp | Wrap):
            rules.append(rule._replace(path=place, to=now(rule.to, new)))
        else:
            rules.append(rule._replace(path=place))
    return table._replace(rules=tuple(rules), parts=parts)


def _names(table: RuleTable) -> tuple[Mapping[str, str], Mapping[str, str]]:
    return RENAMED["v2"].get(table.schema, {}), RENAMED["v3"].get(table.target or "", {})


def _place(table: RuleTable, path: str, tables: Mapping[str, RuleTable]) -> str:
    """Where a member is after its part, and the members that both versions have, were renamed."""
    old, new = _names(table)
    for first, part in table.parts.items():
        if path.startswith(f"{first}/"):
            return f"{now(first, new)}/{_place(tables[part], path.removeprefix(f'{first}/'), tables)}"
    place = now(path, new)
    if path in old and _is_of_v2(table, path):
        return "/".join([*place.split("/")[:-1], _last(old[path])])
    return place


def _is_of_v2(table: RuleTable, path: str) -> bool:
    """Whether a rule is about a member, or what it is in, under the name that it has in v2."""
    return any(
        isinstance(rule, _OF_V2)
        and f"{path}/".startswith(f"{rule.path}/")
        and getattr(rule, "to", None) != rule.path  # what is put into a list stays where it is
        for rule in table.rules
    )


def _last(path: str) -> str:
    return path.rpartition("/")[2]
