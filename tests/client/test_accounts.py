"""Several subscriptions in one client: whose fleet is whose, and that every call finds its way."""

from __future__ import annotations

import base64
import json
import pickle
import ssl
import warnings
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from psa_fleet import (
    Account,
    ArgumentError,
    AsyncFleetClient,
    ConfigurationError,
    Credentials,
    FleetClient,
    NotAvailableError,
    NotFoundError,
    PsaFleetError,
    SharedFleetWarning,
    Subscription,
)
from psa_fleet._async import monitors as _async_monitors
from psa_fleet._async import routing as _async_routing
from psa_fleet._sync import monitors as _sync_monitors
from psa_fleet._sync import routing as _sync_routing
from psa_fleet.errors import ServerError
from psa_fleet.simulator import Account as SimulatedAccount
from psa_fleet.simulator import Simulator
from psa_fleet.subscription import VERSIONS

from . import worlds
from .calls import CALLS, IDS

FLEETS: dict[str, list[str]] = {"cars": ["c-1", "c-2", "fid-1"], "city": ["t-1", "t-2"]}


def credentials(user: str) -> Credentials:
    return Credentials(client_id=f"SENTINEL-{user}", username=user, password="SENTINEL-password")


def accounts(**users: Any) -> list[Account]:
    named = users or {"cars": "TMTS", "city": "delegation publique"}
    return [Account(subscription, credentials(user), user) for user, subscription in named.items()]


class Estate:
    """A server whose users have fleets of their own. It tells two fleets a page."""

    def __init__(self, fleets: dict[str, list[str]] | None = None) -> None:
        self.fleets = FLEETS if fleets is None else fleets
        self.seen: list[tuple[str, str, str]] = []
        self.broken: set[str] = set()

    def __call__(self, request: httpx.Request) -> httpx.Response:
        pair = base64.b64decode(request.headers["authorization"].removeprefix("Basic ")).decode()
        user = pair.partition(":")[0]
        assert request.url.params["client_id"] == f"SENTINEL-{user}"
        _, _, version, *path = request.url.path.split("/")
        self.seen.append((user, request.method, "/".join([version, *path])))
        if user in self.broken:
            return httpx.Response(500)
        if path != ["fleets"]:
            if path[0] == "fleets" and path[1] not in self.fleets[user]:
                return httpx.Response(403, json={"code": 40300})
            return httpx.Response(200, json={"id": f"{path[-1]} of {user}", "label": user})
        start = int(request.url.params.get("start", 0))
        ids = self.fleets[user]
        body: dict[str, Any] = {
            "_embedded": {"fleets": [{"id": fid} for fid in ids[start : start + 2]]},
            "total": len(ids),
        }
        if start + 2 < len(ids):
            body["_links"] = {"next": {"href": f"/connectedcar/{version}/fleets?start={start + 2}"}}
        return httpx.Response(200, json=body)

    def client(self, given: Any = None, **options: Any) -> FleetClient:
        return FleetClient(
            accounts() if given is None else given, transport=httpx.MockTransport(self), retry=None, **options
        )

    def async_client(self, **options: Any) -> AsyncFleetClient:
        return AsyncFleetClient(accounts(), transport=httpx.MockTransport(self), retry=None, **options)

    def listings(self) -> list[str]:
        return [user for user, _, path in self.seen if path.endswith("/fleets")]

    def calls(self) -> list[tuple[str, str, str]]:
        return [one for one in self.seen if not one[2].endswith("/fleets")]


def test_fleets_of_all_accounts_in_their_order() -> None:
    estate = Estate()
    client = estate.client()
    fleets = client.fleets(page_size=2)
    totals = [fleets.total]
    assert [fleet.id for fleet in fleets] == ["c-1", "c-2", "fid-1", "t-1", "t-2"]
    assert [*totals, fleets.total] == [None, 5]
    assert estate.listings() == ["cars", "cars", "city"]
    assert [fleet.id for fleet in client.fleets().to_list(limit=4)] == ["c-1", "c-2", "fid-1", "t-1"]
    first = client.fleets().first()
    assert first is not None
    assert first.id == "c-1"
    pages = list(client.fleets().pages())
    assert [len(page) for page in pages] == [2, 1, 2]
    with pytest.raises(ArgumentError, match=r"client\.account\(name\)\.fleets\(\)\.pages\(start=\.\.\.\)"):
        client.fleets().pages(start=pages[0].next)
    # One account's can be gone on with.
    assert pages[0].next is not None
    assert [len(page) for page in client.account("cars").fleets().pages(start=pages[0].next)] == [1]


