"""Remote actions: what each may say, and what it does to a vehicle."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from typing import Final, NamedTuple

from ..._base.json import JSON, JSONObject
from .._protocol.bodies import (
    a_boolean,
    a_duration,
    a_list,
    a_number,
    a_text,
    a_time,
    an_object,
    at_least,
    days,
    one_of,
    only,
)
from .._protocol.problems import Refusal, bad
from .._rendering.schema import Schema, breach, named
from .._world.effects import Effect
from .._world.facts import Program, State

LOW_BATTERY: Final = 20.0
"""Percent below which a battery is kept from warming the cabin."""


class Outcome(NamedTuple):
    """How an action ends.

    Attributes:
        status: `Success`, `AlreadyDone` or `Failed`.
        cause: Why it failed.
        effects: What it changes.
        detail: More about a success.
    """

    status: str
    cause: str | None = None
    effects: tuple[Effect, ...] = ()
    detail: str | None = None


ALREADY: Final = Outcome("AlreadyDone")


def failed(cause: str) -> Outcome:
    """Fail for a cause."""
    return Outcome("Failed", cause)


def _done(*effects: Effect, detail: str | None = None) -> Outcome:
    return Outcome("Success", effects=effects, detail=detail)


def _check_preconditioning(body: JSONObject) -> None:
    only(body, "airConditioning", "preconditioning")
    air = an_object(body.get("airConditioning"), "airConditioning")
    only(air, "immediate programs", "airConditioning")
    if not air:
        raise bad("airConditioning has neither immediate nor programs")
    if "immediate" in air:
        a_boolean(air["immediate"], "immediate")
    slots = []
    for item in a_list(air["programs"], "programs", 4) if "programs" in air else ():
        program = an_object(item, "a program")
        only(program, "recurrence start occurence slot enabled actionsType", "a program")
        slots.append(at_least(program.get("slot"), 1, "slot"))
        one_of(program.get("recurrence", "Daily"), ("None", "Daily"), "recurrence")
        if one_of(program.get("actionsType", "Set"), ("Set", "Delete"), "actionsType") == "Set":
            a_boolean(program.get("enabled"), "enabled")
            a_duration(program.get("start"), "start")
            days(program.get("occurence"), "occurence")
    _check_slots(slots)


def _check_slots(slots: list[int]) -> None:
    if len(set(slots)) < len(slots) or any(slot > 4 for slot in slots):
        raise bad("each slot must be a number from 1 to 4, and occur once")


def _check_charging(body: JSONObject) -> None:
    only(body, "nextDelayedTime schedule immediate preferences", "charging")
    if not body:
        raise bad("charging is empty")
    if "preferences" in body and ("schedule" in body or "immediate" in body):
        raise bad("preferences cannot be combined with schedule or immediate")
    if "immediate" in body:
        a_boolean(body["immediate"], "immediate")
    if "nextDelayedTime" in body:
        _next(body["nextDelayedTime"])
    if "preferences" in body:
        wishes = an_object(body["preferences"], "preferences")
        only(wishes, "level type", "preferences")
        one_of(wishes.get("level", "Level1"), [f"Level{n}" for n in range(1, 6)], "preferences.level")
        one_of(wishes.get("type", "Full"), ("Partial", "Full"), "preferences.type")
    if "schedule" in body:
        _check_schedule(an_object(body["schedule"], "schedule"))


def _check_schedule(schedule: JSONObject) -> None:
    only(schedule, "nextDelayedTime programs", "schedule")
    if "nextDelayedTime" in schedule:
        _next(schedule["nextDelayedTime"])
    slots = []
    for item in a_list(schedule["programs"], "programs", 4) if "programs" in schedule else ():
        program = an_object(item, "a program")
        only(program, "start occurence enabled slot end", "a program")
        a_duration(program.get("start"), "start")
        if "end" in program:
            a_duration(program["end"], "end")
        if "occurence" in program:
            days(program["occurence"], "occurence")
        if "enabled" in program:
            a_boolean(program["enabled"], "enabled")
        if "slot" in program:
            slots.append(at_least(program["slot"], 1, "slot"))
    _check_slots(slots)


def _next(value: JSON) -> str:
    """Return when charging begins next, after midnight; a duration is accepted as well as a date."""
    text = a_text(value, "nextDelayedTime")
    try:
        a_duration(text, "nextDelayedTime")
    except Refusal:
        at = a_time(text, "nextDelayedTime")
        return f"PT{at.hour}H{at.minute}M"
    return text


def _check_stolen(body: JSONObject) -> None:
    only(body, "stolen trackingPeriod immobilization", "stolen")
    if len(body) != 1:
        raise bad("stolen must have exactly one of stolen, trackingPeriod and immobilization")
    if "stolen" in body:
        a_boolean(body["stolen"], "stolen.stolen")
    if "trackingPeriod" in body:
        period = an_object(body["trackingPeriod"], "trackingPeriod")
        only(period, "running shutdown", "trackingPeriod")
        at_least(period.get("running", 5), 5, "running")
        at_least(period.get("shutdown", 60), 60, "shutdown")
    if "immobilization" in body:
        _check_immobilization(an_object(body["immobilization"], "immobilization"))


def _check_immobilization(body: JSONObject) -> None:
    only(body, "activate", "immobilization")
    a_boolean(body.get("activate"), "activate")


def _check_lights(body: JSONObject) -> None:
    only(body, "on", "lights")
    a_boolean(body.get("on"), "on")


def _check_wake_up(body: JSONObject) -> None:
    only(body, "action", "wakeUp")
    one_of(body.get("action", "WakeUp"), ("WakeUp",), "action")


def _check_navigation(body: JSONObject) -> None:
    only(body, "driverApproval positions", "navigation")
    if "driverApproval" in body:
        a_boolean(body["driverApproval"], "driverApproval")
    for item in a_list(body.get("positions"), "positions", 10):
        point = an_object(item, "a position")
        only(point, "type coordinates", "a position")
        one_of(point.get("type"), ("Point",), "a position's type")
        coordinates = a_list(point.get("coordinates"), "coordinates", 3)
        if len(coordinates) < 2:
            raise bad("coordinates must be longitude, latitude and perhaps altitude")
        for value, most in zip(coordinates, (180, 90, 100_000), strict=False):
            a_number(value, most, "coordinates")


def _check_door(body: JSONObject) -> None:
    only(body, "state forced", "door")
    one_of(body.get("state"), ("Locked", "Unlocked"), "state")
    if "forced" in body:
        a_boolean(body["forced"], "forced")


def _check_horn(body: JSONObject) -> None:
    only(body, "state", "horn")
    one_of(body.get("state"), ("Activated", "Unactivated"), "state")


def _precondition(body: JSONObject, state: State, now: datetime) -> Outcome:
    if state.vehicle.motorization == "Thermic":
        return failed("WrongCommand")
    air = an_object(body["airConditioning"], "airConditioning")
    effects: list[Effect] = []
    programs = _programs(air, state.programs)
    if programs != state.programs:
        effects.append(Effect(now, "programs", programs=programs))
    if "immediate" in air:
        if air["immediate"] and state.running:
            return failed("VehicleInUse")
        if air["immediate"] is not (state.warming == "Enabled"):
            effects.append(Effect(now, "warming", on=air["immediate"] is True))
    return _done(*effects) if effects else ALREADY


def _programs(air: JSONObject, kept: tuple[Program, ...]) -> tuple[Program, ...]:
    by_slot = {program.slot: program for program in kept}
    for item in a_list(air["programs"], "programs") if "programs" in air else ():
        program = an_object(item, "a program")
        slot = at_least(program["slot"], 1, "slot")
        if program.get("actionsType") == "Delete":
            by_slot.pop(slot, None)
        else:
            by_slot[slot] = Program(
                slot,
                a_text(program["start"], "start"),
                days(program["occurence"], "occurence"),
                program["enabled"] is True,
                str(program.get("recurrence", "Daily")),
            )
    return tuple(by_slot[slot] for slot in sorted(by_slot))


def _charge(body: JSONObject, state: State, now: datetime) -> Outcome:
    if state.vehicle.motorization == "Thermic":
        return failed("WrongCommand")
    charging, effects = state.charging, []
    schedule = an_object(body.get("schedule", {}), "schedule")
    delayed = body.get("nextDelayedTime", schedule.get("nextDelayedTime"))
    preferences = an_object(body.get("preferences", {}), "preferences")
    wishes = {name: str(value) for name, value in preferences.items()}
    wishes |= {} if delayed is None else {"next": _next(delayed)}
    if "programs" in schedule or any(
        {"next": charging.next, "level": charging.level, "type": charging.type}[name] != wish
        for name, wish in wishes.items()
    ):
        effects.append(Effect(now, "charge", charge=wishes))
    if "immediate" in body:
        if body["immediate"] and not charging.plugged:
            return failed("ExternalChargingSystemError")
        if body["immediate"] and charging.status == "Stopped":
            effects.append(Effect(now, "charging", on=True))
        if not body["immediate"] and charging.status == "InProgress":
            effects.append(Effect(now, "charging", on=False))
    return _done(*effects) if effects else ALREADY


def _immobilize(body: JSONObject, state: State, now: datetime) -> Outcome:
    if body["activate"] is state.immobilized:
        return ALREADY
    if state.running:
        return failed("VehicleInUse")
    return _done(Effect(now, "immobilized", on=body["activate"] is True))


def _steal(body: JSONObject, state: State, now: datetime) -> Outcome:
    if "immobilization" in body:
        return _immobilize(an_object(body["immobilization"], "immobilization"), state, now)
    if "trackingPeriod" in body:
        return _done() if state.stolen else failed("NotPossibleDueToVehicleStolenState")
    if body["stolen"] is state.stolen:
        return ALREADY
    return _done(Effect(now, "stolen", on=body["stolen"] is True))


def _door(body: JSONObject, state: State, now: datetime) -> Outcome:
    wanted = str(body["state"])
    if (state.vehicle.locked == "Unlocked") == (wanted == "Unlocked"):
        return ALREADY
    if state.running:
        return failed("VehicleInUse")
    if state.open:
        return failed("DoorsOpen")
    return _done(
        Effect(now, "locks", locks=wanted),
        detail="NoCIDBlacklisted" if body.get("forced") is True else None,
    )


def _light(body: JSONObject, state: State, now: datetime) -> Outcome:
    if body["on"] is state.lights:
        return ALREADY
    return _done(Effect(now, "lights", on=body["on"] is True))


def _sound(body: JSONObject, state: State, now: datetime) -> Outcome:  # noqa: ARG001  # called as the others
    return _done() if body["state"] == "Activated" else ALREADY


def _nothing(body: JSONObject, state: State, now: datetime) -> Outcome:  # noqa: ARG001  # called as the others
    return _done()


class ActionKind(NamedTuple):
    """One kind of action.

    Attributes:
        type: Its name among the remote types.
        check: Refuses a wrong body.
        act: Returns its outcome for the current state of a vehicle.
    """

    type: str
    check: Callable[[JSONObject], None]
    act: Callable[[JSONObject, State, datetime], Outcome]


_BY_HAND: Final[Mapping[str, ActionKind]] = {
    "preconditioning": ActionKind("ThermalPreconditioning", _check_preconditioning, _precondition),
    "immobilization": ActionKind("Immobilization", _check_immobilization, _immobilize),
    "door": ActionKind("Doors", _check_door, _door),
    "horn": ActionKind("Horn", _check_horn, _sound),
    "charging": ActionKind("ElectricBatteryChargingRequest", _check_charging, _charge),
    "stolen": ActionKind("Stolen", _check_stolen, _steal),
    "lights": ActionKind("Lights", _check_lights, _light),
    "wakeUp": ActionKind("WakeUp", _check_wake_up, _nothing),
    "navigation": ActionKind("Navigation", _check_navigation, _nothing),
}


def _derived() -> Iterator[tuple[str, ActionKind]]:
    """Actions that the specification has and this module lacks: they are checked by it, and do nothing."""
    members = named("v3", "Remote")["properties"]
    known = {kind.type for kind in _BY_HAND.values()}
    types = [name for name in named("v3", "RemoteType")["enum"] if name not in known]
    for member, schema in members.items():
        if member in _BY_HAND or member == "label":
            continue
        alike = [name for name in types if name.lower() in (member.lower(), f"{member.lower()}s")]
        name = (alike or types or [member])[0]

        def check(body: JSONObject, schema: Schema = schema) -> None:
            problem = breach("v3", schema, body)
            if problem is not None:
                raise bad(problem)

        yield member, ActionKind(name, check, _nothing)


KINDS: Final[Mapping[str, ActionKind]] = {**_BY_HAND, **dict(_derived())}
"""By the member of the body that asks for it."""
TYPES: Final = tuple(kind.type for kind in KINDS.values())


def check(body: JSON) -> str:
    """Refuse an action that is wrong in itself.

    Returns:
        The member that has the action.

    Raises:
        Refusal: With code 40000.
    """
    remote = an_object(body, "a remote action")
    only(remote, f"label {' '.join(KINDS)}", "a remote action")
    if "label" in remote:
        a_text(remote["label"], "label")
    members = [name for name in KINDS if name in remote]
    if len(members) != 1:
        raise bad("a remote action must have exactly one action")
    KINDS[members[0]].check(an_object(remote[members[0]], members[0]))
    return members[0]


def battery_is_low(member: str, body: JSONObject, state: State) -> bool:
    """Return whether the battery is too low for what is asked: warming the cabin now."""
    if member != "preconditioning" or state.vehicle.levels.electric is None:
        return False
    air = an_object(body["airConditioning"], "airConditioning")
    return air.get("immediate") is True and state.vehicle.levels.electric < LOW_BATTERY
