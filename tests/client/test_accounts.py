"""Several subscriptions in one client: whose fleet is whose, and that every call finds its way."""

from __future__ import annotations

import asyncio
import ssl
from typing import Any

import httpx
import pytest

from psa_fleet import (
    Account,
    AsyncFleetClient,
    ConfigurationError,
    Credentials,
    FleetClient,
    NotFoundError,
    Subscription,
)
from psa_fleet._async import monitors as _async_monitors
from psa_fleet._async import route as _async_routing
from psa_fleet._sync import monitors as _sync_monitors
from psa_fleet._sync import route as _sync_routing

from .estates import FLEETS, Estate, accounts, credentials
from .gates import Gate


@pytest.mark.promise("P125")
def test_threads_that_ask_at_once_list_the_fleets_once() -> None:
    from concurrent.futures import ThreadPoolExecutor

    estate = Estate()
    client = estate.client()
    with ThreadPoolExecutor(8) as pool:
        found = [one.id for one in pool.map(lambda fid: client.fleet(fid).get(), ["c-1", "t-1", "t-2"] * 8)]
    assert found == ["c-1 of cars", "t-1 of city", "t-2 of city"] * 8
    assert estate.listings() == ["cars", "cars", "city"]


@pytest.mark.promise("P125")
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


@pytest.mark.promise("P116")
@pytest.mark.anyio
async def test_concurrency_counts_all_accounts_together() -> None:
    estate = Estate()
    gate = Gate(estate)

    async def most_of(client: AsyncFleetClient) -> int:
        calls = [client.fleet(fid).get() for fid in ["c-1", "t-1"] * 6]
        return await gate.most([*map(asyncio.ensure_future, calls)])

    transport = httpx.MockTransport(gate)
    async with AsyncFleetClient(accounts(), concurrency=2, transport=transport) as client:
        assert await most_of(client) == 2
        assert await most_of(client.with_options(concurrency=3)) == 3
        assert await most_of(client.with_options(concurrency=None)) == 12


@pytest.mark.promise("P124")
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


@pytest.mark.promise("P128")
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
