"""Every spelling of a monitor that was ever published is read, and written in the documented way."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from psa_fleet.monitors import to_deprecated_format, to_new_format

from .payloads import JsonObject, data, deprecated, new, time, validator, webhook, zone

NEW = new({"z1": zone(), "t1": time(), "d1": data()}, "(z1 & t1) | d1")
DEPRECATED = deprecated(zone(), time(), data())
Change = Callable[[JsonObject], None]


def rename(path: str, old: str, spelling: str) -> Change:
    """A change that renames a member."""

    def change(monitor: JsonObject) -> None:
        place = _at(monitor, path)
        place[spelling] = place.pop(old)

    return change


def put(path: str, value: Any) -> Change:
    """A change of one value."""

    def change(monitor: JsonObject) -> None:
        parent, _, member = path.rpartition("/")
        place = _at(monitor, parent)
        place[int(member) if isinstance(place, list) else member] = value

    return change


def _at(monitor: JsonObject, path: str) -> Any:
    place: Any = monitor
    for member in filter(None, path.split("/")):
        place = place[int(member) if isinstance(place, list) else member]
    return place


def _flat_callback(monitor: JsonObject) -> None:
    subscribe = monitor["subscribeParam"]
    subscribe["callback"] = subscribe["callback"]["webhook"]


def _one_attribute(monitor: JsonObject, name: str) -> None:
    hook = monitor["subscribeParam"]["callback"]["webhook"]
    hook[name] = hook.pop("attributes")[0]


def _batch(monitor: JsonObject) -> None:
    subscribe = monitor["subscribeParam"]
    size = subscribe["batchNotify"].pop("size")
    subscribe["callback"]["webhook"]["batch"] = {"enabled": True, "size": size}


def _batch_alone(monitor: JsonObject) -> None:
    subscribe = monitor["subscribeParam"]
    subscribe["callback"]["webhook"]["batch"] = subscribe.pop("batchNotify")


def _batch_twice(monitor: JsonObject) -> None:
    monitor["subscribeParam"]["callback"]["webhook"]["batch"] = {"enabled": True, "size": 5}


WEBHOOK = "subscribeParam/callback/webhook"
COMMON: dict[str, Change] = {
    "maxRetryNumber": rename("subscribeParam/retryPolicy", "retryNumber", "maxRetryNumber"),
    "attributres": rename(WEBHOOK, "attributes", "attributres"),
    "attributres as an object": lambda m: _one_attribute(m, "attributres"),
    "attributes as an object": lambda m: _one_attribute(m, "attributes"),
    "callback without webhook": _flat_callback,
    "webhook.batch beside batchNotify": _batch,
    "webhook.batch alone": _batch_alone,
    "webhook.batch the same as batchNotify": _batch_twice,
    "$Vin": put(f"{WEBHOOK}/attributes/0/value", "$Vin"),
    "policy in lower case": put("subscribeParam/retryPolicy/policy", "bounded"),
    "attribute type in lower case": put(f"{WEBHOOK}/attributes/0/type", "header"),
    "a period as text": put("subscribeParam/refreshEvent", "600"),
    "a period as a float": put("subscribeParam/refreshEvent", 600.0),
    "null where nothing is meant": put("extendedEventParam", None),
}
TRIGGERS: dict[str, tuple[str, Callable[[str], Change]]] = {
    "circle": ("zone", lambda at: rename(at, "place", "circle")),
    "a transition in lower case": ("zone", lambda at: put(f"{at}/transition", "out")),
    "a radius with .0": ("zone", lambda at: put(f"{at}/place/radius", 12.0)),
    "a radius as text": ("zone", lambda at: put(f"{at}/place/radius", "12")),
    "time.zone": ("time", lambda at: rename(at, "timeZone", "time.zone")),
    "occurrence": ("time", lambda at: rename(f"{at}/times/0", "occurence", "occurrence")),
    "a day in lower case": ("time", lambda at: put(f"{at}/times/0/occurence/day/0", "mon")),
    "weeks as one text": ("time", lambda at: put(f"{at}/times/0/occurence/week", "w1-w25")),
    "recurrence in lower case": ("time", lambda at: put(f"{at}/times/0/recurrence", "daily")),
    "Vehicle.odometer": ("data", lambda at: put(f"{at}/data", "Vehicle.odometer")),
    "VEHICLE.ODOMETER": ("data", lambda at: put(f"{at}/data", "VEHICLE.ODOMETER")),
    "an operand with a trailing blank": ("data", lambda at: put(f"{at}/data", "vehicle.odometer ")),
    "an operator in capitals": ("data", lambda at: put(f"{at}/op", "GREATERTHAN")),
    "a value as a number": ("data", lambda at: put(f"{at}/value/0", 20000)),
    "a value as a float": ("data", lambda at: put(f"{at}/value/0", 20000.0)),
    "a value as text with .0": ("data", lambda at: put(f"{at}/value/0", "20000.0")),
    "a value without a list": ("data", lambda at: put(f"{at}/value", 20000)),
}
PLACES = {
    "new": {
        "zone": "triggerParam/triggers/0/zone",
        "time": "triggerParam/triggers/1/time",
        "data": "triggerParam/triggers/2/data",
    },
    "deprecated": {
        "zone": "triggerParam/timeZoneTriggers/zoneTrigger",
        "time": "triggerParam/timeZoneTriggers/timeTrigger",
        "data": "triggerParam/dataTriggers/0",
    },
}


def read_as(documented: JsonObject, change: Change) -> None:
    """The changed monitor is read like the documented one, in both directions."""
    changed = copy.deepcopy(documented)
    change(changed)
    assert json.dumps(changed) != json.dumps(documented)
    assert json.dumps(to_new_format(changed), sort_keys=True) == json.dumps(
        to_new_format(documented), sort_keys=True
    )
    assert to_deprecated_format(changed, split=True) == to_deprecated_format(documented, split=True)
    validator("v3").validate(to_new_format(changed))


@pytest.mark.promise("P405")
@pytest.mark.parametrize("documented", [NEW, DEPRECATED], ids=["new", "deprecated"])
@pytest.mark.parametrize("spelling", COMMON)
def test_spelling_of_subscribe_param_is_read_as_documented(documented: JsonObject, spelling: str) -> None:
    read_as(documented, COMMON[spelling])


@pytest.mark.promise("P405")
@pytest.mark.parametrize("form", PLACES)
@pytest.mark.parametrize("spelling", TRIGGERS)
def test_spelling_of_trigger_is_read_as_documented(form: str, spelling: str) -> None:
    kind, change = TRIGGERS[spelling]
    read_as(NEW if form == "new" else DEPRECATED, change(PLACES[form][kind]))


@pytest.mark.parametrize(
    ("documented", "change"),
    [
        (NEW, rename("triggerParam", "boolExp", "bool.exp")),
        (NEW, put("triggerParam/boolExp", "(z1 && t1) || d1")),
        (NEW, put("triggerParam/boolExp", "(z1 AND t1) OR d1")),
        (NEW, put("triggerParam/boolExp", "z1 and t1 or d1")),
        (NEW, put("triggerParam/boolExp", "z1 & t1 | d1")),
        (DEPRECATED, rename("triggerParam", "timeZoneTriggers", "timeZoneTrigger")),
        (
            DEPRECATED,
            lambda m: put("triggerParam/timeZoneTriggers", [m["triggerParam"]["timeZoneTriggers"]])(m),
        ),
    ],
    ids=["bool.exp", "&& ||", "AND OR", "and or", "no parentheses", "timeZoneTrigger", "a list of one"],
)
def test_spelling_of_one_format_is_read_as_the_documented_one(documented: JsonObject, change: Change) -> None:
    read_as(documented, change)


@pytest.mark.promise("P405")
def test_occurence_as_a_list_of_days_is_read() -> None:
    window = {"recurrence": "Daily", "start": "PT8H30M", "duration": "PT7H30M"}
    days = ["Mon", "Tue", "Thu", "Fri"]
    read_as(
        new({"t1": {"times": [{**window, "occurence": {"day": days}}]}}, "t1"),
        put("triggerParam/triggers/0/time/times/0/occurence", days),
    )


@pytest.mark.promise("P405")
@pytest.mark.parametrize("spelling", ["OnChange", "onchange", "ONCHANGE"])
@pytest.mark.parametrize("value", [None, []])
def test_spelling_of_on_change_is_read_as_documented(spelling: str, value: Any) -> None:
    trigger = {"data": "vehicle.kinetic.moving", "op": spelling, "value": value}
    assert to_new_format(new({"d1": trigger}, "d1")) == new(
        {"d1": data("vehicle.kinetic.moving", "onChange")}, "d1"
    )


def test_value_true_is_written_as_text() -> None:
    trigger = {"data": "vehicle.kinetic.moving", "op": "equalsTo", "value": [True]}
    expected = new({"d1": data("vehicle.kinetic.moving", "equalsTo", "true")}, "d1")
    assert to_new_format(new({"d1": trigger}, "d1")) == expected
    assert to_new_format(new({"d1": {**trigger, "value": "True"}}, "d1")) == expected


def test_spelling_of_extension_is_read_as_documented() -> None:
    monitor = new({"z1": zone()}, "z1", extendedEventParam=["Vehicle.Status", "Vehicle.telemetry.Kinetic"])
    assert to_new_format(monitor)["extendedEventParam"] == ["vehicle.status", "vehicle.telemetry.Kinetic"]


def test_batch_that_is_disabled_is_dropped() -> None:
    subscribe = webhook()
    del subscribe["batchNotify"]
    plain = new({"z1": zone()}, "z1", subscribeParam=copy.deepcopy(subscribe))
    subscribe["callback"]["webhook"]["batch"] = {"enabled": False, "size": 100}
    assert to_new_format({**plain, "subscribeParam": subscribe}) == plain


def test_flat_callback_keeps_its_other_channels() -> None:
    hook = webhook()["callback"]["webhook"]
    channels = {"pushnotif": {"devices": []}, "websocket": {"target": "wss://fleet.example"}}
    monitor = new({"z1": zone()}, "z1", subscribeParam={"callback": {**hook, **channels}})
    assert to_new_format(monitor)["subscribeParam"] == {"callback": {"webhook": hook, **channels}}