def test_each_fleet_goes_to_its_account() -> None:
    estate = Estate()
    client = estate.client()
    assert client.fleet("t-2").get().id == "t-2 of city"
    assert client.fleet("c-1").get().id == "c-1 of cars"
    assert client.fleet("t-1").vehicle("v").get().id == "v of city"
    # One look at all fleets was enough for all of them.
    assert estate.listings() == ["cars", "cars", "city"]
    assert [path for _, _, path in estate.calls()] == [
        "v3/fleets/t-2",
        "v2/fleets/c-1",
        "v3/fleets/t-1/vehicles/v",
    ]


def test_what_a_listing_has_shown_is_not_asked_for_again() -> None:
    estate = Estate()
    client = estate.client()
    for fleet in client.fleets():
        assert fleet.id is not None
        assert client.fleet(fleet.id).get().id is not None
    assert estate.listings() == ["cars", "cars", "city"]


def test_nothing_is_sent_when_handles_are_made() -> None:
    estate = Estate()
    fleet = estate.client().fleet("t-1")
    trips = fleet.vehicle("v").trips(page_size=5)
    assert "SENTINEL" not in repr([fleet, trips, fleet.monitors, fleet.vehicle("v"), fleet.callbacks])
    assert "t-1" not in repr([fleet, trips, fleet.monitors, fleet.vehicle("v"), fleet.callbacks])
    assert trips.total is None
    assert not estate.seen
    assert trips.to_list() == []
    assert estate.calls() == [("city", "GET", "v3/fleets/t-1/vehicles/v/trips")]


def test_an_unknown_fleet_is_looked_for_once_each_time() -> None:
    estate = Estate()
    client = estate.client()
    for number in (1, 2):
        with pytest.raises(
            NotFoundError, match=r"none of the accounts 'cars', 'city' lists this fleet"
        ) as caught:
            client.fleet("SENTINEL-fleet").get()
        assert estate.listings() == ["cars", "cars", "city"] * number
    error = caught.value
    assert (error.status, error.no_data, error.request and error.request.operation) == (
        404,
        False,
        "getFleets",
    )
    assert "SENTINEL" not in f"{error} {error!r} {vars(error)}"
    assert str(pickle.loads(pickle.dumps(error))) == str(error)
    # It was given to the customer since.
    estate.fleets = {**FLEETS, "city": ["t-1", "new"]}
    assert client.fleet("new").get().id == "new of city"
    assert not [path for _, _, path in estate.calls() if "SENTINEL" in path]


def test_a_fleet_of_two_accounts_is_the_first_ones() -> None:
    estate = Estate({"cars": ["c-1", "both"], "city": ["both", "t-1"]})
    client = estate.client()
    with pytest.warns(
        SharedFleetWarning, match="'cars' and 'city' have a fleet in common: 'cars', named first"
    ) as told:
        assert client.fleet("both").get().id == "both of cars"
    assert [one.filename for one in told] == [__file__]
    assert "both" not in str(told[0].message)
    # Said once.
    assert [fleet.id for fleet in client.fleets()] == ["c-1", "both", "t-1"]
    assert client.fleet("both", account="city").get().id == "both of city"
    with pytest.warns(SharedFleetWarning):
        assert estate.client(accounts()[::-1]).fleet("both").get().id == "both of city"


def test_the_first_account_wins_also_when_it_is_heard_of_later() -> None:
    estate = Estate({"cars": ["both"], "city": ["both"]})
    client = estate.client()
    estate.broken = {"cars"}
    assert client.fleet("both").get().id == "both of city"
    estate.broken = set()
    with pytest.warns(SharedFleetWarning):
        assert [fleet.id for fleet in client.fleets()] == ["both"]
    assert client.fleet("both").get().id == "both of cars"


