"""The catalog of operations agrees with both specifications and with the methods of the facade."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

import psa_fleet
import psa_fleet_v2.models
import psa_fleet_v3.models
from psa_fleet import FleetClient, NotAvailableError, RemoteTimeoutError
from psa_fleet._operations.catalog import CATALOG, TAKES_ID, Entry
from psa_fleet._operations.classes import model_class
from psa_fleet.subscription import VERSIONS, Version
from tests import specification
from tests.client.calls import CALLBACK, IDS, MONITOR
from tests.client.servers import Server

SPECIFIED = {
    version: {
        operation["operationId"]: (method, path, operation)
        for method, path, operation in specification.operations(version)
    }
    for version in VERSIONS
}
HANDLES = {"client": FleetClient, "fleet": psa_fleet.FleetHandle, "vehicle": psa_fleet.VehicleHandle}
"""The objects that names begin with."""

NOT_OPERATIONS = {
    "FleetClient": {
        *("account", "close", "find", "fleet", "from_env", "from_profile", "gather", "plan", "probe"),
        *("raw_call", "snapshot", "supports", "vehicles", "with_options", "with_response"),
    },
    "FleetHandle": {"feed", "find"},
    "MonitorsHandle": {"replace"},
}
"""Public methods that stand for no operation of their own, besides those of TAKES_ID."""

CONTENT = {**IDS, "monitor": MONITOR, "callback": CALLBACK, "action": {"horn": {"state": "Activated"}}}
CALLED = re.compile(r"(client|fleet|vehicle)((?:\.\w+(?:\([^)]*\))?)+)")
STEP = re.compile(r"\.(\w+)(\(([^)]*)\))?")


def returned(cls: type, step: str) -> type:
    """The class of the handle that a step leads to."""
    member = inspect.getattr_static(cls, step)
    function: Any = member.fget if isinstance(member, property) else member
    found: type = getattr(psa_fleet, inspect.signature(function).return_annotation)
    return found


def handle_class(entry: Entry) -> type:
    """The class with an entry's methods; each step is a method with an id, or a property."""
    first, *steps = entry.owner
    cls = HANDLES[first]
    for step in steps:
        member = inspect.getattr_static(cls, step)
        assert isinstance(member, property) == (step not in TAKES_ID), entry
        if step in TAKES_ID:
            assert len(inspect.signature(member).parameters) == 2, entry
        cls = returned(cls, step)
    return cls


def test_entries_are_the_operations_of_both_specifications() -> None:
    assert set(CATALOG) == {key for version in VERSIONS for key in SPECIFIED[version]}
    assert all(key == entry.id for key, entry in CATALOG.items())


def test_advice_is_there_exactly_where_it_is_needed() -> None:
    for key, entry in CATALOG.items():
        having = [SPECIFIED[version][key] for version in VERSIONS if key in SPECIFIED[version]]
        assert not entry.instead or len(having) < len(VERSIONS), key
        assert not entry.deprecated or any(found[2].get("deprecated") for found in having), key
        assert bool(entry.verify) == (having[0][0] != "GET"), key
        # A feature has one method and one path, whatever the version.
        assert len({found[:2] for found in having}) == 1, key


def test_methods_are_all_those_of_the_facade() -> None:
    listed: dict[type, set[str]] = {cls: set() for cls in HANDLES.values()}
    for entry in CATALOG.values():
        listed.setdefault(handle_class(entry), set()).update(entry.methods)
    assert len(listed) == 7
    for cls, methods in listed.items():
        public = {name for name, member in inspect.getmembers(cls, callable) if not name.startswith("_")}
        expected = methods | NOT_OPERATIONS.get(cls.__name__, set()) | (public & TAKES_ID)
        assert public == expected, cls


def respond(request: httpx.Request) -> httpx.Response:
    ids = {"monitorId": "m", "callbackId": "c", "remoteActionId": "r"}
    return (
        httpx.Response(204) if request.method == "DELETE" else httpx.Response(200, json={**ids, "total": 0})
    )


METHODS = [
    (version, key, method)
    for version in VERSIONS
    for key, entry in CATALOG.items()
    for method in entry.methods
    if key in SPECIFIED[version]
]


LACKING = [
    (version, key, method)
    for version in VERSIONS
    for key, entry in CATALOG.items()
    for method in entry.methods
    if key not in SPECIFIED[version]
]


def call(client: Any, key: str, name: str) -> None:
    """Call a method of an entry with what it needs."""
    fleet = client.fleet(IDS["fid"])
    first, *steps = CATALOG[key].owner
    handle = {"client": client, "fleet": fleet, "vehicle": fleet.vehicle(IDS["vid"])}[first]
    for step in steps:
        found = getattr(handle, step)
        handle = found({"trip": IDS["tid"], "remotes": IDS["cbid"]}[step]) if step in TAKES_ID else found
    method = getattr(handle, name)
    parameters = inspect.signature(method).parameters
    needed = [CONTENT[each.name] for each in parameters.values() if each.default is each.empty]
    try:
        result = method(*needed, **({"timeout": 0} if name == "wait" else {}))
        if hasattr(result, "first"):
            result.first()
    except RemoteTimeoutError:
        assert name == "wait"


