# Made from ../facade_async/test_ids_and_models.py by scripts/unasync.py: change that, not this.
"""Models where ids are accepted, the vehicles of all fleets, and vehicles by VIN."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import httpx
import pytest

from psa_fleet import ArgumentError, FleetClient, NotFoundError, PsaFleetError, ServerError, models
from psa_fleet.simulator import Simulator
from tests.client import worlds
from tests.client.servers import HOST, Server, page

VIN = "VF3TEST0000000001"
FLEETS = [{"id": "f1"}, {"id": "f2"}, {"name": "without an id"}]
VEHICLES: dict[str, list[dict[str, Any]]] = {
    "f1": [
        {"id": "v1", "vin": VIN, "brand": "Peugeot"},
        {"id": "v2", "vin": "VF3TEST0000000002"},
        {"vin": VIN},
    ],
    "f2": [{"id": "v3"}, {"id": "v1", "vin": VIN}],
}


def respond(request: httpx.Request) -> httpx.Response:
    """Lists two fleets, their vehicles without looking at the filter, and anything else by its id."""
    parts = request.url.path.split("/")[3:]
    if parts == ["fleets"]:
        return httpx.Response(200, json=page(FLEETS))
    if parts[2:] == ["vehicles"]:
        return httpx.Response(200, json=page(VEHICLES[parts[1]], name="vehicles"))
    if request.method == "DELETE":
        return httpx.Response(204)
    found = {"id": parts[-1], "monitorId": "m", "callbackId": "c", "remoteActionId": "r", "status": "Success"}
    return httpx.Response(200, json=found)


def client_of(server: Server, **options: Any) -> FleetClient:
    return server.client(**options)


Call = Callable[[FleetClient, Any], Any]
CALLS: list[tuple[str, Call, list[models.Model], str]] = [
    ("fleet", lambda c, i: c.fleet(i).get(), [models.Fleet(id="i")], "/fleets/i"),
    (
        "vehicle",
        lambda c, i: c.fleet("f").vehicle(i).status(),
        [models.Vehicle(id="i"), models.VehicleItem(id="i")],
        "/fleets/f/vehicles/i/status",
    ),
    (
        "trip",
        lambda c, i: c.fleet("f").vehicle("v").trip(i).get(),
        [models.Trip(id="i")],
        "/fleets/f/vehicles/v/trips/i",
    ),
    (
        "alert",
        lambda c, i: c.fleet("f").vehicle("v").alert(i),
        [models.Alert(id="i")],
        "/fleets/f/vehicles/v/alerts/i",
    ),
    (
        "alarm",
        lambda c, i: c.fleet("f").vehicle("v").alarm(i),
        [models.AlarmDetails(id="i")],
        "/fleets/f/vehicles/v/alarms/i",
    ),
    (
        "collision",
        lambda c, i: c.fleet("f").vehicle("v").collision(i),
        [models.Collision(id="i")],
        "/fleets/f/vehicles/v/collisions/i",
    ),
    (
        "stolen",
        lambda c, i: c.fleet("f").vehicle("v").stolen_event(i),
        [models.Stolen(id="i")],
        "/fleets/f/vehicles/v/stolen/i",
    ),
    (
        "monitor",
        lambda c, i: c.fleet("f").monitors.get(i),
        [models.Monitor(monitor_id="i"), models.MonitorRef(monitor_id="i")],
        "/fleets/f/monitors/i",
    ),
    (
        "pause",
        lambda c, i: c.fleet("f").monitors.pause(i),
        [models.Monitor(monitor_id="i"), models.MonitorRef(monitor_id="i")],
        "/fleets/f/monitors/i/status",
    ),
    (
        "callback",
        lambda c, i: c.fleet("f").callbacks.delete(i),
        [models.RemoteCallback(id="i"), models.CallbackRef(callback_id="i")],
        "/callbacks/i",
    ),
    (
        "remote",
        lambda c, i: c.fleet("f").vehicle("v").remotes("c").wait(i),
        [models.RemoteAction(remote_action_id="i"), models.RemotePostResponse(remote_action_id="i")],
        "/remotes/i",
    ),
    (
        "capabilities",
        lambda c, i: c.capabilities(i),
        [models.Vehicle(vin="i"), models.VehicleItem(vin="I")],
        "/vehicles/I",
    ),
]


@pytest.mark.promise("P160")
@pytest.mark.parametrize(
    ("call", "accepted", "path"), [case[1:] for case in CALLS], ids=[case[0] for case in CALLS]
)
def test_call_accepts_an_id_or_a_model_that_has_it(
    call: Call, accepted: list[models.Model], path: str
) -> None:
    server = Server(handler=respond)
    for given in ("i", *accepted):
        call(client_of(server), given)
        assert path in server.last.url.path


@pytest.mark.promise("P161")
@pytest.mark.parametrize(("call", "accepted"), [case[1:3] for case in CALLS], ids=[case[0] for case in CALLS])
def test_call_refuses_models_without_an_id_and_of_another_kind(
    call: Call, accepted: list[models.Model]
) -> None:
    server = Server(handler=respond)
    client = client_of(server)
    for empty in (type(each)() for each in accepted):
        with pytest.raises(ArgumentError, match=f"this {type(empty).__name__} has no "):
            call(client, empty)
    others: list[object] = [
        models.Position(),
        None,
        7,
        {"id": "i"},
        models.Alert(id="i"),
        models.Trip(id="i"),
    ]
    for other in others:
        if type(other) not in {type(each) for each in accepted}:
            with pytest.raises(ArgumentError, match=f"not {type(other).__name__}$") as caught:
                call(client, other)
            assert type(accepted[0]).__name__ in str(caught.value)
    assert not server.requests


@pytest.mark.promise("P162")
def test_vehicles_lists_those_of_every_fleet() -> None:
    server = Server(handler=respond)
    client = client_of(server)
    vehicles = client.vehicles()
    assert not server.requests
    found = vehicles.to_list()
    assert [(one.fleet_id, one.id, one.vin) for one in found] == [
        ("f1", "v1", VIN),
        ("f1", "v2", "VF3TEST0000000002"),
        ("f2", "v3", None),
        ("f2", "v1", VIN),
    ]
    assert found[0].listed.brand == "Peugeot"
    assert vehicles.total is None
    assert [len(each) for each in vehicles.pages()] == [2, 2]
    with pytest.raises(ArgumentError, match="start"):
        vehicles.pages(start=f"{HOST}/next")
    with pytest.raises(ArgumentError, match="page_size"):
        client.vehicles(page_size=0)
    first = client.vehicles().first()
    assert first is not None
    assert (first.get()).id == "v1"


def test_vehicles_go_on_with_the_page_that_failed() -> None:
    failing = iter([False, True, False, True, False])

    def handler(request: httpx.Request) -> httpx.Response:
        return httpx.Response(500) if next(failing) else respond(request)

    server = Server(handler=handler)
    items = iter(server.client(retry=None).vehicles())
    with pytest.raises(ServerError):
        next(items)
    ids = [(next(items)).id, (next(items)).id]
    with pytest.raises(ServerError):
        next(items)
    assert [*ids, *[one.id for one in items]] == ["v1", "v2", "v3", "v1"]


@pytest.mark.promise("P163")
@pytest.mark.parametrize(
    "written", [VIN, VIN.lower(), f" {VIN[:3]} {VIN[3:]}\n", models.VehicleItem(vin=VIN)]
)
def test_find_forgives_case_and_blanks(written: Any) -> None:
    server = Server(handler=respond)
    client = client_of(server)
    found = client.find(written)
    assert (found.id, found.fleet_id, found.vin, found.listed.brand) == ("v1", "f1", VIN, "Peugeot")
    assert (client.fleet("f2").find(written)).fleet_id == "f2"
    asked = [request.url.params.get("vinPrefix") for request in server.requests]
    assert asked == [None, VIN, VIN, VIN]


@pytest.mark.promise("P164")
def test_find_refuses_a_vin_of_none_and_of_several_vehicles(monkeypatch: pytest.MonkeyPatch) -> None:
    server = Server(handler=respond)
    client = client_of(server)
    for malformed in ("", "   ", "VF3", VIN + "1", "VF3TEST-000000001"):
        with pytest.raises(ArgumentError) as refused:
            client.find(malformed)
        assert refused.value.argument == "vin"
    with pytest.raises(ArgumentError, match="this Vehicle has no vin"):
        client.find(models.Vehicle(id="v1"))
    assert not server.requests
    for where, words in ((client, "any fleet"), (client.fleet("f1"), "this fleet")):
        with pytest.raises(
            NotFoundError, match=f"^GET /fleets/{{fid}}/vehicles: no vehicle of {words} has the VIN …9999$"
        ) as missing:
            where.find("VF3TEST0000009999")
        assert missing.value.status == 404
    monkeypatch.setitem(VEHICLES, "f2", [{"id": "v9", "vin": VIN.lower()}])
    with pytest.raises(
        ArgumentError,
        match=(
            r"^vin: 2 vehicles of any fleet have the VIN …0001, with the ids …, …; use"
            r" client\.fleet\(\.\.\.\)\.vehicle\(\.\.\.\) with an id$"
        ),
    ) as several:
        client.find(VIN)
    assert VIN not in str(several.value)


def test_pages_one_returns_the_only_item_or_raises() -> None:
    cases: list[tuple[list[Any], type[PsaFleetError] | None, str]] = [
        ([], NotFoundError, "is empty"),
        ([{"id": "a"}], None, ""),
        ([{"id": "a"}, {"id": "b"}], ArgumentError, r"has more than one item; use first\(\), or filter it"),
    ]
    for items, error, words in cases:
        fleets = Server(page(items)).client().fleets()
        if error is None:
            assert (fleets.one()).id == "a"
        else:
            with pytest.raises(error, match=f"^GET /fleets: the collection {words}$"):
                fleets.one()


def test_handles_have_ids_and_show_the_end_of_them() -> None:
    client = client_of(Server(handler=respond))
    fleet = client.fleet("fleet-id-1234")
    item = models.VehicleItem(id="vehicle-id-5678", vin=VIN)
    vehicle = fleet.vehicle(item)
    trip, remotes = vehicle.trip("trip-id-9012"), vehicle.remotes("callback-id-3456")
    assert {fleet.fleet_id, vehicle.fleet_id, trip.fleet_id, remotes.fleet_id, fleet.monitors.fleet_id} == {
        "fleet-id-1234"
    }
    assert (fleet.id, vehicle.id, trip.id, remotes.id) == (
        *("fleet-id-1234", "vehicle-id-5678", "trip-id-9012", "callback-id-3456"),
    )
    assert (vehicle.vin, vehicle.listed, trip.vehicle_id, remotes.vehicle_id) == (
        VIN,
        item,
        vehicle.id,
        vehicle.id,
    )
    assert (fleet.vehicle("v").vin, fleet.vehicle("v").listed) == (None, None)
    for handle, end in ((fleet, "…1234"), (vehicle, "…5678"), (trip, "…9012"), (remotes, "…3456")):
        assert end in repr(handle)
        assert "-id-" not in repr(handle)
    assert " … " in repr(client.fleet("short"))


@pytest.mark.promise("P163")
@pytest.mark.parametrize("version", ["v2", "v3"])
def test_find_finds_every_vehicle_of_the_simulator(version: Any) -> None:
    with Simulator() as simulator:
        with worlds.client(simulator, version) as client:
            every = client.vehicles().to_list()
            assert len(every) == 24 or len(every) == simulator.world.vehicles
            for each in every[:3]:
                assert each.vin is not None
                found = client.find(each.vin)
                assert (found.id, found.listed) == (each.id, each.listed)
