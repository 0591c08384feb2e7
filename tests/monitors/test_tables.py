"""Each row of a table that is applied in two directions, written out for each of them from the documents."""

from __future__ import annotations

import copy
from typing import Any

import pytest

from psa_fleet.errors import ArgumentError, ConversionError, MonitorFormatError
from psa_fleet.monitors import Weekly, merge_split, to_deprecated_format, to_new_format
from psa_fleet.monitors._ids import is_split_id, join_part_ids, part_ids
from psa_fleet.monitors._successors import to_v3_value

from .payloads import JsonObject, data, deprecated, new, time, zone

WINDOW = {"recurrence": "Daily", "start": "PT8H", "duration": "PT1H"}
EVERY_DAY = {"day": ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]}


def to_v3(trigger: JsonObject) -> JsonObject:
    param: Any = to_new_format(deprecated(trigger))["triggerParam"]
    body: JsonObject = param["triggers"][0]["data"]
    return body


def to_v2(trigger: JsonObject) -> JsonObject:
    param: Any = to_deprecated_format(new({"d1": trigger}, "d1"))["triggerParam"]
    body: JsonObject = param["dataTriggers"][0]
    return body


def test_daily_window_has_all_seven_days_in_v2() -> None:
    there = to_deprecated_format(new({"t1": {"times": [WINDOW]}}, "t1"))
    assert there["triggerParam"] == {
        "timeZoneTriggers": {"timeTrigger": {"times": [{"occurence": EVERY_DAY, **WINDOW}]}}
    }


def test_window_of_all_seven_days_has_none_in_v3() -> None:
    whole: Any = to_new_format(deprecated({"times": [{**WINDOW, "occurence": EVERY_DAY}]}))["triggerParam"]
    assert whole["triggers"][0]["time"] == {"times": [WINDOW]}


@pytest.mark.parametrize("day", EVERY_DAY["day"])
def test_six_days_stay_six_in_both_directions(day: str) -> None:
    six = {"day": [each for each in EVERY_DAY["day"] if each != day]}
    old = deprecated({"times": [{**WINDOW, "occurence": six}]})
    there: Any = to_new_format(old)
    assert there["triggerParam"]["triggers"][0]["time"]["times"][0]["occurence"] == six
    assert to_deprecated_format(there) == old


@pytest.mark.parametrize(
    ("v2", "v3"),
    [
        (
            ("privacy.driverRequestState", "equalsTo", "Geolocation"),
            ("privacy.state", "equalsTo", "Geolocation"),
        ),
        (
            ("vehicle.drivingBehavior.mode", "equalsTo", "Confort"),
            ("vehicle.drivingBehavior.mode", "equalsTo", "Comfort"),
        ),
        (
            ("vehicle.engines.running", "equalsTo", "true"),
            ("vehicle.powertrain.status", "equalsTo", "Running"),
        ),
        (
            ("vehicle.engines.running", "equalsTo", "false"),
            ("vehicle.powertrain.status", "includedIn", "NotRunning", "Starting", "Stopping", "Stopped"),
        ),
    ],
)
def test_operand_examples_are_converted_both_ways(v2: tuple[str, ...], v3: tuple[str, ...]) -> None:
    assert to_v3(data(*v2)) == data(*v3)
    assert to_v2(data(*v3)) == data(*v2)


def test_change_of_the_engine_is_one_of_the_powertrain_and_not_back() -> None:
    assert to_v3(data("vehicle.engines.running", "onChange")) == data("vehicle.powertrain.status", "onChange")
    with pytest.raises(ConversionError):
        to_v2(data("vehicle.powertrain.status", "onChange"))


