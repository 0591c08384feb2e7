"""Both versions through the facade, as the simulator answered when it was recorded."""

from __future__ import annotations

import pytest

from psa_fleet import (
    AsyncFleetClient,
    Credentials,
    FleetClient,
    NotAvailableError,
    NotFoundError,
    Subscription,
)

pytestmark = [pytest.mark.vcr]

SUBSCRIPTIONS = pytest.mark.parametrize(
    "subscription", [Subscription.CONNECTED_FLEET, Subscription.DELEGATION_PUBLIQUE], ids=["v2", "v3"]
)


@pytest.fixture
def credentials(simulator: object, subscription: Subscription) -> Credentials:
    version = "v3" if subscription is Subscription.DELEGATION_PUBLIQUE else "v2"
    if simulator is None:
        return Credentials(client_id="replayed", username="replayed", password="replayed")
    account = simulator.account(version)  # type: ignore[attr-defined]  # a Simulator, imported by the fixture only
    return Credentials(client_id=account.client_id, username=account.username, password=account.password)


@SUBSCRIPTIONS
def test_fleets_vehicles_and_status(
    subscription: Subscription, credentials: Credentials, base_url: str
) -> None:
    with FleetClient(subscription, credentials, base_url=base_url) as client:
        fleets = client.fleets().to_list()
        assert len(fleets) == 2
        fleet = client.fleet(fleets[0].id or "")
        assert fleet.get().id == fleets[0].id
        vehicles = fleet.vehicles(page_size=2).to_list(limit=3)
        assert len(vehicles) == 3
        assert len({vehicle.id for vehicle in vehicles}) == 3
        for vehicle in vehicles:
            handle = fleet.vehicle(vehicle.id or "")
            assert handle.get().id == vehicle.id
            status = handle.status()
            assert status.odometer is not None
            assert (status.odometer.mileage or 0) > 0
            assert {energy.type_ for energy in status.energies or ()} <= {"Fuel", "Electric"}
            assert status.doors_state is not None
            assert status.doors_state.locked_states


@SUBSCRIPTIONS
@pytest.mark.anyio
async def test_fleets_and_status_async(
    subscription: Subscription, credentials: Credentials, base_url: str
) -> None:
    async with AsyncFleetClient(subscription, credentials, base_url=base_url) as client:
        fleet_ids = [fleet.id async for fleet in client.fleets()]
        assert len(fleet_ids) == 2
        fleet = client.fleet(fleet_ids[0] or "")
        first = await fleet.vehicles().first()
        assert first is not None
        status = await fleet.vehicle(first.id or "").status()
        assert status.created_at is not None
        assert status.created_at.tzinfo is not None


@SUBSCRIPTIONS
def test_unknown_vehicle_is_not_found(
    subscription: Subscription, credentials: Credentials, base_url: str
) -> None:
    with FleetClient(subscription, credentials, base_url=base_url) as client:
        fleet = client.fleets().first()
        assert fleet is not None
        with pytest.raises(NotFoundError) as caught:
            client.fleet(fleet.id or "").vehicle("nobody").status()
    assert caught.value.status == 404
    assert caught.value.code == 40401
    assert not caught.value.no_data
    assert caught.value.uuid
    assert "nobody" not in str(caught.value)


MONITOR = {
    "label": "Low battery",
    "subscribeParam": {
        "callback": {"target": "https://fleet.example/n", "name": "desk", "attributes": []},
        "retryPolicy": {"policy": "Bounded", "maxRetryNumber": 4, "retryDelay": 30},
    },
    "triggerParam": {
        "dataTriggers": [{"data": "vehicle.energy.electric.level", "op": "lowerThan", "value": ["30"]}]
    },
}


@SUBSCRIPTIONS
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_old_monitor_is_created_and_read_back_new(
    subscription: Subscription, credentials: Credentials, base_url: str
) -> None:
    with FleetClient(subscription, credentials, base_url=base_url) as client:
        fleet = client.fleets().first()
        assert fleet is not None
        monitors = client.fleet(fleet.id or "").monitors
        created = monitors.create(MONITOR)
        assert created.monitor_id
        found = [m for m in monitors.list() if m.monitor_id == created.monitor_id]
        assert len(found) == 1
        parameter = found[0].monitor
        assert parameter is not None
        assert parameter.label == "Low battery"
        assert parameter.subscribe_param is not None
        retry = parameter.subscribe_param.retry_policy
        assert retry is not None
        assert retry.retry_number == 4
        triggers = parameter.trigger_param
        assert triggers is not None
        assert triggers.bool_exp == "d1"
        assert [trigger.name for trigger in triggers.triggers or ()] == ["d1"]


@SUBSCRIPTIONS
def test_operation_missing_in_version_is_refused_before_sending(
    subscription: Subscription, credentials: Credentials, base_url: str
) -> None:
    with FleetClient(subscription, credentials, base_url=base_url) as client:
        if subscription is Subscription.CONNECTED_FLEET:
            with pytest.raises(NotAvailableError, match="not available in v2"):
                client.fleet("f").vehicle("v").alarms().to_list()
        else:
            with pytest.raises(NotAvailableError, match="not available in v3"):
                client.fleet("f").trip("t").get()
