"""What the simulator refuses with 400, word by word; users read it as the message of an error."""

from __future__ import annotations

from typing import Any

import pytest

from psa_fleet.simulator._monitors import bodies as monitors
from psa_fleet.simulator._monitors.expression import parse
from psa_fleet.simulator._protocol import bodies, paging, queries
from psa_fleet.simulator._protocol.problems import Refusal
from psa_fleet.simulator._remotes import actions, callbacks
from psa_fleet.simulator._remotes.actions import KINDS
from psa_fleet_v3.operations import OPERATIONS
from tests.monitors.payloads import data, deprecated, new, time, webhook, zone

TRIPS, VEHICLE = OPERATIONS["getTripsByVehicle"], OPERATIONS["getVehicleByid"]
CALLBACK = {**{k: v for k, v in webhook().items() if k != "refreshEvent"}, "remoteTypes": ["Horn"]}
ONE = new({"z1": zone()}, "z1")
WEEK = {
    "recurrence": "Daily",
    "start": "PT8H",
    "duration": "PT1H",
    "occurence": {"day": ["Mon"], "week": ["x"]},
}
POINT = {"type": "Point", "coordinates": [1]}


def words_of(check: Any, *arguments: Any) -> str:
    with pytest.raises(Refusal) as caught:
        check(*arguments)
    assert caught.value.code == 40000
    return str(caught.value)


@pytest.mark.parametrize(
    ("check", "value", "words"),
    [
        (bodies.an_object, [], "x must be an object"),
        (bodies.a_text, "", "x must be a text"),
        (bodies.a_list, [], "x must be a list of 1 to 1000"),
        (bodies.a_boolean, 1, "x must be true or false"),
        (lambda value, where: bodies.a_number(value, 90, where), 91, "x must be a number up to 90"),
        (
            lambda value, where: bodies.at_least(value, 5, where),
            4,
            "x must be a whole number from 5 to 2147483647",
        ),
        (
            lambda value, where: bodies.one_of(value, ("In", "Out"), where),
            "Near",
            "x must be one of the values that this version accepts",
        ),
        (
            lambda value, where: bodies.only(value, "a b", where),
            {"c": 1},
            "x has no member c in this version",
        ),
        (bodies.a_duration, "8h", "x must be an ISO 8601 duration such as PT8H30M"),
        (bodies.a_duration, "P99999D", "x must be a duration of at most 876600 hours"),
        (
            bodies.a_time,
            "2026-06-01",
            "x must be a date and time with an offset, such as 2026-06-01T08:00:00Z",
        ),
    ],
)
def test_part_of_a_body_is_refused_in_these_words(check: Any, value: Any, words: str) -> None:
    assert words_of(check, value, "x") == words


@pytest.mark.parametrize(
    ("version", "param", "words"),
    [
        ("v2", {}, "triggerParam has no trigger"),
        ("v2", {"timeZoneTriggers": {}}, "timeZoneTriggers has neither zoneTrigger nor timeTrigger"),
        (
            "v3",
            {"triggers": [{"name": "1z", "zone": zone()}], "boolExp": "1z"},
            "a trigger's name must be unique, of letters, a dot or an underscore, and digits",
        ),
        (
            "v3",
            {"triggers": [{"name": "z1"}], "boolExp": "z1"},
            "a trigger must have exactly one of zone, time and data",
        ),
        (
            "v3",
            new({"z1": zone(place={**zone()["place"], "radius": 20_041})}, "z1")["triggerParam"],
            "radius must be a whole number of km, at most 20040",
        ),
        (
            "v3",
            new({"t1": time(times=[WEEK])}, "t1")["triggerParam"],
            "occurence.week must hold weeks such as w1 or w34-w46",
        ),
        ("v3", new({"d1": {**data(), "value": [7]}}, "d1")["triggerParam"], "value must be a list of texts"),
        (
            "v2",
            deprecated({**data(), "value": ["1", "2"]})["triggerParam"],
            "the number of values does not fit op",
        ),
    ],
)
def test_monitor_is_refused_in_these_words(version: Any, param: Any, words: str) -> None:
    assert words_of(monitors.check, {**ONE, "triggerParam": param}, version) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "boolExp cannot be read"),
        ("z1 z1", "boolExp cannot be read"),
        ("(" * 51 + "z1" + ")" * 51, "boolExp cannot be read"),
        ("(z1", "boolExp has a parenthesis that is not closed"),
        ("z1 + z1", "boolExp must have only names, &, |, ! and parentheses"),
        ("z2", "boolExp uses a name that no trigger has"),
        ("z1 | !z1", "boolExp is always true or always false"),
    ],
)
def test_expression_is_refused_in_these_words(text: str, words: str) -> None:
    assert words_of(parse, text, ["z1"]) == words


