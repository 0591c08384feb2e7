"""From either format to the one form that each version's document has.

The new format is v3's, the deprecated one v2's. Conversion changes the form, not the meaning: a number
beyond a documented limit stays (the server judges it), a fraction where an integer is documented stays, and
an unknown member stays. Where only one format has the place of an unknown member, it moves to the nearest one
in the other: from a trigger into its body, and from `timeZoneTriggers` into `triggerParam`.

A time window that does not recur starts on a date in v3, and has no days of the week: v3 refuses them. v2
accepts a time of day there, which names no day, so that such a window is refused; the days, which v2 ignores,
are left out of one that starts on a date.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from typing import Final, Literal, overload

from .._base.json import JSON, JSONObject, pointer
from .._payloads.source import MonitorSource, read
from .._payloads.week import DAYS
from ..errors import ConversionError, MonitorFormatError
from ._groups import split_key, split_label
from ._reading import Reading, Trigger, read_monitor
from ._successors import data_for

# v2 demands `occurence`, and reads a missing one as every day of the week. The week that we write for a
# missing one starts on Sunday, so that the way back to v3, where it may be missing, can leave it out again.
_EVERY_DAY: Final[JSONObject] = {"day": [DAYS[-1], *DAYS[:-1]]}

_PRIVACY: Final = ("privacy.state", "privacy.driverRequestState")


def to_new_format(payload: MonitorSource) -> JSONObject:
    """The monitor in the new format, v3's `MonitorParameter`: `triggerParam.triggers` and `boolExp`.

    Args:
        payload: A monitor in either format and any published spelling, as a mapping, JSON text, bytes, a
            generated model, or a `psa_fleet.monitors.Monitor`. It is never changed. A monitor as the server
            returns it (with the parameter under `monitor`) is converted inside.

    Returns:
        A new object. Names of triggers stay; triggers from the deprecated format are named `z1` (the zone),
        `t1` (the time) and `d1`, `d2` ... (the data). An expression stays as it is written, unless it has
        operators that only we read (`&&`, `or` ...) or leaves the precedence of `&` over `|` to the reader.

    Raises:
        MonitorFormatError: The payload is in neither format or in both, malformed, repeats a member in JSON
            text, has unknown or unused trigger names, or is always true or always false. `pointer` has the
            place.
        ConversionError: v3 has no word for an operand or its use, a window that does not recur has no date or
            has days of the week, or there are more than five triggers.
    """
    source = read(payload)
    if _is_answer(source):
        return {**source, "monitor": _new(read_monitor(_inner(source), "v3", "/monitor"))}
    return _new(read_monitor(source, "v3"))


@overload
def to_deprecated_format(payload: MonitorSource, *, split: Literal[False] = False) -> JSONObject: ...
@overload
def to_deprecated_format(payload: MonitorSource, *, split: Literal[True]) -> list[JSONObject]: ...
@overload
def to_deprecated_format(payload: MonitorSource, *, split: bool) -> JSONObject | list[JSONObject]: ...
def to_deprecated_format(payload: MonitorSource, *, split: bool = False) -> JSONObject | list[JSONObject]:
    """The monitor in the deprecated format, v2's `MonitorParameter`: `timeZoneTriggers` and `dataTriggers`.

    Everything in it is ANDed, with at most one zone and at most one time.

    Args:
        payload: As in `to_new_format`.
        split: Return a list of monitors that together mean the same, one a disjunct, as few as possible: no
            disjunct covers another. When there are several, each label carries a mark such as
            `[1/3 #ab12cd]` (see `parse_split_label` and `merge_split`).

    Returns:
        One new object, or with `split` a list of one or more.

    Raises:
        MonitorFormatError: As in `to_new_format`.
        ConversionError: The deprecated format cannot express it: OR (without `split`), NOT, two zones or two
            times at once, an operand, extension or variable that v2 lacks, an absolute start, a time without
            duration. `!` is never turned into the opposite zone or comparison: an event is not a state.
    """
    source = read(payload)
    if _is_answer(source):
        if split:
            raise MonitorFormatError(
                "a monitor as returned by the server has one id and cannot be split",
                pointer="/monitor",
                hint="Pass the content of `monitor` alone.",
            )
        reading = read_monitor(_inner(source), "v2", "/monitor")
        return {**source, "monitor": _deprecated(reading, _terms(reading, split=False)[0])}
    reading = read_monitor(source, "v2")
    parts = [_deprecated(reading, term) for term in _terms(reading, split=split)]
    if not split:
        return parts[0]
    if len(parts) > 1:
        parts = [copy.deepcopy(part) for part in parts]  # changing one leaves the others alone
        label = reading.members.get("label", "")
        if not isinstance(label, str):
            raise MonitorFormatError(
                "the label is not text, so that the parts cannot be marked", pointer="/label"
            )
        key = split_key(parts)
        for index, part in enumerate(parts, 1):
            part["label"] = split_label(label, index, len(parts), key=key)
    return parts


def _is_answer(source: JSONObject) -> bool:
    return "triggerParam" not in source and isinstance(source.get("monitor"), dict)


def _inner(source: JSONObject) -> JSONObject:
    monitor = source["monitor"]
    assert isinstance(monitor, dict)
    return monitor


def _new(reading: Reading) -> JSONObject:
    foreign = reading.form == "deprecated"
    counts = {"zone": 0, "time": 0, "data": 0}
    triggers: list[JSON] = []
    names: list[str] = []
    if foreign:
        _check_privacy(reading.triggers)
    for trigger in reading.triggers:
        counts[trigger.kind] += 1
        name = trigger.name or f"{trigger.kind[0]}{counts[trigger.kind]}"
        names.append(name)
        body = trigger.body
        if trigger.kind == "data":
            body = data_for(body, trigger.at, "v3", foreign=foreign)
        elif trigger.kind == "time":
            body = _recurring(_without_every_day(body) if foreign else body, trigger.at, foreign=foreign)
        triggers.append({"name": name, trigger.kind: body, **(trigger.extra or {})})
    expression = reading.expression.text if reading.expression else " & ".join(names)
    return {
        **reading.members,
        "triggerParam": {"triggers": triggers, "boolExp": expression, **reading.extra},
    }


def _check_privacy(triggers: Sequence[Trigger]) -> None:
    """Refuse v2's two privacy operands with different conditions: as v3's one they may never hold at once."""
    conditions: dict[JSON, list[JSONObject]] = {}
    for trigger in triggers:
        operand = trigger.body.get("data")
        if operand not in _PRIVACY:
            continue
        condition = {name: item for name, item in trigger.body.items() if name != "data"}
        others = [other for name, found in conditions.items() if name != operand for other in found]
        if any(other != condition for other in others):
            raise ConversionError(
                f"v3 has one operand, `{_PRIVACY[0]}`, for `{_PRIVACY[0]}` and `{_PRIVACY[1]}`",
                pointer=pointer(trigger.at, "data"),
                hint=f"Keep the trigger on `{_PRIVACY[1]}`; v2 deprecates the other one.",
            )
        conditions.setdefault(operand, []).append(condition)


def _recurring(body: JSONObject, at: str, *, foreign: bool) -> JSONObject:
    """Return a time trigger in which windows that do not recur start on a date, without days, as in v3."""
    times = body["times"]
    assert isinstance(times, list)
    windows = [_once(window, f"{at}/times/{i}", foreign=foreign) for i, window in enumerate(times)]
    return body if windows == times else {**body, "times": windows}


def _once(window: JSON, at: str, *, foreign: bool) -> JSON:
    assert isinstance(window, dict)
    if window.get("recurrence") != "None":
        return window
    if _is_relative(window):
        raise ConversionError(
            "v3 requires a date as the start of a window that does not recur",
            pointer=pointer(at, "start"),
            hint="Write the date (2026-01-31T08:30:00Z), or make the window daily.",
        )
    if "occurence" not in window:
        return window
    if foreign:
        return {name: item for name, item in window.items() if name != "occurence"}
    raise ConversionError(
        "v3 refuses `occurence` in a window that does not recur",
        pointer=pointer(at, "occurence"),
        hint="Leave `occurence` out, or make the window daily.",
    )


def _is_relative(window: JSONObject) -> bool:
    """Whether a window starts at a time after midnight (`PT8H30M`) and not on a date."""
    return str(window["start"]).strip().lstrip("+-").upper().startswith("P")


def _terms(reading: Reading, *, split: bool) -> list[list[Trigger]]:
    """The triggers of each conjunction."""
    if reading.expression is None:
        return [list(reading.triggers)]
    terms = reading.expression.terms()
    if terms is None:
        raise ConversionError(
            "the deprecated format has no NOT",
            pointer=reading.expression_at,
            hint="Write the intended trigger: leaving a zone is not the opposite of being in it.",
        )
    terms = _distinct(terms, reading.triggers)
    if len(terms) > 1 and not split:
        raise ConversionError(
            "the deprecated format has no OR",
            pointer=reading.expression_at,
            hint=f"split=True makes {len(terms)} monitors that are equivalent together.",
        )
    return [[trigger for trigger in reading.triggers if trigger.name in term] for term in terms]


def _distinct(terms: list[tuple[str, ...]], triggers: Sequence[Trigger]) -> list[tuple[str, ...]]:
    """The terms of which none covers another, where triggers may say the same under two names."""
    same: dict[str, str] = {}
    for index, trigger in enumerate(triggers):
        twin = next(t for t in triggers[: index + 1] if (t.body, t.extra) == (trigger.body, trigger.extra))
        same[trigger.name or ""] = twin.name or ""
    distinct: dict[frozenset[str], tuple[str, ...]] = {}
    for term in terms:
        distinct.setdefault(frozenset(same[name] for name in term), term)
    return [term for names, term in distinct.items() if not any(other < names for other in distinct)]


def _deprecated(reading: Reading, triggers: Sequence[Trigger]) -> JSONObject:
    foreign = reading.form == "new"
    zone_time: JSONObject = {}
    data: list[JSON] = []
    for trigger in triggers:
        body = trigger.body | (trigger.extra or {})
        if trigger.kind == "data":
            data.append(data_for(body, trigger.at, "v2", foreign=foreign))
            continue
        member = f"{trigger.kind}Trigger"
        written = _bounded(body, trigger.at) if trigger.kind == "time" else body
        if zone_time.setdefault(member, written) != written:
            raise ConversionError(
                f"the deprecated format accepts one {trigger.kind} at a time",
                pointer=trigger.at,
                hint=f"Write a monitor for each {trigger.kind}; together they are an OR, not an AND.",
            )
    param: JSONObject = {}
    if zone_time:
        param["timeZoneTriggers"] = zone_time
    if data:
        param["dataTriggers"] = data
    return {**reading.members, "triggerParam": {**param, **reading.extra}}


def _bounded(body: JSONObject, at: str) -> JSONObject:
    """A time trigger whose windows have all that v2 demands: a relative start, a duration, and days."""
    times = body["times"]
    assert isinstance(times, list)
    return {**body, "times": [_bounded_window(window, f"{at}/times/{i}") for i, window in enumerate(times)]}


def _bounded_window(window: JSON, at: str) -> JSON:
    assert isinstance(window, dict)
    if not _is_relative(window):
        raise ConversionError(
            "v2 requires a start after midnight like PT8H30M, not a date",
            pointer=pointer(at, "start"),
            hint="Use a daily window.",
        )
    if "duration" not in window:
        raise ConversionError(
            "v2 requires `duration`", pointer=at, hint="Add it, for example PT24H for a whole day."
        )
    return {"occurence": copy.deepcopy(_EVERY_DAY), **window}


def _without_every_day(body: JSONObject) -> JSONObject:
    times = body["times"]
    assert isinstance(times, list)
    return {**body, "times": [_without_filled(window) for window in times]}


def _without_filled(window: JSON) -> JSON:
    assert isinstance(window, dict)
    return {name: item for name, item in window.items() if name != "occurence" or item != _EVERY_DAY}
