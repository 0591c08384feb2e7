"""All tables by name: those that are written by hand, and what follows from both specifications."""

from __future__ import annotations

from typing import Final

from ._by_hand import BY_HAND
from ._derived import KEPT, NARROWED, SAME
from ._renamed import renamed
from ._rules import Keep, Narrow, Rule, RuleTable


def _following(name: str) -> tuple[Rule, ...]:
    kept = [Keep(path, reason) for path, reason in KEPT.get(name, {}).items()]
    return (*kept, *(Narrow(path, reason) for path, reason in NARROWED.get(name, {}).items()))


ALL: Final[dict[str, RuleTable]] = {
    **{name: table._replace(rules=(*table.rules, *_following(name))) for name, table in BY_HAND.items()},
    **{name: RuleTable(name, target, _following(name)) for name, target in SAME.items()},
}
"""With those that follow from the specifications."""

TABLES: Final[dict[str, RuleTable]] = {name: renamed(table, ALL) for name, table in ALL.items()}
