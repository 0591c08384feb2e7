"""Both conversions: what they give, and what stays the same on the way there and back."""

from __future__ import annotations

import copy
import importlib
import itertools
import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from psa_fleet.errors import ConversionError, MonitorFormatError
from psa_fleet.monitors import MonitorSource, merge_split, to_deprecated_format, to_new_format
from psa_fleet.monitors._expression import parse, structure

from ..properties import reached, reaches
from ..specification import schemas
from ..strategies import any_json, damaged, values
from .meaning import as_text, meaning
from .payloads import (
    JsonObject,
    bounded,
    data,
    deprecated,
    deprecated_monitors,
    kind_of,
    new,
    new_monitors,
    time,
    truth_table,
    validator,
    webhook,
    zone,
)
from .test_expression import as_tuples


def bodies_of(monitor: JsonObject) -> list[str]:
    """The triggers of a deprecated monitor."""
    param = monitor["triggerParam"]
    zone_time = param.get("timeZoneTriggers", {})
    return [as_text(body) for body in (*zone_time.values(), *param.get("dataTriggers", ()))]


@bounded
@given(new_monitors(both=False))
def test_new_format_stays_as_it_is(monitor: JsonObject) -> None:
    converted = to_new_format(monitor)
    expression = converted["triggerParam"].pop("boolExp")  # type: ignore[union-attr, arg-type]
    written = monitor["triggerParam"].pop("boolExp")
    assert converted == monitor
    assert parse(str(expression), "").table == parse(written, "").table


@bounded
@given(deprecated_monitors(both=False))
def test_deprecated_format_stays_as_it_is(monitor: JsonObject) -> None:
    assert to_deprecated_format(monitor) == monitor


@pytest.mark.promise("P402")
@reaches()
@bounded
@given(new_monitors() | deprecated_monitors())
def test_converting_twice_changes_nothing_more(monitor: JsonObject) -> None:
    converted = to_new_format(monitor)
    assert to_new_format(converted) == converted
    try:
        parts = to_deprecated_format(monitor, split=True)
    except ConversionError:
        return
    reached()
    assert [to_deprecated_format(part) for part in parts] == parts


@pytest.mark.promise("P401")
@bounded
@given(deprecated_monitors())
def test_there_and_back_from_the_deprecated_format(monitor: JsonObject) -> None:
    assert to_deprecated_format(to_new_format(monitor)) == monitor


# Two triggers that say the same: by absorption it is the zone alone, which the deprecated format can say.
TWINS = new({"z1": zone(), "outOfParis": data(), "d_2": zone()}, "(z1 & outOfParis) | d_2")


@reaches()
@bounded
@example(TWINS)
@given(new_monitors(negation=False))
def test_there_and_back_from_the_new_format(monitor: JsonObject) -> None:
    try:
        there = to_deprecated_format(monitor)
    except ConversionError:
        return
    reached()
    back: JsonObject = to_new_format(there)
    assert meaning(back) == meaning(monitor)
    assert {**back, "triggerParam": None} == {**monitor, "triggerParam": None}


@reaches()
@bounded
@given(new_monitors(both=False) | deprecated_monitors(both=False))
def test_converted_monitor_is_valid_in_its_version(monitor: JsonObject) -> None:
    try:
        validator("v3").validate(to_new_format(monitor))
    except ConversionError:
        assert "timeZoneTriggers" in monitor["triggerParam"] or "dataTriggers" in monitor["triggerParam"]
    try:
        parts = to_deprecated_format(monitor, split=True)
    except ConversionError:
        return
    reached()
    for part in parts:
        validator("v2").validate(part)


@pytest.mark.promise("P407")
@reaches()
@bounded
@given(new_monitors() | deprecated_monitors())
def test_input_is_never_changed_nor_shared(monitor: JsonObject) -> None:
    before = copy.deepcopy(monitor)
    _scribble(to_new_format(monitor))
    try:
        for part in to_deprecated_format(monitor, split=True):
            _scribble(part)
        reached()
    except ConversionError:
        pass
    assert monitor == before


def _scribble(value: Any) -> None:
    if isinstance(value, dict):
        for item in value.values():
            _scribble(item)
        value["scribbled"] = True
    elif isinstance(value, list):
        for item in value:
            _scribble(item)
        value.append("scribbled")


