"""A monitor written in Python is the monitor that is sent."""

from __future__ import annotations

import copy
import dataclasses
import datetime as dt
import pickle
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet.errors import ArgumentError, ConversionError, MonitorFormatError
from psa_fleet.monitors import (
    OPERANDS,
    Attribute,
    Batch,
    Condition,
    Daily,
    Data,
    DeliveryRetry,
    Monitor,
    Once,
    Webhook,
    Weekly,
    Zone,
    to_deprecated_format,
    to_new_format,
)
from psa_fleet.monitors._expression import parse

from ..properties import reached, reaches
from .payloads import (
    DAYS,
    JsonObject,
    bounded,
    data,
    deprecated,
    deprecated_monitors,
    expressions,
    names_in,
    new,
    new_monitors,
    time,
    truth_table,
    validator,
    webhook,
    zone,
)
from .test_expression import table_of

OUT = Zone.leaving(latitude=45.46, longitude=9.19, radius_km=12)
IN = Zone.entering(latitude=45.46, longitude=9.19, radius_km=12)
LEVEL = Data("vehicle.energy.electric.level")
SPEED = Data("vehicle.kinetic.speed")
LOW = LEVEL < 50
MONDAY = Weekly("Mon")
HOOK = Webhook("https://fleet.example/events", name="events", headers={"Authorization": "Basic hush"})


def monitor(when: Condition, **changes: Any) -> Monitor:
    return Monitor(**{"label": "A label", "when": when, "notify": HOOK, **changes})


def sent(when: Condition) -> Any:
    return monitor(when).to_dict()["triggerParam"]


def test_monitor_to_dict_has_all_settings() -> None:
    built = Monitor(
        label="Far from Milan",
        when=Zone.leaving(latitude=45.46, longitude=9.19, radius_km=20)
        & (
            Data("vehicle.energy.electric.level")
            < 50 | Daily("08:30", hours=7.5, days="Mon-Fri", time_zone="Europe/Rome")
        ),
        notify=Webhook(
            "https://fleet.example/events", headers={"X-Key": "a"}, query={"v": "$vin"}, body={"k": "b"}
        ),
        extend=["vehicle.status", "vehicle.telemetry.Kinetic"],
        refresh=dt.timedelta(minutes=10),
        retry=DeliveryRetry.bounded(5, delay=dt.timedelta(minutes=1)),
        batch=Batch(20, dt.timedelta(seconds=90)),
    )
    place = {"center": {"longitude": 9.19, "latitude": 45.46}, "radius": 20}
    window = {
        "recurrence": "Daily",
        "start": "PT8H30M",
        "duration": "PT7H30M",
        "occurence": {"day": ["Mon", "Tue", "Wed", "Thu", "Fri"]},
    }
    hook = {
        "target": "https://fleet.example/events",
        "name": "webhook",
        "attributes": [
            {"type": "Header", "key": "X-Key", "value": "a"},
            {"type": "Query", "key": "v", "value": "$vin"},
            {"type": "Body", "key": "k", "value": "b"},
        ],
    }
    read = Monitor.from_payload(built.to_dict())
    assert (read.batch, read.retry, read.refresh, read.extend) == (
        built.batch,
        built.retry,
        built.refresh,
        built.extend,
    )
    assert built.to_dict() == {
        "label": "Far from Milan",
        "subscribeParam": {
            "callback": {"webhook": hook},
            "retryPolicy": {"policy": "Bounded", "retryNumber": 5, "retryDelay": 60},
            "batchNotify": {"size": 20, "timeWindow": 90},
            "refreshEvent": 600,
        },
        "extendedEventParam": ["vehicle.status", "vehicle.telemetry.Kinetic"],
        "triggerParam": {
            "triggers": [
                {"name": "z1", "zone": {"transition": "Out", "place": place}},
                {"name": "d1", "data": data("vehicle.energy.electric.level", "lowerThan", "50")},
                {"name": "t1", "time": {"times": [window], "timeZone": "Europe/Rome"}},
            ],
            "boolExp": "z1 & (d1 | t1)",
        },
    }


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        (lambda: LEVEL < 50 | MONDAY, LOW | MONDAY),
        (lambda: LEVEL < 50 & MONDAY, LOW & MONDAY),
        (lambda: LEVEL < 50 | MONDAY & OUT, LOW | (MONDAY & OUT)),
        (lambda: LEVEL < 50 & MONDAY | OUT, (LOW & MONDAY) | OUT),
        (lambda: OUT & LEVEL < 50, OUT & LOW),
        (lambda: OUT | LEVEL < 50, OUT | LOW),
        (lambda: OUT & LEVEL < 50 | MONDAY, (OUT & LOW) | MONDAY),
        (lambda: OUT | LEVEL < 50 & MONDAY, OUT | (LOW & MONDAY)),
        (lambda: MONDAY | OUT & LEVEL < 50, MONDAY | (OUT & LOW)),
        (lambda: OUT & (LEVEL == 50 | MONDAY), OUT & ((LEVEL == 50) | MONDAY)),
        (lambda: ~OUT | LEVEL > 50, ~OUT | (LEVEL > 50)),
    ],
)
def test_comparison_next_to_conditions_needs_no_parentheses(
    read: Callable[[], Condition], meant: Condition
) -> None:
    assert read() == meant


