"""Operands that the versions name differently."""

from __future__ import annotations

import itertools
from typing import Any

import pytest

from psa_fleet.errors import ConversionError
from psa_fleet.monitors import Data, Monitor, to_deprecated_format, to_new_format
from psa_fleet.monitors.operands import OPERANDS

from .payloads import JsonObject, data, deprecated, new

OTHERS = ("NotRunning", "Starting", "Stopping", "Stopped")


def to_v3(trigger: JsonObject) -> object:
    return to_new_format(deprecated(trigger))["triggerParam"]["triggers"][0]["data"]  # type: ignore[index, call-overload]


def to_v2(trigger: JsonObject) -> object:
    return to_deprecated_format(new({"d1": trigger}, "d1"))["triggerParam"]["dataTriggers"][0]  # type: ignore[index, call-overload]


@pytest.mark.promise("P419")
@pytest.mark.parametrize(
    ("v2", "v3"),
    [
        (
            data("vehicle.engines.running", "equalsTo", "true"),
            data("vehicle.powertrain.status", "equalsTo", "Running"),
        ),
        (
            data("vehicle.engines.running", "equalsTo", "false"),
            data("vehicle.powertrain.status", "includedIn", *OTHERS),
        ),
        (
            data("privacy.driverRequestState", "equalsTo", "Full"),
            data("privacy.state", "equalsTo", "Full"),
        ),
        (data("privacy.driverRequestState", "onChange"), data("privacy.state", "onChange")),
        (
            data("vehicle.drivingBehavior.mode", "includedIn", "Confort", "Eco"),
            data("vehicle.drivingBehavior.mode", "includedIn", "Comfort", "Eco"),
        ),
        (data("vehicle.hoverboard", "onChange"), data("vehicle.hoverboard", "onChange")),
    ],
)
def test_successor_operands_are_converted_both_ways(v2: JsonObject, v3: JsonObject) -> None:
    assert to_v3(v2) == v3
    assert to_v2(v3) == v2
    assert to_new_format(new({"d1": v2}, "d1")) == new({"d1": v3}, "d1")
    assert to_deprecated_format(deprecated(v3)) == deprecated(v2) or v3["data"] == "privacy.state"


def test_deprecated_operand_becomes_its_successor_once() -> None:
    there = to_new_format(deprecated(data("privacy.state", "equalsTo", "Full")))
    back = to_deprecated_format(there)
    assert back == deprecated(data("privacy.driverRequestState", "equalsTo", "Full"))
    assert to_new_format(back) == there
    kept = deprecated(data("privacy.state", "equalsTo", "Full"))
    assert to_deprecated_format(kept) == kept


@pytest.mark.parametrize("order", [*itertools.permutations(OTHERS)])
def test_four_states_that_are_not_running_come_in_any_order(order: tuple[str, ...]) -> None:
    trigger = data("vehicle.powertrain.status", "includedIn", *order)
    assert to_v2(trigger) == data("vehicle.engines.running", "equalsTo", "false")


@pytest.mark.promise("P419")
@pytest.mark.parametrize(
    "trigger",
    [
        data("vehicle.powertrain.status", "onChange"),
        data("vehicle.powertrain.status", "equalsTo", "Stopped"),
        data("vehicle.powertrain.status", "includedIn", "Running", "Starting"),
        data("vehicle.powertrain.status", "includedIn", *OTHERS[:3]),
        data("vehicle.powertrain.status", "includedIn", *OTHERS, "Running"),
    ],
)
def test_powertrain_states_that_v2_cannot_distinguish_are_refused(trigger: JsonObject) -> None:
    with pytest.raises(ConversionError) as caught:
        to_v2(trigger)
    place = "op" if trigger["op"] == "onChange" else "value"
    assert str(caught.value) == (
        "v2 has `vehicle.engines.running`, true or false, and cannot distinguish the states of"
        f" `vehicle.powertrain.status` (at /triggerParam/triggers/0/data/{place}). Only Running, or all of"
        " NotRunning, Starting, Stopping, Stopped together, can be expressed."
    )


@pytest.mark.parametrize(("op", "values"), [("includedIn", ["true", "false"]), ("greaterThan", ["true"])])
def test_engine_condition_without_a_form_in_v3_is_refused(op: str, values: list[str]) -> None:
    with pytest.raises(ConversionError) as caught:
        to_v3(data("vehicle.engines.running", op, *values))
    assert str(caught.value) == (
        f"`{op}` on `vehicle.engines.running` has no form with v3's `vehicle.powertrain.status`, which has"
        " five"
        " states (at /triggerParam/dataTriggers/0/op). Use `onChange`, or `equalsTo` true or false, or write"
        " a"
        " trigger on `vehicle.powertrain.status` itself."
    )


