"""The tables that actions are checked with match the specification, member by member."""

from __future__ import annotations

import pytest

from psa_fleet import remotes
from psa_fleet.remotes import CAUSES, STATUSES, Action
from psa_fleet.remotes import _shapes as shapes
from psa_fleet.remotes._charge import _WORDS
from psa_fleet.remotes._remote_payload import _DAYS, ACTIONS, _occurence

from ..specification import Schema, resolved, worded
from .payloads import enum

ACTION_CLASSES = [
    value
    for value in (getattr(remotes, name) for name in vars(remotes)["__all__"])
    if isinstance(value, type) and issubclass(value, Action) and value is not Action
]


def schema(name: str) -> Schema:
    found: Schema = worded("v3")["components"]["schemas"][name]
    return resolved("v3", found, words=True)


def compare(reader: object, specified: Schema, at: str) -> int:
    """Compare what reads a value with its schema; return the number of values compared."""
    specified = resolved("v3", specified, words=True)
    kind = specified.get("type")
    if reader is _occurence:
        reader = _DAYS
    if isinstance(reader, shapes.Shape):
        assert kind == "object", at
        assert set(reader.members) == set(specified["properties"]), at
        assert set(reader.required) == set(specified.get("required", ())), at
        for name in reader.rules:
            for names in (getattr(name, "names", ()), getattr(name, "others", ())):
                assert set(names) <= set(reader.members), at
        return sum(
            compare(part, specified["properties"][name], f"{at}/{name}")
            for name, part in reader.members.items()
        )
    if isinstance(reader, shapes.Many):
        assert kind == "array", at
        # An empty list of programs or days means nothing, and is refused though nothing forbids it.
        assert reader.least == max(1, specified.get("minItems", 0)), at
        assert reader.most == specified.get("maxItems"), at
        return compare(reader.item, specified["items"], f"{at}/[]")
    if isinstance(reader, shapes.Choice):
        assert list(reader.words) == specified["enum"], at
    elif isinstance(reader, shapes.Whole):
        assert kind == "integer", at
        assert (reader.least, reader.most) == (
            specified.get("minimum", shapes.LEAST),
            specified.get("maximum"),
        ), at
    elif reader is shapes.flag:
        assert kind == "boolean", at
    elif reader is shapes.coordinates:
        assert (kind, specified["minItems"]) == ("array", 2), at
        assert "Longitude, latitude" in specified["description"]
    elif reader is shapes.text or reader is shapes.number:
        assert kind == ("string" if reader is shapes.text else "number"), at
        assert specified.get("format") != "date-time", at
    else:
        assert reader in (shapes.moment, shapes.time_of_day), at
        assert kind == "string", at
        assert "enum" not in specified, at
        words = "RFC 3339" if reader is shapes.moment else "duration after midnight"
        assert words in specified["description"] or specified.get("format") == "date-time", at
    return 1


@pytest.mark.promise("P505")
def test_actions_table_has_types_and_limits_of_the_specification() -> None:
    specified = schema("Remote")["properties"]
    assert set(specified) == {*ACTIONS, "label"}
    assert sum(compare(shape, specified[name], name) for name, shape in ACTIONS.items()) >= 30


def test_action_classes_cover_all_remote_types() -> None:
    assert {cls.remote_type for cls in ACTION_CLASSES} == set(enum("RemoteType"))
    assert {cls.member for cls in ACTION_CLASSES} == set(ACTIONS)


def test_charging_words_are_the_enums_of_the_specification() -> None:
    for name, words in _WORDS.items():
        assert list(words) == enum("RemoteCharging", "preferences", name)


