"""Reading and changing a JSON object at a path, without changing the object that was given."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .._base.json import JSON, JSONObject


class _Missing:
    """There is nothing at that path (null is something)."""


MISSING: Final = _Missing()

Path = tuple[str, ...]


def split(path: str) -> Path:
    """The names in a rule's path."""
    return tuple(path.split("/"))


def get(value: JSONObject, path: Path) -> JSON | _Missing:
    """What is at a path, or MISSING."""
    here: JSON = value
    for name in path:
        if not isinstance(here, dict) or name not in here:
            return MISSING
        here = here[name]
    return here


def put(value: JSONObject, path: Path, new: JSON) -> JSONObject | None:
    """Return a copy with `new` at a path, sharing everything else.

    Objects that are missing or null on the way are made.

    Returns:
        The copy, or None if a value on the way is not an object.
    """
    name, rest = path[0], path[1:]
    if rest:
        inner = value.get(name)
        if inner is None:
            inner = {}
        if not isinstance(inner, dict):
            return None
        new = put(inner, rest, new)
        if new is None:
            return None
    return {**value, name: new}


def drop(value: JSONObject, path: Path) -> JSONObject:
    """A copy without what is at a path, and without the objects that this leaves empty."""
    name, rest = path[0], path[1:]
    copy = dict(value)
    if rest:
        inner = copy.get(name)
        if not isinstance(inner, dict):
            return copy
        copy[name] = smaller = drop(inner, rest)
        if smaller:
            return copy
    copy.pop(name, None)
    return copy


def renamed(value: JSONObject, path: Path, to: str, new: JSON) -> JSONObject:
    """A copy without what is at a path, and with `new` under the name `to` in the same object."""
    name, rest = path[0], path[1:]
    copy = dict(value)
    if rest:
        inner = copy[name]
        if isinstance(inner, dict):
            copy[name] = renamed(inner, rest, to, new)
        return copy
    del copy[name]
    copy[to] = new
    return copy


def now(path: str, names: Mapping[str, str]) -> str:
    """The place of a member now.

    Args:
        path: With the names that its members had first.
        names: The new paths by the old ones.
    """
    steps = path.split("/")
    for end in range(len(steps), 0, -1):
        if (found := names.get("/".join(steps[:end]))) is not None:
            return "/".join([found, *steps[end:]])
    return path
