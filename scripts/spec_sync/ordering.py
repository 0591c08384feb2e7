"""Where something new stands among what is there."""

from __future__ import annotations

import json

from .places import Json
from .walking import Object
from .wording import rank


def before_in(order: list[str], name: str) -> str | None:
    """The name that stands before another; None for the first."""
    index = order.index(name)
    return order[index - 1] if index else None


def inserted(
    found: Object, name: str, value: Json, hint: Json, before: list[str], after: list[str]
) -> Object:
    """An object with one more member, in the place that a hint or the vendor's order gives."""
    names = [*found]
    if isinstance(hint, str) and hint in found:
        index = names.index(hint) + 1
    elif preceding := [other for other in before if other in found]:
        index = names.index(preceding[-1]) + 1
    elif following := [other for other in after if other in found]:
        index = names.index(following[0])
    else:
        index = len(names)
    names.insert(index, name)
    return {other: value if other == name else found[other] for other in names}


def ranked(found: Object, key: str, value: Json) -> Object:
    """An object with one more member, in the order of specs/."""
    names = [*found]
    index = next((index for index, other in enumerate(names) if rank(other) > rank(key)), len(names))
    names.insert(index, key)
    return {other: value if other == key else found[other] for other in names}


def behind(found: Object, key: str, value: Json, before: tuple[str, ...]) -> Object:
    """An object with one more member, after those that stand before it in specs/."""
    rest = {name: part for name, part in found.items() if name != key}
    return {
        **{name: part for name, part in rest.items() if name in before},
        key: value,
        **{name: part for name, part in rest.items() if name not in before},
    }


def joined(ours: Json, target: list[Json]) -> list[Json]:
    """A list with the target's values, ours in our order, new ones where the vendor has them."""
    mine = {json.dumps(value): value for value in (ours if isinstance(ours, list) else [])}
    theirs = {json.dumps(value): value for value in target}
    found: Object = {key: value for key, value in mine.items() if key in theirs}
    order = [*theirs]
    for index, key in enumerate(order):
        if key not in found:
            found = inserted(found, key, theirs[key], None, order[:index], order[index + 1 :])
    return [*found.values()]
