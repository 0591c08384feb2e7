"""Merging two spellings of the same thing: whole measurements, never a mixture of two.

The rules, for an object under its v3 name (`here`) and the same thing under another name (`there`):

- Its time is its timestamp (`createdAt`, `updatedAt`), or that of the nearest object around it. A missing or
  unreadable timestamp is older than a readable one.
- The values in it (text, numbers, booleans, lists) are one measurement. Of two measurements the younger one
  is kept, whole and with its own timestamp; nothing from the older one is added to it. A status `Enabled`
  never gets the `failureCause` of an hour before, and no value gets another's time.
- The objects in it are merged in the same way, each by its own time. One that only one spelling has is kept;
  where its time would otherwise be read from another measurement, it is given its own `createdAt` (null when
  its time is unknown).
- A GeoJSON feature is one measurement, with the time of its `properties`.
- Members that identify an item of a list (`type` and `subType` of an energy) are not a measurement and are
  kept.
- Where times decide nothing and no value differs, the values of both are kept. Where one differs, `here`
  stays as it is, and the merge reports that it was not complete, so that the caller can keep the other
  spelling too.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from .._base.json import JSON, JSONObject
from ._time import instant

STAMPS = ("createdAt", "updatedAt")
# Deeper than any response, and far from the interpreter's limit: below it, values are compared, not merged.
_DEEPEST = 24


class Identity(NamedTuple):
    """How items of two lists are recognized as the same thing."""

    members: tuple[str, ...]
    """The members that identify an item."""
    implied: Mapping[str, str] = MappingProxyType({})
    """The value of the second member that its absence means, by the value of the first."""


class _Time(NamedTuple):
    moment: timedelta | None
    text: JSON


_UNKNOWN = _Time(None, None)


def same(one: JSON, other: JSON) -> bool:
    """Whether two JSON values are equal.

    NaN equals NaN, and true is not 1. Values nested too deep to be compared count as different.
    """
    try:
        return _same(one, other)
    except RecursionError:
        return False


def _same(one: JSON, other: JSON) -> bool:
    if one is other:
        return True
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(value, other[name]) for name, value in one.items())
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, bool) is not isinstance(other, bool):
        return False
    return one == other or (one != one and other != other)


def younger(here: timedelta | None, there: timedelta | None) -> bool | None:
    """Return True if `there` is younger than `here`; None if that is unknown."""
    if here == there:
        return None
    if here is None or there is None:
        return here is None
    return there > here


def younger_stamp(here: str, there: str) -> tuple[JSON, bool]:
    """The younger of two time stamps, and whether that was decided; one that cannot be read loses."""
    if here == there:
        return here, True
    here_time, there_time = instant(here), instant(there)
    newer = younger(here_time, there_time)
    return (there if newer else here), newer is not None or here_time is not None


def merge(here: JSON, there: JSON, identity: Identity | None = None) -> tuple[JSON, bool]:
    """Merge two spellings of one thing; neither is changed, and what needs no change is `here` itself.

    Args:
        here: The value under its v3 name.
        there: The value under the other name.
        identity: For lists of objects: which items are the same thing.

    Returns:
        The merged value, and whether nothing was left undecided.
    """
    return _merge(here, there, identity, _UNKNOWN, _UNKNOWN, _UNKNOWN, 0)


def _merge(
    here: JSON,
    there: JSON,
    identity: Identity | None,
    mine: _Time,
    other: _Time,
    around: _Time | None,
    depth: int,
) -> tuple[JSON, bool]:
    """As `merge`, with the times of the objects around each side and around the result.

    `around` is None for values without a time of their own: links and embedded items.
    """
    if there is None or same(here, there):
        return here, True
    if depth < _DEEPEST:
        if isinstance(here, dict) and isinstance(there, dict):
            return _merge_objects(here, there, (), mine, other, around, depth)
        if identity is not None and isinstance(here, list) and isinstance(there, list):
            return _merge_lists(here, there, identity, mine, other, around, depth)
    newer = younger(mine.moment, other.moment)
    return (there if newer else here), newer is not None


def _time_of(value: JSONObject, otherwise: _Time) -> _Time:
    """Return the youngest timestamp of an object, or `otherwise` when it has no readable one."""
    properties = value.get("properties")
    if _is_feature(value) and isinstance(properties, dict):
        # A position is as old as its fix; `updatedAt` is when the server stored it again.
        value = {"createdAt": stamp} if instant(stamp := properties.get("createdAt")) else properties
    known = [(moment, value[name]) for name in STAMPS if (moment := instant(value.get(name))) is not None]
    return _Time(*max(known, key=lambda item: item[0])) if known else otherwise


def _is_feature(value: JSONObject) -> bool:
    return "geometry" in value or value.get("type") == "Feature"


def _merge_objects(
    here: JSONObject,
    there: JSONObject,
    identity: tuple[str, ...],
    mine: _Time,
    other: _Time,
    around: _Time | None,
    depth: int,
) -> tuple[JSON, bool]:
    mine, other = _time_of(here, mine), _time_of(there, other)
    newer = younger(mine.moment, other.moment)
    if _is_feature(here) or _is_feature(there):
        return (there if newer else here), newer is not None
    nested = {name for name in (*here, *there) if _is_nested(here.get(name), there.get(name))}
    apart = {*nested, *identity, *STAMPS}
    my_values = {name: value for name, value in here.items() if value is not None and name not in apart}
    other_values = {name: value for name, value in there.items() if value is not None and name not in apart}
    complete = True
    time = other if newer else mine
    if newer is None:
        if any(not same(value, my_values[name]) for name, value in other_values.items() if name in my_values):
            values, complete = my_values, False
            stamps = {name: here[name] for name in STAMPS if name in here}
        else:
            values = {**other_values, **my_values}
            stamps, complete = _both_stamps(here, there)
    elif not my_values and not other_values:
        values = {}
        stamps, complete = _both_stamps(here, there)
    else:
        take_there = bool(other_values) if newer else not my_values
        source, values, time = (there, other_values, other) if take_there else (here, my_values, mine)
        stamps = {name: source[name] for name in STAMPS if name in source}
        if around is not None and not any(stamps.values()) and time.moment != around.moment:
            stamps["createdAt"] = time.text
    within = None if around is None else time if stamps else around
    merged: JSONObject = {}
    for name in (*here, *(name for name in there if name not in here)):
        if name in nested:
            merged[name], decided = _nested(name, here.get(name), there.get(name), mine, other, within, depth)
            complete = complete and decided
        elif name in identity:
            merged[name] = there.get(name) if here.get(name) is None else here[name]
        elif name in STAMPS:
            if name in stamps:
                merged[name] = stamps[name]
        elif name in values:
            merged[name] = values[name]
        elif name in here and here[name] is None:
            merged[name] = None
    for name in stamps:
        merged.setdefault(name, stamps[name])
    unchanged = merged.keys() == here.keys() and all(merged[name] is here[name] for name in here)
    return (here if unchanged else merged), complete


def _is_nested(one: JSON, other: JSON) -> bool:
    """Whether a member is an object, in one of two spellings or in both."""
    if one is None:
        return isinstance(other, dict)
    return isinstance(one, dict) and (other is None or isinstance(other, dict))


def _both_stamps(here: JSONObject, there: JSONObject) -> tuple[JSONObject, bool]:
    """The time stamps of two objects, of each the younger one, and whether each was decided."""
    stamps, complete = JSONObject(), True
    for name in STAMPS:
        one, other = here.get(name), there.get(name)
        if isinstance(one, str) and isinstance(other, str):
            stamps[name], decided = younger_stamp(one, other)
            complete = complete and decided
        elif one is not None or other is not None or name in here or name in there:
            stamps[name] = other if one is None else one
            complete = complete and (one is None or other is None or same(one, other))
    return stamps, complete


def _nested(
    name: str, here: JSON, there: JSON, mine: _Time, other: _Time, around: _Time | None, depth: int
) -> tuple[JSON, bool]:
    if name.startswith("_"):
        around = None
    if isinstance(here, dict) and isinstance(there, dict):
        return _merge(here, there, None, mine, other, around, depth + 1)
    value, its = (here, mine) if isinstance(here, dict) else (there, other)
    return (_with_time(value, its, around, depth) if isinstance(value, dict) and around else value), True


def _with_time(value: JSONObject, its: _Time, around: _Time, depth: int) -> JSONObject:
    """An object whose values keep their time in an object of another time."""
    if its.moment == around.moment or _time_of(value, _UNKNOWN) != _UNKNOWN or depth >= _DEEPEST:
        return value
    if any(member is not None and not isinstance(member, dict) for member in value.values()):
        return {**value, "createdAt": its.text}
    return {
        name: _with_time(member, its, around, depth + 1)
        if isinstance(member, dict) and not name.startswith("_")
        else member
        for name, member in value.items()
    }


def _merge_lists(
    here: list[JSON],
    there: list[JSON],
    identity: Identity,
    mine: _Time,
    other: _Time,
    around: _Time | None,
    depth: int,
) -> tuple[JSON, bool]:
    merged, complete = list(here), True
    matches = _matches(here, there, identity)
    for index, item in enumerate(there):
        match = matches.get(index)
        if match is None:
            merged.append(item)
            continue
        one = here[match]
        if isinstance(one, dict) and isinstance(item, dict) and not same(one, item):
            merged[match], decided = _merge_objects(
                one, item, identity.members, mine, other, around, depth + 1
            )
            complete = complete and decided
    unchanged = len(merged) == len(here) and all(new is old for new, old in zip(merged, here, strict=True))
    return (here if unchanged else merged), complete


def _matches(here: list[JSON], there: list[JSON], identity: Identity) -> dict[int, int]:
    """The items of `there` that are one of `here`: those that are identified alike, exactly first."""
    found: dict[int, int] = {}
    free = dict.fromkeys(range(len(here)))
    for alike in (same, partial(_exactly, identity), partial(_loosely, identity)):
        for index, item in enumerate(there):
            if index in found:
                continue
            match = next((each for each in free if alike(here[each], item)), None)
            if match is not None:
                found[index] = match
                del free[match]
    return found


def _exactly(identity: Identity, one: JSON, other: JSON) -> bool:
    """Whether all identifying members are the same, those that are absent included."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return False
    pairs = [(one.get(name), other.get(name)) for name in identity.members]
    return any(mine is not None for mine, _ in pairs) and all(same(*pair) for pair in pairs)


def _loosely(identity: Identity, one: JSON, other: JSON) -> bool:
    """Whether they are the same where a member is left out that is implied, or that only one of them has."""
    if not isinstance(one, dict) or not isinstance(other, dict):
        return False
    if identity.implied:
        return _exactly(identity, _explicit(identity, one), _explicit(identity, other))
    shared = [name for name in identity.members if one.get(name) is not None and other.get(name) is not None]
    return bool(shared) and all(same(one[name], other[name]) for name in shared)


def _explicit(identity: Identity, value: JSONObject) -> JSONObject:
    first, second = identity.members
    name = value.get(first)
    if value.get(second) is None and isinstance(name, str) and name in identity.implied:
        return {**value, second: identity.implied[name]}
    return value
