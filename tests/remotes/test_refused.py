"""What no action may be, where the error points, and its words."""

from __future__ import annotations

import math
from typing import Any

import pytest

from psa_fleet._base.json import JSON
from psa_fleet.errors import RemoteFormatError
from psa_fleet.remotes._shapes import LEAST, AnyOf, Whole, number

from .payloads import CHARGING, PARIS, SET, JsonObject, conditioning, refused

NO_TIME_OF_DAY = (
    "a time of day is expected here, as an ISO 8601 duration after midnight. Write half past "
    "eight in the morning as PT8H30M."
)
NO_ACTION = (
    "one action is sent at a time, and this has 0. Expected is an object with exactly one of "
    "preconditioning, immobilization, door, horn, charging, stolen, lights, wakeUp, "
    "navigation; `label` may be there."
)
UNKNOWN_MEMBER = (
    "an action has an undocumented member next to it. Expected is an object with exactly one "
    "of preconditioning, immobilization, door, horn, charging, stolen, lights, wakeUp, "
    "navigation; `label` may be there."
)
NO_FLAG = "true or false is expected here, not a number"
NO_MOMENT = "a point in time with its offset (RFC 3339) is expected here. Write it like 2026-11-23T18:30:00Z."
PROGRAMS: list[tuple[str, Any, str | None, str]] = [
    ("slot", 0, None, "a whole number from 1 to 4 is expected here"),
    ("slot", 5, None, "a whole number from 1 to 4 is expected here"),
    ("slot", True, None, "a whole number from 1 to 4 is expected here"),
    ("slot", None, None, "a program that is set needs `slot`"),
    ("enabled", None, None, "a program that is set needs `enabled`"),
    ("start", None, None, "a program that is set needs `start`"),
    ("occurence", None, None, "a program that is set needs `occurence`"),
    ("start", "08:30", None, NO_TIME_OF_DAY),
    ("start", "P", None, NO_TIME_OF_DAY),
    ("start", "PT", None, NO_TIME_OF_DAY),
    ("start", "PT25H", None, NO_TIME_OF_DAY),
    ("start", "P1DT1S", None, NO_TIME_OF_DAY),
    ("start", 8, None, NO_TIME_OF_DAY),
    ("recurrence", "Weekly", None, "this is not one of `None`, `Daily`"),
    ("actionsType", "Forget", None, "this is not one of `Delete`, `Set`"),
    ("occurence", {}, "occurence/day", "`occurence` needs `day`"),
    ("occurence", {"day": []}, "occurence/day", "at least 1 days are expected here, not 0"),
    (
        "occurence",
        {"day": ["Mon", "Someday"]},
        "occurence/day/1",
        "this is not one of `Mon`, `Tue`, `Wed`, `Thu`, `Fri`, `Sat`, `Sun`",
    ),
]
ONE_TOO_MANY = [PARIS] * 11
CASES: list[tuple[Any, str, str]] = [
    ({"label": "x"}, "", NO_ACTION),
    ({"horn": None}, "", NO_ACTION),
    (
        {"horn": {"state": "Activated"}, "lights": {"on": True}},
        "/lights",
        (
            "one action is sent at a time, and this has 2. Expected is an object with exactly one of "
            "preconditioning, immobilization, door, horn, charging, stolen, lights, wakeUp, "
            "navigation; `label` may be there."
        ),
    ),
    (
        {"ligths": {"on": True}, "lights": {"on": False}},
        "/ligths",
        "`lights` and `ligths` are two spellings of one member and differ. Keep `lights` alone.",
    ),
    ({"horn": {"state": "Activated"}, "flash": {}}, "/flash", UNKNOWN_MEMBER),
    ({"horn": {"state": "Activated"}, "a/b~c": {}}, "/a~1b~0c", UNKNOWN_MEMBER),
    ({"label": 7, "horn": {"state": "Activated"}}, "/label", "text is expected here, not a number"),
    ({"horn": "Activated"}, "/horn", "`horn` is expected here as a JSON object, not text"),
    ({"horn": {}}, "/horn/state", "`horn` needs `state`"),
    ({"horn": {"state": "Loud"}}, "/horn/state", "this is not one of `Activated`, `Unactivated`"),
    ({"horn": {"state": True}}, "/horn/state", "this is not one of `Activated`, `Unactivated`"),
    (
        {"door": {"state": "Locked", "forced": "yes"}},
        "/door/forced",
        "true or false is expected here, not text",
    ),
    ({"lights": {"on": "true"}}, "/lights/on", "true or false is expected here, not text"),
    ({"lights": {"on": 1}}, "/lights/on", NO_FLAG),
    ({"immobilization": {}}, "/immobilization/activate", "`immobilization` needs `activate`"),
    ({"wakeUp": {"action": "Sleep"}}, "/wakeUp/action", "this is not one of `WakeUp`"),
    ({"stolen": {}}, "/stolen", "this is empty: set `stolen`, `trackingPeriod` or `immobilization`"),
    (
        {"stolen": {"stolen": True, "immobilization": {"activate": True}}},
        "/stolen/stolen",
        "`stolen` and `immobilization` cannot be combined. Send them one after the other.",
    ),
    (
        {"stolen": {"trackingPeriod": {}}},
        "/stolen/trackingPeriod",
        "this is empty: set `running` or `shutdown`",
    ),
    (
        {"stolen": {"trackingPeriod": {"running": 4}}},
        "/stolen/trackingPeriod/running",
        "a whole number of at least 5 is expected here",
    ),
    (
        {"stolen": {"trackingPeriod": {"shutdown": 59}}},
        "/stolen/trackingPeriod/shutdown",
        "a whole number of at least 60 is expected here",
    ),
    (
        {"stolen": {"immobilization": {"activate": None}}},
        "/stolen/immobilization/activate",
        "`immobilization` needs `activate`",
    ),
    (
        {"preconditioning": {}},
        "/preconditioning/airConditioning",
        "`preconditioning` needs `airConditioning`",
    ),
    (conditioning(), "/preconditioning/airConditioning", "this is empty: set `immediate` or `programs`"),
    (
        conditioning(programs=[]),
        "/preconditioning/airConditioning/programs",
        "at least 1 programs are expected here, not 0",
    ),
    (
        conditioning(programs=SET),
        "/preconditioning/airConditioning/programs",
        "a list of programs is expected here, not an object",
    ),
    (
        conditioning(programs=[SET, {**SET, "start": "PT9H"}]),
        "/preconditioning/airConditioning/programs/1/slot",
        "`slot` 1 comes twice in one list",
    ),
    *(
        (
            conditioning(programs=[{**SET, name: value}]),
            f"/preconditioning/airConditioning/programs/0/{place or name}",
            words,
        )
        for name, value, place, words in PROGRAMS
    ),
    (
        conditioning(programs=[{"actionsType": "Delete"}]),
        "/preconditioning/airConditioning/programs/0/slot",
        "a program that is deleted needs `slot`",
    ),
    (
        {"charging": {}},
        "/charging",
        "this is empty: set `schedule`, `immediate`, `preferences` or `nextDelayedTime`",
    ),
    ({"charging": {"immediate": 1}}, "/charging/immediate", NO_FLAG),
    (
        {"charging": {"schedule": {}}},
        "/charging/schedule",
        "this is empty: set `nextDelayedTime` or `programs`",
    ),
    ({"charging": {"preferences": {}}}, "/charging/preferences", "this is empty: set `level` or `type`"),
    (
        {"charging": {"preferences": {"level": 3}}},
        "/charging/preferences/level",
        "this is not one of `Level1`, `Level2`, `Level3`, `Level4`, `Level5`",
    ),
    (
        {"charging": {"preferences": {"type": "Half"}}},
        "/charging/preferences/type",
        "this is not one of `Partial`, `Full`",
    ),
    (
        {"charging": {"preferences": {"type": "Full"}, "immediate": True}},
        "/charging/preferences",
        "`preferences` and `immediate` cannot be combined. Send them one after the other.",
    ),
    (
        {"charging": {"preferences": {"type": "Full"}, "schedule": {"programs": [CHARGING]}}},
        "/charging/preferences",
        "`preferences` and `schedule` cannot be combined. Send them one after the other.",
    ),
    (
        {"charging": {"nextDelayedTime": "string", "immediate": False}},
        "/charging/nextDelayedTime",
        NO_MOMENT,
    ),
    ({"charging": {"nextDelayedTime": "2026-11-23T18:30:00"}}, "/charging/nextDelayedTime", NO_MOMENT),
    ({"charging": {"nextDelayedTime": "2026-02-30T18:30:00Z"}}, "/charging/nextDelayedTime", NO_MOMENT),
    ({"charging": {"nextDelayedTime": "20261123T183000Z"}}, "/charging/nextDelayedTime", NO_MOMENT),
    (
        {"charging": {"schedule": {"nextDelayedTime": "2026-11-23T18:30:00Z", "programs": [CHARGING]}}},
        "/charging/schedule/nextDelayedTime",
        "`nextDelayedTime` and `programs` cannot be combined. Send them one after the other.",
    ),
    (
        {"charging": {"schedule": {"programs": [CHARGING, CHARGING]}}},
        "/charging/schedule/programs/1/slot",
        "`slot` 1 comes twice in one list",
    ),
    (
        {"charging": {"schedule": {"programs": [{"slot": 1}]}}},
        "/charging/schedule/programs/0/start",
        "a charging program needs `start`",
    ),
    (
        {"charging": {"schedule": {"programs": [{**CHARGING, "end": "6"}]}}},
        "/charging/schedule/programs/0/end",
        NO_TIME_OF_DAY,
    ),
    ({"navigation": {}}, "/navigation/positions", "`navigation` needs `positions`"),
    ({"navigation": {"positions": []}}, "/navigation/positions", "1 to 10 points are expected here, not 0"),
    (
        {"navigation": {"positions": PARIS}},
        "/navigation/positions",
        "a list of points is expected here, not an object",
    ),
    (
        {"navigation": {"positions": ONE_TOO_MANY}},
        "/navigation/positions",
        "1 to 10 points are expected here, not 11",
    ),
    (
        {"navigation": {"positions": [{}]}},
        "/navigation/positions/0/coordinates",
        "a point needs `coordinates`",
    ),
    (
        {"navigation": {"positions": [{"coordinates": [2.33]}]}},
        "/navigation/positions/0/coordinates",
        "`coordinates` are expected here as [longitude, latitude]",
    ),
    (
        {"navigation": {"positions": [{"coordinates": [2.33, "48"]}]}},
        "/navigation/positions/0/coordinates/1",
        "a number is expected here, not text",
    ),
    (
        {"navigation": {"positions": [{"coordinates": [181, 0]}]}},
        "/navigation/positions/0/coordinates/0",
        "a longitude is from -180 to 180 degrees. GeoJSON has the longitude first.",
    ),
    (
        {"navigation": {"positions": [{"coordinates": [0, 91]}]}},
        "/navigation/positions/0/coordinates/1",
        "a latitude is from -90 to 90 degrees. GeoJSON has the longitude first.",
    ),
    (
        {"navigation": {"positions": [{**PARIS, "type": "Line"}]}},
        "/navigation/positions/0/type",
        "this is not one of `Point`",
    ),
]


