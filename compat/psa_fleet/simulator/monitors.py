"""Monitors: kept by fleet, and refused when the version would refuse them."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final

from boolean import BooleanAlgebra, ParseError  # type: ignore[import-untyped]

from psa_fleet.simulator.problems import bad

if TYPE_CHECKING:
    from psa_fleet._json import JSON, JSONObject
    from psa_fleet.simulator.view import Version

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
_DAYS = frozenset(["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"])


def _object(value: JSON, where: str) -> JSONObject:
    if not isinstance(value, dict):
        raise bad(f"{where} is an object")
    return value


def _text(value: JSON, where: str) -> str:
    if not isinstance(value, str) or not value:
        raise bad(f"{where} is a text")
    return value


def _array(value: JSON, where: str, most: int = 1000) -> list[JSON]:
    if not isinstance(value, list) or not 1 <= len(value) <= most:
        raise bad(f"{where} is a list of 1 to {most}")
    return value


def _at_least(value: JSON, least: int, where: str) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise bad(f"{where} is a whole number, at least {least}")


def _among(value: JSON, allowed: frozenset[str] | tuple[str, ...], where: str) -> None:
    if not isinstance(value, str) or value not in allowed:
        raise bad(f"{where} is not one of the values that this version takes")


def _known(value: JSONObject, names: str, where: str) -> None:
    if surplus := set(value) - set(names.split()):
        raise bad(f"{where} has no member {min(surplus)} in this version")


def check(body: JSON, version: Version) -> JSONObject:
    """Refuse a monitor that the version does not take.

    Raises:
        Refusal: With code 40000.
    """
    monitor = _object(body, "a monitor")
    _known(monitor, "label subscribeParam extendedEventParam triggerParam", "a monitor")
    _text(monitor.get("label"), "label")
    _check_subscription(_object(monitor.get("subscribeParam"), "subscribeParam"))
    for name in (
        _array(monitor["extendedEventParam"], "extendedEventParam")
        if monitor.get("extendedEventParam")
        else ()
    ):
        _among(name, _ADDED[version], "extendedEventParam")
    triggers = _object(monitor.get("triggerParam"), "triggerParam")
    if version == "v2":
        _check_deprecated(triggers)
    else:
        _check_new(triggers)
    return monitor


def _check_subscription(param: JSONObject) -> None:
    _known(param, "retryPolicy batchNotify callback refreshEvent", "subscribeParam")
    webhook = _object(_object(param.get("callback"), "callback").get("webhook"), "callback.webhook")
    _known(webhook, "target name attributes", "callback.webhook")
    _text(webhook.get("target"), "callback.webhook.target")
    _text(webhook.get("name"), "callback.webhook.name")
    for item in _array(webhook["attributes"], "attributes") if webhook.get("attributes") else ():
        attribute = _object(item, "an attribute")
        _among(attribute.get("type"), ("Header", "Body", "Query"), "an attribute's type")
        _text(attribute.get("key"), "an attribute's key")
        _text(attribute.get("value"), "an attribute's value")
    if "retryPolicy" in param:
        policy = _object(param["retryPolicy"], "retryPolicy")
        _known(policy, "policy retryNumber retryDelay", "retryPolicy")
        _among(policy.get("policy"), ("None", "Bounded", "Always"), "retryPolicy.policy")
        for name in ("retryNumber", "retryDelay"):
            _at_least(policy.get(name, 1), 1, name)
    if "batchNotify" in param:
        batch = _object(param["batchNotify"], "batchNotify")
        _at_least(batch.get("size"), 1, "batchNotify.size")
        _at_least(batch.get("timeWindow", 60), 5, "batchNotify.timeWindow")
    _at_least(param.get("refreshEvent", 60), 60, "refreshEvent")


def _check_deprecated(param: JSONObject) -> None:
    _known(param, "timeZoneTriggers dataTriggers", "triggerParam")
    if not param:
        raise bad("triggerParam has no trigger")
    if "timeZoneTriggers" in param:
        place = _object(param["timeZoneTriggers"], "timeZoneTriggers")
        _known(place, "zoneTrigger timeTrigger", "timeZoneTriggers")
        if not place:
            raise bad("timeZoneTriggers has neither zoneTrigger nor timeTrigger")
        if "zoneTrigger" in place:
            _check_zone(place["zoneTrigger"])
        if "timeTrigger" in place:
            _check_time(place["timeTrigger"])
    if "dataTriggers" in param:
        for trigger in _array(param["dataTriggers"], "dataTriggers", 5):
            _check_data(trigger, "v2")


def _check_new(param: JSONObject) -> None:
    _known(param, "triggers boolExp", "triggerParam")
    names: list[str] = []
    for item in _array(param.get("triggers"), "triggers", 5):
        trigger = _object(item, "a trigger")
        _known(trigger, "name zone time data", "a trigger")
        name = _text(trigger.get("name"), "a trigger's name")
        if not _NAME.fullmatch(name) or name in names:
            raise bad("a trigger's name is letters, a dot or underscore, digits, and unique")
        names.append(name)
        if len(trigger) != 2:
            raise bad("a trigger has exactly one of zone, time and data")
        if "zone" in trigger:
            _check_zone(trigger["zone"])
        elif "time" in trigger:
            _check_time(trigger["time"])
        else:
            _check_data(trigger["data"], "v3")
    _check_expression(_text(param.get("boolExp"), "boolExp"), names)


def _check_expression(text: str, names: list[str]) -> None:
    if re.search(r"[^\w.&|!() ]|&&|\|\|", text):
        raise bad("boolExp knows names, &, |, ! and parentheses")
    # Every name becomes a word that boolean.py can't take for one of its own, such as `or` or `true`.
    used = set(re.findall(r"[\w.]+", text))
    if not used <= set(names):
        raise bad("boolExp uses a name that no trigger has")
    order = {name: f"x{number}" for number, name in enumerate(sorted(used))}
    algebra = BooleanAlgebra()
    try:
        parsed = algebra.parse(re.sub(r"[\w.]+", lambda match: order[match[0]], text))
    except (ParseError, TypeError, IndexError):
        raise bad("boolExp can't be read") from None
    values = set()
    for truth in product((True, False), repeat=len(order)):
        known = {
            algebra.Symbol(name): algebra.TRUE if true else algebra.FALSE
            for name, true in zip(order.values(), truth, strict=True)
        }
        values.add(parsed.subs(known, simplify=True) == algebra.TRUE)
    if len(values) < 2:
        raise bad("boolExp is always true or always false")


def _number(value: JSON, most: float, where: str) -> None:
    if isinstance(value, bool) or not isinstance(value, int | float) or abs(value) > most:
        raise bad(f"{where} is a number up to {most}")


def _check_zone(value: JSON) -> None:
    zone = _object(value, "a zone")
    _known(zone, "transition place", "a zone")
    _among(zone.get("transition"), ("In", "Out"), "transition")
    place = _object(zone.get("place"), "place")
    _number(place.get("radius"), 20_040, "radius")
    center = _object(place.get("center"), "center")
    _number(center.get("longitude"), 180, "longitude")
    _number(center.get("latitude"), 90, "latitude")


def _check_time(value: JSON) -> None:
    time = _object(value, "a time")
    _known(time, "times timeZone", "a time")
    for item in _array(time.get("times"), "times"):
        entry = _object(item, "one of times")
        _known(entry, "recurrence start duration occurence", "one of times")
        _among(entry.get("recurrence", "Daily"), ("None", "Daily"), "recurrence")
        _text(entry.get("start"), "start")
        if "occurence" in entry:
            for day in _array(_object(entry["occurence"], "occurence").get("day"), "day", 7):
                _among(day, _DAYS, "day")


def _check_data(value: JSON, version: Version) -> None:
    data = _object(value, "data")
    _known(data, "data op value", "data")
    _among(data.get("data"), _OPERANDS[version], "data")
    op = data.get("op")
    _among(op, ("equalsTo", "greaterThan", "lowerThan", "includedIn", "onChange"), "op")
    values = data.get("value") or []
    if not isinstance(values, list) or not all(isinstance(item, str) for item in values):
        raise bad("value is a list of texts")
    allowed = len(values) >= 1 if op == "includedIn" else len(values) == (op != "onChange")
    if not allowed:
        raise bad("op and the number of values do not fit")