@pytest.mark.promise("P503")
def test_statuses_and_causes_of_the_specification_are_explained() -> None:
    assert set(STATUSES) == set(enum("RemoteActionStatus"))
    assert {name for name, status in STATUSES.items() if status.is_final} == set(
        enum("RemoteDoneEventStatus")
    )
    assert {name for name, status in STATUSES.items() if not status.is_final} == set(
        enum("RemotePendingEventStatus")
    )
    assert set(CAUSES) == {*enum("RemoteFailedEventStatus"), "VehicleBatteryChargeTooLow"}
    assert len({cause.meaning for cause in CAUSES.values()}) == len(CAUSES)


MEANINGS = {
    "Accepted": "the server has accepted it",
    "WakingUpVehicle": "the vehicle is being woken up",
    "CheckingVehicle": "the server is checking whether the vehicle supports it",
    "SentToVehicle": "the vehicle has received it and has not reported back",
    "VehicleBatteryChargeTooLow": "it is about to fail because the vehicle's battery is too low",
    "TooManyWakeUpsOverMonth": "it is about to fail because the wake-ups of the month are used up",
    "Success": "the vehicle has executed it",
    "AlreadyDone": "the vehicle was already in the requested state",
    "Failed": "the vehicle did not execute it",
}
ADVICE = {
    "GeneralError": (
        "the server had a fault",
        "Send it again later; if it persists, contact the vendor's support",
    ),
    "VehicleError": ("the vehicle had a fault", "Check the vehicle's alerts, then send it again"),
    "WrongCommand": (
        "the vehicle does not support it",
        "client.capabilities(vin) lists the actions it supports",
    ),
    "VehicleConnectionTimeout": (
        "the vehicle did not respond in time",
        "It may be out of coverage, for example in a garage; send it again later",
    ),
    "MissingRights": (
        "the account is not allowed to send it to this vehicle",
        "Check the subscription and the contract",
    ),
    "VehicleBatteryChargeTooLow": (
        "the charge of the vehicle's battery is too low",
        "Let the vehicle be driven or charged, then send it again",
    ),
    "NotPossibleDueToVehicleBatteryLevel": (
        "the battery is too low for it",
        "Let the vehicle be driven or charged, then send it again",
    ),
    "NotPossibleDueToVehiclePrivacyLevel": (
        "the driver's privacy setting excludes it",
        "Only the driver can change that, in the vehicle",
    ),
    "TooManyWakeUpsOverMonth": (
        "the wake-ups of the month are used up",
        "Wait for the next month, or until a driver starts the vehicle",
    ),
    "TooManyRequestInShortTime": (
        "too many actions were sent in a short time",
        "Wait some minutes before you send the next one",
    ),
    "SameActionInProgress": (
        "the same action is in progress",
        "Wait until it ends: vehicle.remotes(cbid).list() shows it",
    ),
    "NotPossibleDueToVehicleStolenState": (
        "it conflicts with the vehicle's stolen state",
        "Correct the report with Stolen(reported=...) if it is wrong",
    ),
    "VehicleInUse": ("the vehicle is in use", "Send it again when the vehicle is parked"),
    "TooManyRequestSent": ("too many actions were sent", "Send it again later"),
    "DoorsOpen": ("a door is open", "Have it closed, then send it again"),
    "VehicleErrorOrCidInside": (
        "the vehicle had a fault, or a key is inside",
        "Have the key removed, then send it again",
    ),
    "CidInside": ("a key is inside the vehicle", "Have it removed, then send it again"),
    "ExternalChargingSystemError": (
        "the charging station had a fault",
        "Have the station and the cable checked",
    ),
    "VehicleChargingSystemError": (
        "the charger of the vehicle had a fault",
        "Check the vehicle's alerts; it may need a workshop",
    ),
    "VehicleIsNotLocked": ("the vehicle is not locked", "Lock it (Doors(locked=True)), then send it again"),
    "CanceledByDriver": ("the driver canceled it", "Ask the driver"),
}


def test_statuses_and_causes_have_these_words() -> None:
    assert {name: status.meaning for name, status in STATUSES.items()} == MEANINGS
    assert {name: (cause.meaning, cause.hint) for name, cause in CAUSES.items()} == ADVICE
