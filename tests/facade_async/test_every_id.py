"""Every argument of the public interface that is an id, by signature: models, handles, and other things."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest

from psa_fleet import (
    ArgumentError,
    AsyncCallbacksHandle,
    AsyncCallbacksPreview,
    AsyncFleetClient,
    AsyncFleetHandle,
    AsyncMonitorsHandle,
    AsyncMonitorsPreview,
    AsyncPages,
    AsyncRemotesHandle,
    AsyncTripHandle,
    AsyncVehicleHandle,
    export,
    models,
)
from psa_fleet._operations.ids import CARRIERS, FleetAddress, TripAddress, VehicleAddress
from psa_fleet.subscription import Version
from tests.client.calls import CALLBACK, MONITOR
from tests.client.servers import Server, page

pytestmark = pytest.mark.anyio

VIN = "VF3TEST0000000001"
START = datetime(2026, 5, 1, tzinfo=UTC)
SAMPLES: dict[str, Any] = {
    "monitor": MONITOR,
    "callback": CALLBACK,
    "kinds": "trips",
    "between": (START, START + timedelta(days=1)),
    "vehicles": 10,
}
"""Values for arguments that a call requires besides."""

NAMES = {**{name: name for name in CARRIERS}, "fleet": "fid"}
"""Arguments that are ids, and their rows in the table of carriers."""


class Case(NamedTuple):
    """One argument of one public function."""

    name: str
    make: Callable[[AsyncFleetClient], Callable[..., Any]]
    argument: str
    kind: str
    others: dict[str, Any]

    @property
    def version(self) -> Version:
        """A version that has the call: trips without a vehicle are v2's."""
        return "v2" if self.name.endswith("FleetHandle.trip") else "v3"


def owners(client: AsyncFleetClient) -> list[Any]:
    """One of each handle, and the client."""
    fleet = client.fleet("f")
    vehicle = fleet.vehicle("v")
    remotes = vehicle.remotes("c")
    others = [fleet.monitors, fleet.monitors.preview, fleet.callbacks, fleet.callbacks.preview]
    return [client, fleet, vehicle, vehicle.trip("t"), remotes, *others]


OWNERS = (
    AsyncFleetClient,
    AsyncFleetHandle,
    AsyncVehicleHandle,
    AsyncTripHandle,
    AsyncRemotesHandle,
    AsyncMonitorsHandle,
    AsyncMonitorsPreview,
    AsyncCallbacksHandle,
    AsyncCallbacksPreview,
)


def method_of(client: AsyncFleetClient, at: int, name: str) -> Callable[..., Any]:
    method: Callable[..., Any] = getattr(owners(client)[at], name)
    return method


def cases() -> Iterator[Case]:
    for at, owner in enumerate(OWNERS):
        for name, method in inspect.getmembers(owner, inspect.isfunction):
            if not name.startswith("_"):
                yield from of(f"{owner.__name__}.{name}", method, partial(method_of, at=at, name=name))
    functions: tuple[Callable[..., Any], ...] = (export.export_async, export.plan_async)
    for function in functions:
        yield from of(f"export.{function.__name__}", function, partial(partial, function))


def of(name: str, function: Callable[..., Any], make: Callable[[Any], Any]) -> Iterator[Case]:
    parameters = inspect.signature(function).parameters
    for argument in parameters.keys() & NAMES.keys():
        kind = "alarm" if name.endswith("alarm") else NAMES[argument]
        others = {
            other.name: SAMPLES[other.name]
            for other in parameters.values()
            if other.name in SAMPLES
            and (other.default is inspect.Parameter.empty or other.name == "vehicles")
        }
        yield Case(name, make, argument, kind, others)


CASES = sorted(cases(), key=lambda case: case.name)


def carriers(case: Case, value: str | None) -> list[Any]:
    """Every model that carries such an id, with or without it."""
    return [
        getattr(models, name)(**({} if value is None else {field: value}))
        for name, field in CARRIERS[case.kind].fields.items()
    ]