def test_truth_of_a_condition_raises_with_the_operators_to_use() -> None:
    with pytest.raises(TypeError, match=r"combine conditions with &, \| and ~"):
        bool(OUT)


@reaches()
@bounded
@given(expressions(["a", "b", "c", "d"]))
def test_combined_conditions_have_the_meaning_of_the_payload(tree: Any) -> None:
    leaves: dict[str, Condition] = {
        "a": OUT.named("a"),
        "b": LOW.named("b"),
        "c": MONDAY.named("c"),
        "d": (SPEED > 9).named("d"),
    }
    names = names_in(tree)
    table = truth_table(tree, names)
    built = _built(tree, leaves)
    if all(table) or not any(table):
        with pytest.raises(MonitorFormatError, match="always"):
            monitor(built)
        return
    reached()
    param = sent(built)
    assert [trigger["name"] for trigger in param["triggers"]] == names
    read = parse(param["boolExp"], "")
    assert table_of(read, names) == table
    assert Monitor.from_payload(monitor(built).to_dict()) == monitor(built)


def _built(tree: Any, leaves: dict[str, Condition]) -> Condition:
    if isinstance(tree, str):
        return leaves[tree]
    sign, *parts = [tree[0], *(_built(part, leaves) for part in tree[1:])]
    if sign == "!":
        return ~parts[0]
    whole = parts[0]
    for part in parts[1:]:
        whole = whole & part if sign == "&" else whole | part
    return whole


@pytest.mark.promise("P418")
@reaches()
@bounded
@given(new_monitors(both=False) | deprecated_monitors())
def test_from_payload_and_to_dict_keep_the_meaning(payload: JsonObject) -> None:
    try:
        wanted = to_new_format(payload)
    except ConversionError:
        return
    reached()
    built = Monitor.from_payload(payload)
    given_back = built.to_dict()
    for each in (wanted, given_back):
        param: Any = each["triggerParam"]
        parsed = parse(param["boolExp"], "")
        param["boolExp"] = table_of(parsed, sorted(parsed.names))
        param["triggers"] = sorted(param["triggers"], key=lambda trigger: str(trigger["name"]))
    assert given_back == wanted
    assert Monitor.from_payload(built.to_dict()) == built
    assert pickle.loads(pickle.dumps(built)) == built
    assert copy.deepcopy(built) == built
    assert str(built)
    assert hash(built) == hash(Monitor.from_payload(payload))


def test_from_payload_keeps_unknown_members() -> None:
    subscribe = webhook(refreshEvent=5, quiet=True)
    subscribe["callback"]["webhook"]["attributes"].append({"type": "Header", "key": "n", "value": 5})
    subscribe["retryPolicy"]["jitter"] = 2
    payload = new({"z1": {**zone(), "height": 3}}, "z1", subscribeParam=subscribe, locale="it")
    payload["triggerParam"]["mode"] = "strict"
    payload["extendedEventParam"] = ["vehicle.moon"]
    assert Monitor.from_payload(payload).to_dict() == payload
    renamed = dataclasses.replace(Monitor.from_payload(payload), label="Other")
    assert renamed.to_dict() == {**payload, "label": "Other"}


def test_monitor_without_a_webhook_is_still_read() -> None:
    payload = {"label": "x", "triggerParam": {"dataTriggers": [data()]}}
    assert Monitor.from_payload(payload).to_dict() == to_new_format(payload)
    answered = deprecated(zone())
    whole = Monitor.from_payload({"monitorId": "m", "monitor": answered})
    assert whole.to_dict() == to_new_format(answered)


def test_from_payload_refuses_a_label_that_is_not_text() -> None:
    with pytest.raises(MonitorFormatError) as caught:
        Monitor.from_payload({**monitor(OUT).to_dict(), "label": 5})
    assert str(caught.value) == "the label is not text (at /label)"


def test_trigger_used_twice_is_sent_once() -> None:
    param = sent((OUT & LOW) | (OUT & MONDAY))
    assert param["boolExp"] == "(z1 & d1) | (z1 & t1)"
    assert len(param["triggers"]) == 3


