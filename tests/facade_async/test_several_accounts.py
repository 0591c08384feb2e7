"""Several accounts in one client: the owner of a fleet, fleets that two accounts list, failing accounts."""

from __future__ import annotations

import pickle

import pytest

from psa_fleet import (
    Account,
    ArgumentError,
    AsyncFleetClient,
    Credentials,
    NotFoundError,
    SharedFleetWarning,
    Subscription,
)
from psa_fleet.errors import ServerError
from psa_fleet.simulator import SimulatedAccount, Simulator
from psa_fleet.subscription import VERSIONS
from tests.client import worlds
from tests.client.estates import FLEETS, Estate, accounts

pytestmark = pytest.mark.anyio

ONCE = ["cars", "cars", "city"]
"""The users asked by one listing of all fleets; those of cars come in two pages."""


async def test_fleets_of_all_accounts_come_in_the_order_of_the_accounts() -> None:
    estate = Estate()
    client = estate.async_client()
    fleets = client.fleets(page_size=2)
    totals = [fleets.total]
    assert [fleet.id async for fleet in fleets] == ["c-1", "c-2", "fid-1", "t-1", "t-2"]
    assert [*totals, fleets.total] == [None, 5]
    assert estate.listings() == ONCE
    other_way_round = estate.async_client(accounts()[::-1]).fleets()
    assert [fleet.id async for fleet in other_way_round] == ["t-1", "t-2", "c-1", "c-2", "fid-1"]


async def test_fleets_of_all_accounts_have_a_total_once_each_was_asked() -> None:
    fleets = Estate().async_client().fleets()
    iterator = aiter(fleets)
    for expected in (None, None, None, 5, 5):
        await anext(iterator)
        assert fleets.total == expected


async def test_fleets_of_all_accounts_are_read_as_far_as_needed() -> None:
    estate = Estate()
    client = estate.async_client()
    first = await client.fleets().first()
    assert first is not None
    assert first.id == "c-1"
    assert estate.listings() == ["cars"]
    estate.seen.clear()
    assert await client.fleets().to_list(limit=0) == []
    assert not estate.seen
    assert [fleet.id for fleet in await client.fleets().to_list(limit=3)] == ["c-1", "c-2", "fid-1"]
    assert estate.listings() == ["cars", "cars"]
    assert [fleet.id for fleet in await client.fleets().to_list(limit=4)][3:] == ["t-1"]


async def test_pages_of_all_accounts_are_those_of_one_after_the_other() -> None:
    client = Estate().async_client()
    pages = [page async for page in client.fleets().pages()]
    assert [len(page) for page in pages] == [2, 1, 2]
    assert [page.total for page in pages] == [3, 3, 2]
    with pytest.raises(
        ArgumentError,
        match=(
            r"^start: with several accounts, continue with"
            r" client\.account\(name\)\.fleets\(\)\.pages\(start=\.\.\.\)$"
        ),
    ):
        client.fleets().pages(start=pages[0].next)
    with pytest.raises(ArgumentError) as caught:
        client.vehicles().pages(start=pages[0].next)
    assert str(caught.value) == (
        "start: a link belongs to one fleet; continue with client.fleet(fid).vehicles().pages(start=...)"
    )
    assert pages[0].next is not None
    rest = client.account("cars").fleets().pages(start=pages[0].next)
    assert [[fleet.id for fleet in page.items] async for page in rest] == [["fid-1"]]


@pytest.mark.promise("P126")
async def test_fleets_of_all_accounts_go_on_after_an_accounts_failure() -> None:
    estate = Estate()
    iterator = aiter(estate.async_client().fleets())
    found = [(await anext(iterator)).id for _ in range(3)]
    estate.broken = {"city"}
    with pytest.raises(ServerError):
        await anext(iterator)
    estate.broken = set()
    assert found + [fleet.id async for fleet in iterator] == FLEETS["cars"] + FLEETS["city"]
    fleets = estate.async_client().fleets()
    estate.broken = {"city"}
    with pytest.raises(ServerError):
        await fleets.to_list()
    assert [fleet.id for fleet in fleets.partial] == FLEETS["cars"]


async def test_call_goes_to_the_account_that_lists_the_fleet() -> None:
    estate = Estate()
    client = estate.async_client()
    assert (await client.fleet("t-2").get()).id == "t-2 of city"
    assert (await client.fleet("c-1").get()).id == "c-1 of cars"
    assert (await client.fleet("t-1").vehicle("v").get()).id == "v of city"
    assert estate.listings() == ONCE
    assert [path for _, _, path in estate.calls()] == [
        "v3/fleets/t-2",
        "v2/fleets/c-1",
        "v3/fleets/t-1/vehicles/v",
    ]


