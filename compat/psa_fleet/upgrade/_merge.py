"""Merging two spellings of the same thing, member by member, the younger time stamp winning.

The rules, for a value under its v3 name (`here`) and the same thing under another name (`there`):

- a member that only one of them has, or that is null in the other, is kept;
- members that both have as objects are merged in the same way;
- of two time stamps (`createdAt`, `updatedAt`) the younger one stays;
- of two other values the one stays whose object has the younger time stamp: its own, or that of the nearest
  object around it which has one. A time stamp that cannot be read, or is not there, loses against one that
  can;
- where that decides nothing and the values differ, `here` stays, and the merge says that it was not complete,
  so that the caller can keep the other spelling as well.
"""

from __future__ import annotations

from datetime import timedelta

from psa_fleet._json import JSON, JSONObject
from psa_fleet.upgrade._time import instant

STAMPS = ("createdAt", "updatedAt")
# Deeper than any answer, and far from the interpreter's limit: below it, values are compared and not merged.
_DEEPEST = 24


def same(one: JSON, other: JSON) -> bool:
    """Whether two JSON values are equal; values nested too deep to be compared count as different."""
    try:
        return one == other
    except RecursionError:
        return False


def younger(here: timedelta | None, there: timedelta | None) -> bool | None:
    """Whether `there` is younger than `here`; None when that cannot be said."""
    if here == there:
        return None
    if here is None or there is None:
        return here is None
    return there > here


def time_of(value: JSONObject, otherwise: timedelta | None) -> timedelta | None:
    """The youngest time stamp of an object, or `otherwise` when it has none that can be read."""
    moments = [moment for name in STAMPS if (moment := instant(value.get(name))) is not None]
    return max(moments, default=otherwise)


def merge(
    here: JSON,
    there: JSON,
    identity: tuple[str, ...] = (),
    here_time: timedelta | None = None,
    there_time: timedelta | None = None,
    depth: int = 0,
) -> tuple[JSON, bool]:
    """Merge two spellings of one thing; neither is changed, and what needs no change is `here` itself.

    Args:
        here: the value under its v3 name.
        there: the value under the other name.
        identity: for lists: the members that tell which items are the same thing.
        here_time: the time of the object around `here`.
        there_time: the time of the object around `there`.
        depth: how deep in the first call's values this is.

    Returns:
        The merged value, and whether nothing was left undecided.
    """
    if there is None or same(here, there):
        return here, True
    if here is None:
        return there, True
    if depth < _DEEPEST:
        if isinstance(here, dict) and isinstance(there, dict):
            return _merge_objects(here, there, here_time, there_time, depth)
        if identity and isinstance(here, list) and isinstance(there, list):
            return _merge_lists(here, there, identity, here_time, there_time, depth)
    newer = younger(here_time, there_time)
    return (there if newer else here), newer is not None


def _merge_objects(
    here: JSONObject, there: JSONObject, here_time: timedelta | None, there_time: timedelta | None, depth: int
) -> tuple[JSON, bool]:
    here_time, there_time = time_of(here, here_time), time_of(there, there_time)
    changed, complete = JSONObject(), True
    for name, other in there.items():
        mine = here.get(name)
        if name in STAMPS and isinstance(mine, str) and isinstance(other, str):
            new, decided = younger_stamp(mine, other)
        else:
            new, decided = merge(mine, other, (), here_time, there_time, depth + 1)
        if new is not mine or name not in here:
            changed[name] = new
        complete = complete and decided
    return ({**here, **changed} if changed else here), complete


def younger_stamp(here: str, there: str) -> tuple[JSON, bool]:
    """The younger of two time stamps, and whether that was decided; one that cannot be read loses."""
    if here == there:
        return here, True
    here_time, there_time = instant(here), instant(there)
    newer = younger(here_time, there_time)
    return (there if newer else here), newer is not None or here_time is not None


def _merge_lists(
    here: list[JSON],
    there: list[JSON],
    identity: tuple[str, ...],
    here_time: timedelta | None,
    there_time: timedelta | None,
    depth: int,
) -> tuple[JSON, bool]:
    merged, free, complete = list(here), list(range(len(here))), True
    for other in there:
        match = next((index for index in free if _same_thing(here[index], other, identity)), None)
        if match is None:
            merged.append(other)
            continue
        free.remove(match)
        merged[match], decided = merge(here[match], other, (), here_time, there_time, depth + 1)
        complete = complete and decided
    unchanged = len(merged) == len(here) and all(new is old for new, old in zip(merged, here, strict=True))
    return (here if unchanged else merged), complete


def _same_thing(one: JSON, other: JSON, identity: tuple[str, ...]) -> bool:
    if not isinstance(one, dict) or not isinstance(other, dict):
        return same(one, other)
    shared = [name for name in identity if one.get(name) is not None and other.get(name) is not None]
    if not shared:
        return same(one, other)
    return all(same(one[name], other[name]) for name in shared)