def test_generated_trigger_names_avoid_the_named_ones() -> None:
    param = sent(OUT & IN.named("z1") & LOW.named("batteryLow"))
    assert param["boolExp"] == "z2 & z1 & batteryLow"
    for wrong in ("z-1", "1z", "or", "", "a b"):
        with pytest.raises(
            ArgumentError,
            match=(
                r"^a trigger name is letters, then an optional dot or underscore, then digits, and none of"
                r" the operators and, or, not$"
            ),
        ):
            OUT.named(wrong)


@pytest.mark.promise("P412")
def test_monitor_of_more_than_five_triggers_is_refused() -> None:
    many = OUT & (SPEED > 1) & (SPEED > 2) & (SPEED > 3) & (SPEED > 4) & (SPEED > 5)
    with pytest.raises(ConversionError, match="at most 5"):
        monitor(many)


@bounded
@given(
    st.sampled_from([OUT, IN, LOW, MONDAY, SPEED > 9, Daily(dt.time(8, 30), hours=0.5, weeks="w1-w25,w30")]),
    st.sampled_from([None, DeliveryRetry.none(), DeliveryRetry.always(), DeliveryRetry.bounded()]),
    st.sampled_from([None, Batch(1), Batch(5, dt.timedelta(seconds=5))]),
    st.sampled_from([None, dt.timedelta(minutes=1)]),
)
def test_built_monitor_is_valid_in_both_versions(
    when: Condition, retry: DeliveryRetry | None, batch: Batch | None, refresh: dt.timedelta | None
) -> None:
    built = monitor(when & (LEVEL < 7), retry=retry, batch=batch, refresh=refresh, extend=["vehicle.alerts"])
    validator("v3").validate(built.to_dict())
    validator("v2").validate(to_deprecated_format(built))


@pytest.mark.parametrize(
    ("when", "window"),
    [
        (Daily("8:30", hours=7.5), ("PT8H30M", "PT7H30M", DAYS)),
        (
            Daily(dt.time(23, 59, 5), hours=0.01, days="Sat-Mon"),
            ("PT23H59M5S", "PT36S", ["Sat", "Sun", "Mon"]),
        ),
        (Weekly("mon, Wed"), ("PT0H", "PT24H", ["Mon", "Wed"])),
        (Weekly(["Sun-Tue", "Tue"], start="06:00", hours=1), ("PT6H", "PT1H", ["Sun", "Mon", "Tue"])),
    ],
)
def test_daily_and_weekly_windows_have_their_payload(
    when: Daily | Weekly, window: tuple[str, str, list[str]]
) -> None:
    start, duration, days = window
    expected = {"recurrence": "Daily", "start": start, "duration": duration, "occurence": {"day": days}}
    assert when.windows == [expected]


def test_window_that_opens_once_is_sent_in_utc() -> None:
    start = dt.datetime(2026, 5, 1, 12, 30, tzinfo=dt.timezone(dt.timedelta(hours=2)))
    assert Once(start, dt.timedelta(hours=2)).windows == [
        {"recurrence": "None", "start": "2026-05-01T10:30:00Z", "duration": "PT2H"}
    ]
    validator("v3").validate(monitor(Once(start)).to_dict())
    with pytest.raises(ConversionError):
        to_deprecated_format(monitor(Once(start)))


@pytest.mark.parametrize(
    ("comparison", "expected"),
    [
        (LEVEL < 50.0, data("vehicle.energy.electric.level", "lowerThan", "50")),
        (LEVEL > 49.5, data("vehicle.energy.electric.level", "greaterThan", "49.5")),
        (LEVEL < 50, data("vehicle.energy.electric.level", "lowerThan", "50")),
        (LEVEL == 1e-7, data("vehicle.energy.electric.level", "equalsTo", "0.0000001")),
        (Data("vehicle.kinetic.moving") == True, data("vehicle.kinetic.moving", "equalsTo", "true")),  # noqa: E712
        (Data("stolen.state").changes(), data("stolen.state", "onChange")),
        (Data("privacy.state").one_of("None", "Full"), data("privacy.state", "includedIn", "None", "Full")),
        (Data("vehicle.alert").equals("NewAlert"), data("vehicle.alert", "equalsTo", "NewAlert")),
    ],
)
def test_comparison_has_its_payload_and_repr(comparison: Any, expected: JsonObject) -> None:
    assert comparison.to_dict() == {"data": expected}
    assert eval(repr(comparison), {"Data": Data}) == comparison