@pytest.mark.promise("P402")
@reaches()
@bounded
@given(new_monitors(negation=False))
def test_parts_together_mean_the_whole(monitor: JsonObject) -> None:
    try:
        parts = to_deprecated_format(monitor, split=True)
    except ConversionError as error:
        assert "at a time" in error.message
        return
    reached()
    triggers = monitor["triggerParam"]["triggers"]
    names = [trigger["name"] for trigger in triggers]
    # Two triggers may be equal, so a row of the table names the bodies that hold.
    body_of = {t["name"]: as_text(t.get("zone") or t.get("time") or to_v2_words(t["data"])) for t in triggers}
    tree = as_tuples(structure(parse(monitor["triggerParam"]["boolExp"], "")))
    for row, whole in zip(
        itertools.product([False, True], repeat=len(names)), truth_table(tree, names), strict=True
    ):
        holding = [body_of[name] for name, holds in zip(names, row, strict=True) if holds]
        if any(body_of[n] in holding for n, holds in zip(names, row, strict=True) if not holds):
            continue
        assert any(all(body in holding for body in bodies_of(part)) for part in parts) == whole


def to_v2_words(body: JsonObject) -> JsonObject:
    words = [{"Comfort": "Confort"}.get(value, value) for value in body.get("value", ())]
    return {**body, **({"value": words} if words else {})}


@pytest.mark.promise("P402")
@reaches()
@bounded
@given(new_monitors(negation=False))
def test_split_makes_as_few_parts_as_the_terms(monitor: JsonObject) -> None:
    terms = parse(monitor["triggerParam"]["boolExp"], "").terms()
    assert terms is not None
    try:
        parts = to_deprecated_format(monitor, split=True)
    except ConversionError:
        return
    reached()
    triggers = monitor["triggerParam"]["triggers"]
    bodies = {t["name"]: as_text({**t, "name": ""}) for t in triggers}
    sets = {frozenset(bodies[name] for name in term) for term in terms}
    least = [each for each in sets if not any(other < each for other in sets)]
    assert len(parts) == len(least)
    assert to_deprecated_format(monitor, split=True) == parts
    if len(least) == 1:
        assert parts == [to_deprecated_format(monitor)]
        assert parts[0]["label"] == monitor["label"]
    else:
        with pytest.raises(ConversionError, match="no OR"):
            to_deprecated_format(monitor)


def split_or_refused(payload: Any) -> list[JsonObject]:
    try:
        parts: list[JsonObject] = to_deprecated_format(payload, split=True)
    except MonitorFormatError:
        return []
    assert parts
    return parts


@pytest.mark.promise("P401")
@reaches()
@bounded
@given(
    damaged(new_monitors(), most=1)
    | damaged(deprecated_monitors(), most=1)
    | damaged(deprecated_monitors(both=False), most=2)
    | damaged(values("v3", schemas("v3")["MonitorParameter"]) | any_json)
)
def test_conversion_of_any_json_is_stable_or_refused(payload: Any) -> None:
    parts = split_or_refused(payload)
    try:
        converted = to_new_format(payload)
    except MonitorFormatError:
        # What has no form in v3 may still be a monitor of v2, which stays as it is.
        assert parts in ([], [payload])
        return
    reached()
    assert json.loads(json.dumps([converted, parts])) == [converted, parts]
    assert to_new_format(converted) == converted
    assert [to_deprecated_format(part) for part in parts] == parts


@pytest.mark.parametrize(("version", "monitor"), [("v2", deprecated(zone(), data())), ("v3", None)])
def test_generated_model_is_a_payload(version: str, monitor: JsonObject | None) -> None:
    models = importlib.import_module(f"psa_fleet_{version}.models")
    plain = new({"z1": zone(), "d1": data()}, "z1 & d1")
    model = models.MonitorParameter.from_dict(monitor or plain)
    assert to_new_format(model) == plain
    parts = {
        "label": model.label,
        "subscribeParam": model.subscribe_param,
        "triggerParam": model.trigger_param,
    }
    assert to_new_format(parts) == plain


