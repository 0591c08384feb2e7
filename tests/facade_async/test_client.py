"""The client itself: its options, its copies, its connections, its handles, its probe, its snapshot."""

from __future__ import annotations

import gc
import warnings
from typing import Any

import httpx
import pytest

from psa_fleet import Account, ArgumentError, AsyncFleetClient, ConfigurationError, Retry, ServerError
from psa_fleet.simulator import Simulator, World
from psa_fleet.subscription import Version
from psa_fleet.tables import newest_rows, schema, to_arrow
from tests.client.estates import Estate, accounts, credentials
from tests.client.servers import CREDENTIALS, FLEET, Server, page
from tests.client.worlds import async_client
from tests.client.worlds import credentials as simulated

pytestmark = pytest.mark.anyio


def timeouts(server: Server) -> dict[str, Any]:
    found: dict[str, Any] = server.last.extensions["timeout"]
    return found


async def test_options_of_a_copy_leave_the_client_as_it_was() -> None:
    server = Server(FLEET)
    client = server.async_client(timeout=30)
    assert (await client.with_options(timeout=5).fleet("f").get()).id == "fleet-1"
    assert timeouts(server) == {"connect": 5, "read": 5, "write": 5, "pool": 5}
    await client.with_options(timeout=None).fleet("f").get()
    assert set(timeouts(server).values()) == {None}
    await client.with_options(connect_timeout=2).fleet("f").get()
    assert timeouts(server) == {"connect": 2, "read": 30, "write": 30, "pool": 30}
    for same in (client, client.with_options()):
        await same.fleet("f").get()
        assert timeouts(server) == {"connect": 10.0, "read": 30, "write": 30, "pool": 30}


async def test_retries_of_a_copy_are_its_own() -> None:
    server = Server(httpx.Response(503))
    client = server.async_client(retry=None)
    with pytest.raises(ServerError):
        await client.with_options(retry=Retry(attempts=3)).fleet("f").get()
    assert len(server.requests) == 3
    with pytest.raises(ServerError):
        await client.fleet("f").get()
    assert len(server.requests) == 4


async def test_options_of_a_copy_apply_to_every_account() -> None:
    seen: list[tuple[str, Any]] = []

    class Timed(Estate):
        def __call__(self, request: httpx.Request) -> httpx.Response:
            seen.append((request.url.params["client_id"], request.extensions["timeout"]["read"]))
            return super().__call__(request)

    client = Timed().async_client()
    await client.with_options(timeout=5).fleets().to_list()
    await client.fleets().to_list()
    cars, city = "SENTINEL-cars", "SENTINEL-city"
    assert seen == [(cars, 5), (cars, 5), (city, 5), (cars, 65), (cars, 65), (city, 65)]


@pytest.mark.parametrize(
    ("options", "argument"),
    [
        ({"timeout": 0}, "timeout"),
        ({"connect_timeout": -1}, "connect_timeout"),
        ({"deadline": float("nan")}, "deadline"),
        ({"rate_limit": "maybe"}, "rate_limit"),
        ({"concurrency": 0}, "concurrency"),
        ({"retry": 3}, "retry"),
    ],
)
async def test_unusable_option_is_refused_by_client_and_copy(options: dict[str, Any], argument: str) -> None:
    server = Server(FLEET)
    for make in (server.async_client, server.async_client().with_options):
        with pytest.raises(ConfigurationError) as caught:
            make(**options)
        assert caught.value.argument == argument


class ClosingTransport(httpx.MockTransport):
    closed = 0

    async def aclose(self) -> None:
        self.closed += 1


async def test_client_closes_its_connections_and_a_copy_does_not() -> None:
    transport = ClosingTransport(Server(FLEET))
    async with AsyncFleetClient("TMTS", CREDENTIALS, transport=transport) as client:
        async with client.with_options(timeout=1) as copy:
            await copy.fleet("f").get()
        assert transport.closed == 0
        await client.fleet("f").get()
    assert transport.closed == 1


async def test_accounts_with_the_same_credentials_share_connections() -> None:
    transport = ClosingTransport(Estate())
    same = credentials("cars")
    given = [Account("TMTS", same), Account(None, same, version="v3"), Account("UBI", credentials("city"))]
    async with AsyncFleetClient(given, transport=transport) as client:
        assert client.accounts == ("TMTS", "v3", "UBI")
        await client.account("UBI").aclose()
        await client.with_options(timeout=1).aclose()
        assert transport.closed == 0
        first, second, third = (
            client.account(name).low_level.get_async_httpx_client() for name in client.accounts
        )
    assert first is second is not third
    assert transport.closed == 2


async def test_handle_keeps_its_client_alive() -> None:
    gc.freeze()  # what other tests have left need not be looked through
    fleet = Server(FLEET).async_client().fleet("f")
    gc.collect()
    assert (await fleet.get()).id == "fleet-1"