@pytest.mark.parametrize(
    ("operand", "literal", "said"),
    [
        ("vehicle.engines.running", "true", ("vehicle.powertrain.status", "Running")),
        ("vehicle.engines.running", "TRUE", ("vehicle.powertrain.status", "Running")),
        ("vehicle.engines.running", True, ("vehicle.powertrain.status", "Running")),
        ("vehicle.engines.running", "false", ("vehicle.powertrain.status", "NotRunning")),
        ("vehicle.engines.running", "perhaps", ("vehicle.engines.running", "perhaps")),
        ("vehicle.engines.running", None, ("vehicle.engines.running", None)),
        ("vehicle.drivingBehavior.mode", "Confort", ("vehicle.drivingBehavior.mode", "Comfort")),
        ("vehicle.drivingBehavior.mode", "Comfort", ("vehicle.drivingBehavior.mode", "Comfort")),
        ("vehicle.drivingBehavior.mode", 7, ("vehicle.drivingBehavior.mode", 7)),
        ("privacy.driverRequestState", "Full", ("privacy.state", "Full")),
        ("privacy.state", "Full", ("privacy.state", "Full")),
        ("vehicle.odometer", "20", ("vehicle.odometer", "20")),
        ("vehicle.hoverboard", "20", ("vehicle.hoverboard", "20")),
    ],
)
def test_to_v3_value_converts_operand_and_literal(operand: str, literal: Any, said: tuple[str, Any]) -> None:
    assert to_v3_value(operand, literal) == said


@pytest.mark.parametrize(
    ("operand", "hint"),
    [
        ("vehicle.autonomy", "Use vehicle.energy.electric.autonomy or vehicle.energy.fuel.autonomy."),
        ("vehicle.energy.charging.type", "Use vehicle.energy.charging.status."),
        ("vehicle.trip.start", "vehicle.trip fires at a change of trip, start or end."),
        ("vehicle.trip.stop", "vehicle.trip fires at a change of trip, start or end."),
        ("vehicle.trip.duration", "Use vehicle.trip, and read the duration from the trip."),
        ("vehicle.trip.distance", "Use vehicle.trip, and read the distance from the trip."),
        ("vehicle.trip.state", "Use vehicle.trip, and read the state from the trip."),
    ],
)
def test_operands_that_only_v3_has_name_what_to_use(operand: str, hint: str) -> None:
    with pytest.raises(ConversionError) as caught:
        to_v2(data(operand, "onChange"))
    assert caught.value.pointer == "/triggerParam/triggers/0/data/data"
    assert hint in str(caught.value)
    assert f"v2 has no operand `{operand}`" in str(caught.value)


BOTH = (
    "vehicle.doorsState",
    "vehicle.status",
    "vehicle.maintenance",
    "vehicle.position",
    "vehicle.telemetry",
)
EXTENSIONS = {
    **dict.fromkeys((*BOTH, "vehicle.alerts", "vehicle.collisions", "vehicle.unheardOf"), ("v2", "v3")),
    **dict.fromkeys(("vehicle.trip", "vehicle.stolen", "vehicle.telemetry.Kinetic"), ("v3",)),
}


@pytest.mark.parametrize("name", EXTENSIONS)
def test_extension_is_there_in_these_versions(name: str) -> None:
    asked = new({"z1": zone()}, "z1", extendedEventParam=[name.upper() if "unheard" not in name else name])
    if name.endswith("Kinetic"):
        asked["extendedEventParam"] = [name]
    assert to_new_format(asked)["extendedEventParam"] == [name]
    if "v2" in EXTENSIONS[name]:
        assert to_deprecated_format(asked)["extendedEventParam"] == [name]
    else:
        with pytest.raises(ConversionError) as caught:
            to_deprecated_format(asked)
        assert caught.value.pointer == "/extendedEventParam/0"


@pytest.mark.parametrize(
    ("ids", "whole"),
    [
        (["m1", "m2"], "split:m1+m2"),
        (["m1", "m2", "m3"], "split:m1+m2+m3"),
        (["a+b", "c d", "e/f:g"], "split:a%2Bb+c%20d+e%2Ff%3Ag"),
    ],
)
def test_split_id_names_its_parts(ids: list[str], whole: str) -> None:
    assert join_part_ids(ids) == whole
    assert part_ids(whole) == ids
    assert is_split_id(whole)
    assert not is_split_id(ids[0])
    assert part_ids(ids[0]) == [ids[0]]


