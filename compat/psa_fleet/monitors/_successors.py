"""Operands that the two versions name differently, and what is lost where one has no other name.

Rules (sources: the operand lists of both documents, and the states of `vehicle.powertrain.status`):

- `vehicle.engines.running` (v2, boolean) is `vehicle.powertrain.status` (v3, five states). `true` is
  `Running`. `false` is each of the other four, and only all four together are `false`. A change of the engine
  is a change of the powertrain. The powertrain also changes from `NotRunning` to `Starting`, for example, so
  v3 notifies of more changes, and the way back is refused.
- `privacy.driverRequestState` (v2) is `privacy.state` (v3). v2 has a `privacy.state` too, which its document
  deprecates for `privacy.driverRequestState`; it becomes v3's `privacy.state`. The way back always returns
  `privacy.driverRequestState`, so what v2 deprecates is written once in its successor and stays there. A
  monitor that has both with different conditions is refused: in v3 they are one operand.
- The driving mode `Confort` (v2) is `Comfort` (v3).
- An operator or a documented value that the other version does not have (`includedIn` of
  `vehicle.energy.charging.status`, `ShockDetectionUnabled`) is refused.

Each operand that neither document has is passed on: vendors add operands before they document them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .._base.json import JSON, JSONObject, pointer
from ..errors import ConversionError
from ..subscription import Version
from .operands import OPERANDS

RUNNING: Final = "Running"
NOT_RUNNING: Final = ("NotRunning", "Starting", "Stopping", "Stopped")

_ENGINE: Final = "vehicle.engines.running"
_POWERTRAIN: Final = "vehicle.powertrain.status"
_MODE: Final = "vehicle.drivingBehavior.mode"
_OTHER: Final[Mapping[Version, Version]] = {"v2": "v3", "v3": "v2"}
_RENAMED: Final[Mapping[Version, Mapping[str, str]]] = {
    "v3": {"privacy.driverRequestState": "privacy.state"},
    "v2": {"privacy.state": "privacy.driverRequestState"},
}
_STATES: Final[Mapping[str, str]] = {"true": RUNNING, "false": NOT_RUNNING[0]}
_MODES: Final[Mapping[Version, Mapping[JSON, str]]] = {
    "v3": {"Confort": "Comfort"},
    "v2": {"Comfort": "Confort"},
}
_INSTEAD: Final[Mapping[str, str]] = {
    "vehicle.autonomy": "Use vehicle.energy.electric.autonomy or vehicle.energy.fuel.autonomy.",
    "vehicle.energy.charging.type": "Use vehicle.energy.charging.status.",
    "vehicle.trip.start": "vehicle.trip fires at a change of trip, start or end.",
    "vehicle.trip.stop": "vehicle.trip fires at a change of trip, start or end.",
    "vehicle.trip.duration": "Use vehicle.trip, and read the duration from the trip.",
    "vehicle.trip.distance": "Use vehicle.trip, and read the distance from the trip.",
    "vehicle.trip.state": "Use vehicle.trip, and read the state from the trip.",
}


def data_for(trigger: JSONObject, at: str, target: Version, *, foreign: bool) -> JSONObject:
    """A data trigger (in the documented form) in the words of a version.

    Args:
        trigger: With `data`, `op` and `value`.
        at: Its pointer.
        target: The version whose operands are to be used.
        foreign: The trigger comes from the other version's format. Only then is v3's `privacy.state`, a name
            that v2 has as well, given its successor.

    Raises:
        ConversionError: The version has neither the operand nor a successor that means the same, or it lacks
            the operator or a value.
    """
    converted = _data_for(trigger, at, target, foreign=foreign)
    if foreign:
        _check_usage(converted, at, target)
    return converted


def _data_for(trigger: JSONObject, at: str, target: Version, *, foreign: bool) -> JSONObject:
    operand = str(trigger["data"])
    known = OPERANDS.get(operand)
    if operand == _MODE:
        return trigger | _translated(trigger, _MODES[target])
    if known is None:
        return trigger
    if foreign or target not in known.versions:
        renamed = _RENAMED[target].get(operand)
        if renamed is not None:
            return trigger | {"data": renamed}
    if target in known.versions:
        return trigger
    if operand == _ENGINE:
        return trigger | _powertrain(trigger, at)
    if operand == _POWERTRAIN:
        return trigger | _engine(trigger, at)
    raise ConversionError(
        f"{target} has no operand `{operand}`",
        pointer=pointer(at, "data"),
        hint=_INSTEAD.get(operand, "No operand of that version means the same; leave the trigger out."),
    )


def _check_usage(trigger: JSONObject, at: str, target: Version) -> None:
    """Refuse what the other version has and the target has not; what neither documents, the server judges."""
    known = OPERANDS.get(str(trigger["data"]))
    mine, other = (known.usage(version) for version in (target, _OTHER[target])) if known else (None, None)
    if known is None or mine is None or other is None:
        return
    if trigger["op"] in other.operators and trigger["op"] not in mine.operators:
        raise ConversionError(
            f"{target} has no `{trigger['op']}` for `{known.name}`",
            pointer=pointer(at, "op"),
            hint=f"It accepts {', '.join(mine.operators)}.",
        )
    values = trigger.get("value")
    for index, value in enumerate(values if isinstance(values, list) else []):
        if value in other.values and value not in mine.values:
            raise ConversionError(
                f"`{known.name}` has no `{value}` in {target}",
                pointer=pointer(pointer(at, "value"), index),
                hint=f"It has {', '.join(mine.values)}.",
            )


def to_v3_value(operand: str, literal: JSON) -> tuple[str, JSON]:
    """Say in the words of v3 what a monitor fired on.

    Args:
        operand: The operand that an event names, in v2's words or in v3's.
        literal: Its value. Here, unlike in a trigger, `false` of `vehicle.engines.running` has one word,
            `NotRunning`, which means just that and none of the states between.

    Returns:
        The operand and its value; as they came where v3 has no words for the value.
    """
    if operand == _ENGINE:
        state = _STATES.get(str(literal).lower())
        return (operand, literal) if state is None else (_POWERTRAIN, state)
    if operand == _MODE:
        return operand, _MODES["v3"].get(literal, literal) if isinstance(literal, str) else literal
    return _RENAMED["v3"].get(operand, operand), literal


def _translated(trigger: JSONObject, words: Mapping[JSON, str]) -> JSONObject:
    values = trigger.get("value")
    if not isinstance(values, list):
        return {}
    return {"value": [words.get(value, value) if isinstance(value, str) else value for value in values]}


def _powertrain(trigger: JSONObject, at: str) -> JSONObject:
    match trigger["op"], trigger.get("value"):
        case "equalsTo" | "includedIn", ["true"]:
            return {"data": _POWERTRAIN, "op": "equalsTo", "value": [RUNNING]}
        case "equalsTo" | "includedIn", ["false"]:
            return {"data": _POWERTRAIN, "op": "includedIn", "value": list(NOT_RUNNING)}
        case "onChange", _:
            return {"data": _POWERTRAIN}
    raise ConversionError(
        f"`{trigger['op']}` on `{_ENGINE}` has no form with v3's `{_POWERTRAIN}`, which has five states",
        pointer=pointer(at, "op"),
        hint=f"Use `onChange`, or `equalsTo` true or false, or write a trigger on `{_POWERTRAIN}` itself.",
    )


def _engine(trigger: JSONObject, at: str) -> JSONObject:
    values = trigger.get("value")
    states = {str(value) for value in values} if isinstance(values, list) else set()
    if trigger["op"] in {"equalsTo", "includedIn"}:
        if states == {RUNNING}:
            return {"data": _ENGINE, "op": "equalsTo", "value": ["true"]}
        if states == set(NOT_RUNNING):
            return {"data": _ENGINE, "op": "equalsTo", "value": ["false"]}
    raise ConversionError(
        f"v2 has `{_ENGINE}`, true or false, and cannot distinguish the states of `{_POWERTRAIN}`",
        pointer=pointer(at, "op" if trigger["op"] == "onChange" else "value"),
        hint=f"Only {RUNNING}, or all of {', '.join(NOT_RUNNING)} together, can be expressed.",
    )