@pytest.mark.promise("P148")
async def test_owner_seen_in_a_listing_is_not_asked_for_again() -> None:
    estate = Estate()
    client = estate.async_client()
    async for fleet in client.fleets():
        assert (await client.fleet(fleet.id or "").get()).id is not None
    assert estate.listings() == ONCE


@pytest.mark.promise("P130")
async def test_handles_send_nothing_and_show_no_ids() -> None:
    estate = Estate()
    fleet = estate.async_client().fleet("t-1")
    trips = fleet.vehicle("v").trips(page_size=5)
    shown = repr([fleet, trips, fleet.monitors, fleet.vehicle("v"), fleet.callbacks])
    assert "SENTINEL" not in shown
    assert "t-1" not in shown
    assert trips.total is None
    assert not estate.seen


@pytest.mark.promise("P148")
async def test_unknown_fleet_is_listed_again_with_each_call() -> None:
    estate = Estate()
    client = estate.async_client()
    for number in (1, 2):
        with pytest.raises(
            NotFoundError,
            match=(
                r"^GET /fleets: none of the accounts 'cars', 'city' lists this fleet\. Check its id, or name"
                r" an account: client\.fleet\(fid, account=\.\.\.\)$"
            ),
        ) as caught:
            await client.fleet("SENTINEL-fleet").get()
        assert estate.listings() == ONCE * number
    error = caught.value
    assert (error.status, error.no_data) == (404, False)
    assert error.request is not None
    assert error.request.operation == "getFleets"
    assert "SENTINEL" not in f"{error} {error!r} {vars(error)}"
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    with pytest.raises(NotFoundError):
        await client.fleet("SENTINEL-fleet").vehicles().first()
    with pytest.raises(NotFoundError):
        await client.fleet("SENTINEL-fleet").monitors.delete("m")
    assert not estate.calls()
    estate.fleets = {**FLEETS, "city": ["t-1", "new"]}
    assert (await client.fleet("new").get()).id == "new of city"


@pytest.mark.promise("P127")
async def test_shared_fleet_is_read_through_the_first_account_with_one_warning() -> None:
    estate = Estate({"cars": ["c-1", "both"], "city": ["both", "t-1"]})
    client = estate.async_client()
    with pytest.warns(
        SharedFleetWarning, match="'cars' and 'city' share a fleet; using 'cars', the first one"
    ) as caught:
        assert (await client.fleet("both").get()).id == "both of cars"
    assert [one.filename for one in caught] == [__file__]
    assert "both" not in str(caught[0].message)
    assert [fleet.id async for fleet in client.fleets()] == ["c-1", "both", "t-1"]
    assert (await client.fleet("both", account="city").get()).id == "both of city"
    with pytest.warns(SharedFleetWarning):
        assert (await estate.async_client(accounts()[::-1]).fleet("both").get()).id == "both of city"


async def test_fleet_of_two_accounts_counts_twice_in_the_total() -> None:
    fleets = Estate({"cars": ["both"], "city": ["both", "t-1"]}).async_client().fleets()
    with pytest.warns(SharedFleetWarning):
        assert [fleet.id for fleet in await fleets.to_list()] == ["both", "t-1"]
    assert fleets.total == 3


async def test_shared_fleet_warning_names_each_pair_of_accounts() -> None:
    estate = Estate({"a": ["x", "y"], "b": ["x", "z"], "c": ["z", "y"]})
    client = estate.async_client(accounts(a="TMTS", b="UBI", c="delegation publique"))
    with pytest.warns(SharedFleetWarning) as caught:
        assert [fleet.id async for fleet in client.fleets()] == ["x", "y", "z"]
    assert [str(one.message).partition(" share")[0] for one in caught] == [
        "the accounts 'a' and 'b'",
        "the accounts 'b' and 'c'",
        "the accounts 'a' and 'c'",
    ]
    for fid, owner in {"x": "a", "y": "a", "z": "b"}.items():
        assert (await client.fleet(fid).get()).id == f"{fid} of {owner}"


@pytest.mark.promise("P127")
async def test_shared_fleet_is_of_the_first_account_when_it_is_listed_later() -> None:
    estate = Estate({"cars": ["both"], "city": ["both"]})
    client = estate.async_client()
    estate.broken = {"cars"}
    assert (await client.fleet("both").get()).id == "both of city"
    estate.broken = set()
    with pytest.warns(SharedFleetWarning):
        assert [fleet.id async for fleet in client.fleets()] == ["both"]
    assert (await client.fleet("both").get()).id == "both of cars"