@pytest.mark.parametrize("several", [False, True], ids=["one account", "several accounts"])
@pytest.mark.parametrize("wrong", ["", " ", ".", "..", "a\nb", "\ud800", None, 7, b"x"])
async def test_unusable_id_is_refused_before_sending(wrong: Any, several: bool) -> None:
    server: Any = Estate() if several else Server(FLEET)
    client = server.async_client()
    fleet = client.fleet("c-1", account="cars") if several else server.async_client("v2").fleet("f")
    for make in (client.fleet, fleet.vehicle, fleet.trip, fleet.vehicle("v").trip):
        with pytest.raises(ArgumentError, match=r"^(fid|vid|tid)(: | must )"):
            make(wrong)
    for call in (
        fleet.alert,
        fleet.monitors.get,
        fleet.monitors.delete,
        fleet.monitors.pause,
        fleet.vehicle("v").collision,
        fleet.vehicle("v").trip("t").alert,
    ):
        with pytest.raises(ArgumentError, match=r"^(aid|mid|cid)(: | must )"):
            await call(wrong)
    assert not (server.seen if several else server.requests)


async def test_repr_names_version_and_server_only() -> None:
    server = Server(FLEET)
    url = "https://api-cert.groupe-psa.com/connectedcar"
    assert repr(server.async_client("v3")) == f"AsyncFleetClient(version='v3', base_url='{url}')"
    client = AsyncFleetClient("TMTS", CREDENTIALS, transport=httpx.MockTransport(server))
    assert repr(client) == f"AsyncFleetClient('TMTS', version='v2', base_url='{url}')"
    vehicle = client.fleet("SENTINEL-f").vehicle("SENTINEL-v")
    shown = repr([vehicle, vehicle.trip("SENTINEL-t"), client.fleet("SENTINEL-f").trip("SENTINEL-t")])
    assert shown.count("/connectedcar/v2") == 3
    assert "SENTINEL" not in shown


async def test_rate_limit_is_the_latest_that_the_server_stated() -> None:
    headers = {"x-ratelimit-limit-1": "100", "x-ratelimit-remaining-1": "40"}
    server = Server(httpx.Response(200, json=FLEET, headers=headers))
    client = server.async_client()
    days = [client.rate_limit.day]
    await client.fleet("f").get()
    days.append(client.rate_limit.day)
    assert [(day.limit, day.remaining) for day in days] == [(None, None), (100, 40)]


@pytest.mark.parametrize("version", ["v2", "v3"])
async def test_probe_finds_the_version_that_works_on_the_simulator(version: Any) -> None:
    other: Any = "v3" if version == "v2" else "v2"
    with Simulator() as simulator:
        for assumed in (version, other):
            own = simulated(simulator, version)
            async with AsyncFleetClient(None, own, version=assumed, base_url=simulator.url) as client:
                found = await client.probe()
            assert found.versions() == (version,)
            assert ("Leave it" in str(found)) == (assumed == version)
        assert [request.method for request in simulator.requests] == ["GET"] * 4


async def test_probe_asks_for_each_account_on_each_version() -> None:
    estate = Estate()
    found = await estate.async_client().probe()
    assert estate.seen == [
        (user, "GET", f"{version}/fleets") for user in ("cars", "city") for version in ("v2", "v3")
    ]
    assert [(one.account, one.version, one.in_use, one.fleets) for one in found.results] == [
        ("cars", "v2", True, 3),
        ("cars", "v3", False, 3),
        ("city", "v2", False, 2),
        ("city", "v3", True, 2),
    ]
    estate.broken = {"city"}
    found = await estate.async_client(accounts()).probe()
    assert [one.works for one in found.results] == [True, True, None, None]


async def test_probe_counts_the_first_page_where_there_is_no_total() -> None:
    found = await Server(page([FLEET, FLEET])).async_client().probe()
    assert [one.fleets for one in found.results] == [2, 2]


async def test_handles_state_the_ids_they_were_made_of() -> None:
    fleet = Server({}).async_client("v2").fleet("f-1")
    vehicle = fleet.vehicle("v-1")
    trip, fleet_trip = vehicle.trip("t-1"), fleet.trip("t-2")
    assert (fleet.id, vehicle.id, vehicle.fleet_id) == ("f-1", "v-1", "f-1")
    assert (trip.id, trip.vehicle_id, trip.fleet_id) == ("t-1", "v-1", "f-1")
    assert (fleet_trip.id, fleet_trip.vehicle_id, fleet_trip.fleet_id) == ("t-2", None, "f-1")


@pytest.mark.promise("P236")
@pytest.mark.parametrize("version", ["v2", "v3"])
async def test_snapshot_has_a_row_for_every_vehicle(version: Version) -> None:
    with Simulator(World(fleets=2, vehicles=5)) as simulator:
        async with async_client(simulator, version) as reader:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)  # the list of statuses, in v3
                found = await reader.snapshot()
                wanted = [s async for f in reader.fleets() async for s in reader.fleet(f).statuses()]
    assert found.num_rows > 1
    assert found.schema.equals(schema("statuses"))
    assert found.sort_by("vin").equals(newest_rows(to_arrow(wanted, "statuses")).sort_by("vin"))
    assert found["vin"].to_pylist() == list(dict.fromkeys(found["vin"].to_pylist()))
