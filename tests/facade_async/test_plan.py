"""Plans of clients: what is sent for them, and whether they come true."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from psa_fleet import (
    Account,
    ArgumentError,
    AsyncFleetClient,
    ConfigurationError,
    Credentials,
    NotAvailableError,
)
from psa_fleet.simulator import Simulator, World
from psa_fleet.subscription import Version
from tests.client.servers import Server

pytestmark = pytest.mark.anyio

START = datetime(2026, 5, 1, tzinfo=UTC)
PERIOD = (START, START + timedelta(days=2))


@pytest.mark.promise("P248")
@pytest.mark.parametrize(
    ("version", "ways"),
    [
        ("v2", {"trips": "fleet", "telemetry": "vehicle"}),
        ("v3", {"trips": "vehicle", "telemetry": "vehicle"}),
    ],
)
async def test_plan_with_a_number_of_vehicles_sends_nothing(version: Version, ways: dict[str, str]) -> None:
    server = Server({})
    async with server.async_client(version) as client:
        plan = await client.plan(["trips", "telemetry"], PERIOD, vehicles=1000)
        assert {each.kind: each.way for each in plan.kinds} == ways
        assert plan.calls == sum(each.calls for each in plan.kinds) + 17
        assert plan.left is plan.reserve is None
        assert not server.requests
        ahead = (datetime(2199, 1, 1, tzinfo=UTC), datetime(2199, 2, 1, tzinfo=UTC))
        assert (await client.plan("alerts", ahead, vehicles=1000)).kinds[0].way == "monitor"
        # Older than two months there is nothing to read.
        everything = await client.plan("telemetry", (None, PERIOD[1]), vehicles=1)
        assert everything.calls <= 1 + 62 * 240 / 2000 + 1


async def test_plan_counts_the_vehicles_and_goes_by_the_limits(tmp_path: Path) -> None:
    with Simulator(World(fleets=2, vehicles=7), rate_limit=(40, 20)) as simulator:
        account = simulator.account("v3")
        credentials = Credentials(account.client_id, account.username, account.password)
        async with AsyncFleetClient(
            None, credentials, version="v3", base_url=simulator.url, budget=tmp_path / "calls"
        ) as client:
            plan = await client.plan("trips", PERIOD)
            assert plan.vehicles == 7
            assert plan.calls == 7 + 1
            assert (plan.left, plan.reserve) == (37, 0)
            assert len(simulator.requests) == 3
            long = await client.plan("trips", PERIOD, vehicles=100)
            assert 86_400 < long.seconds < 2.1 * 86_400
            simulator.requests.clear()
            for fleet in await client.fleets().to_list():
                plan = await client.plan("trips", PERIOD, fleet=fleet)
                assert plan.vehicles in (3, 4)
            client = client.with_options(rate_limit="wait")
            assert (await client.plan("trips", PERIOD, vehicles=100, fleet="x")).calls == 102
        async with AsyncFleetClient(None, credentials, version="v3", base_url=simulator.url) as client:
            await client.fleets().to_list()
            plan = await client.plan("trips", PERIOD, vehicles=100)
            assert plan.left == 33
            assert plan.seconds > 86_400


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (
            {"kinds": "none"},
            "kinds: 'none' is not one of trips, alerts, collisions, alarms, stolen, telemetry, waypoints",
        ),
        ({"between": (PERIOD[1], PERIOD[0])}, "between: end is before start"),
        (
            {"between": (datetime(2026, 1, 1), None)},
            "between: a datetime must have a time zone, for example datetime(..., tzinfo=UTC) or"
            " .astimezone()",
        ),
        ({"vehicles": -1}, "vehicles must be a non-negative integer or None"),
        (
            {"per_day": {"trips": -1}},
            "per_day must map trips, alerts, collisions, alarms, stolen, telemetry, waypoints to numbers of"
            " items",
        ),
    ],
)
async def test_plan_refuses_unusable_arguments(options: dict[str, Any], words: str) -> None:
    server = Server({})
    given: dict[str, Any] = {"kinds": "trips", "between": PERIOD, "vehicles": 1, **options}
    with pytest.raises(ArgumentError) as caught:
        await server.async_client().plan(**given)
    assert (caught.value.argument, str(caught.value)) == (next(iter(options)), words)
    with pytest.raises(NotAvailableError):
        await server.async_client("v2").plan("alarms", PERIOD, vehicles=1)
    assert not server.requests


async def test_plan_of_several_accounts_needs_a_fleet() -> None:
    accounts = [Account(None, Credentials(name, name, "x"), name, version="v3") for name in ("a", "b")]
    async with AsyncFleetClient(accounts, base_url="http://127.0.0.1:1/x") as client:
        with pytest.raises(
            ConfigurationError,
            match=(
                r"^account: plan is different for each account; ask client\.account\(name\) with one of 'a',"
                r" 'b'$"
            ),
        ):
            await client.plan("trips", PERIOD, vehicles=5)
        assert (await client.plan("trips", PERIOD, vehicles=5, fleet="f")).calls == 6
