"""What is refused, and where the error points."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from psa_fleet.errors import ConversionError, MonitorFormatError
from psa_fleet.monitors import MonitorSource, to_deprecated_format, to_new_format

from .payloads import JsonObject, data, deprecated, new, time, webhook, zone
from .test_spellings import put, rename

NEW = new({"z1": zone(), "t1": time(), "d1": data()}, "z1 & t1 & d1")
TRIGGER = "/triggerParam/triggers"


def refused(source: MonitorSource, split: bool | None = None) -> MonitorFormatError:
    """The error of a conversion: to the new format, or with `split` to the deprecated one."""
    before = copy.deepcopy(source)
    with pytest.raises(MonitorFormatError) as caught:
        if split is None:
            to_new_format(source)
        else:
            to_deprecated_format(source, split=split)
    assert source == before
    error = caught.value
    again = pickle.loads(pickle.dumps(error))
    assert (type(again), str(again), again.pointer, again.hint) == (
        type(error),
        str(error),
        error.pointer,
        error.hint,
    )
    return error


def changed(change: Any, monitor: JsonObject = NEW) -> JsonObject:
    twin = copy.deepcopy(monitor)
    change(twin)
    return twin


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        ({}, "the monitor is empty"),
        ([], "a monitor is a JSON object, not a list"),
        (None, "a monitor is a JSON object, not null"),
        (5, "a monitor is a JSON object, not a number"),
        ("null", "a monitor is a JSON object, not null"),
        ("", "the text is not JSON"),
        ("monitors/paris.json", "the text is not JSON: Expecting value (line 1, column 1)"),
        (b"\xff\xff\xff", "the bytes are not text"),
        ('{"label": NaN}', "NaN is not a number in JSON"),
        ({1: 2}, "a member name is not text"),
        ({"label": {1, 2}}, "a Python set is not a JSON value"),
        ({"label": float("inf")}, "not finite"),
        ("[" * 100_000, "nested too deeply"),
        ({"hello": "world"}, "the monitor has no `triggerParam`"),
        ({"triggerParam": []}, "`triggerParam` is expected here as a JSON object, not a list"),
        ({"triggerParam": {}}, "`triggerParam` has no trigger"),
        ({"triggerParam": {"triggers": [], "dataTriggers": []}}, "`triggerParam` has no trigger"),
    ],
)
def test_conversion_refuses_what_is_not_a_monitor(source: Any, complaint: str) -> None:
    assert complaint in str(refused(source))


def test_refusal_hint_names_the_expected_members() -> None:
    hint = refused({"hello": "world"}).hint
    assert hint is not None
    assert all(name in hint for name in ("triggers", "boolExp", "timeZoneTriggers", "dataTriggers"))


def test_prototype_with_trigger_ids_is_refused_at_its_pointer() -> None:
    assert refused({"subscribe": {"id": 1}, "trigger": {"id": 2}}).pointer == "/trigger"


@pytest.mark.promise("P404")
def test_member_that_comes_twice_is_noticed() -> None:
    text = '{"triggerParam": {"triggers": [{"name": "z1", "zone": {}, "name": "t1", "time": {}}]}}'
    error = refused(text)
    assert error.pointer == "/triggerParam/triggers/0/name"
    assert "occurs twice" in error.message
    assert refused('{"a/b": {"x": 1, "x": 1}}').pointer == "/a~1b/x"


@pytest.mark.promise("P404")
@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        (put("triggerParam/dataTriggers", [data()]), "/triggerParam"),
        (put("triggerParam/timeZoneTriggers", {"zoneTrigger": zone()}), "/triggerParam"),
        (put("triggerParam/triggers/1/name", "z1"), f"{TRIGGER}/1/name"),
        (put("triggerParam/triggers/1/name", "z-1"), f"{TRIGGER}/1/name"),
        (put("triggerParam/triggers/1/name", "Or"), f"{TRIGGER}/1/name"),
        (put("triggerParam/triggers/1/name", None), f"{TRIGGER}/1/name"),
        (put("triggerParam/triggers/1/zone", zone()), f"{TRIGGER}/1"),
        (put("triggerParam/triggers/1/time", None), f"{TRIGGER}/1"),
        (put("triggerParam/triggers/1", "t1"), f"{TRIGGER}/1"),
        (put("triggerParam/triggers", "t1"), TRIGGER),
        (put("triggerParam/boolExp", "z1 & t1"), f"{TRIGGER}/2/name"),
        (put("triggerParam/boolExp", "z1 & t1 & d1 & d2"), "/triggerParam/boolExp"),
        (put("triggerParam/boolExp", ""), "/triggerParam/boolExp"),
        (put("triggerParam/boolExp", None), "/triggerParam/boolExp"),
        (put("triggerParam/boolExp", 7), "/triggerParam/boolExp"),
        (put("triggerParam/boolExp", "((z1 & (t1 | d1)"), "/triggerParam/boolExp"),
        (put("triggerParam/boolExp", "z1 | t1 | d1 | !d1"), "/triggerParam/boolExp"),
        (put("triggerParam/boolExp", "z1 & t1 & d1 & !d1"), "/triggerParam/boolExp"),
        (put("triggerParam/triggers/0/zone/transition", "Near"), f"{TRIGGER}/0/zone/transition"),
        (put("triggerParam/triggers/0/zone/place", None), f"{TRIGGER}/0/zone/place"),
        (put("triggerParam/triggers/0/zone/place/radius", "far"), f"{TRIGGER}/0/zone/place/radius"),
        (put("triggerParam/triggers/0/zone/place/center", [1, 2]), f"{TRIGGER}/0/zone/place/center"),
        (
            put("triggerParam/triggers/0/zone/place/center/latitude", True),
            f"{TRIGGER}/0/zone/place/center/latitude",
        ),
        (put("triggerParam/triggers/1/time/times", []), f"{TRIGGER}/1/time/times"),
        (put("triggerParam/triggers/1/time/times/0/start", None), f"{TRIGGER}/1/time/times/0/start"),
        (put("triggerParam/triggers/1/time/times/0/occurence", 5), f"{TRIGGER}/1/time/times/0/occurence"),
        (put("triggerParam/triggers/2/data/op", "nearly"), f"{TRIGGER}/2/data/op"),
        (put("triggerParam/triggers/2/data/data", ""), f"{TRIGGER}/2/data/data"),
        (put("triggerParam/triggers/2/data/value", []), f"{TRIGGER}/2/data/value"),
        (put("triggerParam/triggers/2/data/value", ["1", "2"]), f"{TRIGGER}/2/data/value"),
        (put("triggerParam/triggers/2/data/value", [{}]), f"{TRIGGER}/2/data/value/0"),
        (put("triggerParam/triggers/2/data/op", "onChange"), f"{TRIGGER}/2/data/value"),
        (
            put("subscribeParam/callback/webhook/attributes", [{}]),
            "/subscribeParam/callback/webhook/attributes/0",
        ),
        (put("subscribeParam/callback", "https://fleet.example"), "/subscribeParam/callback"),
        (put("extendedEventParam", 1), "/extendedEventParam"),
    ],
)
def test_malformed_monitor_is_refused_at_its_pointer(change: Any, pointer: str) -> None:
    assert refused(changed(change)).pointer == pointer


@pytest.mark.promise("P404")
def test_pointers_have_the_callers_own_spelling() -> None:
    monitor = changed(put("triggerParam/triggers/0/zone/place/radius", "far"))
    rename("triggerParam/triggers/0/zone", "place", "circle")(monitor)
    assert refused(monitor).pointer == f"{TRIGGER}/0/zone/circle/radius"
    answer = {"monitorId": "m", "monitor": monitor}
    assert refused(answer).pointer == f"/monitor{TRIGGER}/0/zone/circle/radius"


@pytest.mark.parametrize(
    ("triggers", "pointer"),
    [
        ({"zoneTrigger": zone(transition="Near")}, "/zoneTrigger/transition"),
        ([{"zoneTrigger": zone(transition="Near")}], "/0/zoneTrigger/transition"),
        ([{"zoneTrigger": zone()}, {}], ""),
        ([{"label": "no trigger"}], "/0"),
        ([7], "/0"),
    ],
)
def test_malformed_deprecated_trigger_is_refused_at_its_pointer(triggers: Any, pointer: str) -> None:
    monitor = changed(put("triggerParam/timeZoneTriggers", triggers), deprecated(zone()))
    assert refused(monitor).pointer == f"/triggerParam/timeZoneTriggers{pointer}"


@pytest.mark.parametrize(("member", "what"), [("day", "days"), ("week", "weeks")])
def test_days_and_weeks_that_are_not_lists_are_named(member: str, what: str) -> None:
    error = refused(changed(put(f"triggerParam/triggers/1/time/times/0/occurence/{member}", 5)))
    assert error.message == f"a list of {what} is expected here, not a number"


def test_spellings_with_different_values_are_refused() -> None:
    place = {"center": {"longitude": 1, "latitude": 1}, "radius": 1}
    error = refused(changed(put("triggerParam/triggers/0/zone/circle", place)))
    assert error.pointer == f"{TRIGGER}/0/zone/circle"
    batch = put("subscribeParam/callback/webhook/batch", {"enabled": True, "size": 99})
    assert refused(changed(batch)).pointer == "/subscribeParam/callback/webhook/batch/size"
    off = put("subscribeParam/callback/webhook/batch", {"enabled": False})
    assert refused(changed(off)).pointer == "/subscribeParam/callback/webhook/batch"


def test_conversion_of_more_than_five_triggers_is_refused() -> None:
    six = new({f"d{i}": data() for i in range(1, 7)}, " & ".join(f"d{i}" for i in range(1, 7)))
    error = refused(six)
    assert isinstance(error, ConversionError)
    assert error.pointer == TRIGGER
    error = refused(deprecated(zone(), *[data()] * 5))
    assert isinstance(error, ConversionError)
    assert error.pointer == "/triggerParam/dataTriggers"


@pytest.mark.promise("P403")
@pytest.mark.parametrize(
    ("monitor", "split", "pointer", "complaint"),
    [
        (new({"z1": zone(), "d1": data()}, "z1 | d1"), False, "/triggerParam/boolExp", "no OR"),
        (new({"z1": zone(), "d1": data()}, "z1 & !d1"), False, "/triggerParam/boolExp", "no NOT"),
        (new({"z1": zone(), "d1": data()}, "z1 & !d1"), True, "/triggerParam/boolExp", "no NOT"),
        (new({"z1": zone()}, "!z1"), True, "/triggerParam/boolExp", "no NOT"),
        (new({"a": zone(), "b": zone(transition="In")}, "a & b"), True, f"{TRIGGER}/1/zone", "one zone"),
        (
            new({"a": time(), "b": time(timeZone="UTC")}, "a & b"),
            False,
            f"{TRIGGER}/1/time",
            "one time",
        ),
        (
            new({"a": time(), "b": time(timeZone="UTC"), "d": data()}, "d | (a & b)"),
            True,
            f"{TRIGGER}/1/time",
            "one time",
        ),
        (
            new({"d1": data("vehicle.autonomy", "lowerThan", "9")}, "d1"),
            False,
            f"{TRIGGER}/0/data/data",
            "v2 has no operand `vehicle.autonomy`",
        ),
        (
            new({"d1": data("stolen.state", "onChange")}, "d1"),
            True,
            f"{TRIGGER}/0/data/data",
            "v2 has no operand `stolen.state`",
        ),
        (
            new({"t1": {"times": [{"recurrence": "None", "start": "2026-05-01T10:00:00Z"}]}}, "t1"),
            False,
            f"{TRIGGER}/0/time/times/0/start",
            "not a date",
        ),
        (
            new({"t1": {"times": [{"start": "PT8H"}]}}, "t1"),
            False,
            f"{TRIGGER}/0/time/times/0",
            "requires `duration`",
        ),
        (
            new({"z1": zone()}, "z1", extendedEventParam=["vehicle.status", "vehicle.trip"]),
            False,
            "/extendedEventParam/1",
            "no extension `vehicle.trip`",
        ),
        (
            new({"z1": zone()}, "z1", extendedEventParam=["vehicle.stolen"]),
            True,
            "/extendedEventParam/0",
            "no extension `vehicle.stolen`",
        ),
        (
            new({"z1": zone()}, "z1", extendedEventParam=["vehicle.telemetry.Kinetic"]),
            False,
            "/extendedEventParam/0",
            "one type of telemetry",
        ),
        (
            changed(
                put("subscribeParam/callback/webhook/attributes/0/value", "$VID"), new({"z1": zone()}, "z1")
            ),
            False,
            "/subscribeParam/callback/webhook/attributes/0/value",
            "does not replace `$vid`",
        ),
    ],
)
def test_conversion_to_deprecated_refuses_what_it_cannot_express(
    monitor: JsonObject, split: bool, pointer: str, complaint: str
) -> None:
    error = refused(monitor, split)
    assert isinstance(error, ConversionError)
    assert error.pointer == pointer
    assert complaint in error.message
    assert error.hint


def test_secret_is_in_no_message() -> None:
    subscribe = webhook()
    subscribe["callback"]["webhook"]["attributes"] = [
        {"type": "Header", "key": "Authorization", "value": "Basic hush"}
    ]
    monitor = new({"z1": zone()}, "z1", subscribeParam=subscribe)
    for path in ("callback/webhook/attributes/0", "callback/webhook", "callback", "retryPolicy"):
        broken = changed(put(f"subscribeParam/{path}", "Basic hush"), monitor)
        if path != "callback/webhook/attributes/0":
            assert "hush" not in str(refused(broken))
    assert "hush" not in str(refused(changed(put("triggerParam/boolExp", "z1 &"), monitor)))
