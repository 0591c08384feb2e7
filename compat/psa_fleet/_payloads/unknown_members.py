"""Members of a payload without a field of a builder: kept next to the fields, in the payload's shape."""

from __future__ import annotations

import copy

from .._base.json import JSONObject


def difference(whole: JSONObject, part: JSONObject) -> JSONObject:
    """What of ``whole`` is not in ``part``, in the same shape."""
    rest: JSONObject = {}
    for name, item in whole.items():
        mine = part.get(name)
        if isinstance(item, dict) and isinstance(mine, dict):
            inner = difference(item, mine)
            if inner:
                rest[name] = inner
        elif name not in part or item != mine:
            rest[name] = item
    return rest


def merged(payload: JSONObject, unknown: JSONObject) -> JSONObject:
    """The payload with what `difference` found put back."""
    whole = dict(payload)
    for name, item in unknown.items():
        mine = whole.get(name)
        if isinstance(mine, dict) and isinstance(item, dict):
            whole[name] = merged(mine, item)
        else:
            whole[name] = copy.deepcopy(item)
    return whole