@pytest.mark.promise("P505")
@pytest.mark.parametrize(
    ("payload", "pointer", "words"), CASES, ids=[str(payload)[:60] for payload, _, _ in CASES]
)
def test_value_beyond_limits_is_refused_with_its_pointer(payload: Any, pointer: str, words: str) -> None:
    error = refused(payload)
    assert (error.pointer, str(error).replace(f" (at {pointer})", "")) == (pointer, words)


@pytest.mark.parametrize(
    ("payload", "complaint"),
    [
        ({}, "the remote action is empty"),
        ([], "a remote action is a JSON object, not a list"),
        ("null", "a remote action is a JSON object, not null"),
        ("Horn", "the text is not JSON"),
        (7, "a remote action is a JSON object, not a number"),
        ('{"horn": {"state": "Activated"}, "horn": {"state": "Unactivated"}}', "occurs twice"),
        ({"horn": {"state": "Activated"}, "lights": {"on": True}}, "this has 2"),
        ({"label": "x"}, "exactly one of preconditioning, immobilization, door"),
        (
            {"navigation": {"positions": [{"coordinates": [48.86, 122.33]}]}},
            "has the longitude first",
        ),
    ],
)
def test_remote_format_error_text_explains_the_payload(payload: Any, complaint: str) -> None:
    said = str(refused(payload))
    assert complaint in said
    assert "48.86" not in said


