"""Reading a monitor of either format into one structure that both conversions start from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from .._base.json import JSON, JSONObject, pointer
from .._payloads.source import EXPECTED, MonitorSource, read
from .._payloads.subscribe_param import subscription
from ..errors import ConversionError, MonitorFormatError
from ..subscription import Version
from . import _triggers
from ._expression import MAX_TRIGGERS, NAME, RESERVED, Parsed, parse
from ._extensions import extensions
from ._triggers import READER, TriggerKind

_KINDS: Final[Mapping[TriggerKind, Callable[[JSON, str], JSONObject]]] = {
    "zone": _triggers.zone,
    "time": _triggers.time,
    "data": _triggers.data,
}
_DEPRECATED_MEMBERS: Final[tuple[tuple[TriggerKind, str], ...]] = (
    ("zone", "zoneTrigger"),
    ("time", "timeTrigger"),
)
_FORMATS_HINT: Final = (
    "Use `triggers` with `boolExp` (new format), "
    "or `timeZoneTriggers` with `dataTriggers` (deprecated format)."
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """One zone, time or data trigger in the documented form."""

    kind: TriggerKind
    body: JSONObject
    at: str
    """The pointer of the body in the caller's payload."""
    name: str | None = None
    """Its name in the new format; the deprecated format has none."""
    extra: JSONObject | None = None
    """Unknown members next to the body in the new format."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A monitor split into its parts."""

    form: Literal["new", "deprecated"]
    members: JSONObject
    """Everything but `triggerParam`, in the documented form."""
    triggers: tuple[Trigger, ...]
    extra: JSONObject
    """Unknown members of `triggerParam`."""
    expression: Parsed | None
    """None in the deprecated format, where everything is ANDed."""
    expression_at: str


def format_of(monitor: MonitorSource, at: str = "") -> Literal["new", "deprecated"]:
    """Return the format that a monitor is in.

    Args:
        monitor: The monitor, in any published spelling.
        at: The JSON pointer of the monitor, where it is a part of something; errors begin with it.

    Returns:
        `new` for `triggers` with `boolExp`, `deprecated` for `timeZoneTriggers` with `dataTriggers`.

    Raises:
        MonitorFormatError: It is in neither format.
    """
    return read_monitor(read(monitor), "v3", at).form


def read_monitor(payload: JSONObject, target: Version, at: str = "") -> Reading:
    """Take a payload apart; it is used up.

    Args:
        payload: A private copy of the caller's payload.
        target: The version that the result is for; what it lacks besides triggers is refused here.
        at: The payload's pointer in the caller's value.

    Raises:
        MonitorFormatError: It is in neither format, or in both.
        ConversionError: More than five triggers, or an extension or variable that the target lacks.
    """
    param, param_at = READER.field(payload, at, "triggerParam")
    if param is None:
        prototype = next((name for name in ("trigger", "subscribe") if name in payload), None)
        raise MonitorFormatError(
            "the monitor has no `triggerParam`",
            pointer=pointer(at, prototype) if prototype else at,
            hint=EXPECTED,
        )
    members = READER.members(param, param_at, "`triggerParam`")
    triggers, triggers_at = READER.field(members, param_at, "triggers")
    expression, expression_at = READER.field(members, param_at, "boolExp", "bool.exp")
    zone_time, zone_time_at = READER.field(members, param_at, "timeZoneTriggers", "timeZoneTrigger")
    data, data_at = READER.field(members, param_at, "dataTriggers")
    # Servers write a member that is not in use as null or as an empty list.
    new = triggers not in (None, []) or expression not in (None, "")
    deprecated = zone_time not in (None, [], {}) or data not in (None, [])
    if new and deprecated:
        raise MonitorFormatError(
            "the monitor mixes both formats, which the server refuses with HTTP 400",
            pointer=param_at,
            hint=_FORMATS_HINT,
        )
    if not new and not deprecated:
        raise MonitorFormatError("`triggerParam` has no trigger", pointer=param_at, hint=_FORMATS_HINT)
    if new:
        found = _new_triggers(triggers, triggers_at)
        parsed = _expression(expression, expression_at, found)
    else:
        found, loose = _deprecated_triggers(zone_time, zone_time_at, data, data_at)
        for name, item in loose.items():
            members.setdefault(name, item)
        parsed = None
    return Reading(
        form="new" if new else "deprecated",
        members=_common_members(payload, at, target),
        triggers=tuple(found),
        extra=members,
        expression=parsed,
        expression_at=expression_at,
    )


def _common_members(payload: JSONObject, at: str, target: Version) -> JSONObject:
    label, _ = READER.field(payload, at, "label")
    subscribe, subscribe_at = READER.field(payload, at, "subscribeParam")
    extended, extended_at = READER.field(payload, at, "extendedEventParam")
    members: JSONObject = {} if label is None else {"label": label}
    if subscribe is not None:
        members["subscribeParam"] = subscription(subscribe, subscribe_at, target, READER)
    if extended is not None:
        members["extendedEventParam"] = extensions(extended, extended_at, target)
    return members | payload


