"""Monitors in both formats, expressions, and what a specification says about them."""

from __future__ import annotations

import functools
import itertools
from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from jsonschema_rs import Draft202012Validator

from psa_fleet.monitors.operands import OPERANDS, Operand, Usage

from .. import specification

JsonObject = dict[str, Any]
# An expression as nested tuples: a name, ("!", x), ("&", x, y, ...) or ("|", x, y, ...).
Expression = Any

DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
NAMES = ["z1", "outOfParis", "d_2", "t.5", "f", "Orbit7", "nothing", "android", "x"]
SIGNS = {
    "&": ["&", "&&", "and", "AND", "And"],
    "|": ["|", "||", "or", "OR", "Or"],
    "!": ["!", "not ", "NOT "],
}
bounded = settings(max_examples=80, deadline=None)


def validator(version: str) -> Draft202012Validator:
    """Checks a `MonitorParameter` of a version."""
    return specification.validator(version, "MonitorParameter")


def webhook(**changes: Any) -> JsonObject:
    """A documented `subscribeParam`."""
    hook = {
        "target": "https://fleet.example/events",
        "name": "events",
        "attributes": [{"type": "Header", "key": "X-Car", "value": "$vin"}],
    }
    return {
        "callback": {"webhook": hook},
        "retryPolicy": {"policy": "Bounded", "retryNumber": 2, "retryDelay": 30},
        "batchNotify": {"size": 5, "timeWindow": 90},
        "refreshEvent": 600,
        **changes,
    }


def zone(**changes: Any) -> JsonObject:
    """A documented zone."""
    place = {"center": {"longitude": 9.19, "latitude": 45.46}, "radius": 12}
    return {"transition": "Out", "place": place, **changes}


def time(**changes: Any) -> JsonObject:
    """A documented time trigger."""
    window = {
        "recurrence": "Daily",
        "start": "PT8H30M",
        "duration": "PT2H",
        "occurence": {"day": ["Mon", "Fri"], "week": ["w1-w25"]},
    }
    return {"times": [window], "timeZone": "Europe/Rome", **changes}


def data(operand: str = "vehicle.odometer", op: str = "greaterThan", *values: str) -> JsonObject:
    """A documented data trigger."""
    trigger: JsonObject = {"data": operand, "op": op}
    return trigger if op == "onChange" else trigger | {"value": list(values) or ["20000"]}


def new(triggers: Mapping[str, JsonObject], expression: str, **changes: Any) -> JsonObject:
    """A monitor in the new format. The kind of a trigger is seen from its members."""
    named = [{"name": name, kind_of(body): body} for name, body in triggers.items()]
    return {
        "label": "A label",
        "subscribeParam": webhook(),
        "triggerParam": {"triggers": named, "boolExp": expression},
        **changes,
    }


def deprecated(*bodies: JsonObject, **changes: Any) -> JsonObject:
    """A monitor in the deprecated format."""
    param: JsonObject = {}
    for body in bodies:
        kind = kind_of(body)
        if kind == "data":
            param.setdefault("dataTriggers", []).append(body)
        else:
            param.setdefault("timeZoneTriggers", {})[f"{kind}Trigger"] = body
    return {"label": "A label", "subscribeParam": webhook(), "triggerParam": param, **changes}


def kind_of(body: Mapping[str, Any]) -> str:
    """`zone`, `time` or `data`."""
    if "times" in body:
        return "time"
    return "data" if "op" in body else "zone"


zones = st.builds(
    lambda transition, longitude, latitude, radius: zone(
        transition=transition,
        place={"center": {"longitude": longitude, "latitude": latitude}, "radius": radius},
    ),
    st.sampled_from(["In", "Out"]),
    st.floats(-180, 180, width=32),
    st.floats(-90, 90, width=32),
    st.integers(1, 500),
)


@st.composite
def _windows(draw: st.DrawFn) -> JsonObject:
    days = draw(st.lists(st.sampled_from(DAYS), min_size=1, max_size=6, unique=True))
    occurence: JsonObject = {"day": days}
    if draw(st.booleans()):
        occurence["week"] = draw(st.lists(st.sampled_from(["w1-w25", "w30", "W40-W50"]), min_size=1))
    return {
        "recurrence": "Daily",
        "start": draw(st.sampled_from(["PT0H", "PT8H30M", "PT23H59M"])),
        "duration": draw(st.sampled_from(["PT30M", "PT04H30M", "PT24H"])),
        "occurence": occurence,
    }


times = st.builds(
    lambda windows, zone_name: {"times": windows, **({"timeZone": zone_name} if zone_name else {})},
    st.lists(_windows(), min_size=1, max_size=3),
    st.sampled_from([None, "Europe/Paris", "America/Sao_Paulo"]),
)


@functools.cache
def _usable(version: str, both: bool) -> list[Operand]:
    wanted = {"v2", "v3"} if both else {version}
    # What v2 deprecates has its successor after a round trip; tests of successors cover it.
    return [o for o in OPERANDS.values() if wanted <= {*o.versions} and o.name != "privacy.state"]


