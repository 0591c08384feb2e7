"""When a monitor notifies, whatever its triggers are called and however its expression is written."""

from __future__ import annotations

import itertools
import json
from typing import Any

from hypothesis import strategies as st

from psa_fleet.monitors._expression import parse, structure

from .payloads import (
    NAMES,
    JsonObject,
    data_triggers,
    expressions,
    names_in,
    new,
    times,
    truth,
    written,
    zones,
)
from .test_expression import as_tuples

Meaning = frozenset[frozenset[str]]


def as_text(body: Any) -> str:
    """A body as text that is the same for equal bodies: for members in any order, and for 0.0 and -0.0."""
    return json.dumps(body, sort_keys=True).replace("-0.0,", "0.0,").replace("-0.0}", "0.0}")


def fewest(sets: set[frozenset[str]]) -> Meaning:
    """The sets that contain no other one."""
    return frozenset(each for each in sets if not any(other < each for other in sets))


def meaning(monitor: JsonObject) -> Meaning:
    """The least sets of triggers that make a monitor without negation notify.

    Two such monitors notify at the same times exactly when these are equal. Triggers that say the same are
    one, and what an expression does not depend on is in none.
    """
    triggers = monitor["triggerParam"]["triggers"]
    body_of = {
        t["name"]: as_text({kind: body for kind, body in t.items() if kind != "name"}) for t in triggers
    }
    tree: Any = as_tuples(structure(parse(monitor["triggerParam"]["boolExp"], "")))
    bodies = sorted(set(body_of.values()))
    holding = [
        frozenset(chosen)
        for size in range(len(bodies) + 1)
        for chosen in itertools.combinations(bodies, size)
        if truth(tree, {name: body in chosen for name, body in body_of.items()})
    ]
    return fewest(set(holding))


_names = st.lists(st.sampled_from(NAMES), min_size=2, max_size=5, unique=True)
_either = st.booleans()
_label = st.text(max_size=12)


@st.composite
def splittable_monitors(draw: st.DrawFn) -> JsonObject:
    """Monitors in the new format that the deprecated one can say in parts, mostly in more than one."""
    names = draw(_names)
    alternatives = [names[:1], names[1:]] if draw(_either) else [names, names]
    tree: Any = ("|", *[draw(expressions(each, negation=False)) for each in alternatives])
    # The deprecated format has one zone and one time at most.
    kinds = [zones, times, *[data_triggers("v3")] * 5]
    order = draw(st.permutations(range(len(names))))
    triggers = {names[at]: draw(kinds[place]) for place, at in enumerate(order)}
    used = {name: triggers[name] for name in names_in(tree)}
    return new(used, draw(written(tree, spellings=False)), label=draw(_label))
