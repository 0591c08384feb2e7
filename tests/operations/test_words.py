"""The words of errors about arguments of calls, and of advice where a version lacks an operation."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, Final

import pytest

from psa_fleet._operations.api import Api
from psa_fleet._operations.catalog import CATALOG, Entry
from psa_fleet._operations.features import supports
from psa_fleet._operations.parameters import encoded
from psa_fleet._operations.raw import raw_call
from psa_fleet.errors import ArgumentError, NotAvailableError
from psa_fleet.subscription import parse_version
from psa_fleet_v3.operations import OPERATIONS

API: Final = Api("https://api.example", "v3", None)
NOON: Final = datetime(2026, 3, 1, 12, tzinfo=UTC)
FOLLOWS: Final = "path must begin with / and follow the version, for example /fleets"
MALFORMED: Final = "path has an empty or malformed part"
CREDENTIALS: Final = "query must not contain credentials; the client adds them"
TEXT: Final = "query: names and values are text, as they travel"


@pytest.mark.parametrize(
    ("arguments", "argument", "words"),
    [
        (("PATCH", "/fleets"), "method", "method must be one of GET, POST, PUT, DELETE"),
        ((7, "/fleets"), "method", "method must be one of GET, POST, PUT, DELETE"),
        (("GET", "fleets"), "path", FOLLOWS),
        (("GET", 5), "path", FOLLOWS),
        (("GET", "/v3/fleets"), "path", "path must not contain the version; the client adds it"),
        (("GET", "/v2/fleets"), "path", "path must not contain the version; the client adds it"),
        (("GET", "/fleets//x"), "path", MALFORMED),
        (("GET", "/fleets/./x"), "path", MALFORMED),
        (("GET", "/fleets/%2e%2e/x"), "path", MALFORMED),
        (("GET", "/fleets/%00"), "path", MALFORMED),
        (("GET", "/fleets#x"), "path", "path must not have a fragment (#)"),
        (("GET", "/fleets?client_id=x"), "query", CREDENTIALS),
        (("GET", "/fleets", {"client_id": "x"}), "query", CREDENTIALS),
        (("GET", "/fleets", {"a": 5}), "query", TEXT),
        (("GET", "/fleets", {"a": "\ud800"}), "query", TEXT),
    ],
)
def test_raw_call_refused_names_the_fault(arguments: Any, argument: str, words: str) -> None:
    with pytest.raises(ArgumentError) as caught:
        raw_call(API, *arguments)
    assert (caught.value.argument, str(caught.value)) == (argument, words)


PAIRS: Final = "between: expected a pair (start, end), or a list of 1 to 10 of them"
INDEXES: Final = (
    "index_range must be (first, last) with non-negative integers, (first, None), a range, or text like '0-9'"
)
RANGE: Final = "index_range: a range must have items, start at 0 or later and have no step"
SIDES: Final = "must be (low, high), with None for an open side, or text like '10-' or '10-20'"
KILOMETERS: Final = "distance must be a non-negative number of km with at most one decimal"
SECONDS: Final = "duration must be a timedelta, or a non-negative integer of seconds"
TONGUE: Final = "locale must be a language, with or without a country, like 'fr' or 'fr-FR'"


@pytest.mark.parametrize(
    ("keyword", "value", "words"),
    [
        ("between", (NOON, NOON - timedelta(1)), "between: end is before start"),
        ("between", [], PAIRS),
        ("between", [(NOON, None)] * 11, PAIRS),
        ("between", (None, None), "between: one side of an interval must be a datetime"),
        ("between", 5, "between: expected a pair (start, end); None leaves a side open"),
        ("page_size", 0, "page_size must be an integer from 1 to 60"),
        ("page_size", 61, "page_size must be an integer from 1 to 60"),
        ("index_range", (9, 0), INDEXES),
        ("index_range", 5, INDEXES),
        ("index_range", range(0, 10, 2), RANGE),
        ("index_range", range(0), RANGE),
        ("distance", (20, 10), "distance: the low end is above the high end"),
        ("distance", 5, f"distance {SIDES}"),
        ("distance", (-1, 2), KILOMETERS),
        ("distance", (0.05, 2), KILOMETERS),
        ("duration", (None, None), f"duration {SIDES}"),
        ("duration", (20, 10), "duration: the low end is above the high end"),
        ("duration", (0.5, 1), SECONDS),
        ("states", [], "states must have at least one value"),
        (
            "states",
            "Finished",
            "states: 'Finished' is not one of Nominal, Unstarted, DataLacking, Unfinished",
        ),
        (
            "states",
            ["Nominal", 7],
            "states: a value of type int is not one of Nominal, Unstarted, DataLacking, Unfinished",
        ),
        ("locale", "fr FR", TONGUE),
    ],
)
def test_parameter_refused_names_what_it_accepts(keyword: str, value: object, words: str) -> None:
    operation = OPERATIONS["getVehiclesByDevice" if keyword == "locale" else "getTripsByVehicle"]
    with pytest.raises(ArgumentError) as caught:
        encoded(API, operation, {keyword: value})
    assert (caught.value.argument, str(caught.value)) == (keyword, words)


INSTEAD: Final = {
    (
        "It requires a subscription on v3 (delegation publique); fleet.vehicle(vid).get() has "
        "the vehicle's own data"
    ): ["getVehiclesCapabilities"],
    "Address the trip through its vehicle: fleet.vehicle(vid).trip(tid)": [
        "getFleetTripsById",
        "getFleetTripAlerts",
        "getFleetTripAlertById",
        "getTripCollisionsByTrip",
        "getPathForATrip",
        "getFleetTelemetryForTrip",
    ],
    "fleet.monitors.replace() creates the new one, then deletes the old one": ["updateFleetVehicleMonitor"],
    "v2 has no remote commands. It requires a subscription on v3 (delegation publique)": [
        "setFleetVehicleRemote",
        "getFleetRemotes",
        "getFleetRemotebyId",
        "setFleetVehicleRemoteById",
        "setFleeRemoteCallbackStatus",
        "deleteFleetRemote",
        "sendRemoteToVhl",
        "getRemoteRequestsForVhl",
        "getRemoteRequestForVhlById",
    ],
    ("It requires a subscription on v3 (delegation publique); vehicle.alerts() lists other events"): [
        "getVehicleAlarms"
    ],
    ("It requires a subscription on v3 (delegation publique); vehicle.alert() is for other events"): [
        "getVehicleAlarmsById"
    ],
    (
        "It requires a subscription on v3 (delegation publique); fleet.monitors can notify when "
        "a vehicle leaves a zone"
    ): ["getVehicleStolenHistory", "getVehicleStolenById", "getVehicleStolenIdPosition"],
}
OF_DEPRECATED: Final = {
    "getFleetStatusList": "fleet.vehicle(vid).status() for each of fleet.vehicles()",
    "getFleetMantenanceList": "fleet.vehicle(vid).maintenance() for each of fleet.vehicles()",
    "getFleetAlertList": "fleet.vehicle(vid).alerts() for each of fleet.vehicles()",
    "getFleetAlertById": "fleet.vehicle(vid).alert(aid)",
    "getFleetTrips": "fleet.vehicle(vid).trips() for each of fleet.vehicles()",
    "getFleetTripCollisions": "fleet.vehicle(vid).collisions() for each of fleet.vehicles()",
    "getCollisionsById": "fleet.vehicle(vid).collision(cid)",
    "getCarLastPosition": "the last_position of vehicle.status()",
}
VERIFY: Final = {
    (
        "fleet.monitors.list() shows whether the monitor is there; repeating the call could "
        "create a second one"
    ): ["createFleetVehicleMonitor"],
    "fleet.monitors.get(mid) shows the current state; repeating the call is safe": [
        "updateFleetVehicleMonitor",
        "setFleetVehicleMonitorStatus",
    ],
    "fleet.monitors.list() shows whether it is gone; repeating the call is safe": ["deleteFleetMonitor"],
    (
        "fleet.callbacks.list() shows whether the callback is there; repeating the call could "
        "create a second one"
    ): ["setFleetVehicleRemote"],
    "fleet.callbacks.get(cbid) shows the current state; repeating the call is safe": [
        "setFleetVehicleRemoteById",
        "setFleeRemoteCallbackStatus",
    ],
    "fleet.callbacks.list() shows whether it is gone; repeating the call is safe": ["deleteFleetRemote"],
    (
        "vehicle.remotes(cbid).list() shows whether the action was sent; repeating the call "
        "could make the vehicle act twice"
    ): ["sendRemoteToVhl"],
}


def test_advice_of_every_operation_is_written_out() -> None:
    for advice, member in ((INSTEAD, "instead"), (VERIFY, "verify")):
        for words, keys in advice.items():
            assert {getattr(CATALOG[key], member) for key in keys} == {words}
    for key, words in OF_DEPRECATED.items():
        assert CATALOG[key].deprecated == words


def test_operation_without_advice_names_the_other_subscription(monkeypatch: pytest.MonkeyPatch) -> None:
    for version, words in {
        "v2": "It requires a subscription on v3 (delegation publique)",
        "v3": "It requires a subscription on v2 (connected fleet, TMTS, UBI)",
    }.items():
        api = Api("https://api.example", parse_version(version), None)
        monkeypatch.setitem(CATALOG, "later", Entry("later", ("fleet",), ("later",)))
        with pytest.raises(NotAvailableError) as caught:
            api.operation("later")
        assert caught.value.hint == words


def test_unknown_feature_is_refused_with_the_known_ones() -> None:
    for name in ("telepathy", "Xalarms", "vehicle.alarmsX", ""):
        with pytest.raises(
            ArgumentError, match=rf"^name: unknown feature '{name}'; expected one of: .*vehicle"
        ):
            supports("v3", name)


def test_repr_of_a_call_has_the_template_and_no_id() -> None:
    call = raw_call(API, "GET", "/fleets/5f98?locale=fr")
    assert repr(call) == "<Call GET /fleets/{fid}>"
