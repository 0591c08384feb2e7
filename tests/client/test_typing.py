"""What a type checker infers of the public interface; mypy reads this file, and it runs too."""

from __future__ import annotations

from typing import assert_type

import pytest

from psa_fleet import (
    AsyncFleetClient,
    AsyncPages,
    CallbacksHandle,
    Feature,
    FleetClient,
    FleetHandle,
    MonitorsHandle,
    NotFoundError,
    Pages,
    RemotesHandle,
    TripHandle,
    VehicleHandle,
    features,
    models,
)
from psa_fleet.remotes import Horn

from .servers import Server, page


def test_types_of_the_blocking_client() -> None:
    server = Server(page([{"id": "x"}], name="vehicles", status="Success", remoteActionId="r"))
    client = assert_type(server.client(), FleetClient)
    fleet = assert_type(client.fleet("f"), FleetHandle)
    vehicle = assert_type(fleet.vehicle("v"), VehicleHandle)
    assert_type(vehicle.trip("t"), TripHandle)
    assert_type(fleet.monitors, MonitorsHandle)
    assert_type(fleet.callbacks, CallbacksHandle)
    assert_type(fleet.callbacks.list(), Pages[models.RemoteCallback])
    remotes = assert_type(vehicle.remotes("c"), RemotesHandle)
    assert_type(remotes.list(), Pages[models.RemoteAction])
    assert_type(remotes.wait("r", on_progress=print), models.RemoteAction)
    assert_type(remotes.send(Horn()), models.RemotePostResponse)
    assert_type(remotes.send({"horn": {"state": "Activated"}}), models.RemotePostResponse)
    assert_type(fleet.vehicles(), Pages[models.VehicleItem])
    assert_type(fleet.vehicles().first(), models.VehicleItem | None)
    assert_type(fleet.vehicles().to_list(limit=1), list[models.VehicleItem])
    for item in fleet.vehicles():
        assert_type(item, models.VehicleItem)
    for part in vehicle.trips().pages():
        assert_type(part.items, list[models.Trip])
    assert_type(vehicle.status(), models.Status)
    assert_type(features(), tuple[Feature, ...])


@pytest.mark.anyio
async def test_types_of_the_async_client() -> None:
    server = Server(page([{"id": "x"}], name="vehicles"))
    async with assert_type(server.async_client(), AsyncFleetClient) as client:
        fleet = client.fleet("f")
        assert_type(fleet.vehicles(), AsyncPages[models.VehicleItem])
        assert_type(await fleet.vehicles().first(), models.VehicleItem | None)
        assert_type(await fleet.vehicle("v").status(), models.Status)
        async for item in fleet.vehicles():
            assert_type(item, models.VehicleItem)


def test_types_of_error_attributes() -> None:
    error = NotFoundError("x", status=404)
    assert_type(error.no_data, bool)
    assert error.status == 404