@pytest.mark.parametrize(
    ("action", "limits"),
    [
        ({"stolen": {"trackingPeriod": {"running": 4}}}, "of at least 5"),
        ({"preconditioning": {"airConditioning": {"programs": [{"slot": 5}]}}}, "from 1 to 4"),
    ],
)
def test_limits_of_a_whole_number_are_named(action: JsonObject, limits: str) -> None:
    assert refused(action).message == f"a whole number {limits} is expected here"


def test_whole_number_without_a_limit_is_one_that_floats_hold() -> None:
    assert Whole(LEAST)(-(10**15), "/x") == -(10**15)
    with pytest.raises(RemoteFormatError):
        Whole(LEAST)(-(10**15) - 1, "/x")


def test_number_is_finite_and_neither_a_boolean_nor_text() -> None:
    assert [number(value, "/x") for value in (0, -2, 0.5)] == [0, -2, 0.5]
    values: list[JSON] = [True, "1", None, [1], math.inf, math.nan]
    for value in values:
        with pytest.raises(RemoteFormatError, match=r"a number is expected here, not .*/x"):
            number(value, "/x")


def test_rule_with_one_member_names_it() -> None:
    with pytest.raises(RemoteFormatError, match=r"this is empty: set `a` [(]"):
        AnyOf(("a",))({}, "/x")