def test_equal_triggers_are_merged() -> None:
    triggers = {"a": zone(), "b": zone(), "d": data()}
    only_zone = deprecated(zone())
    assert to_deprecated_format(new(triggers, "a | (b & d)"), split=True) == [only_zone]
    assert to_deprecated_format(new(triggers, "a & b & d")) == deprecated(zone(), data())
    assert to_deprecated_format(new({"a": zone(), "b": zone()}, "a | b")) == only_zone


def test_results_share_nothing_with_each_other() -> None:
    monitor = new({"t1": {"times": [{"start": "PT1H", "duration": "PT1H"}]}, "d1": data()}, "t1 | d1")
    first, second = to_deprecated_format(monitor, split=True)
    before = copy.deepcopy((first, second))
    _scribble(first)
    assert second == before[1]
    assert to_deprecated_format(monitor, split=True) == list(before)
    marked = [to_new_format(part) for part in before]
    kept = copy.deepcopy(marked)
    _scribble(merge_split(marked))
    assert marked == kept


class Model:
    """Stands for a generated model."""

    def __init__(self, members: JsonObject) -> None:
        self.members = members

    def to_dict(self) -> JsonObject:
        return self.members


PLAIN = new({"z1": zone(), "d1": data()}, "z1 & d1")


@pytest.mark.parametrize(
    "source",
    [
        PLAIN,
        json.dumps(PLAIN),
        "\ufeff" + json.dumps(PLAIN),
        json.dumps(PLAIN).encode(),
        json.dumps(PLAIN).encode("utf-16"),
        bytearray(json.dumps(PLAIN).encode("utf-8-sig")),
        Model(PLAIN),
        Model({**PLAIN, "subscribeParam": Model(webhook())}),
    ],
    ids=["mapping", "text", "text with BOM", "bytes", "utf-16", "bytearray", "model", "nested model"],
)
def test_payload_is_accepted_as_mapping_text_bytes_and_model(source: MonitorSource) -> None:
    assert to_new_format(source) == PLAIN


def test_names_are_made_from_the_kind() -> None:
    monitor = deprecated(data(), time(), data("vehicle.kinetic.speed"), zone())
    param = to_new_format(monitor)["triggerParam"]
    assert isinstance(param, dict)
    assert param["boolExp"] == "z1 & t1 & d1 & d2"
    assert [list(trigger) for trigger in param["triggers"]] == [  # type: ignore[arg-type, union-attr]
        ["name", "zone"],
        ["name", "time"],
        ["name", "data"],
        ["name", "data"],
    ]


def test_unknown_members_stay_on_the_way_there_and_back() -> None:
    monitor = deprecated({**zone(), "altitude": 5}, {**data(), "note": None}, x={"y": [1]})
    monitor["subscribeParam"]["callback"]["webhook"]["secretName"] = "a"
    monitor["subscribeParam"]["retryPolicy"]["jitter"] = 1
    monitor["triggerParam"]["mode"] = "strict"
    assert to_deprecated_format(to_new_format(monitor)) == monitor
    assert to_new_format(to_new_format(monitor)) == to_new_format(monitor)


def test_unknown_member_next_to_a_body_moves_into_it() -> None:
    monitor = new({"d1": data()}, "d1")
    monitor["triggerParam"]["triggers"][0]["enabled"] = True
    assert to_new_format(monitor) == monitor
    assert to_deprecated_format(monitor)["triggerParam"] == {"dataTriggers": [{**data(), "enabled": True}]}


def test_server_that_writes_null_for_what_is_not_used_is_understood() -> None:
    monitor = copy.deepcopy(PLAIN)
    monitor["triggerParam"] |= {"timeZoneTriggers": None, "dataTriggers": []}
    for trigger in monitor["triggerParam"]["triggers"]:
        trigger.update({kind: None for kind in ("zone", "time", "data") if kind not in trigger})
    assert to_new_format(monitor) == PLAIN


def test_monitor_in_a_server_response_is_converted_inside() -> None:
    response = {"monitorId": "m1", "status": "Running", "monitor": deprecated(zone(), data())}
    assert to_new_format(response) == {**response, "monitor": to_new_format(response["monitor"])}  # type: ignore[arg-type]
    assert to_deprecated_format(to_new_format(response)) == response
    with pytest.raises(MonitorFormatError, match="one id"):
        to_deprecated_format(response, split=True)


