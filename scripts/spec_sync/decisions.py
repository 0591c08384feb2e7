"""Where specs/ says something else than the vendor on purpose: specs/decisions.yaml.

A decision holds while the vendor's document says what it said when the decision was made. When the vendor
says something new there, that is taken, and the report names the decision. A decision is about a member, a
parameter or a schema: in a document that has it elsewhere, saying the same, it holds as well.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from .places import Json, parts
from .walking import Object, members

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
        node = _at(shape, way)
        then = decision.get("vendor", _MISSING)
        if not isinstance(node, dict):
            # Another document may have the same thing elsewhere.
            for holder in list(_about(shape, *_subject([*way, last]))):
                if then is not _MISSING and json.dumps(holder.get(last)) == json.dumps(then):
                    _decide(holder, last, decision)
            continue
        now = node.get(last, _MISSING)
        if now is _MISSING or then is _MISSING:
            if now is then:
                _decide(node, last, decision)
            elif now is not _MISSING:
                outdated.append(Outdated(str(decision["at"]), None, node[last]))
        elif json.dumps(now) != json.dumps(then):
            outdated.append(Outdated(str(decision["at"]), decision["vendor"], node[last]))
        else:
            _decide(node, last, decision)
    return shape, outdated


def _decide(node: Object, key: str, decision: Object) -> None:
    if "ours" in decision:
        node[key] = copy.deepcopy(decision["ours"])
    else:
        node.pop(key, None)


def _at(node: Json, way: list[str]) -> Json:
    for part in way:
        node = node.get(part) if isinstance(node, dict) else None
    return node


def _subject(way: list[str]) -> tuple[str, list[str]]:
    """The last name on the way, a member's, parameter's or schema's, and the way from it to the holder."""
    start = max(index for index, part in enumerate(way[:-1]) if part in _NAMED)
    return way[start + 1], way[start + 2 : -1]


_NAMED: Final = ("properties", "parameters", "schemas")


def _about(node: Json, name: str, way: list[str]) -> Iterator[Object]:
    """Everything that is at the end of a way from something of that name."""
    if isinstance(node, list):
        for one in node:
            yield from _about(one, name, way)
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        if key in _NAMED:
            named = (
                [(str(one.get("name")), one) for one in value if isinstance(one, dict)]
                if isinstance(value, list)
                else [*members(value)]
            )
            for each, one in named:
                found = _at(one, way) if each.lower() == name.lower() else None
                if isinstance(found, dict):
                    yield found
        yield from _about(value, name, way)
