"""Operands that the versions name differently."""

from __future__ import annotations

import itertools

import pytest

from psa_fleet.errors import ConversionError
from psa_fleet.monitors import to_deprecated_format, to_new_format
from psa_fleet.monitors.operands import OPERANDS

from .payloads import JsonObject, data, deprecated, new

OTHERS = ("NotRunning", "Starting", "Stopping", "Stopped")


def to_v3(trigger: JsonObject) -> object:
    return to_new_format(deprecated(trigger))["triggerParam"]["triggers"][0]["data"]  # type: ignore[index, call-overload]


def to_v2(trigger: JsonObject) -> object:
    return to_deprecated_format(new({"d1": trigger}, "d1"))["triggerParam"]["dataTriggers"][0]  # type: ignore[index, call-overload]


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
def test_what_both_can_say(v2: JsonObject, v3: JsonObject) -> None:
    assert to_v3(v2) == v3
    assert to_v2(v3) == v2
    assert to_new_format(new({"d1": v2}, "d1")) == new({"d1": v3}, "d1")
    assert to_deprecated_format(deprecated(v3)) == deprecated(v2) or v3["data"] == "privacy.state"


def test_what_v2_deprecates_becomes_its_successor_once() -> None:
    there = to_new_format(deprecated(data("privacy.state", "equalsTo", "Full")))
    back = to_deprecated_format(there)
    assert back == deprecated(data("privacy.driverRequestState", "equalsTo", "Full"))
    assert to_new_format(back) == there
    kept = deprecated(data("privacy.state", "equalsTo", "Full"))
    assert to_deprecated_format(kept) == kept


@pytest.mark.parametrize("order", [*itertools.permutations(OTHERS)])
def test_the_four_states_that_are_not_running_come_in_any_order(order: tuple[str, ...]) -> None:
    trigger = data("vehicle.powertrain.status", "includedIn", *order)
    assert to_v2(trigger) == data("vehicle.engines.running", "equalsTo", "false")


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
def test_states_that_v2_can_not_tell_apart(trigger: JsonObject) -> None:
    with pytest.raises(ConversionError, match=r"can't tell the states"):
        to_v2(trigger)


def test_a_change_of_the_engine_is_no_change_of_the_powertrain() -> None:
    with pytest.raises(ConversionError) as caught:
        to_v3(data("vehicle.engines.running", "onChange"))
    assert caught.value.pointer == "/triggerParam/dataTriggers/0/op"


NAMED_OTHERWISE = {"vehicle.powertrain.status"}
ONLY_V3 = {o.name for o in OPERANDS.values() if o.versions == ("v3",)} - NAMED_OTHERWISE


@pytest.mark.parametrize("name", sorted(ONLY_V3))
def test_each_operand_that_v2_lacks_is_refused_with_a_way_out(name: str) -> None:
    with pytest.raises(ConversionError) as caught:
        to_v2(data(name, "onChange"))
    assert caught.value.pointer == "/triggerParam/triggers/0/data/data"
    assert caught.value.hint