def _new_triggers(value: JSON, at: str) -> list[Trigger]:
    items = READER.objects(value, at, "a trigger")
    if not items:
        raise MonitorFormatError("`boolExp` is set, but `triggers` is empty", pointer=at)
    _check_count(len(items), at)
    found = [_new_trigger(members, item_at) for members, item_at in items]
    names: set[str] = set()
    for trigger, (_, item_at) in zip(found, items, strict=True):
        if trigger.name in names:
            raise MonitorFormatError(
                f"the trigger name `{trigger.name}` is used twice", pointer=pointer(item_at, "name")
            )
        names.add(trigger.name or "")
    return found


def _new_trigger(members: JSONObject, at: str) -> Trigger:
    name, name_at = READER.field(members, at, "name")
    bodies: list[tuple[TriggerKind, JSON, str]] = []
    for kind in _KINDS:
        body, body_at = READER.field(members, at, kind)
        if body is not None:
            bodies.append((kind, body, body_at))
    if len(bodies) != 1:
        raise MonitorFormatError(
            f"a trigger has exactly one of `zone`, `time` and `data`, not {len(bodies)}",
            pointer=at,
            hint="Give each its own object and name. A JSON text that repeats `name` was meant as several "
            "triggers."
            if bodies
            else None,
        )
    written = READER.text(name, name_at, "the name of a trigger")
    if not NAME.fullmatch(written) or written.lower() in RESERVED:
        raise MonitorFormatError(
            "not a valid trigger name",
            pointer=name_at,
            hint="A name is letters, then an optional dot or underscore, then digits; `and`, `or` and `not` "
            "are operators.",
        )
    kind, body, body_at = bodies[0]
    return Trigger(kind, _KINDS[kind](body, body_at), body_at, written, members)


def _expression(value: JSON, at: str, triggers: list[Trigger]) -> Parsed:
    names = [trigger.name or "" for trigger in triggers]
    if value in (None, ""):
        if len(names) > 1:
            raise MonitorFormatError(
                "`boolExp` is missing, and there are several triggers",
                pointer=at,
                hint=f"Write how they combine, for example `{' & '.join(names)}`.",
            )
        value = names[0]
    parsed = parse(READER.text(value, at, "`boolExp`"), at)
    unknown = [name for name in parsed.names if name not in names]
    if unknown:
        raise MonitorFormatError(
            f"`boolExp` names {_list(unknown)}, and no trigger has that name",
            pointer=at,
            hint=f"The triggers are {_list(names)}.",
        )
    unused = [index for index, name in enumerate(names) if name not in parsed.names]
    if unused:
        raise MonitorFormatError(
            f"`boolExp` does not use {_list([names[index] for index in unused])}",
            pointer=f"{triggers[unused[0]].at.rpartition('/')[0]}/name",
            hint="Remove the trigger, or name it in `boolExp`.",
        )
    return parsed


def _deprecated_triggers(
    zone_time: JSON, zone_time_at: str, data: JSON, data_at: str
) -> tuple[list[Trigger], JSONObject]:
    found: list[Trigger] = []
    loose: JSONObject = {}
    if isinstance(zone_time, list):
        if len(zone_time) > 1:
            raise MonitorFormatError("`timeZoneTriggers` is one object, not a list", pointer=zone_time_at)
        zone_time, zone_time_at = (zone_time or [None])[0], pointer(zone_time_at, 0)
    if zone_time is not None:
        loose = READER.members(zone_time, zone_time_at, "`timeZoneTriggers`")
        for kind, member in _DEPRECATED_MEMBERS:
            body, body_at = READER.field(loose, zone_time_at, member)
            if body is not None:
                found.append(Trigger(kind, _KINDS[kind](body, body_at), body_at))
        if not found and loose:
            raise MonitorFormatError(
                "`timeZoneTriggers` has neither `zoneTrigger` nor `timeTrigger`", pointer=zone_time_at
            )
    if data is not None:
        found += [
            Trigger("data", _triggers.data(body, body_at), body_at)
            for body, body_at in READER.objects(data, data_at, "a data trigger")
        ]
    _check_count(len(found), data_at)
    if not found:
        raise MonitorFormatError("the monitor has no trigger", pointer=zone_time_at, hint=_FORMATS_HINT)
    return found, loose


def _check_count(count: int, at: str) -> None:
    if count > MAX_TRIGGERS:
        raise ConversionError(
            f"a monitor has at most {MAX_TRIGGERS} triggers, and this one has {count}",
            pointer=at,
            hint="Write several monitors.",
        )


def _list(names: list[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)