@st.composite
def _data(draw: st.DrawFn, version: str, both: bool) -> JsonObject:
    operand = draw(st.sampled_from(_usable(version, both)))
    op = draw(st.sampled_from(_operators(operand, version, both)))
    if op == "onChange":
        return data(operand.name, op)
    size = draw(st.integers(1, 3)) if op == "includedIn" else 1
    return data(operand.name, op, *[draw(_values(operand, version, both)) for _ in range(size)])


def _operators(operand: Operand, version: str, both: bool) -> list[str]:
    usages = [operand.usage("v2"), operand.usage("v3")] if both else [_usage(operand, version)]
    return [op for op in operand.operators if all(usage and op in usage.operators for usage in usages)]


def _usage(operand: Operand, version: str) -> Usage:
    usage = operand.usage("v2" if version == "v2" else "v3")
    assert usage is not None
    return usage


def _values(operand: Operand, version: str, both: bool) -> st.SearchStrategy[str]:
    if operand.kind in ("number", "integer"):
        return st.integers(-40, 300000).map(str)
    if operand.kind == "boolean":
        return st.sampled_from(["true", "false"])
    if operand.values:
        words = [
            word
            for word in _usage(operand, version).values
            if not both or version == "v2" or word == "Comfort" or word in _usage(operand, "v2").values
        ]
        return st.sampled_from(words)
    return st.sampled_from(["EngineOilLevelFault", "SomethingNew"])


@functools.cache
def data_triggers(version: str, *, both: bool = True) -> st.SearchStrategy[JsonObject]:
    """Data triggers of a version, or only those that both versions have."""
    return _data(version, both)


def truth(expression: Expression, values: Mapping[str, bool]) -> bool:
    """What an expression says when these names hold."""
    if isinstance(expression, str):
        return values[expression]
    sign, *parts = expression
    if sign == "!":
        return not truth(parts[0], values)
    return (all if sign == "&" else any)(truth(part, values) for part in parts)


def truth_table(expression: Expression, names: Sequence[str]) -> list[bool]:
    """What an expression says in every row, the last name turning fastest."""
    return [
        truth(expression, dict(zip(names, row, strict=True)))
        for row in itertools.product([False, True], repeat=len(names))
    ]


def names_in(expression: Expression) -> list[str]:
    """The names, in the order of their first appearance."""
    if isinstance(expression, str):
        return [expression]
    return list(dict.fromkeys(name for part in expression[1:] for name in names_in(part)))


def expressions(names: Sequence[str], *, negation: bool = True) -> st.SearchStrategy[Expression]:
    """Expressions over these names (not always over all of them)."""

    def extend(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
        several = st.lists(inner, min_size=2, max_size=3)
        combined = st.builds(lambda sign, parts: (sign, *parts), st.sampled_from("&|"), several)
        return combined | inner.map(lambda part: ("!", part)) if negation else combined

    return st.recursive(st.sampled_from(list(names)), extend, max_leaves=8)


@st.composite
def written(draw: st.DrawFn, expression: Expression, *, spellings: bool = True, level: int = 0) -> str:
    """An expression as text, with only the parentheses it needs and now and then one more."""
    if isinstance(expression, str):
        text, own = expression, 3
    else:
        sign, *parts = expression
        own = {"|": 0, "&": 1, "!": 2}[sign]
        texts = [draw(written(part, spellings=spellings, level=own)) for part in parts]
        shown = draw(st.sampled_from(SIGNS[sign])) if spellings else sign
        text = f"{shown}{texts[0]}" if sign == "!" else f" {shown} ".join(texts)
    loose = own >= level and draw(st.integers(0, 5))
    return text if loose else f"({text})"


@st.composite
def new_monitors(draw: st.DrawFn, *, negation: bool = True, both: bool = True) -> JsonObject:
    """Monitors in the new format whose expression uses every trigger and is not constant."""
    names = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True))
    tree = draw(expressions(names, negation=negation))
    table = truth_table(tree, names_in(tree))
    if all(table) or not any(table):
        tree = names[0]
    bodies = zones | times | data_triggers("v3", both=both)
    triggers = {name: draw(bodies) for name in names_in(tree)}
    return new(triggers, draw(written(tree, spellings=False)), **_common(draw))


@st.composite
def deprecated_monitors(draw: st.DrawFn, *, both: bool = True) -> JsonObject:
    """Monitors in the deprecated format, with at least one trigger."""
    place, when = draw(st.none() | zones), draw(st.none() | times)
    watched = draw(st.lists(data_triggers("v2", both=both), min_size=not (place or when), max_size=3))
    return deprecated(*[body for body in (place, when, *watched) if body], **_common(draw))


_extended = st.lists(
    st.sampled_from(["vehicle.status", "vehicle.alerts", "vehicle.position"]), unique=True, max_size=2
)


def _common(draw: st.DrawFn) -> JsonObject:
    return {
        "label": draw(st.text(max_size=12)),
        "extendedEventParam": draw(_extended),
        "subscribeParam": webhook(refreshEvent=draw(st.integers(60, 9000))),
    }
