"""Applies the tables: each is compiled once, on first use, into a list of steps.

A step returns the JSON object itself when there is nothing to do, else a changed copy. Parts that no rule
touches are neither walked nor copied, and the input is never changed.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import Final, TypeAlias, cast

from .._base.json import JSON, JSONObject
from . import _rules as rule
from ._merge import Identity, merge, same, younger_stamp
from ._paths import MISSING, Path, drop, get, put, renamed, split
from ._tables import TABLES
from ._time import seconds

Step: TypeAlias = Callable[[JSONObject], JSONObject]
# Returns whether two spellings were brought together, and the result.
Meeting: TypeAlias = Callable[[JSON, JSON], tuple[JSON, bool]]

# A merge in one round can create work for the next: two names for one timestamp, a timestamp that decides.
# For almost any response the second round finds nothing; the limit is for hard ones.
_ROUNDS = 6
# No number of this length is a count of anything; Python refuses to read far longer ones.
_NUMBER = re.compile(r"[+-]?[0-9]{1,18}(?:\.([0-9]{0,18}))?")


def run(name: str, value: JSON) -> JSON:
    """Apply a table to an object, or to each object of a list; anything else stays as it is."""
    if isinstance(value, dict):
        parts, rules = _steps(name)
        done: dict[Path, JSON] = {}
        for _ in range(_ROUNDS):
            for path, part in parts:
                if path[0] in value and (old := get(value, path)) is not done.get(path):
                    done[path] = new = run(part, cast(JSON, old))
                    if new is not old:
                        value = put(value, path, new) or value
            before = value
            for first, step in rules:
                if first in value:
                    value = step(value)
            # Only what a rule has changed can be something to do for a part or another rule.
            if value is before:
                break
        return value
    if isinstance(value, list):
        items = [run(name, item) if isinstance(item, dict) else item for item in value]
        return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
    return value


@cache
def _steps(name: str) -> tuple[tuple[tuple[Path, str], ...], tuple[tuple[str, Step], ...]]:
    """The parts of a table that have something to do, and the steps of its rules.

    Each step comes with the member without which it has nothing to do.
    """
    table = TABLES[name]
    parts = dict(table.parts)
    for each in table.rules:
        if isinstance(each, rule.Alias) and each.to in table.parts:
            parts[each.path] = table.parts[each.to]
    steps = [(split(each.path)[0], step) for each in table.rules if (step := _step(each)) is not None]
    return tuple((split(path), part) for path, part in parts.items() if any(_steps(part))), tuple(steps)


def _step(each: rule.Rule) -> Step | None:
    compile_rule = _COMPILERS.get(type(each))
    return None if compile_rule is None else compile_rule(each)


def _relocate(path: Path, to: Path, meet: Meeting, convert: Callable[[JSON], JSON] | None = None) -> Step:
    """Bring what is at `path` to `to`; it stays at `path` too where something would be lost otherwise."""

    def step(value: JSONObject) -> JSONObject:
        found = get(value, path)
        if found is MISSING:
            return value
        new = cast(JSON, found)
        if convert is not None and new is not None and (new := convert(new)) is None:
            return value
        there = cast(JSON, None if (occupant := get(value, to)) is MISSING else occupant)
        if there is None:
            brought, complete = new, True
        else:
            brought, complete = meet(there, new)
        if brought is there and there is not None:
            return drop(value, path) if complete else value
        if complete and path[:-1] == to[:-1]:
            return renamed(value, path, to[-1], brought)
        result = put(value, to, brought)
        if result is None:
            return value
        return drop(result, path) if complete else result

    return step


def _rename(each: rule.Rule) -> Step:
    assert isinstance(each, rule.Rename)
    *within, last = split(each.path)
    step = _relocate((last,), split(each.to)[-1:], merge)

    def renamed_at(value: JSON, path: Path) -> JSON:
        if isinstance(value, list):
            items = [renamed_at(item, path) for item in value]
            return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
        if not isinstance(value, dict) or not path:
            return step(value) if isinstance(value, dict) else value
        inner = value.get(path[0])
        new = renamed_at(inner, path[1:])
        return value if new is inner else {**value, path[0]: new}

    return lambda value: cast(JSONObject, renamed_at(value, tuple(within)))


def _move(each: rule.Rule) -> Step:
    assert isinstance(each, rule.Move)
    return _relocate(split(each.path), split(each.to), merge)


def _alias(each: rule.Rule) -> Step:
    assert isinstance(each, rule.Alias)
    identity = Identity(each.identity, each.implied) if each.identity else None
    return _relocate(split(each.path), split(each.to), lambda here, there: merge(here, there, identity))


def _both(each: rule.Rule) -> Step:
    assert isinstance(each, rule.Both)
    path, to = split(each.path), split(each.to)

    def step(value: JSONObject) -> JSONObject:
        old = get(value, path)
        if old is MISSING or old is None or get(value, to) not in (MISSING, None):
            return value
        return put(value, to, cast(JSON, old)) or value

    return step


def _replaced(each: rule.Rule) -> Step:
    assert isinstance(each, rule.Replaced)
    path, to, key, values = split(each.path), split(each.to), each.key, each.values

    def step(value: JSONObject) -> JSONObject:
        old = get(value, path)
        if old is MISSING or old is None or get(value, to) not in (MISSING, None):
            return value
        new = cast(JSON, old)
        if values:
            if not isinstance(new, str) or new not in values:
                return value
            new = values[new]
        elif isinstance(new, dict | list):
            return value
        result = put(value, to, new if key is None else [{key: new}])
        return value if result is None else drop(result, path)

    return step


def _stamp(each: rule.Rule) -> Step:
    assert isinstance(each, rule.Timestamp)

    def meet(here: JSON, there: JSON) -> tuple[JSON, bool]:
        if there is None or same(here, there):
            return here, not each.both_in_v3
        if each.both_in_v3 or each.fills or not isinstance(here, str) or not isinstance(there, str):
            return here, False
        return younger_stamp(here, there)

    return _relocate(split(each.path), split(each.to), meet)


def _wrap(each: rule.Rule) -> Step:
    assert isinstance(each, rule.Wrap)
    in_place = each.path == each.to
    path = split(each.path)

    def convert(value: JSON) -> JSON:
        return value if isinstance(value, list) else [value]

    def wrap_here(value: JSONObject) -> JSONObject:
        old = get(value, path)
        if old is MISSING or old is None or isinstance(old, list):
            return value
        return put(value, path, [cast(JSON, old)]) or value

    def meet(here: JSON, there: JSON) -> tuple[JSON, bool]:
        if there is None:
            return here, True
        if not isinstance(here, list) or not isinstance(there, list):
            return here, False
        return here, all(any(same(item, other) for other in here) for item in there)

    return wrap_here if in_place else _relocate(path, split(each.to), meet, convert)


def _wrap_items(each: rule.Rule) -> Step:
    assert isinstance(each, rule.WrapItems)
    path, key = split(each.path), each.key

    def step(value: JSONObject) -> JSONObject:
        old = get(value, path)
        if not isinstance(old, list) or not any(isinstance(item, str) for item in old):
            return value
        new: list[JSON] = [{key: item} if isinstance(item, str) else item for item in old]
        return put(value, path, new) or value

    return step


def _replace(each: rule.Rule, convert: Callable[[JSON], JSON]) -> Step:
    path = split(each.path)

    def step(value: JSONObject) -> JSONObject:
        old = get(value, path)
        if old is MISSING or old is None:
            return value
        new = convert(cast(JSON, old))
        return value if new is old else put(value, path, new) or value

    return step


def number(value: JSON) -> JSON:
    """Return the number of text or a number, whole if it has no fraction; anything else as it is."""
    if isinstance(value, float) and value.is_integer():
        return int(value)
    if isinstance(value, str) and (text := _NUMBER.fullmatch(value)):
        fraction = (text[1] or "").strip("0")
        return float(value) if fraction else int(value.partition(".")[0])
    return value


def _duration(value: JSON) -> JSON:
    found = number(value)
    if isinstance(found, str) and (length := seconds(found)) is not None:
        return number(length)
    return found


def _number(each: rule.Rule) -> Step:
    assert isinstance(each, rule.Number)
    return _replace(each, _duration if each.duration else number)


def _enum_value(each: rule.Rule) -> Step:
    assert isinstance(each, rule.EnumValue)
    old, new = each.old, each.new
    return _replace(each, lambda value: new if value == old else value)


def _split_value(each: rule.Rule) -> Step:
    assert isinstance(each, rule.SplitValue)
    path, beside = split(each.path), (*split(each.path)[:-1], each.beside)

    def step(value: JSONObject) -> JSONObject:
        if get(value, path) != each.old or get(value, beside) not in (MISSING, None, each.beside_value):
            return value
        return put(put(value, path, each.new) or value, beside, each.beside_value) or value

    return step


_COMPILERS: Final[dict[type[rule.Rule], Callable[[rule.Rule], Step]]] = {
    rule.Rename: _rename,
    rule.Move: _move,
    rule.Alias: _alias,
    rule.Both: _both,
    rule.Replaced: _replaced,
    rule.Timestamp: _stamp,
    rule.Wrap: _wrap,
    rule.WrapItems: _wrap_items,
    rule.Number: _number,
    rule.EnumValue: _enum_value,
    rule.SplitValue: _split_value,
}
