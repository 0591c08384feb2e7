"""All tables by name: those that are written by hand, and what follows from both specifications."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ._by_hand import BY_HAND
from ._derived import KEPT, NARROWED, SAME
from ._renamed import renamed
from ._rules import Keep, Narrow, RuleTable

_Reasons = Mapping[str, Mapping[str, str]]


def completed(
    by_hand: Mapping[str, RuleTable], same: Mapping[str, str | None], kept: _Reasons, narrowed: _Reasons
) -> dict[str, RuleTable]:
    """The tables by hand, and those of schemas without one, with the rules that follow from both documents.

    Args:
        by_hand: Tables by the name of their v2 schema.
        same: Schemas without a table, each with that of v3.
        kept: Fields that only v2 has, with the reason, by table.
        narrowed: Fields of which v3 allows less, likewise.
    """
    tables = {**by_hand, **{name: RuleTable(name, target, ()) for name, target in same.items()}}
    return {
        name: table._replace(
            rules=(
                *table.rules,
                *(Keep(path, reason) for path, reason in kept.get(name, {}).items()),
                *(Narrow(path, reason) for path, reason in narrowed.get(name, {}).items()),
            )
        )
        for name, table in tables.items()
    }


ALL: Final = completed(BY_HAND, SAME, KEPT, NARROWED)
"""With those that follow from the specifications."""

TABLES: Final[dict[str, RuleTable]] = {name: renamed(table, ALL) for name, table in ALL.items()}
