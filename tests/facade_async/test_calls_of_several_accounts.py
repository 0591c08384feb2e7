"""Calls of a client with several accounts: those that a client of the fleet's owner makes, or a refusal."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from psa_fleet import (
    ArgumentError,
    AsyncFleetClient,
    ConfigurationError,
    DecodeError,
    NotAvailableError,
    PsaFleetError,
    ServerError,
)
from tests.client.calls import CALLBACK, CALLS, IDS, MONITOR
from tests.client.estates import Estate, accounts, credentials
from tests.client.servers import page

pytestmark = pytest.mark.anyio

ONCE = ["cars", "cars", "city"]


def owned_by(owner: str) -> dict[str, list[str]]:
    """Fleets of which the one that the calls are about has this owner."""
    return {"cars": ["x"], "city": ["y"], owner: [IDS["fid"]]}


async def outcome(call: Callable[..., Any], client: AsyncFleetClient) -> str:
    """The result or the error of a call, as text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            found = await call(client)
        except NotAvailableError as error:
            # A client of one account refuses a trip without a vehicle when its handle is made.
            return f"not available in {error.version}, {error.subscription}: {error.hint}"
        except PsaFleetError as error:
            return f"{type(error).__name__}: {error}"
    return json.dumps(found.to_dict() if hasattr(found, "to_dict") else found)


@pytest.mark.promise("P128")
@pytest.mark.parametrize("listed", [False, True], ids=["unknown owner", "known owner"])
@pytest.mark.parametrize("owner", ["cars", "city"])
@pytest.mark.parametrize("key", [key for key in CALLS if key not in ("getFleets", "getVehiclesCapabilities")])
async def test_call_is_the_one_that_a_client_of_the_owner_makes(key: str, owner: str, listed: bool) -> None:
    single, several = Estate(owned_by(owner)), Estate(owned_by(owner))
    account = next(one for one in accounts() if one.name == owner)
    alone = AsyncFleetClient(
        account.subscription, account.credentials, transport=httpx.MockTransport(single), retry=None
    )
    together = several.async_client()
    if listed:
        await together.fleets().to_list()
    assert await outcome(CALLS[key], together) == await outcome(CALLS[key], alone)
    assert several.calls() == single.calls()
    assert {user for user, _, _ in several.calls()} <= {owner}


async def test_capabilities_are_those_of_the_first_account_on_v3() -> None:
    estate = Estate()
    assert (await estate.async_client().capabilities("VIN-1")).to_dict()["label"] == "city"
    assert estate.seen == [("city", "GET", "v3/vehicles/VIN-1")]
    none = Estate()
    with pytest.raises(NotAvailableError, match="capabilities"):
        await none.async_client(accounts(cars="TMTS", city="UBI")).capabilities("VIN-1")
    assert not none.seen


@pytest.mark.promise("P103")
async def test_operation_of_no_account_is_refused_without_a_listing() -> None:
    estate = Estate()
    client = estate.async_client(accounts(cars="TMTS", city="connected fleet"))
    fleet = client.fleet("fid-1")
    vehicle = fleet.vehicle("v")
    for collection in (vehicle.alarms, vehicle.stolen, fleet.callbacks.list, vehicle.remotes("cb").list):
        with pytest.raises(NotAvailableError):
            collection()
    with pytest.raises(NotAvailableError):
        await vehicle.alarm("a")
    with pytest.raises(NotAvailableError):
        await fleet.monitors.update("m", MONITOR)
    with pytest.raises(NotAvailableError):
        await fleet.callbacks.create(CALLBACK)
    with pytest.raises(NotAvailableError):
        await fleet.callbacks.delete("m")
    with pytest.raises(NotAvailableError):
        await vehicle.remotes("cb").send({"horn": {"state": "Activated"}})
    with pytest.raises(NotAvailableError):
        fleet.feed("alarms")
    assert not estate.seen


