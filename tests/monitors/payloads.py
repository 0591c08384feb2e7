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


# Strategies are made once, and not for each example: hypothesis validates each new one.
_windows = st.builds(
    lambda days, weeks, start, duration: {
        "recurrence": "Daily",
        "start": start,
        "duration": duration,
        "occurence": {"day": days, **({} if weeks is None else {"week": weeks})},
    },
    st.lists(st.sampled_from(DAYS), min_size=1, max_size=6, unique=True),
    st.none() | st.lists(st.sampled_from(["w1-w25", "w30", "W40-W50"]), min_size=1),
    st.sampled_from(["PT0H", "PT8H30M", "PT23H59M"]),
    st.sampled_from(["PT30M", "PT04H30M", "PT24H"]),
)
times = st.builds(
    lambda windows, zone_name: {"times": windows, **({"timeZone": zone_name} if zone_name else {})},
    st.lists(_windows, min_size=1, max_size=3),
    st.sampled_from([None, "Europe/Paris", "America/Sao_Paulo"]),
)


def _usable(version: str, both: bool) -> list[Operand]:
    wanted = {"v2", "v3"} if both else {version}
    # What v2 deprecates has its successor after a round trip; tests of successors cover it.
    return [o for o in OPERANDS.values() if wanted <= {*o.versions} and o.name != "privacy.state"]


def _data(name: str, op: str, values: st.SearchStrategy[str]) -> st.SearchStrategy[JsonObject]:
    if op == "onChange":
        return st.builds(data, st.just(name), st.just(op))
    several = st.lists(values, min_size=1, max_size=3 if op == "includedIn" else 1)
    return several.map(lambda drawn: data(name, op, *drawn))


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
    bodies = {
        operand.name: st.sampled_from(
            [
                _data(operand.name, op, _values(operand, version, both))
                for op in _operators(operand, version, both)
            ]
        )
        for operand in _usable(version, both)
    }
    return st.sampled_from([*bodies.values()]).flatmap(lambda body: body.flatmap(lambda chosen: chosen))


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

    return _shapes(len(names), negation).map(lambda shape: _named(shape, names))


def _named(shape: Expression, names: Sequence[str]) -> Expression:
    if isinstance(shape, int):
        return names[shape]
    return (shape[0], *[_named(part, names) for part in shape[1:]])


@functools.cache
def _shapes(size: int, negation: bool) -> st.SearchStrategy[Expression]:
    """Expressions with numbers from 0 instead of names."""

    def extend(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
        several = st.lists(inner, min_size=2, max_size=3)
        combined = st.builds(lambda sign, parts: (sign, *parts), st.sampled_from("&|"), several)
        return combined | inner.map(lambda part: ("!", part)) if negation else combined

    return st.recursive(st.sampled_from(range(size)), extend, max_leaves=8)


_SPELLINGS = {sign: st.sampled_from(spellings) for sign, spellings in SIGNS.items()}
_PARENTHESES = st.integers(0, 5)


@st.composite
def written(draw: st.DrawFn, expression: Expression, *, spellings: bool = True) -> str:
    """An expression as text, with only the parentheses it needs and now and then one more."""
    return _text(draw, expression, spellings, 0)


def _text(draw: st.DrawFn, expression: Expression, spellings: bool, level: int) -> str:
    if isinstance(expression, str):
        text, own = expression, 3
    else:
        sign, *parts = expression
        own = {"|": 0, "&": 1, "!": 2}[sign]
        texts = [_text(draw, part, spellings, own) for part in parts]
        shown = draw(_SPELLINGS[sign]) if spellings else sign
        text = f"{shown}{texts[0]}" if sign == "!" else f" {shown} ".join(texts)
    loose = own >= level and draw(_PARENTHESES)
    return text if loose else f"({text})"


@functools.cache
def _any_trigger(both: bool) -> st.SearchStrategy[JsonObject]:
    return zones | times | data_triggers("v3", both=both)


_common = st.builds(
    lambda label, extended, refresh: {
        "label": label,
        "extendedEventParam": extended,
        "subscribeParam": webhook(refreshEvent=refresh),
    },
    st.text(max_size=12),
    st.lists(
        st.sampled_from(["vehicle.status", "vehicle.alerts", "vehicle.position"]), unique=True, max_size=2
    ),
    st.integers(60, 9000),
)
_names = st.lists(st.sampled_from(NAMES), min_size=1, max_size=5, unique=True)


@st.composite
def new_monitors(draw: st.DrawFn, *, negation: bool = True, both: bool = True) -> JsonObject:
    """Monitors in the new format whose expression uses every trigger and is not constant."""
    names = draw(_names)
    tree = draw(expressions(names, negation=negation))
    table = truth_table(tree, names_in(tree))
    if all(table) or not any(table):
        tree = names[0]
    triggers = {name: draw(_any_trigger(both)) for name in names_in(tree)}
    return new(triggers, _text(draw, tree, False, 0), **draw(_common))


_zone_if_any, _time_if_any = st.none() | zones, st.none() | times


@functools.cache
def _watched(both: bool, least: int) -> st.SearchStrategy[list[JsonObject]]:
    return st.lists(data_triggers("v2", both=both), min_size=least, max_size=3)


@st.composite
def deprecated_monitors(draw: st.DrawFn, *, both: bool = True) -> JsonObject:
    """Monitors in the deprecated format, with at least one trigger."""
    place, when = draw(_zone_if_any), draw(_time_if_any)
    watched = draw(_watched(both, 0 if place or when else 1))
    return deprecated(*[body for body in (place, when, *watched) if body], **draw(_common))
