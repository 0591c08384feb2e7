"""Zones, times and data triggers in the one documented form, whatever published spelling they have."""

from __future__ import annotations

from decimal import Decimal
from typing import Final, Literal, TypeAlias

from .._base.json import JSON, JSONObject, kind_of, pointer
from .._payloads.fields import Reader, present, spelled, whole_number, words
from .._payloads.week import occurence
from ..errors import MonitorFormatError
from .operands import OPERANDS, OPERATORS

READER: Final = Reader(MonitorFormatError)
TriggerKind: TypeAlias = Literal["zone", "time", "data"]


_TRANSITIONS: Final = words("In", "Out")


_RECURRENCES: Final = words("None", "Daily")


_OPERATORS: Final = words(*OPERATORS)


_OPERANDS: Final = words(*OPERANDS)


_COMPARISONS: Final = frozenset({"equalsTo", "greaterThan", "lowerThan"})


def zone(value: JSON, at: str) -> JSONObject:
    """A circle and the transition over its border.

    The radius keeps its value: both documents call it an integer (km), published examples and servers have
    fractions, and rounding would move the border.
    """
    members = READER.members(value, at, "a zone")
    place, place_at = READER.field(members, at, "place", "circle")
    transition, transition_at = READER.field(members, at, "transition")
    circle = READER.members(place, place_at, "`place` (a circle of `center` and `radius`)")
    center, center_at = READER.field(circle, place_at, "center")
    radius, radius_at = READER.field(circle, place_at, "radius")
    point = READER.members(center, center_at, "`center` (`longitude` and `latitude` in degrees)")
    longitude, longitude_at = READER.field(point, center_at, "longitude")
    latitude, latitude_at = READER.field(point, center_at, "latitude")
    known = spelled(transition, _TRANSITIONS)
    if known not in _TRANSITIONS.values():
        raise MonitorFormatError("`transition` must be `In` or `Out`", pointer=transition_at)
    middle: JSON = {
        "longitude": READER.number(longitude, longitude_at, "`longitude` in degrees"),
        "latitude": READER.number(latitude, latitude_at, "`latitude` in degrees"),
        **point,
    }
    kilometres = whole_number(READER.number(radius, radius_at, "`radius` in km"))
    border: JSON = {"center": middle, "radius": kilometres, **circle}
    return {"transition": known, "place": border, **members}


def time(value: JSON, at: str) -> JSONObject:
    """Time windows and their time zone (Europe/Paris when none is given)."""
    members = READER.members(value, at, "a time trigger")
    times, times_at = READER.field(members, at, "times")
    time_zone, _ = READER.field(members, at, "timeZone", "time.zone")
    windows: list[JSON] = [
        _window(window, window_at) for window, window_at in READER.objects(times, times_at, "a time window")
    ]
    if not windows:
        raise MonitorFormatError("`times` has no time window", pointer=times_at)
    return present(times=windows, timeZone=time_zone) | members


def data(value: JSON, at: str) -> JSONObject:
    """An operand, an operator, and the values it is compared with, as text."""
    members = READER.members(value, at, "a data trigger")
    operand, operand_at = READER.field(members, at, "data")
    operator, operator_at = READER.field(members, at, "op")
    values, values_at = READER.field(members, at, "value")
    name = READER.text(operand, operand_at, "`data` (the name of an operand)").strip()
    op = spelled(READER.text(operator, operator_at, "`op` (an operator)"), _OPERATORS)
    if op not in OPERATORS:
        raise MonitorFormatError(
            "`op` is not one of the operators",
            pointer=operator_at,
            hint=f"Use one of {', '.join(OPERATORS)}.",
        )
    name = _OPERANDS.get(name.lower(), name)
    texts = _values(values, values_at, name, op)
    return {"data": name, "op": op, **({"value": texts} if texts else {}), **members}


def _window(members: JSONObject, at: str) -> JSONObject:
    recurrence, _ = READER.field(members, at, "recurrence")
    start, start_at = READER.field(members, at, "start")
    duration, _ = READER.field(members, at, "duration")
    recurring, recurring_at = READER.field(members, at, "occurence", "occurrence")
    return (
        present(
            recurrence=spelled(recurrence, _RECURRENCES),
            start=READER.text(start, start_at, "`start` (such as PT8H30M after midnight)"),
            duration=duration,
            occurence=None if recurring is None else occurence(recurring, recurring_at, READER),
        )
        | members
    )


def _values(value: JSON, at: str, operand: str, operator: str) -> list[JSON]:
    items = [] if value is None else value if isinstance(value, list) else [value]
    if operator == "onChange" and items:
        raise MonitorFormatError("`onChange` has no value", pointer=at, hint="Remove `value`.")
    if operator in _COMPARISONS and len(items) != 1:
        raise MonitorFormatError(
            f"`{operator}` requires exactly one value, not {len(items)}",
            pointer=at,
            hint="`includedIn` accepts several. The server would use the first value only.",
        )
    if operator == "includedIn" and not items:
        raise MonitorFormatError("`includedIn` requires at least one value", pointer=at)
    known = OPERANDS.get(operand)
    kind = "text" if known is None else known.kind
    return [_text(item, pointer(at, index), kind) for index, item in enumerate(items)]


def _text(value: JSON, at: str, kind: str) -> str:
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, str):
        text = value.strip() if kind != "text" else value
        if kind == "boolean" and text.lower() in {"true", "false"}:
            return text.lower()
        if kind in {"number", "integer"}:
            head, dot, zeros = text.partition(".")
            if dot and zeros and not zeros.strip("0") and head.lstrip("-").isdigit():
                return head
        return text
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else f"{Decimal(repr(value)):f}"
    raise MonitorFormatError(f"a value must be text or a number, not {kind_of(value)}", pointer=at)
