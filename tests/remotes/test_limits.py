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


@pytest.mark.parametrize("name", [*CAUSES, *STATUSES])
def test_explanations_are_sentences_without_the_name(name: str) -> None:
    said = [STATUSES[name].meaning] if name in STATUSES else []
    said += list(CAUSES[name]) if name in CAUSES else []
    for words in said:
        assert len(words.split()) > 2
        assert name not in words
        assert words.strip(" .") == words