async def test_operation_missing_in_the_owners_version_is_refused() -> None:
    estate = Estate()
    client = estate.async_client()
    alarms = client.fleet("c-1").vehicle("v").alarms()
    with pytest.raises(NotAvailableError) as caught:
        await alarms.to_list()
    assert (caught.value.version, caught.value.subscription) == ("v2", "TMTS")
    assert alarms.total is None
    with pytest.raises(NotAvailableError):
        client.fleet("c-1").vehicle("v").alarms()
    with pytest.raises(NotAvailableError):
        await client.fleet("c-1").callbacks.create(CALLBACK)
    with pytest.raises(NotAvailableError):
        await client.fleet("c-1").monitors.update("m", MONITOR)
    assert estate.listings() == ONCE
    assert not estate.calls()


async def test_argument_that_no_account_accepts_is_refused_without_a_listing() -> None:
    estate = Estate()
    fleet = estate.async_client().fleet("t-1")
    with pytest.raises(ArgumentError) as caught:
        fleet.vehicles(page_size=0)
    assert caught.value.argument == "page_size"
    with pytest.raises(ArgumentError):
        fleet.monitors.list(page_size=61)
    with pytest.raises(ArgumentError):
        fleet.vehicle("")
    with pytest.raises(
        ArgumentError, match=r"^start must be the `next` of a page, or None for the first page$"
    ):
        fleet.vehicles().pages(start=" ")
    with pytest.raises(
        DecodeError,
        match=(
            r"^GET /fleets/\{fid\}/vehicles: a link leads to another server or is malformed; credentials are"
            r" not sent there$"
        ),
    ):
        fleet.vehicles().pages(start="https://elsewhere.example/fleets")
    assert not estate.seen


async def test_argument_missing_in_the_owners_version_is_refused() -> None:
    """Only v3 selects trips by their length."""
    estate = Estate()
    client = estate.async_client()
    trips = client.fleet("c-1").vehicle("v").trips(distance=(10, None))
    with pytest.raises((ArgumentError, NotAvailableError)) as caught:
        await trips.to_list()
    assert "distance" in str(caught.value)
    with pytest.raises((ArgumentError, NotAvailableError)) as again:
        client.fleet("c-1").vehicle("v").trips(distance=(10, None))
    assert str(again.value) == str(caught.value)
    assert await client.fleet("t-1").vehicle("v").trips(distance=(10, None)).to_list() == []
    assert estate.calls() == [("city", "GET", "v3/fleets/t-1/vehicles/v/trips")]


async def test_deprecation_in_another_accounts_version_is_not_warned_of() -> None:
    """The list of statuses is deprecated in v3; the fleet is one of v2. Warnings are errors here."""
    client = Estate().async_client(accounts()[::-1])
    assert await client.fleet("c-1").statuses().to_list() == []
    with pytest.warns(DeprecationWarning, match="getFleetStatusList|statuses"):
        assert await client.fleet("t-1").statuses().to_list() == []


class Garage(Estate):
    """An estate whose fleets have vehicles, in pages of one."""

    vehicles = ("v-1", "v-2", "v-3")

    def __call__(self, request: httpx.Request) -> httpx.Response:
        response = super().__call__(request)
        if not request.url.path.endswith("/vehicles") or response.status_code != 200:
            return response
        at = int(request.url.params.get("at", 0))
        link = f"?at={at + 1}" if at + 1 < len(self.vehicles) else None
        return httpx.Response(200, json=page([{"id": self.vehicles[at]}], link, "vehicles", total=3))


async def test_collection_of_an_unknown_owner_pages_and_counts_like_any() -> None:
    estate = Garage()
    vehicles = estate.async_client().fleet("t-1").vehicles()
    assert vehicles.total is None
    assert [vehicle.id async for vehicle in vehicles] == ["v-1", "v-2", "v-3"]
    total: object = vehicles.total
    assert total == 3
    assert [vehicle.id for vehicle in await vehicles.to_list(limit=2)] == ["v-1", "v-2"]
    assert await vehicles.to_list(limit=0) == []
    first = await vehicles.first()
    assert first is not None
    assert first.id == "v-1"
    pages = [page async for page in vehicles.pages()]
    assert [len(page) for page in pages] == [1, 1, 1]
    rest = estate.async_client().fleet("t-1").vehicles().pages(start=pages[0].next)
    assert [page.items[0].id async for page in rest] == ["v-2", "v-3"]
    assert estate.listings() == ONCE * 2