@pytest.mark.parametrize(
    ("action", "words"),
    [
        ({}, "a remote action must have exactly one action"),
        (
            {"horn": {"state": "Activated"}, "lights": {"on": True}},
            "a remote action must have exactly one action",
        ),
        ({"preconditioning": {"airConditioning": {}}}, "airConditioning has neither immediate nor programs"),
        ({"charging": {}}, "charging is empty"),
        (
            {"charging": {"preferences": {"type": "Full"}, "immediate": True}},
            "preferences cannot be combined with schedule or immediate",
        ),
        ({"stolen": {}}, "stolen must have exactly one of stolen, trackingPeriod and immobilization"),
        (
            {"navigation": {"positions": [POINT]}},
            "coordinates must be longitude, latitude and perhaps altitude",
        ),
        (
            {"preconditioning": {"airConditioning": {"programs": [{"slot": 5, "actionsType": "Delete"}]}}},
            "each slot must be a number from 1 to 4, and occur once",
        ),
    ],
)
def test_remote_action_is_refused_in_these_words(action: Any, words: str) -> None:
    assert set(action) <= set(KINDS)
    assert words_of(actions.check, action) == words


def test_callback_is_refused_in_these_words() -> None:
    assert words_of(callbacks.check, {**CALLBACK, "remoteTypes": ["Horn", "Horn"]}) == (
        "remoteTypes names a kind twice"
    )


@pytest.mark.parametrize(
    ("operation", "query", "words"),
    [
        (TRIPS, {"x": ["1"]}, "the query parameter x is unknown here"),
        (TRIPS, {"pageSize": ["1", "2"]}, "the query parameter pageSize is set twice"),
        (TRIPS, {"pageSize": [""]}, "the query parameter pageSize is empty"),
        (TRIPS, {"timestamps": ["now"]}, "timestamps does not match the specification (string)"),
        (VEHICLE, {"locale": ["f"]}, "locale must be a language such as fr-FR"),
        (
            VEHICLE,
            {"extension": ["x"]},
            "extension accepts at most 3 of: onboardCapabilities, branding, pictures",
        ),
    ],
)
def test_query_is_refused_in_these_words(operation: Any, query: Any, words: str) -> None:
    assert words_of(queries.check, query, operation, "v3") == words


@pytest.mark.parametrize(
    ("read", "name", "value", "words"),
    [
        (lambda query: queries.number_range(query, "r"), "r", "9", "r must be a range such as 0-9 or 5-"),
        (
            lambda query: queries.decimal_range(query, "r"),
            "r",
            "9",
            "r must be a range such as 0.1- or 10-20.5",
        ),
        (queries.tolerance, "tolerance", "-1", "tolerance must be a number of km, at least 0"),
        (
            queries.intervals,
            "timestamps",
            "now/",
            "timestamps holds a text that is not a time of RFC 3339, such as 2026-06-01T08:00:00Z",
        ),
        (
            queries.intervals,
            "timestamps",
            "2026-02-30T08:00:00Z/",
            "timestamps holds a time that does not exist",
        ),
        (queries.intervals, "timestamps", "/," * 10 + "/", "timestamps accepts at most ten intervals"),
        (
            queries.intervals,
            "timestamps",
            "/",
            "timestamps must be intervals start/end, of which one side may be open",
        ),
        (queries.intervals, "timestamps", "/P1D", "a duration in timestamps needs a start"),
        (
            queries.intervals,
            "timestamps",
            "2026-06-02T08:00:00Z/2026-06-01T08:00:00Z",
            "an interval in timestamps ends before it starts",
        ),
        (
            queries.intervals,
            "timestamps",
            "R5/2026-06-02T08:00:00Z/x",
            "timestamps holds a repetition whose period or length is not a duration, such as P1D",
        ),
        (
            queries.intervals,
            "timestamps",
            "R0/2026-06-02T08:00:00Z/P1D",
            "timestamps holds a repetition without a time",
        ),
    ],
)
def test_value_of_a_query_is_refused_in_these_words(read: Any, name: str, value: str, words: str) -> None:
    assert words_of(read, {name: [value]}) == words


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ({"pageSize": ["0"]}, "pageSize must be a number from 1 to 60"),
        ({"pageToken": ["x"]}, "pageToken was not made by this server"),
    ],
)
def test_page_is_refused_in_these_words(query: Any, words: str) -> None:
    def asked() -> None:
        paging.page([], str, "trips", query=query, address="/trips", most=60)

    assert words_of(asked) == words