def test_an_account_that_fails_takes_no_other_down(caplog: pytest.LogCaptureFixture) -> None:
    estate = Estate()
    client = estate.client()
    estate.broken = {"cars"}
    assert client.fleet("t-1").get().id == "t-1 of city"
    assert "the fleets of account 'cars' can't be listed: GET /fleets: status 500" in caplog.text
    # Whether a fleet is the failing account's is not known: not "no such fleet".
    with pytest.raises(ServerError):
        client.fleet("c-1").get()
    with pytest.raises(ServerError):
        client.fleets().to_list()


def test_an_account_can_be_chosen() -> None:
    estate = Estate()
    client = estate.client()
    assert client.accounts == ("cars", "city")
    assert client.fleet("c-2", account="cars").get().id == "c-2 of cars"
    single = client.account("city")
    assert (single.version, single.subscription, single.accounts) == (
        "v3",
        Subscription.DELEGATION_PUBLIQUE,
        ("city",),
    )
    assert single.fleet("t-1").get().id == "t-1 of city"
    assert type(single.low_level).__module__ == "psa_fleet_v3.client"
    assert not estate.listings()
    for make in (client.account, lambda name: client.fleet("x", account=name)):
        with pytest.raises(ArgumentError, match="none is called 'bus'; there are 'cars', 'city'"):
            make("bus")
    with pytest.raises(ArgumentError, match=r"^fid: "):
        client.fleet("")


def test_what_differs_between_accounts_is_asked_of_one() -> None:
    client = Estate().client()
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
        "FleetClient(accounts=['cars', 'city'], base_url='https://api-cert.groupe-psa.com/connectedcar')"
    )


def test_capabilities_are_those_of_the_first_account_that_has_them() -> None:
    estate = Estate()
    assert estate.client().capabilities("vin-1").to_dict()["label"] == "city"
    assert estate.seen == [("city", "GET", "v3/vehicles/vin-1")]
    none = Estate()
    with pytest.raises(NotAvailableError, match="capabilities"):
        none.client(accounts(cars="TMTS", city="UBI")).capabilities("vin-1")
    assert not none.seen


