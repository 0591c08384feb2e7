"""Where specs/ says something else than the vendor on purpose: specs/decisions.yaml.

A decision holds while the vendor's document says what it said when the decision was made. When the vendor
says something new there, that is taken, and the report names the decision.
"""

from __future__ import annotations

import copy
import json
from dataclasses import dataclass

from .places import Json, parts
from .walking import Object

_MISSING = object()


@dataclass(frozen=True)
class Outdated:
    """A decision that no longer holds.

    Attributes:
        at: The place.
        vendor: What the vendor said when it was made.
        now: What the vendor says now.
    """

    at: str
    vendor: Json
    now: Json


def decided(shape: Object, decisions: list[Object]) -> tuple[Object, list[Outdated]]:
    """Apply decisions to the shape of a vendor's document.

    Args:
        shape: What `shape.shaped` gives.
        decisions: Objects with `at`, `vendor` (absent: the vendor has nothing there), `ours` (absent:
            nothing) and `reason`.

    Returns:
        The shape with our values, and the decisions that no longer hold.
    """
    shape = copy.deepcopy(shape)
    outdated = []
    for decision in decisions:
        *way, last = [part for part in parts(str(decision["at"])) if part != "components"]
        node: Json = shape
        for part in way:
            node = node.get(part) if isinstance(node, dict) else None
        if not isinstance(node, dict):
            continue
        now = node.get(last, _MISSING)
        then = decision.get("vendor", _MISSING)
        if now is _MISSING or then is _MISSING:
            if now is then and "ours" in decision:
                node[last] = copy.deepcopy(decision["ours"])
            elif now is not _MISSING:
                outdated.append(Outdated(str(decision["at"]), None, node[last]))
        elif json.dumps(now) != json.dumps(then):
            outdated.append(Outdated(str(decision["at"]), decision["vendor"], node[last]))
        elif "ours" in decision:
            node[last] = copy.deepcopy(decision["ours"])
        else:
            del node[last]
    return shape, outdated