def handles(case: Case, client: AsyncFleetClient, value: str) -> list[Any]:
    item = models.VehicleItem(id=value, vin=value)
    fleet = client.fleet(value)
    every = [fleet, fleet.vehicle(item), fleet.vehicle("v").trip(value)]
    kind = CARRIERS[case.kind].handle
    return [] if kind is None else [one for one in every if isinstance(one, kind)]


async def called(case: Case, client: AsyncFleetClient, value: object, folder: Path) -> object:
    others = {**case.others, **({"folder": folder} if case.name.startswith("export.export") else {})}
    found = case.make(client)(**{case.argument: value}, **others)
    if isinstance(found, AsyncPages):
        return await found.to_list()
    if isinstance(found, Awaitable):
        found = await found
    return found


def server() -> Server:
    body = {"monitorId": "m", "callbackId": "c", "remoteActionId": "r", "status": "Success"}
    listed = page([{"id": "v1", "vin": VIN}], name="vehicles")

    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/fleets"):
            return httpx.Response(200, json=page([{"id": "f"}]))
        return httpx.Response(200, json={**body, **(listed if "vehicles" in request.url.path else {})})

    return Server(handler=respond)


def test_id_cases_cover_the_table_of_ids() -> None:
    assert {case.kind for case in CASES} == set(CARRIERS)
    assert len(CASES) > 40


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.promise("P160", "P176")
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.name}-{case.argument}")
async def test_id_argument_accepts_text_model_and_handle(case: Case, tmp_path: Path) -> None:
    value = VIN if case.kind == "vin" else "i-1"
    requests: list[list[tuple[str, str, bytes]]] = []
    plain = server().async_client()
    for number, given in enumerate([value, *carriers(case, value), *handles(case, plain, value)]):
        target = server()
        await called(case, target.async_client(case.version), given, tmp_path / str(number))
        requests.append([(one.method, str(one.url), one.content) for one in target.requests])
    assert all(one == requests[0] for one in requests)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.promise("P161", "P176")
@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.name}-{case.argument}")
async def test_id_argument_without_that_id_is_refused_before_sending(case: Case, tmp_path: Path) -> None:
    target = server()
    client = target.async_client(case.version)
    accepted = {type(one).__name__ for one in carriers(case, None)}
    others = (models.Position(), models.Alert(id="i"), models.Trip(id="i"))
    fleet = client.fleet("f")
    every = [fleet, fleet.vehicle("v"), fleet.vehicle("v").trip("t"), fleet.monitors, client]
    wrong: list[object] = [
        *carriers(case, None),
        *(one for one in others if type(one).__name__ not in accepted),
        *(one for one in every if not isinstance(one, CARRIERS[case.kind].handle or ())),
        *("", " ", ".", "a\nb", 7, b"i-1", {"id": "i"}, ["i"], object()),
    ]
    if case.name.endswith(".plan"):
        wrong = [one for one in wrong if one is not None]
    if case.kind == "vin":
        wrong = [fleet.vehicle("v"), *(one for one in wrong if one != "a\nb")]  # blanks are forgiven
    for value in wrong:
        with pytest.raises(ArgumentError) as caught:
            await called(case, client, value, tmp_path)
        assert caught.value.argument in (case.argument, case.kind, "fid"), value
    assert target.requests == []
    assert list(tmp_path.iterdir()) == []


def test_handles_are_instances_of_their_address_classes() -> None:
    client = server().async_client()
    fleet = client.fleet("f")
    vehicle = fleet.vehicle("v")
    assert isinstance(fleet, FleetAddress)
    assert isinstance(vehicle, VehicleAddress)
    assert isinstance(vehicle.trip("t"), TripAddress)
    item = models.VehicleItem(id="v", vin=VIN)
    again = fleet.vehicle(fleet.vehicle(item))
    assert (again.id, again.vin, again.listed) == ("v", VIN, item)
    assert (fleet.vehicle(vehicle).vin, fleet.vehicle(vehicle).listed) == (None, None)