def outcome(call: Callable[..., Any], client: FleetClient) -> str:
    """What a call came to, as text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        try:
            found = call(client)
        except NotAvailableError as error:
            # A single client refuses a trip without a vehicle when its handle is made.
            return f"not available in {error.version}, {error.subscription}: {error.hint}"
        except PsaFleetError as error:
            return f"{type(error).__name__}: {error}"
    return json.dumps(found.to_dict() if hasattr(found, "to_dict") else found)


@pytest.mark.parametrize("known", [False, True], ids=["fleets not listed", "fleets listed"])
@pytest.mark.parametrize("owner", ["cars", "city"])
@pytest.mark.parametrize("key", [key for key in CALLS if key not in ("getFleets", "getVehiclesCapabilities")])
def test_every_call_is_the_one_that_a_client_of_the_account_makes(key: str, owner: str, known: bool) -> None:
    fleets = {"cars": ["x"], "city": ["y"]}
    fleets[owner] = [IDS["fid"]]
    single, several = Estate(fleets), Estate(fleets)
    alone = FleetClient(
        *next((one.subscription, one.credentials) for one in accounts() if one.name == owner),
        transport=httpx.MockTransport(single),
        retry=None,
    )
    together = several.client()
    if known:
        together.fleets().to_list()
    assert outcome(CALLS[key], together) == outcome(CALLS[key], alone)
    assert several.calls() == single.calls()
    assert {user for user, _, _ in several.calls()} <= {owner}


def test_what_no_account_has_is_refused_without_a_listing() -> None:
    estate = Estate()
    both = estate.client(accounts(cars="TMTS", city="connected fleet"))
    vehicle = both.fleet("fid-1").vehicle("v")
    with pytest.raises(NotAvailableError):
        vehicle.alarms()
    with pytest.raises(NotAvailableError):
        vehicle.alarm("a")
    with pytest.raises(NotAvailableError):
        both.fleet("fid-1").monitors.update("m", {})
    with pytest.raises(NotAvailableError):
        both.fleet("fid-1").callbacks.delete("m")
    with pytest.raises(ArgumentError):
        both.fleet("fid-1").vehicles(page_size=0)
    assert not estate.seen


def test_no_deprecation_is_told_of_another_accounts_version() -> None:
    """The list of statuses is deprecated in v3; the fleet is one of v2."""
    client = Estate().client(accounts()[::-1])
    assert client.fleet("c-1").statuses().to_list() == []


def test_copies_share_what_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    estate = Estate()
    client = estate.client()
    copy = client.with_options(timeout=5)
    assert copy.fleet("t-1").get().id == "t-1 of city"
    client.fleet("c-1").get()
    assert estate.listings() == ["cars", "cars", "city"]
    assert {one.options.timeout for one in copy._accounts.connections.values()} == {5}
    assert {one.options.timeout for one in client._accounts.connections.values()} == {65.0}


def test_threads_that_ask_at_once_list_the_fleets_once() -> None:
    from concurrent.futures import ThreadPoolExecutor

    estate = Estate()
    client = estate.client()
    with ThreadPoolExecutor(8) as pool:
        found = [one.id for one in pool.map(lambda fid: client.fleet(fid).get(), ["c-1", "t-1", "t-2"] * 8)]
    assert found == ["c-1 of cars", "t-1 of city", "t-2 of city"] * 8
    assert estate.listings() == ["cars", "cars", "city"]


@pytest.mark.anyio
async def test_tasks_that_ask_at_once_list_the_fleets_once() -> None:
    import asyncio

    estate = Estate()
    async with estate.async_client() as client:
        handles = [client.fleet(fid) for fid in ["c-1", "t-1", "t-2"] * 8]
        found = [one.id for one in await asyncio.gather(*(handle.get() for handle in handles))]
        assert found == ["c-1 of cars", "t-1 of city", "t-2 of city"] * 8
        assert estate.listings() == ["cars", "cars", "city"]
        with pytest.raises(NotFoundError):
            await client.fleet("x").vehicles().first()
        assert [fleet.id async for fleet in client.fleets()] == FLEETS["cars"] + FLEETS["city"]


@pytest.mark.anyio
async def test_concurrency_counts_all_accounts_together() -> None:
    import asyncio

    under_way, most = 0, 0
    estate = Estate()

    async def answer(request: httpx.Request) -> httpx.Response:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        for _ in range(5):
            await asyncio.sleep(0)
        under_way -= 1
        return estate(request)

    async def most_of(client: AsyncFleetClient) -> int:
        nonlocal most
        most = 0
        await asyncio.gather(*(client.fleet(fid).get() for fid in ["c-1", "t-1"] * 6))
        return most

    transport = httpx.MockTransport(answer)
    async with AsyncFleetClient(accounts(), concurrency=2, transport=transport) as client:
        assert await most_of(client) == 2
        assert await most_of(client.with_options(concurrency=3)) == 3
        assert await most_of(client.with_options(concurrency=None)) == 12


class ClosingTransport(httpx.MockTransport):
    closed = 0

    def close(self) -> None:
        self.closed += 1


def test_closing_and_sharing_connections() -> None:
    transport = ClosingTransport(Estate())
    same = credentials("cars")
    given = [Account("TMTS", same), Account(None, same, version="v3"), Account("UBI", credentials("city"))]
    with FleetClient(given, transport=transport) as client:
        assert client.accounts == ("TMTS", "v3", "UBI")
        client.account("UBI").close()
        client.with_options(timeout=1).close()
        assert transport.closed == 0
        first, second, third = (one.http for one in client._accounts.connections.values())
    # One set of connections for each set of credentials.
    assert first is second is not third
    assert transport.closed == 2


def test_accounts_of_one_certificate_share_one_context(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    import trustme

    both = tmp_path / "both.pem"
    both.write_bytes(trustme.CA().issue_cert("me@example.org").private_key_and_cert_chain_pem.bytes())
    made: list[object] = []
    build = Credentials.ssl_context

    def counted(self: Credentials) -> ssl.SSLContext:
        made.append(self)
        return build(self)

    monkeypatch.setattr(Credentials, "ssl_context", counted)
    FleetClient(
        [
            Account("TMTS", Credentials("a", "b", "c", both)),
            Account("UBI", Credentials("d", "e", "f", str(both))),
            Account("delegation publique", Credentials("a", "b", "c", both)),
        ]
    ).close()
    # Paths that are written otherwise count as others; nothing follows from that but time.
    assert len(made) == 2
    wrong = Credentials("a", "b", "c", tmp_path / "nowhere.pem")
    with pytest.raises(ConfigurationError, match=r"^account 'UBI': certificate: .* can't be read") as caught:
        FleetClient([Account("TMTS", Credentials("a", "b", "c", both)), Account("UBI", wrong)])
    assert caught.value.argument == "certificate"


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
def test_arguments_that_are_refused(arguments: Any, options: Any, argument: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        FleetClient(*arguments, **options)
    assert caught.value.argument == argument
    assert "SENTINEL" not in str(caught.value)


@pytest.mark.parametrize(
    ("given", "argument"),
    [
        ({"subscription": "bus"}, "subscription"),
        ({"subscription": None}, "subscription"),
        ({"version": "v4"}, "version"),
        ({"credentials": "x"}, "credentials"),
        ({"name": 3}, "name"),
    ],
)
def test_accounts_that_are_refused(given: dict[str, Any], argument: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Account(**{"subscription": "UBI", "credentials": credentials("x"), **given})
    assert caught.value.argument == argument


def test_an_account_is_clean_and_plain() -> None:
    account = Account("ubi", credentials("x"))
    assert (account.subscription, account.name, account.version) == (Subscription.UBI, "UBI", None)
    assert "SENTINEL" not in repr(account)
    assert account == Account(Subscription.UBI, credentials("x"), " UBI ")


def test_a_mixed_estate_on_the_simulator() -> None:
    """Each version's client sees its own fleet; the one client sees both, and the same in them."""
    two = [
        SimulatedAccount("v2", "MZP1", "p", "c-1", fleets=(0,)),
        SimulatedAccount("v3", "MZP2", "p", "c-2", fleets=(1,)),
    ]
    with Simulator(accounts=two) as simulator:
        given = [
            Account(None, Credentials(one.client_id, one.username, one.password), one.username, one.version)
            for one in two
        ]
        with FleetClient(given, base_url=simulator.url) as client:
            seen = {}
            for fleet in client.fleets():
                assert fleet.id is not None
                handle = client.fleet(fleet.id)
                for vehicle in handle.vehicles():
                    assert vehicle.id is not None
                    seen[vehicle.id] = handle.vehicle(vehicle.id).status().to_dict()
            alone = {}
            for name in client.accounts:
                single = client.account(name)
                assert len(single.fleets().to_list()) == 1
                for fleet in single.fleets():
                    handle = single.fleet(fleet.id or "")
                    for vehicle in handle.vehicles():
                        alone[vehicle.id] = handle.vehicle(vehicle.id or "").status().to_dict()
    assert len(seen) == 12
    assert seen == alone


def test_the_same_fleets_in_two_accounts_on_the_simulator() -> None:
    with Simulator() as simulator:
        given = [Account(None, worlds.credentials(simulator, one), version=one) for one in VERSIONS]
        with (
            FleetClient(given, base_url=simulator.url) as client,
            pytest.warns(SharedFleetWarning, match="'v2' and 'v3' have a fleet in common"),
        ):
            fleets = client.fleets().to_list()
            assert client.fleet(fleets[0].id or "").vehicles().first()
        versions = [request.path.split("/")[2] for request in simulator.requests]
    assert len(fleets) == 2
    assert versions == ["v2", "v3", "v2"]


@pytest.mark.parametrize(
    ("plain", "routed"),
    [
        (_sync_monitors.MonitorsHandle, _sync_routing.RoutedMonitorsHandle),
        (_async_monitors.AsyncMonitorsHandle, _async_routing.AsyncRoutedMonitorsHandle),
    ],
)
def test_every_command_on_monitors_is_made_by_the_fleets_account(plain: type, routed: type) -> None:
    commands = {name for name in vars(plain) if not name.startswith("_")}
    assert len(commands) >= 8
    assert commands == {name for name in vars(routed) if not name.startswith("_")}
