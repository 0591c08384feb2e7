"""Several subscriptions in one client: whose fleet is whose, and that every call finds its way."""

from __future__ import annotations

import asyncio
import pydoc
import ssl
from collections.abc import Callable
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
    with pytest.raises(ConfigurationError, match=r"^account 'UBI': certificate: cannot read ") as caught:
        FleetClient([Account("TMTS", Credentials("a", "b", "c", both)), Account("UBI", wrong)])
    assert caught.value.argument == "certificate"


@pytest.mark.parametrize(
    ("given", "argument", "words"),
    [
        (
            {"subscription": "bus"},
            "subscription",
            "subscription: 'bus' is not one of the four subscriptions: 'connected fleet', 'TMTS', 'UBI',"
            " 'delegation publique'",
        ),
        ({"subscription": None}, "subscription", "subscription or version is required"),
        ({"version": "v4"}, "version", 'version: \'v4\' is neither "v2" nor "v3"'),
        ({"credentials": "x"}, "credentials", "credentials must be a Credentials(...), not str"),
        ({"name": 3}, "name", "name must be text"),
    ],
)
def test_account_refuses_invalid_arguments(given: dict[str, Any], argument: str, words: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        Account(**{"subscription": "UBI", "credentials": credentials("x"), **given})
    assert (caught.value.argument, str(caught.value)) == (argument, words)


UBI = Account("UBI", credentials("x"))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (([UBI], credentials("x"), None), "credentials: each Account has its own; leave it out here"),
        (([UBI], None, "v3"), "version: each Account has its own; leave it out here"),
        (([], None, None), "accounts must be a list of at least one Account(...)"),
        ((["UBI"], None, None), "accounts must be a list of at least one Account(...)"),
        (
            ([UBI, UBI], None, None),
            "accounts: 2 of them are named 'UBI'; distinguish them with Account(..., name=...)",
        ),
    ],
)
def test_client_of_accounts_refuses_invalid_arguments(arguments: Any, words: str) -> None:
    accounts, credentials_of_all, version = arguments
    with pytest.raises(ConfigurationError) as caught:
        FleetClient(accounts, credentials_of_all, version=version)
    assert str(caught.value) == words


def test_account_is_clean_and_plain() -> None:
    account = Account("ubi", credentials("x"))
    assert (account.subscription, account.name, account.version) == (Subscription.UBI, "UBI", None)
    assert "SENTINEL" not in repr(account)
    assert account == Account(Subscription.UBI, credentials("x"), " UBI ")


@pytest.mark.promise("P128")
@pytest.mark.parametrize("make", [Estate.client, Estate.async_client], ids=["sync", "async"])
def test_handles_of_one_and_of_several_accounts_document_the_same(make: Callable[..., Any]) -> None:
    several = make(Estate())
    alone = several.account("city")

    def handles(client: Any) -> list[Any]:
        fleet = client.fleet("t-1")
        vehicle = fleet.vehicle("v")
        return [fleet, fleet.monitors, fleet.callbacks, vehicle, vehicle.trip("t"), vehicle.remotes("c")]

    documented = 0
    for one, other in zip(handles(alone), handles(several), strict=True):
        assert type(one) is type(other)
        for name in {name for name in dir(one) if not name.startswith("_")}:
            mine, theirs = getattr(one, name), getattr(other, name)
            if callable(mine):
                assert rendered(mine) == rendered(theirs)
                documented += "Returns:" in rendered(mine)
    assert documented > 50
    assert type(alone.fleets()) is type(several.fleets())
    assert rendered(alone.fleets().pages) == rendered(several.fleets().pages)


def rendered(function: object) -> str:
    """What `help()` prints."""
    text = pydoc.plain(pydoc.render_doc(function))
    assert isinstance(text, str)
    return text


class Branded:
    """What a subclass of a client adds."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.brand = ["own"]


class BrandedClient(Branded, FleetClient):
    """Subclass of the sync client."""


class BrandedAsyncClient(Branded, AsyncFleetClient):
    """Subclass of the async client."""


@pytest.mark.parametrize("subclass", [BrandedClient, BrandedAsyncClient])
def test_copies_of_a_subclass_keep_its_attributes(subclass: type[Any]) -> None:
    client = subclass(accounts(), transport=httpx.MockTransport(Estate()))
    for copied in (client.with_options(timeout=3), client.account("city")):
        assert type(copied) is subclass
        assert copied.brand is client.brand
        copied.added = 1
    assert not hasattr(client, "added")