def test_operand_of_v2_is_sent_to_v3_as_its_successor() -> None:
    running = Data("vehicle.engines.running")
    assert sent(running.equals(True))["triggers"][0]["data"]["data"] == "vehicle.engines.running"
    assert to_new_format(monitor(running.equals(True)))["triggerParam"]["triggers"][0]["data"] == data(  # type: ignore[index, call-overload]
        "vehicle.powertrain.status", "equalsTo", "Running"
    )
    assert to_new_format(monitor(running.changes()))["triggerParam"]["triggers"][0]["data"] == data(  # type: ignore[index, call-overload]
        "vehicle.powertrain.status", "onChange"
    )


@pytest.mark.promise("P412")
def test_operands_accept_their_own_operators_only() -> None:
    calls: dict[str, Callable[[Data, Any], object]] = {
        "lowerThan": lambda left, value: left < value,
        "greaterThan": lambda left, value: left > value,
        "equalsTo": lambda left, value: left == value,
        "includedIn": lambda left, value: left.one_of(value),
        "onChange": lambda left, _: left.changes(),
    }
    for name, operand in OPERANDS.items():
        value: Any = {"number": 1, "integer": 1, "boolean": True}.get(operand.kind, "x")
        value = operand.values[0] if operand.values else value
        for operator, call in calls.items():
            if operator in operand.operators:
                call(Data(name), value)  # type: ignore[arg-type]
            else:
                with pytest.raises(ArgumentError, match="does not accept"):
                    call(Data(name), value)  # type: ignore[arg-type]


def test_monitor_text_is_a_sentence_of_its_settings() -> None:
    built = monitor(
        OUT & ((LEVEL < 50) | Daily("08:30", hours=7.5, days="Mon-Fri", weeks="w1-w9") | ~MONDAY),
        extend=["vehicle.status"],
        refresh=dt.timedelta(minutes=10),
        retry=DeliveryRetry.bounded(),
        batch=Batch(10),
    )
    assert str(built) == (
        "A label: when the vehicle leaves the circle of 12 km around 45.46, 9.19 and (the battery level is "
        "below 50 % or the vehicle moves on Mon-Fri of w1-w9 from 08:30 for 7 h 30 min (Europe/Paris) or not "
        "(the vehicle moves on Mon (Europe/Paris))), post to https://fleet.example with vehicle.status. The "
        "event comes again every 600 s while it holds. Notifications have up to 10 events, gathered for 60 s."
        " A failed notification is retried 3 times every 10 s."
    )


def test_secrets_are_in_no_words_and_no_repr() -> None:
    hook = Webhook(
        "https://user:hush1@fleet.example/hush0/events?token=hush2",
        headers={"Authorization": "Basic hush3", "X-Car": "$vin"},
        query={"q": "hush4"},
        body={"b": "hush5"},
    )
    built = monitor(OUT, notify=hook)
    for text in (str(built), repr(built), repr(hook), str(hook), repr(hook.attributes), f"{built!s}"):
        assert "hush" not in text
    assert "$vin" in repr(hook)
    assert "hush5" in str(hook.to_dict())
    payload = built.to_dict()
    payload["extra"] = {"password": "hush6"}
    assert "hush" not in repr(Monitor.from_payload(payload))


def test_parts_of_the_builder_pickle_and_compare() -> None:
    for part in (
        OUT,
        LOW,
        MONDAY,
        ~OUT,
        OUT & LOW,
        OUT | MONDAY,
        HOOK,
        DeliveryRetry.none(),
        Batch(1),
        Attribute("Body", "a", "b"),
    ):
        again = pickle.loads(pickle.dumps(part))
        assert again == part
        assert hash(again) == hash(part)
        assert repr(again) == repr(part)
    assert (OUT.transition, OUT.latitude, OUT.longitude, OUT.radius_km) == ("Out", 45.46, 9.19, 12)
    assert OUT != IN
    assert Zone.leaving(latitude=1, longitude=2, radius_km=3.5).radius_km == 3.5
    assert time() != data()


def test_zone_accepts_latitude_before_longitude() -> None:
    by_place, by_name = (
        Zone.leaving(48.86, 2.33, radius_km=20),
        Zone.leaving(latitude=48.86, longitude=2.33, radius_km=20),
    )
    assert by_place == by_name
    with pytest.raises(ArgumentError, match="latitude"):
        Zone.leaving(148.86, 2.33, radius_km=20)
    sentence = by_place & (Data("vehicle.energy.electric.level") < 50 | Weekly("Mon"))
    payload = Monitor(label="x", when=sentence, notify=Webhook("https://h.example/x")).to_dict()
    param: Any = payload["triggerParam"]
    assert param["triggers"][0]["zone"]["place"]["center"] == {"longitude": 2.33, "latitude": 48.86}
    assert param["boolExp"] == "z1 & (d1 | t1)"