def test_change_of_the_engine_becomes_change_of_the_powertrain_only() -> None:
    change = data("vehicle.engines.running", "onChange")
    assert to_v3(change) == data("vehicle.powertrain.status", "onChange")
    assert to_deprecated_format(deprecated(change)) == deprecated(change)
    with pytest.raises(ConversionError) as caught:
        to_v2(data("vehicle.powertrain.status", "onChange"))
    assert caught.value.pointer == "/triggerParam/triggers/0/data/op"


def test_built_change_of_the_engine_is_sent_to_v2_as_the_same_mapping_is() -> None:
    built = Monitor(label="", when=Data("vehicle.engines.running").changes(), notify=None)
    trigger = {"data": "vehicle.engines.running", "op": "onChange"}
    assert to_deprecated_format(built)["triggerParam"] == {"dataTriggers": [trigger]}


@pytest.mark.promise("P419")
@pytest.mark.parametrize(
    ("trigger", "words"),
    [
        (
            data("vehicle.energy.charging.status", "includedIn", "InProgress", "Finished"),
            "v2 has no `includedIn` for `vehicle.energy.charging.status` (at"
            " /triggerParam/triggers/0/data/op). It accepts onChange, equalsTo.",
        ),
        (
            data("vehicle.safety.autoECallTriggering", "equalsTo", "ShockDetectionUnabled"),
            "`vehicle.safety.autoECallTriggering` has no `ShockDetectionUnabled` in v2 (at"
            " /triggerParam/triggers/0/data/value/0). It has NotDetected, Detected.",
        ),
        (
            data("vehicle.safety.autoECallTriggering", "includedIn", "Detected", "ShockDetectionUnabled"),
            "`vehicle.safety.autoECallTriggering` has no `ShockDetectionUnabled` in v2 (at"
            " /triggerParam/triggers/0/data/value/1). It has NotDetected, Detected.",
        ),
    ],
)
def test_operator_or_value_that_v2_lacks_is_refused_at_its_place(trigger: JsonObject, words: str) -> None:
    with pytest.raises(ConversionError) as caught:
        to_v2(trigger)
    assert str(caught.value) == words
    assert to_new_format(new({"d1": trigger}, "d1")) == new({"d1": trigger}, "d1")


@pytest.mark.parametrize(
    "trigger",
    [
        data("vehicle.energy.charging.status", "equalsTo", "InProgress"),
        data("vehicle.energy.charging.status", "greaterThan", "InProgress"),
        data("vehicle.safety.autoECallTriggering", "equalsTo", "SomethingNew"),
    ],
)
def test_shared_or_undocumented_trigger_is_unchanged(trigger: JsonObject) -> None:
    assert to_v2(trigger) == trigger


DRIVER = "privacy.driverRequestState"


@pytest.mark.promise("P419")
@pytest.mark.parametrize(
    ("one", "other"),
    [
        (data("privacy.state", "equalsTo", "None"), data(DRIVER, "equalsTo", "Full")),
        (data(DRIVER, "equalsTo", "Full"), data("privacy.state", "equalsTo", "None")),
        (data(DRIVER, "includedIn", "Full", "None"), data("privacy.state", "equalsTo", "Geolocation")),
    ],
)
def test_privacy_operands_that_would_contradict_are_refused(one: JsonObject, other: JsonObject) -> None:
    with pytest.raises(ConversionError) as caught:
        to_new_format(deprecated(one, data(), other))
    assert str(caught.value) == (
        "v3 has one operand, `privacy.state`, for `privacy.state` and `privacy.driverRequestState` (at"
        " /triggerParam/dataTriggers/2/data). Keep the trigger on `privacy.driverRequestState`; v2 deprecates"
        " the other one."
    )


def test_privacy_operands_with_one_condition_become_equal_triggers() -> None:
    both = deprecated(data("privacy.state", "equalsTo", "Full"), data(DRIVER, "equalsTo", "Full"))
    triggers: Any = to_new_format(both)["triggerParam"]["triggers"]  # type: ignore[index, call-overload]
    assert [trigger["data"] for trigger in triggers] == [data("privacy.state", "equalsTo", "Full")] * 2


NAMED_OTHERWISE = {"vehicle.powertrain.status"}
ONLY_V3 = {o.name for o in OPERANDS.values() if o.versions == ("v3",)} - NAMED_OTHERWISE


@pytest.mark.promise("P403", "P419")
@pytest.mark.parametrize("name", sorted(ONLY_V3))
def test_operand_missing_in_v2_is_refused_with_a_hint(name: str) -> None:
    with pytest.raises(ConversionError) as caught:
        to_v2(data(name, "onChange"))
    assert caught.value.pointer == "/triggerParam/triggers/0/data/data"
    assert caught.value.hint