def test_daily_window_lists_all_days_in_v2_and_none_in_v3() -> None:
    window = {"recurrence": "Daily", "start": "PT8H", "duration": "PT1H"}
    monitor = new({"t1": {"times": [window]}}, "t1")
    there = to_deprecated_format(monitor)
    validator("v2").validate(there)
    assert "occurence" in json.dumps(there)
    assert to_new_format(there) == monitor
    every_day = {**window, "occurence": {"day": ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]}}
    explicit = new({"t1": {"times": [every_day]}}, "t1")
    assert to_new_format(to_deprecated_format(explicit)) == explicit


def test_fraction_of_a_kilometer_is_kept() -> None:
    place = {"center": {"longitude": 9.19, "latitude": 45.46}, "radius": 50.5}
    monitor = deprecated(zone(place=place))
    assert to_deprecated_format(to_new_format(monitor)) == monitor


def test_superfluous_negation_is_converted() -> None:
    triggers = {"z1": zone(), "d1": data()}
    for expression in ("!!z1 & d1", "!(!z1 | !d1)", "z1 & (d1 | !z1)"):
        assert to_deprecated_format(new(triggers, expression)) == deprecated(zone(), data())


def test_kind_of_recognizes_zone_time_and_data() -> None:
    assert [kind_of(body) for body in (zone(), time(), data())] == ["zone", "time", "data"]


def test_single_trigger_needs_no_expression() -> None:
    monitor = new({"z1": zone()}, "z1")
    del monitor["triggerParam"]["boolExp"]
    assert to_new_format(monitor) == new({"z1": zone()}, "z1")


@bounded
@given(st.floats(allow_nan=False, allow_infinity=False))
def test_number_as_text_is_the_same_number(value: float) -> None:
    monitor = new({"d1": {"data": "vehicle.odometer", "op": "equalsTo", "value": value}}, "d1")
    text = to_new_format(monitor)["triggerParam"]["triggers"][0]["data"]["value"][0]  # type: ignore[index, call-overload]
    assert float(str(text)) == value
    assert "e" not in str(text)
    assert not str(text).endswith(".0")


ONCE: JsonObject = {"recurrence": "None", "start": "2026-05-01T10:00:00Z", "duration": "PT2H"}


def windows(monitor: JsonObject) -> Any:
    """The windows of a monitor with one time trigger, in either format."""
    param = monitor["triggerParam"]
    if "triggers" in param:
        return param["triggers"][0]["time"]["times"]
    return param["timeZoneTriggers"]["timeTrigger"]["times"]


def test_window_that_does_not_recur_loses_the_days_that_v2_ignores() -> None:
    window = {**ONCE, "occurence": {"day": ["Mon"]}}
    assert windows(to_new_format(deprecated(time(times=[window])))) == [ONCE]


def test_window_that_does_not_recur_needs_a_date_in_v3() -> None:
    window = {**ONCE, "start": "PT8H30M", "occurence": {"day": ["Mon"]}}
    with pytest.raises(ConversionError) as caught:
        to_new_format(deprecated(time(times=[time()["times"][0], window])))
    assert str(caught.value) == (
        "v3 requires a date as the start of a window that does not recur (at"
        " /triggerParam/timeZoneTriggers/timeTrigger/times/1/start). Write the date (2026-01-31T08:30:00Z),"
        " or"
        " make the window daily."
    )
    with pytest.raises(ConversionError) as caught:
        to_new_format(new({"t1": time(times=[window])}, "t1"))
    assert caught.value.pointer == "/triggerParam/triggers/0/time/times/0/start"
    assert windows(to_deprecated_format(deprecated(time(times=[window])))) == [window]


def test_window_that_does_not_recur_has_no_days_in_v3() -> None:
    window = {**ONCE, "occurence": {"day": ["Mon"]}}
    with pytest.raises(ConversionError) as caught:
        to_new_format(new({"t1": time(times=[window])}, "t1"))
    assert str(caught.value) == (
        "v3 refuses `occurence` in a window that does not recur (at"
        " /triggerParam/triggers/0/time/times/0/occurence). Leave `occurence` out, or make the window daily."
    )
    assert windows(to_new_format(new({"t1": time(times=[ONCE])}, "t1"))) == [ONCE]
    assert windows(to_new_format(new({"t1": time(times=[{**ONCE, "occurence": None}])}, "t1"))) == [ONCE]
