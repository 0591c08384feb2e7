"""What is refused, and where the error points."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from psa_fleet.errors import ConversionError, FormatError, MonitorFormatError
from psa_fleet.monitors import MonitorSource, to_deprecated_format, to_new_format

from .payloads import JsonObject, data, deprecated, new, time, webhook, zone
from .test_spellings import put, rename

BOTH_FORMATS = (
    "the monitor mixes both formats, which the server refuses with HTTP 400. Use `triggers` "
    "with `boolExp` (new format), or `timeZoneTriggers` with `dataTriggers` (deprecated "
    "format)."
)
NOT_A_NAME = (
    "not a valid trigger name. A name is letters, then an optional dot or underscore, then "
    "digits; `and`, `or` and `not` are operators."
)
NO_EXPRESSION = (
    "`boolExp` is missing, and there are several triggers. Write how they combine, for "
    "example `z1 & t1 & d1`."
)
NO_NOT = (
    "the deprecated format has no NOT. Write the intended trigger: leaving a zone is not the "
    "opposite of being in it."
)
ONE_TIME = (
    "the deprecated format accepts one time at a time. Write a monitor for each time; "
    "together they are an OR, not an AND."
)
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


def in_words(error: FormatError) -> str:
    """The text of an error without its place."""
    return str(error).replace(f" (at {error.pointer})", "")


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
        (
            "",
            "the text is not JSON: Expecting value (line 1, column 1). Expected is an object with `label`, ",
        ),
        ({"label": 10**2000}, "the value is out of the range of a float (at /label)"),
        (f'{{"label": {"1" * 5000}}}', "the text has a number that is too long to be read"),
        ("monitors/paris.json", "the text is not JSON: Expecting value (line 1, column 1)"),
        (b"\xff\xff\xff", "the bytes are not text in UTF-8, UTF-16 or UTF-32. Expected is an object"),
        ('{"label": NaN}', "NaN is not a number in JSON"),
        ({1: 2}, "a member name is not text"),
        ({"label": {1, 2}}, "a Python set is not a JSON value"),
        ({"label": float("inf")}, "a number that is not finite cannot be sent as JSON (at /label)"),
        ("[" * 100_000, "the payload is nested too deeply to be a monitor. Expected is an object with"),
        (
            {"triggerParam": {"triggers": [], "boolExp": "z1"}},
            "`boolExp` is set, but `triggers` is empty (at /triggerParam/triggers)",
        ),
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
    assert str(error) == (
        "the member `name` occurs twice in one object, and a JSON parser would drop the first (at"
        " /triggerParam/triggers/0/name). Put every trigger into a separate object, or remove the wrong"
        " member."
    )
    assert refused('{"a/b": {"x": 1, "x": 1}}').pointer == "/a~1b/x"


@pytest.mark.promise("P404")
@pytest.mark.parametrize(
    ("change", "pointer", "words"),
    [
        (put("triggerParam/dataTriggers", [data()]), "/triggerParam", BOTH_FORMATS),
        (put("triggerParam/timeZoneTriggers", {"zoneTrigger": zone()}), "/triggerParam", BOTH_FORMATS),
        (
            put("triggerParam/triggers/1/name", "z1"),
            f"{TRIGGER}/1/name",
            "the trigger name `z1` is used twice",
        ),
        (put("triggerParam/triggers/1/name", "z-1"), f"{TRIGGER}/1/name", NOT_A_NAME),
        (put("triggerParam/triggers/1/name", "Or"), f"{TRIGGER}/1/name", NOT_A_NAME),
        (
            put("triggerParam/triggers/1/name", None),
            f"{TRIGGER}/1/name",
            "the name of a trigger is expected here as text, not null",
        ),
        (
            put("triggerParam/triggers/1/zone", zone()),
            f"{TRIGGER}/1",
            (
                "a trigger has exactly one of `zone`, `time` and `data`, not 2. Give each its own object "
                "and name. A JSON text that repeats `name` was meant as several triggers."
            ),
        ),
        (
            put("triggerParam/triggers/1/time", None),
            f"{TRIGGER}/1",
            "a trigger has exactly one of `zone`, `time` and `data`, not 0",
        ),
        (
            put("triggerParam/triggers/1", "t1"),
            f"{TRIGGER}/1",
            "a trigger is expected here as a JSON object, not text",
        ),
        (
            put("triggerParam/triggers", "t1"),
            TRIGGER,
            "a list of objects (a trigger) is expected here, not text",
        ),
        (
            put("triggerParam/boolExp", "z1 & t1"),
            f"{TRIGGER}/2/name",
            "`boolExp` does not use `d1`. Remove the trigger, or name it in `boolExp`.",
        ),
        (
            put("triggerParam/boolExp", "z1 & t1 & d1 & d2"),
            "/triggerParam/boolExp",
            "`boolExp` names `d2`, and no trigger has that name. The triggers are `z1`, `t1`, `d1`.",
        ),
        (put("triggerParam/boolExp", ""), "/triggerParam/boolExp", NO_EXPRESSION),
        (put("triggerParam/boolExp", None), "/triggerParam/boolExp", NO_EXPRESSION),
        (
            put("triggerParam/boolExp", 7),
            "/triggerParam/boolExp",
            "`boolExp` is expected here as text, not a number",
        ),
        (
            put("triggerParam/boolExp", "((z1 & (t1 | d1)"),
            "/triggerParam/boolExp",
            (
                "the parenthesis at position 1 is never closed. An expression has trigger names, `&`, "
                "`|`, `!` and parentheses."
            ),
        ),
        (
            put("triggerParam/boolExp", "z1 | t1 | d1 | !d1"),
            "/triggerParam/boolExp",
            ("the expression is always true, which the server refuses. Write a condition that can change."),
        ),
        (
            put("triggerParam/boolExp", "z1 & t1 & d1 & !d1"),
            "/triggerParam/boolExp",
            ("the expression is always false, which the server refuses. Write a condition that can change."),
        ),
        (
            put("triggerParam/triggers/0/zone/transition", "Near"),
            f"{TRIGGER}/0/zone/transition",
            "`transition` must be `In` or `Out`",
        ),
        (
            put("triggerParam/triggers/0/zone/place", None),
            f"{TRIGGER}/0/zone/place",
            "`place` (a circle of `center` and `radius`) is expected here as a JSON object, not null",
        ),
        (
            put("triggerParam/triggers/0/zone/place/radius", "far"),
            f"{TRIGGER}/0/zone/place/radius",
            "`radius` in km is expected here as a number, not text",
        ),
        (
            put("triggerParam/triggers/0/zone/place/center", [1, 2]),
            f"{TRIGGER}/0/zone/place/center",
            (
                "`center` (`longitude` and `latitude` in degrees) is expected here as a JSON object, not "
                "a list"
            ),
        ),
        (
            put("triggerParam/triggers/0/zone/place/center/latitude", True),
            f"{TRIGGER}/0/zone/place/center/latitude",
            "`latitude` in degrees is expected here as a number, not a boolean",
        ),
        (
            put("triggerParam/triggers/1/time/times", []),
            f"{TRIGGER}/1/time/times",
            "`times` has no time window",
        ),
        (
            put("triggerParam/triggers/1/time/times/0/start", None),
            f"{TRIGGER}/1/time/times/0/start",
            "`start` (such as PT8H30M after midnight) is expected here as text, not null",
        ),
        (
            put("triggerParam/triggers/1/time/times/0/occurence", 5),
            f"{TRIGGER}/1/time/times/0/occurence",
            "`occurence` is expected here as a JSON object, not a number",
        ),
        (
            put("triggerParam/triggers/2/data/op", "nearly"),
            f"{TRIGGER}/2/data/op",
            (
                "`op` is not one of the operators. Use one of equalsTo, greaterThan, lowerThan, "
                "includedIn, onChange."
            ),
        ),
        (
            put("triggerParam/triggers/2/data/data", ""),
            f"{TRIGGER}/2/data/data",
            "`data` (the name of an operand) is expected here as text, not empty text",
        ),
        (
            put("triggerParam/triggers/2/data/value", []),
            f"{TRIGGER}/2/data/value",
            (
                "`greaterThan` requires exactly one value, not 0. `includedIn` accepts several. The "
                "server would use the first value only."
            ),
        ),
        (
            put("triggerParam/triggers/2/data/value", ["1", "2"]),
            f"{TRIGGER}/2/data/value",
            (
                "`greaterThan` requires exactly one value, not 2. `includedIn` accepts several. The "
                "server would use the first value only."
            ),
        ),
        (
            put("triggerParam/triggers/2/data/value", [{}]),
            f"{TRIGGER}/2/data/value/0",
            "a value must be text or a number, not an object",
        ),
        (
            put("triggerParam/triggers/2/data/op", "onChange"),
            f"{TRIGGER}/2/data/value",
            "`onChange` has no value. Remove `value`.",
        ),
        (
            put("subscribeParam/callback/webhook/attributes", [{}]),
            "/subscribeParam/callback/webhook/attributes/0",
            "an attribute without `key`. An attribute has `type`, `key` and `value`.",
        ),
        (
            put("subscribeParam/callback", "https://fleet.example"),
            "/subscribeParam/callback",
            "`callback` is expected here as a JSON object, not text",
        ),
        (
            put("extendedEventParam", 1),
            "/extendedEventParam",
            "`extendedEventParam` is expected as a list of texts",
        ),
    ],
)
def test_malformed_monitor_is_refused_at_its_pointer(change: Any, pointer: str, words: str) -> None:
    error = refused(changed(change))
    assert (error.pointer, in_words(error)) == (pointer, words)


@pytest.mark.promise("P404")
def test_pointers_have_the_callers_own_spelling() -> None:
    monitor = changed(put("triggerParam/triggers/0/zone/place/radius", "far"))
    rename("triggerParam/triggers/0/zone", "place", "circle")(monitor)
    assert refused(monitor).pointer == f"{TRIGGER}/0/zone/circle/radius"
    response = {"monitorId": "m", "monitor": monitor}
    assert refused(response).pointer == f"/monitor{TRIGGER}/0/zone/circle/radius"


@pytest.mark.parametrize(
    ("triggers", "pointer", "words"),
    [
        (
            {"zoneTrigger": zone(transition="Near")},
            "/zoneTrigger/transition",
            "`transition` must be `In` or `Out`",
        ),
        (
            [{"zoneTrigger": zone(transition="Near")}],
            "/0/zoneTrigger/transition",
            "`transition` must be `In` or `Out`",
        ),
        ([{"zoneTrigger": zone()}, {}], "", "`timeZoneTriggers` is one object, not a list"),
        ([{"label": "no trigger"}], "/0", "`timeZoneTriggers` has neither `zoneTrigger` nor `timeTrigger`"),
        ([7], "/0", "`timeZoneTriggers` is expected here as a JSON object, not a number"),
    ],
)
def test_malformed_deprecated_trigger_is_refused_at_its_pointer(
    triggers: Any, pointer: str, words: str
) -> None:
    error = refused(changed(put("triggerParam/timeZoneTriggers", triggers), deprecated(zone())))
    assert (error.pointer, in_words(error)) == (f"/triggerParam/timeZoneTriggers{pointer}", words)


@pytest.mark.parametrize(("member", "what"), [("day", "days"), ("week", "weeks")])
def test_days_and_weeks_that_are_not_lists_are_named(member: str, what: str) -> None:
    error = refused(changed(put(f"triggerParam/triggers/1/time/times/0/occurence/{member}", 5)))
    assert error.message == f"a list of {what} is expected here, not a number"


def test_spellings_with_different_values_are_refused() -> None:
    place = {"center": {"longitude": 1, "latitude": 1}, "radius": 1}
    error = refused(changed(put("triggerParam/triggers/0/zone/circle", place)))
    assert error.pointer == f"{TRIGGER}/0/zone/circle"
    assert in_words(error) == (
        "`place` and `circle` are two spellings of one member and differ. Keep `place` alone."
    )
    batch = put("subscribeParam/callback/webhook/batch", {"enabled": True, "size": 99})
    error = refused(changed(batch))
    assert error.pointer == "/subscribeParam/callback/webhook/batch/size"
    assert in_words(error) == (
        "`size` differs between `batch` and `batchNotify`. Remove `batch`; it is an old spelling of"
        " `batchNotify`."
    )
    off = put("subscribeParam/callback/webhook/batch", {"enabled": False})
    error = refused(changed(off))
    assert error.pointer == "/subscribeParam/callback/webhook/batch"
    assert in_words(error) == "`batch` is disabled, but `batchNotify` is set. Remove the wrong one."


def test_conversion_of_more_than_five_triggers_is_refused() -> None:
    six = new({f"d{i}": data() for i in range(1, 7)}, " & ".join(f"d{i}" for i in range(1, 7)))
    error = refused(six)
    assert isinstance(error, ConversionError)
    assert error.pointer == TRIGGER
    words = "a monitor has at most 5 triggers, and this one has 6. Write several monitors."
    assert in_words(error) == words
    error = refused(deprecated(zone(), *[data()] * 5))
    assert isinstance(error, ConversionError)
    assert in_words(error) == words
    assert error.pointer == "/triggerParam/dataTriggers"


@pytest.mark.promise("P403")
@pytest.mark.parametrize(
    ("monitor", "split", "pointer", "words"),
    [
        (
            new({"z1": zone(), "d1": data()}, "z1 | d1"),
            False,
            "/triggerParam/boolExp",
            ("the deprecated format has no OR. split=True makes 2 monitors that are equivalent together."),
        ),
        (new({"z1": zone(), "d1": data()}, "z1 & !d1"), False, "/triggerParam/boolExp", NO_NOT),
        (new({"z1": zone(), "d1": data()}, "z1 & !d1"), True, "/triggerParam/boolExp", NO_NOT),
        (new({"z1": zone()}, "!z1"), True, "/triggerParam/boolExp", NO_NOT),
        (
            new({"a": zone(), "b": zone(transition="In")}, "a & b"),
            True,
            f"{TRIGGER}/1/zone",
            (
                "the deprecated format accepts one zone at a time. Write a monitor for each zone; "
                "together they are an OR, not an AND."
            ),
        ),
        (
            new({"a": time(), "b": time(timeZone="UTC")}, "a & b"),
            False,
            f"{TRIGGER}/1/time",
            ONE_TIME,
        ),
        (
            new({"a": time(), "b": time(timeZone="UTC"), "d": data()}, "d | (a & b)"),
            True,
            f"{TRIGGER}/1/time",
            ONE_TIME,
        ),
        (
            new({"d1": data("vehicle.autonomy", "lowerThan", "9")}, "d1"),
            False,
            f"{TRIGGER}/0/data/data",
            (
                "v2 has no operand `vehicle.autonomy`. Use vehicle.energy.electric.autonomy or "
                "vehicle.energy.fuel.autonomy."
            ),
        ),
        (
            new({"d1": data("stolen.state", "onChange")}, "d1"),
            True,
            f"{TRIGGER}/0/data/data",
            (
                "v2 has no operand `stolen.state`. No operand of that version means the same; leave the "
                "trigger out."
            ),
        ),
        (
            new({"t1": {"times": [{"recurrence": "None", "start": "2026-05-01T10:00:00Z"}]}}, "t1"),
            False,
            f"{TRIGGER}/0/time/times/0/start",
            "v2 requires a start after midnight like PT8H30M, not a date. Use a daily window.",
        ),
        (
            new({"t1": {"times": [{"start": "PT8H"}]}}, "t1"),
            False,
            f"{TRIGGER}/0/time/times/0",
            "v2 requires `duration`. Add it, for example PT24H for a whole day.",
        ),
        (
            new({"z1": zone()}, "z1", extendedEventParam=["vehicle.status", "vehicle.trip"]),
            False,
            "/extendedEventParam/1",
            (
                "v2 has no extension `vehicle.trip`. Leave it out, and read the trip or the stolen "
                "status when the event arrives."
            ),
        ),
        (
            new({"z1": zone()}, "z1", extendedEventParam=["vehicle.stolen"]),
            True,
            "/extendedEventParam/0",
            (
                "v2 has no extension `vehicle.stolen`. Leave it out, and read the trip or the stolen "
                "status when the event arrives."
            ),
        ),
        (
            new({"z1": zone()}, "z1", extendedEventParam=["vehicle.telemetry.Kinetic"]),
            False,
            "/extendedEventParam/0",
            ("v2 cannot select one type of telemetry. Ask for `vehicle.telemetry`, which adds every type."),
        ),
        (
            changed(
                put("subscribeParam/callback/webhook/attributes/0/value", "$VID"), new({"z1": zone()}, "z1")
            ),
            False,
            "/subscribeParam/callback/webhook/attributes/0/value",
            "v2 does not replace `$vid`; it would arrive unchanged. Use `$vin`.",
        ),
    ],
)
def test_conversion_to_deprecated_refuses_what_it_cannot_express(
    monitor: JsonObject, split: bool, pointer: str, words: str
) -> None:
    error = refused(monitor, split)
    assert isinstance(error, ConversionError)
    assert (error.pointer, in_words(error)) == (pointer, words)


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