async def test_collection_of_an_unknown_owner_goes_on_after_failures() -> None:
    estate = Garage()
    iterator = aiter(estate.async_client().fleet("t-1").vehicles())
    estate.broken = {"cars", "city"}
    with pytest.raises(ServerError, match="GET /fleets: "):
        await anext(iterator)
    estate.broken = set()
    assert (await anext(iterator)).id == "v-1"
    estate.broken = {"city"}
    with pytest.raises(ServerError, match=r"GET /fleets/\{fid\}/vehicles: "):
        await anext(iterator)
    estate.broken = set()
    assert [vehicle.id async for vehicle in iterator] == ["v-2", "v-3"]


@pytest.mark.promise("P128")
@pytest.mark.parametrize(("fid", "user", "version"), [("c-1", "cars", "v2"), ("t-1", "city", "v3")])
async def test_monitors_are_commanded_in_the_owners_version(fid: str, user: str, version: str) -> None:
    estate = Estate()
    monitors = estate.async_client().fleet(fid).monitors
    base = f"{version}/fleets/{fid}/monitors"
    await monitors.pause("m-1")
    await monitors.resume("m-1")
    await monitors.delete("m-1")
    await monitors.create(MONITOR)
    await monitors.get("m-1")
    await monitors.list().to_list()
    assert [(method, path) for _, method, path in estate.calls()] == [
        ("PUT", f"{base}/m-1/status"),
        ("PUT", f"{base}/m-1/status"),
        ("DELETE", f"{base}/m-1"),
        ("POST", base),
        ("GET", f"{base}/m-1"),
        ("GET", base),
    ]
    assert {user for user, _, _ in estate.calls()} == {user}
    assert estate.listings() == ONCE


async def test_feed_reads_from_the_owner(tmp_path: Path) -> None:
    estate = Garage()
    client = estate.async_client()
    feed = client.fleet("t-1").feed("alerts", checkpoint=tmp_path / "c", overlap=timedelta(hours=1))
    assert [alert async for alert in feed] == []
    assert {user for user, _, _ in estate.calls()} == {"city"}
    vehicles = "v3/fleets/t-1/vehicles"
    alerts = [f"{vehicles}/v-{number}/alerts" for number in (1, 2, 3)]
    paths = [path for _, _, path in estate.calls()]
    assert {*paths} == {vehicles, *alerts}
    assert all(paths.count(path) == 1 for path in alerts)


@pytest.mark.promise("P149")
async def test_property_that_differs_between_accounts_is_refused() -> None:
    client = Estate().async_client()
    for name in ("version", "subscription", "low_level", "rate_limit"):
        with pytest.raises(
            ConfigurationError, match=rf"^account: {name} is different for each account; ask"
        ) as caught:
            getattr(client, name)
        assert caught.value.argument == "account"
        assert getattr(client.account("cars"), name) is not None
    assert client.supports("alarms")
    assert not client.account("cars").supports("alarms")
    with pytest.raises(ArgumentError):
        client.supports("nonsense")
    assert repr(client) == (
        "AsyncFleetClient(accounts=['cars', 'city'], base_url='https://api-cert.groupe-psa.com/connectedcar')"
    )


@pytest.mark.parametrize(
    ("arguments", "options", "argument"),
    [
        (([],), {}, "accounts"),
        (([1],), {}, "accounts"),
        ((accounts() * 2,), {}, "accounts"),
        ((accounts(), credentials("x")), {}, "credentials"),
        ((accounts(),), {"version": "v2"}, "version"),
        (("TMTS",), {}, "credentials"),
        ((accounts()[0],), {}, "subscription"),
    ],
)
async def test_client_refuses_accounts_that_contradict(arguments: Any, options: Any, argument: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        AsyncFleetClient(*arguments, **options)
    assert caught.value.argument == argument
    assert "SENTINEL" not in str(caught.value)
