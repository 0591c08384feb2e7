"""Monitors: kept by fleet, and refused when the version would refuse them."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from .._protocol.bodies import (
    a_duration,
    a_list,
    a_number,
    a_text,
    a_time,
    an_object,
    at_least,
    check_subscription,
    days,
    one_of,
    only,
)
from .._protocol.problems import bad
from .expression import parse

if TYPE_CHECKING:
    from ..._base.json import JSON, JSONObject
    from .._rendering.view import Version

_WEEK = r"[wW]([1-9]|[1-4][0-9]|5[0-3])"
_WEEKS = re.compile(rf"{_WEEK}(-{_WEEK})?")
_DAY: Final = timedelta(hours=24)
_YEAR: Final = timedelta(days=366)
_NAME = re.compile(r"[a-zA-Z]+[._]?[0-9]*")
_BOTH = (
    "vehicle.alert vehicle.odometer vehicle.engines.thermic.oil.temp vehicle.energy.electric.level"
    " vehicle.energy.electric.autonomy vehicle.energy.fuel.level vehicle.energy.fuel.autonomy"
    " vehicle.energy.charging.status vehicle.energy.charging.plugged vehicle.doorsState.lockedState"
    " vehicle.doorsState.opening vehicle.kinetic.moving vehicle.kinetic.speed vehicle.trip"
    " vehicle.maintenance.daysBeforeMaintenance vehicle.maintenance.mileageBeforeMaintenance"
    " vehicle.safety.beltWarning environment.air.temp privacy.state vehicle.drivingBehavior.mode"
    " vehicle.collision.side vehicle.collision.severity vehicle.safety.autoECallTriggering"
)
_OPERANDS: Final = {
    "v2": frozenset(f"{_BOTH} vehicle.engines.running privacy.driverRequestState".split()),
    "v3": frozenset(
        (
            f"{_BOTH} vehicle.powertrain.status vehicle.autonomy vehicle.energy.charging.type"
            " vehicle.trip.start vehicle.trip.stop vehicle.trip.duration vehicle.trip.distance"
            " vehicle.trip.state vehicle.preconditioning.airConditioning vehicle.alarm.trigger.type"
            " vehicle.alarm.status.activation stolen.state"
        ).split()
    ),
}
_EXTENDED = "doorsState status maintenance position telemetry alerts collisions"
_ADDED: Final = {
    "v2": frozenset(f"vehicle.{name}" for name in _EXTENDED.split()),
    "v3": frozenset(f"vehicle.{name}" for name in f"{_EXTENDED} trip stolen".split()),
}


def check(body: JSON, version: Version) -> JSONObject:
    """Refuse a monitor that the version does not take.

    Raises:
        Refusal: With code 40000.
    """
    monitor = an_object(body, "a monitor")
    only(monitor, "label subscribeParam extendedEventParam triggerParam", "a monitor")
    a_text(monitor.get("label"), "label")
    _check_subscription(an_object(monitor.get("subscribeParam"), "subscribeParam"))
    for name in (
        a_list(monitor["extendedEventParam"], "extendedEventParam")
        if monitor.get("extendedEventParam")
        else ()
    ):
        one_of(name, _ADDED[version], "extendedEventParam")
    triggers = an_object(monitor.get("triggerParam"), "triggerParam")
    if version == "v2":
        _check_deprecated(triggers)
    else:
        _check_new(triggers)
    return monitor


def _check_subscription(param: JSONObject) -> None:
    only(param, "retryPolicy batchNotify callback refreshEvent", "subscribeParam")
    check_subscription(param, ("None", "Bounded", "Always"))
    at_least(param.get("refreshEvent", 60), 60, "refreshEvent")


def _check_deprecated(param: JSONObject) -> None:
    only(param, "timeZoneTriggers dataTriggers", "triggerParam")
    if not param:
        raise bad("triggerParam has no trigger")
    if "timeZoneTriggers" in param:
        place = an_object(param["timeZoneTriggers"], "timeZoneTriggers")
        only(place, "zoneTrigger timeTrigger", "timeZoneTriggers")
        if not place:
            raise bad("timeZoneTriggers has neither zoneTrigger nor timeTrigger")
        if "zoneTrigger" in place:
            _check_zone(place["zoneTrigger"])
        if "timeTrigger" in place:
            _check_time(place["timeTrigger"])
    if "dataTriggers" in param:
        for trigger in a_list(param["dataTriggers"], "dataTriggers", 5):
            _check_data(trigger, "v2")


def _check_new(param: JSONObject) -> None:
    only(param, "triggers boolExp", "triggerParam")
    names: list[str] = []
    for item in a_list(param.get("triggers"), "triggers", 5):
        trigger = an_object(item, "a trigger")
        only(trigger, "name zone time data", "a trigger")
        name = a_text(trigger.get("name"), "a trigger's name")
        if not _NAME.fullmatch(name) or name in names:
            raise bad("a trigger's name must be unique, of letters, a dot or an underscore, and digits")
        names.append(name)
        if len(trigger) != 2:
            raise bad("a trigger must have exactly one of zone, time and data")
        if "zone" in trigger:
            _check_zone(trigger["zone"])
        elif "time" in trigger:
            _check_time(trigger["time"])
        else:
            _check_data(trigger["data"], "v3")
    parse(a_text(param.get("boolExp"), "boolExp"), names)


def _check_zone(value: JSON) -> None:
    zone = an_object(value, "a zone")
    only(zone, "transition place", "a zone")
    one_of(zone.get("transition"), ("In", "Out"), "transition")
    place = an_object(zone.get("place"), "place")
    # Half of the way around the earth reaches everywhere.
    if at_least(place.get("radius"), 0, "radius") > 20_040:
        raise bad("radius must be a whole number of km, at most 20040")
    center = an_object(place.get("center"), "center")
    a_number(center.get("longitude"), 180, "longitude")
    a_number(center.get("latitude"), 90, "latitude")


def _check_time(value: JSON) -> None:
    time = an_object(value, "a time")
    only(time, "times timeZone", "a time")
    if "timeZone" in time:
        a_text(time["timeZone"], "timeZone")
    for item in a_list(time.get("times"), "times"):
        entry = an_object(item, "one of times")
        only(entry, "recurrence start duration occurence", "one of times")
        recurrence = one_of(entry.get("recurrence", "Daily"), ("None", "Daily"), "recurrence")
        if recurrence == "Daily":
            a_duration(entry.get("duration"), "duration", _YEAR)
            a_duration(entry.get("start"), "start", _DAY)
        else:
            if "duration" in entry:
                a_duration(entry["duration"], "duration")
            _check_once(a_text(entry.get("start"), "start"))
        if "occurence" in entry:
            days(entry["occurence"], "occurence")
            weeks = an_object(entry["occurence"], "occurence").get("week")
            for week in [] if weeks is None else a_list(weeks, "occurence.week", 52):
                if not _WEEKS.fullmatch(a_text(week, "occurence.week")):
                    raise bad("occurence.week must hold weeks such as w1 or w34-w46")


def _check_once(start: str) -> None:
    """The document asks for a date and time; a time after midnight is what a v2 window has."""
    if start.upper().startswith("P"):
        a_duration(start, "start", _DAY)
    else:
        a_time(start, "start")


def _check_data(value: JSON, version: Version) -> None:
    data = an_object(value, "data")
    only(data, "data op value", "data")
    one_of(data.get("data"), _OPERANDS[version], "data")
    op = data.get("op")
    one_of(op, ("equalsTo", "greaterThan", "lowerThan", "includedIn", "onChange"), "op")
    values = data.get("value") or []
    if not isinstance(values, list) or not all(isinstance(item, str) for item in values):
        raise bad("value must be a list of texts")
    allowed = len(values) >= 1 if op == "includedIn" else len(values) == (op != "onChange")
    if not allowed:
        raise bad("the number of values does not fit op")