@pytest.mark.filterwarnings("ignore:.*marks this operation as deprecated:DeprecationWarning")
@pytest.mark.parametrize(("version", "key", "name"), METHODS)
def test_method_sends_the_operation_of_its_entry(version: Version, key: str, name: str) -> None:
    server = Server(handler=respond)
    call(server.client(version, retry=None), key, name)
    verb, path, _ = SPECIFIED[version][key]
    for parameter, value in IDS.items():
        path = path.replace(f"{{{parameter}}}", value)
    assert len(server.requests) == 1
    assert (server.last.method, server.last.url.path) == (verb, f"/connectedcar/{version}{path}")


@pytest.mark.promise("P103")
@pytest.mark.parametrize(("version", "key", "name"), LACKING)
def test_method_that_a_version_lacks_is_refused_by_its_own_name(
    version: Version, key: str, name: str
) -> None:
    server = Server(handler=respond)
    with pytest.raises(NotAvailableError) as caught:
        call(server.client(version, retry=None), key, name)
    # A trip of a fleet is refused when its handle is made.
    shown = "fleet.trip().get()" if CATALOG[key].owner == ("fleet", "trip") else CATALOG[key].shown(name)
    assert caught.value.operation == shown
    assert str(caught.value).startswith(f"{shown} is not available in {version}")
    assert not server.requests


def calls_named(text: str) -> Iterator[tuple[type, str, str | None]]:
    """Class, name and arguments (None for an attribute) of each call that an advice names."""
    for first, rest in CALLED.findall(text):
        cls = HANDLES[first]
        steps = [(name, given if parentheses else None) for name, parentheses, given in STEP.findall(rest)]
        for position, (name, given) in enumerate(steps):
            yield cls, name, given
            if position + 1 < len(steps):
                cls = returned(cls, name)


@pytest.mark.promise("P110")
def test_advice_names_calls_that_exist() -> None:
    seen = 0
    for entry in CATALOG.values():
        for text in filter(None, (entry.instead, entry.deprecated, entry.verify)):
            for cls, name, given in calls_named(text):
                member = inspect.getattr_static(cls, name)
                assert isinstance(member, property) == (given is None), text
                if given:
                    required = [
                        each.name
                        for each in list(inspect.signature(member).parameters.values())[1:]
                        if each.default is each.empty
                    ]
                    assert given.split(", ") == required, text
                seen += 1
        for text in filter(None, (entry.deprecated, entry.verify)):
            assert CALLED.search(text), text
    assert seen > 30


@pytest.mark.parametrize(
    ("key", "method", "argument", "text"),
    [
        ("setFleetVehicleMonitorStatus", "pause", None, "fleet.monitors.pause()"),
        ("setFleetVehicleMonitorStatus", "pause", "x", "fleet.monitors.pause(x=...)"),
        ("getFleetTripAlertByVehicle", None, "profile", "vehicle.trip().alerts(profile=...)"),
        ("getFleetTripAlerts", None, None, "fleet.trip().alerts()"),
        ("getRemoteRequestForVhlById", "wait", None, "vehicle.remotes().wait()"),
        ("getFleets", None, "page_size", "client.fleets(page_size=...)"),
    ],
)
def test_shown_writes_a_call(key: str, method: str | None, argument: str | None, text: str) -> None:
    assert CATALOG[key].shown(method, argument) == text


def test_name_has_all_methods() -> None:
    assert CATALOG["setFleetVehicleMonitorStatus"].name == "fleet.monitors.pause() and .resume()"
    assert CATALOG["getVehicleAlarms"].name == "vehicle.alarms()"


@pytest.mark.promise("P103")
@pytest.mark.parametrize("several", [False, True], ids=["vehicle", "fleet"])
def test_argument_that_v2_lacks_is_refused_with_the_call_as_written(several: bool) -> None:
    server = Server(handler=respond)
    fleet = server.client("v2").fleet("f")
    trip = fleet.trip("t") if several else fleet.vehicle("v").trip("t")
    with pytest.raises(NotAvailableError) as caught:
        trip.alerts(profile="endUser")
    owner = "fleet" if several else "vehicle"
    assert caught.value.operation == f"{owner}.trip().alerts(profile=...)"
    assert str(caught.value).startswith(f"{owner}.trip().alerts(profile=...) is not available in v2")
    assert not server.requests


def test_class_of_a_model_is_that_of_v3_and_else_that_of_v2() -> None:
    assert model_class("Status") is psa_fleet_v3.models.Status
    assert model_class("Lighting") is psa_fleet_v2.models.Lighting
