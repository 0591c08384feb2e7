"""Whether two canonical forms, or two names, are the same or nearly so."""

from __future__ import annotations

import difflib
import json

from .places import Json
from .walking import Object, item


def equal(one: Json, other: Json) -> bool:
    """Whether two canonical forms say the same; the order of members, values and names says nothing."""
    return json.dumps(_ordered(one), sort_keys=True) == json.dumps(_ordered(other), sort_keys=True)


def _ordered(node: Json) -> Json:
    if isinstance(node, dict):
        return {
            key: sorted(value, key=json.dumps)
            if key in ("enum", "required") and isinstance(value, list)
            else _ordered(value)
            for key, value in node.items()
        }
    if isinstance(node, list):
        return [_ordered(value) for value in node]
    return int(node) if isinstance(node, float) and node.is_integer() else node


def nameless(node: Json) -> Json:
    """A canonical form without the names of what it refers to."""
    if isinstance(node, dict):
        return {key: "" if key == "$ref" else nameless(value) for key, value in node.items()}
    return [nameless(value) for value in node] if isinstance(node, list) else node


def akin(one: Object, other: Object) -> bool:
    """Whether two forms are the same thing, grown or shrunk."""
    if one.get("type") != other.get("type"):
        return False
    if "properties" in one and "properties" in other:
        mine, theirs = set(item(one, "properties")), set(item(other, "properties"))
        return 2 * len(mine & theirs) >= min(len(mine), len(theirs))
    return True


def one_kind(one: Object, other: Object) -> bool:
    """Whether two forms are both references, or both of one type."""
    return ("$ref" in one) == ("$ref" in other) and one.get("type") == other.get("type") and akin(one, other)


def members_alike(one: Object, other: Object) -> bool:
    """Whether two objects have three quarters of their members in common."""
    mine, theirs = item(one, "properties"), item(other, "properties")
    return bool(mine) and bool(theirs) and 4 * len(set(mine) & set(theirs)) >= 3 * max(len(mine), len(theirs))


def alike(one: str, other: str, least: float = 0.6) -> bool:
    """Whether a name may be the new spelling of another: the share of their letters that agree is enough."""
    return difflib.SequenceMatcher(None, one.lower(), other.lower()).ratio() >= least
