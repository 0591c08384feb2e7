"""What the simulator refuses with 400, word by word; users read it as the message of an error."""

from __future__ import annotations

import sys
from base64 import b64encode
from typing import Any

import pytest

from psa_fleet.simulator import Scenario, SimulatedAccount, Simulator, World
from psa_fleet.simulator._monitors import bodies as monitors
from psa_fleet.simulator._monitors.expression import parse
from psa_fleet.simulator._monitors.triggers import _data, _weeks, _zone
from psa_fleet.simulator._protocol import bodies, paging, queries
from psa_fleet.simulator._protocol.problems import Refusal
from psa_fleet.simulator._remotes import actions, callbacks
from psa_fleet.simulator._remotes.actions import KINDS
from psa_fleet.simulator._service.accounts import admit
from psa_fleet.simulator._service.connections import listen
from psa_fleet_v3.operations import OPERATIONS
from tests.monitors.payloads import data, deprecated, new, time, webhook, zone
from tests.simulator.test_every_read import ask

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


WORLD = World(fleets=1, vehicles=2)
FLEET, VEHICLE_ID = WORLD.fleet(0).id, WORLD.vehicle(0).id
POSITION = f"/fleets/{FLEET}/vehicles/{VEHICLE_ID}/lastPosition"


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("path", "options", "code", "words"),
    [
        ("/fleets", {"method": "POST"}, 40500, "this resource supports only GET"),
        (
            "/fleets",
            {"headers": {"Content-Type": "application/json"}},
            40000,
            "a GET has no body, and must have no Content-Type",
        ),
        (
            f"/fleets/{FLEET}/monitors",
            {"method": "POST", "content": b"{}", "headers": {"Content-Type": "text/plain"}},
            41500,
            "a body must be application/json",
        ),
        (
            f"/fleets/{FLEET}/monitors",
            {"method": "POST", "content": b"x" * 2_000_000, "headers": {"Content-Type": "application/json"}},
            41300,
            "a body must have at most 1048576 bytes",
        ),
        (
            POSITION,
            {"headers": {"Accept": "text/html"}},
            40600,
            "a position is only application/vnd.geo+json",
        ),
        (
            "/fleets",
            {"params": {"client_id": "x"}},
            40100,
            "the login, the password or the client_id is wrong",
        ),
    ],
)
async def test_request_is_refused_in_these_words(path: str, options: Any, code: int, words: str) -> None:
    found = (await ask(Simulator(WORLD), "v3", path, **options)).json()
    assert (found["code"], found["message"]) == (code, words)


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("scenario", "code", "words"),
    [
        ("conditions: [{vehicle: V1, condition: forbidden}]", 40300, "this vehicle is not accessible"),
        ("conditions: [{vehicle: V1, condition: failing}]", 50000, "an internal error"),
        ("conditions: [{vehicle: V1, condition: no_data}]", 40499, "this vehicle has no data"),
        ("conditions: [{vehicle: V1, condition: hidden}]", 40499, "no position: the driver keeps it private"),
        (
            "timeline: [{at: +0s, event: credentials_revoked}]",
            40100,
            "the login, the password or the client_id is wrong",
        ),
        ("timeline: [{at: +0s, event: rate_limit, day: 1, burst: 1}]", 42900, "there were too many requests"),
    ],
)
async def test_scenario_refuses_requests_in_these_words(scenario: str, code: int, words: str) -> None:
    simulator = Simulator(scenario=Scenario.parse(scenario))
    fid, vid = simulator.world.fleet(0).id, simulator.world.vehicle(0).id
    for _ in range(2):
        found = (await ask(simulator, "v3", f"/fleets/{fid}/vehicles/{vid}/lastPosition")).json()
    assert (found["code"], found["message"]) == (code, words)


def test_account_for_another_version_is_refused_in_these_words() -> None:
    simulator = Simulator(WORLD)
    one = simulator.account("v2")
    basic = b64encode(f"{one.username}:{one.password}".encode()).decode()
    with pytest.raises(Refusal) as caught:
        admit([one], f"Basic {basic}", one.client_id, "v3")
    assert (caught.value.code, str(caught.value)) == (40300, "this subscription is for v2")


def test_simulator_refuses_misuse_in_these_words(monkeypatch: pytest.MonkeyPatch) -> None:
    only_v2 = Simulator(WORLD, accounts=[SimulatedAccount("v2", "u", "p", "c")])
    with pytest.raises(LookupError, match=r"^'no account is for v3'$|^no account is for v3$"):
        only_v2.account("v3")
    with only_v2, pytest.raises(RuntimeError, match=r"^the simulator is already running$"):
        only_v2.__enter__()
    with pytest.raises(ValueError, match=r"^an action cannot stay in the state 'Failed'$"):
        only_v2.remotes.stall_next("Failed")
    other = World(seed=5)
    with pytest.raises(ValueError, match=r"^the trip is of another world$"):
        WORLD.moments(other.trips(0)[0])
    with pytest.raises(ValueError, match=r"^the trip is of another world$"):
        WORLD.moment(other.trips(0)[0], 0)
    with pytest.raises(OSError, match="not a host name"):
        listen("." * 3, 0)
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    with pytest.raises(ImportError) as caught:
        Simulator(WORLD)
    assert str(caught.value) == "The simulator needs uvicorn. Install it: pip install 'psa-fleet[simulator]'"


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda: _weeks(["x"]), "week must be a week such as w1, or weeks such as w34-w46"),
        (lambda: _zone("Europe"), "timeZone must be a name of the IANA database such as Europe/Paris"),
        (
            lambda: _data({"data": "vehicle.odometer", "op": "equalsTo", "value": ["x"]}, "v3"),
            "value must be a number for vehicle.odometer",
        ),
    ],
)
def test_trigger_is_refused_in_these_words(make: Any, words: str) -> None:
    assert words_of(make) == words


def test_world_refuses_numbers_in_these_words() -> None:
    words = "fleets must be positive, vehicles must not be negative, and step must be at least 1 s"
    cases: list[dict[str, Any]] = [{"fleets": 0}, {"vehicles": -1}, {"step": 0}]
    for wrong in cases:
        with pytest.raises(ValueError) as caught:
            World(**wrong)
        assert str(caught.value) == words