@pytest.mark.parametrize(
    "mid", ["split:", "split:m1", "split:m1+", "split:+m1", "split:m1+ ", "split:m1+%20"]
)
def test_split_id_that_is_not_whole_is_refused(mid: str) -> None:
    with pytest.raises(ArgumentError, match=r"^mid: not the complete id of a split monitor$"):
        part_ids(mid)


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (("vehicle.odometer", 20), "20"),
        (("vehicle.odometer", 20.0), "20"),
        (("vehicle.odometer", "20.00"), "20"),
        (("vehicle.odometer", " 20 "), "20"),
        (("vehicle.odometer", "-20.0"), "-20"),
        (("vehicle.odometer", "20.50"), "20.50"),
        (("vehicle.odometer", "20."), "20."),
        (("vehicle.odometer", "x.0"), "x.0"),
        (("vehicle.odometer", 1e-7), "0.0000001"),
        (("vehicle.odometer", True), "true"),
        (("stolen.state", False), "false"),
        (("stolen.state", " TRUE "), "true"),
        (("stolen.state", "Yes"), "Yes"),
        (("vehicle.odometer", "TRUE"), "TRUE"),
        (("vehicle.hoverboard", " 20.0 "), " 20.0 "),
    ],
)
def test_value_is_written_as_text(given: tuple[str, Any], wanted: str) -> None:
    operand, value = given
    trigger = {"data": operand, "op": "equalsTo", "value": value}
    found: Any = to_new_format(new({"d1": trigger}, "d1"))["triggerParam"]
    assert found["triggers"][0]["data"]["value"] == [wanted]


@pytest.mark.parametrize("unused", [None, [], {}])
def test_zone_and_time_of_v2_that_are_empty_are_not_in_use(unused: Any) -> None:
    plain = new({"z1": zone()}, "z1")
    written = copy.deepcopy(plain)
    written["triggerParam"]["timeZoneTriggers"] = unused
    assert to_new_format(written) == plain
    old = deprecated(zone())
    old["triggerParam"] |= {"triggers": [], "boolExp": ""}
    assert to_deprecated_format(old) == deprecated(zone())


def test_server_response_that_cannot_be_split_is_refused_with_its_pointer() -> None:
    with pytest.raises(MonitorFormatError) as caught:
        to_deprecated_format({"monitorId": "m1", "monitor": deprecated(zone())}, split=True)
    assert str(caught.value) == (
        "a monitor as returned by the server has one id and cannot be split (at /monitor). Pass the content"
        " of"
        " `monitor` alone."
    )
    broken = {"monitorId": "m1", "monitor": {"triggerParam": {"dataTriggers": [{"data": 1}]}}}
    for convert in (to_new_format, to_deprecated_format):
        with pytest.raises(MonitorFormatError) as caught:
            convert(broken)
        assert caught.value.pointer.startswith("/monitor/triggerParam/")


def test_parts_that_are_missing_are_named() -> None:
    triggers = {"z1": zone(), "d1": data(), "d2": data("vehicle.kinetic.speed"), "t1": time()}
    parts = to_deprecated_format(new(triggers, "z1 | d1 | d2 | t1"), split=True)
    marked = [to_new_format(part) for part in parts]
    assert len(marked) == 4
    for kept, words in (([1, 2, 3], "1"), ([0, 1, 2], "4"), ([1, 3], "1, 3")):
        with pytest.raises(MonitorFormatError, match=f"^of 4 parts, missing: {words} ") as caught:
            merge_split([marked[index] for index in kept])
        assert caught.value.pointer == "/label"


def test_weeks_that_are_none_name_the_argument() -> None:
    with pytest.raises(ArgumentError) as caught:
        Weekly("Mon", weeks="x")
    assert caught.value.argument == "weeks"


def test_choice_of_no_value_is_refused() -> None:
    with pytest.raises(MonitorFormatError) as caught:
        to_new_format(new({"d1": {**data("vehicle.alert", "includedIn"), "value": []}}, "d1"))
    assert str(caught.value) == (
        "`includedIn` requires at least one value (at /triggerParam/triggers/0/data/value)"
    )


@pytest.mark.parametrize("unused", [{"zoneTrigger": None}, [{}]])
def test_monitor_of_unused_triggers_is_refused(unused: Any) -> None:
    with pytest.raises(MonitorFormatError) as caught:
        to_new_format({"triggerParam": {"timeZoneTriggers": unused}})
    assert caught.value.message == "the monitor has no trigger"