@pytest.mark.promise("P126")
async def test_failing_account_hides_its_own_fleets_only(caplog: pytest.LogCaptureFixture) -> None:
    estate = Estate()
    client = estate.async_client()
    estate.broken = {"cars"}
    assert (await client.fleet("t-1").get()).id == "t-1 of city"
    assert "cannot list the fleets of account 'cars': GET /fleets: status 500" in caplog.text
    with pytest.raises(ServerError):
        await client.fleet("c-1").get()
    with pytest.raises(ServerError):
        await client.fleet("c-1").vehicles().to_list()
    with pytest.raises(ServerError):
        await client.fleets().to_list()
    estate.broken = set()
    assert (await client.fleet("c-1").get()).id == "c-1 of cars"


async def test_first_error_is_raised_where_every_account_fails() -> None:
    estate = Estate()
    estate.broken = {"cars", "city"}
    with pytest.raises(ServerError) as caught:
        await estate.async_client().fleet("c-1").get()
    assert caught.value.status == 500
    assert estate.listings() == ["cars", "city"]


async def test_owners_failure_is_the_calls_failure() -> None:
    estate = Estate()
    client = estate.async_client()
    await client.fleets().to_list()
    estate.broken = {"city"}
    with pytest.raises(ServerError, match=r"^GET /fleets/\{fid\}: "):
        await client.fleet("t-1").get()
    assert (await client.fleet("c-1").get()).id == "c-1 of cars"


async def test_account_named_in_the_call_is_used_without_a_listing() -> None:
    estate = Estate()
    client = estate.async_client()
    assert client.accounts == ("cars", "city")
    assert (await client.fleet("c-2", account="cars").get()).id == "c-2 of cars"
    single = client.account("city")
    assert (single.version, single.subscription, single.accounts) == (
        "v3",
        Subscription.DELEGATION_PUBLIQUE,
        ("city",),
    )
    assert (await single.fleet("t-1").get()).id == "t-1 of city"
    assert single.low_level.base_url.endswith("/v3")
    assert client.account("cars").low_level.base_url.endswith("/v2")
    assert not estate.listings()
    for make in (client.account, lambda name: client.fleet("x", account=name)):
        with pytest.raises(
            ArgumentError, match=r"^account: no account named 'bus'; available: 'cars', 'city'$"
        ):
            make("bus")
    with pytest.raises(ArgumentError, match=r"^fid: "):
        client.fleet("")


async def test_copies_share_the_owners_and_have_their_own_options() -> None:
    estate = Estate()
    client = estate.async_client()
    copy = client.with_options(timeout=5)
    assert (await copy.fleet("t-1").get()).id == "t-1 of city"
    await client.fleet("c-1").get()
    assert estate.listings() == ONCE


async def test_simulated_estate_shows_each_account_its_own_fleets() -> None:
    two = [
        SimulatedAccount("v2", "MZP1", "p", "c-1", fleets=(0,)),
        SimulatedAccount("v3", "MZP2", "p", "c-2", fleets=(1,)),
    ]
    with Simulator(accounts=two) as simulator:
        given = [
            Account(None, Credentials(one.client_id, one.username, one.password), one.username, one.version)
            for one in two
        ]
        async with AsyncFleetClient(given, base_url=simulator.url) as client:
            together = await statuses(client)
            alone = {}
            for name in client.accounts:
                single = client.account(name)
                assert len(await single.fleets().to_list()) == 1
                alone.update(await statuses(single))
    assert len(together) == 12
    assert together == alone


async def statuses(client: AsyncFleetClient) -> dict[str | None, object]:
    """The status of every vehicle that the client reaches, by id."""
    found: dict[str | None, object] = {}
    async for fleet in client.fleets():
        handle = client.fleet(fleet.id or "")
        async for vehicle in handle.vehicles():
            found[vehicle.id] = (await handle.vehicle(vehicle.id or "").status()).to_dict()
    return found


async def test_simulated_fleets_of_two_accounts_are_listed_once() -> None:
    with Simulator() as simulator:
        given = [Account(None, worlds.credentials(simulator, one), version=one) for one in VERSIONS]
        async with AsyncFleetClient(given, base_url=simulator.url) as client:
            with pytest.warns(SharedFleetWarning, match="'v2' and 'v3' share a fleet"):
                fleets = await client.fleets().to_list()
            assert await client.fleet(fleets[0].id or "").vehicles().first()
        versions = [request.path.split("/")[2] for request in simulator.requests]
    assert len(fleets) == 2
    assert versions == ["v2", "v3", "v2"]
