"""Collections: which pages are read, and when; where an iteration goes on after a failure."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from psa_fleet import ArgumentError, AsyncFleetClient, DecodeError, ServerError, TransportError
from psa_fleet.simulator import Fault, Simulator
from tests.client import worlds
from tests.client.servers import HOST, Server, page

pytestmark = pytest.mark.anyio

PATH = "/connectedcar/v3/fleets"
ABC = [{"id": "a"}, {"id": "b"}, {"id": "c"}]


def ids(items: Any) -> list[str | None]:
    return [item.id for item in items]


def tokens(server: Server) -> list[str | None]:
    return [request.url.params.get("pageToken") for request in server.requests]


def two_pages() -> Server:
    return Server(page(ABC[:2], "?pageToken=2", total=3), page(ABC[2:], total=3))


def broken_in_the_middle() -> Server:
    return Server(
        page(ABC[:2], "?pageToken=2"),
        httpx.Response(503),
        httpx.ConnectError("refused"),
        page(ABC[2:]),
    )


@pytest.mark.promise("P130")
async def test_pages_are_read_one_at_a_time_when_needed() -> None:
    server = Server(page(ABC[:2], f"{HOST}{PATH}?pageToken=t2", total=3), page(ABC[2:], total=3))
    fleets = server.async_client().fleets()
    assert fleets.total is None
    assert not server.requests
    iterator = aiter(fleets)
    assert [(await anext(iterator)).id, (await anext(iterator)).id] == ["a", "b"]
    total: object = fleets.total
    assert total == 3
    assert tokens(server) == [None]
    assert [fleet.id async for fleet in iterator] == ["c"]
    assert tokens(server) == [None, "t2"]
    assert [fleet.id async for fleet in iterator] == []
    assert len(server.requests) == 2


async def test_pages_iterated_have_items_counts_and_links() -> None:
    server = Server(
        page(ABC[:2], "?pageToken=2", total=3, totalPage="2", currentPage=1),
        page(ABC[2:], total=3, totalPage=2, currentPage=True),
    )
    first, second = [each async for each in server.async_client().fleets().pages()]
    assert (ids(first.items), ids(second.items)) == (["a", "b"], ["c"])
    assert (len(first), len(second)) == (2, 1)
    assert (first.total, first.total_pages, first.number) == (3, 2, 1)
    assert (second.total, second.total_pages, second.number) == (3, 2, None)
    assert (first.next, second.next) == (f"{HOST}{PATH}?pageToken=2", None)
    assert repr(first).endswith("Page 1: 2 of 3 items>")


async def test_total_is_none_where_the_server_does_not_state_it() -> None:
    fleets = Server(page(ABC)).async_client().fleets()
    assert ids(await fleets.to_list()) == ["a", "b", "c"]
    assert fleets.total is None


async def test_total_stays_when_a_later_page_lacks_it() -> None:
    fleets = Server(page(ABC[:2], "?pageToken=2", total=3), page(ABC[2:])).async_client().fleets()
    await fleets.to_list()
    assert fleets.total == 3


@pytest.mark.parametrize(("limit", "requests"), [(None, 2), (0, 0), (1, 1), (2, 1), (3, 2), (99, 2)], ids=str)
async def test_to_list_reads_no_page_beyond_the_limit(limit: int | None, requests: int) -> None:
    server = two_pages()
    found = await server.async_client().fleets().to_list(limit=limit)
    assert ids(found) == ["a", "b", "c"][:limit]
    assert len(server.requests) == requests


@pytest.mark.parametrize("limit", [-1, 1.5, True, "3"])
async def test_to_list_refuses_a_limit_that_is_not_a_count(limit: Any) -> None:
    server = two_pages()
    with pytest.raises(ArgumentError, match=r"^limit must be ") as caught:
        await server.async_client().fleets().to_list(limit=limit)
    assert caught.value.argument == "limit"
    assert not server.requests


async def test_first_reads_one_page() -> None:
    server = two_pages()
    fleet = await server.async_client().fleets().first()
    assert fleet is not None
    assert fleet.id == "a"
    assert len(server.requests) == 1


async def test_first_of_an_empty_collection_is_none() -> None:
    assert await Server(page([])).async_client().fleets().first() is None


async def test_first_skips_empty_pages_with_a_next_one() -> None:
    server = Server(page([], "?pageToken=2"), page([], "?pageToken=3"), page(ABC))
    fleet = await server.async_client().fleets().first()
    assert fleet is not None
    assert fleet.id == "a"
    assert tokens(server) == [None, "2", "3"]


async def test_first_raises_the_error_of_the_first_page() -> None:
    with pytest.raises(ServerError):
        await Server(httpx.Response(500)).async_client(retry=None).fleets().first()


async def test_iteration_stops_at_a_link_already_followed() -> None:
    itself = Server(page(ABC, f"{HOST}{PATH}"))
    assert [fleet.id async for fleet in itself.async_client().fleets()] == ["a", "b", "c"]
    assert len(itself.requests) == 1
    server = Server(
        page(ABC[:1], "?pageToken=2"), page(ABC[1:2], "?pageToken=3"), page(ABC[2:], "?pageToken=2")
    )
    assert [fleet.id async for fleet in server.async_client().fleets()] == ["a", "b", "c"]
    assert tokens(server) == [None, "2", "3"]


async def test_items_go_on_after_a_failure_in_the_middle() -> None:
    server = broken_in_the_middle()
    iterator = aiter(server.async_client(retry=None).fleets())
    assert [(await anext(iterator)).id, (await anext(iterator)).id] == ["a", "b"]
    with pytest.raises(ServerError):
        await anext(iterator)
    with pytest.raises(TransportError):
        await anext(iterator)
    assert [fleet.id async for fleet in iterator] == ["c"]
    assert tokens(server) == [None, "2", "2", "2"]


async def test_pages_go_on_after_a_failure_in_the_middle() -> None:
    server = broken_in_the_middle()
    pages = server.async_client(retry=None).fleets().pages()
    assert ids((await anext(pages)).items) == ["a", "b"]
    for kind in (ServerError, TransportError):
        with pytest.raises(kind):
            await anext(pages)
    assert [ids(each.items) async for each in pages] == [["c"]]
    assert tokens(server) == [None, "2", "2", "2"]


async def test_to_list_keeps_the_items_before_a_failure_in_partial() -> None:
    fleets = broken_in_the_middle().async_client(retry=None).fleets()
    assert fleets.partial == []
    with pytest.raises(ServerError):
        await fleets.to_list()
    assert ids(fleets.partial) == ["a", "b"]
    with pytest.raises(TransportError):
        await fleets.to_list()
    assert fleets.partial == []
    assert ids(await fleets.to_list()) == ["c"]
    assert fleets.partial == []


async def test_to_list_succeeds_after_retries_between_pages() -> None:
    server = broken_in_the_middle()
    assert ids(await server.async_client().fleets().to_list()) == ["a", "b", "c"]
    assert tokens(server) == [None, "2", "2", "2"]


async def test_pages_start_at_the_next_link_of_another_client() -> None:
    server = Server(page(ABC[:2], "?pageToken=2"), page(ABC[2:]))
    first = await anext(server.async_client().fleets(page_size=2).pages())
    assert first.next == f"{HOST}{PATH}?pageToken=2"
    later = server.async_client().fleets()
    assert [ids(each.items) async for each in later.pages(start=first.next)] == [["c"]]
    assert tokens(server) == [None, "2"]


@pytest.mark.parametrize("start", ["", " ", 7, b"?pageToken=2"])
async def test_pages_refuse_a_start_that_is_not_a_link(start: Any) -> None:
    with pytest.raises(ArgumentError, match=r"^start must be ") as caught:
        two_pages().async_client().fleets().pages(start=start)
    assert caught.value.argument == "start"


async def test_pages_refuse_a_start_on_another_server() -> None:
    server = two_pages()
    with pytest.raises(
        DecodeError,
        match=(
            r"^GET /fleets: a link leads to another server or is malformed; credentials are not sent there$"
        ),
    ):
        server.async_client().fleets().pages(start="https://elsewhere.example/fleets?pageToken=2")
    assert not server.requests


async def test_next_link_to_another_server_ends_the_iteration_with_an_error() -> None:
    server = Server(page(ABC, "https://elsewhere.example/fleets?pageToken=2"))
    with pytest.raises(DecodeError, match="another server") as caught:
        await server.async_client().fleets().to_list()
    assert "elsewhere" not in str(caught.value)
    assert len(server.requests) == 1


async def test_pages_iterated_again_start_with_the_first_page() -> None:
    server = Server(page(ABC))
    fleets = server.async_client().fleets()
    for _ in range(2):
        assert [fleet.id async for fleet in fleets] == ["a", "b", "c"]
    assert len(server.requests) == 2


async def test_repr_of_a_collection_names_the_operation_only() -> None:
    trips = two_pages().async_client().fleet("SENTINEL-f").vehicle("SENTINEL-v").trips()
    assert repr(trips).endswith("Pages of GET /fleets/{fid}/vehicles/{vid}/trips>")


async def test_simulated_collection_is_the_same_by_items_by_pages_and_resumed() -> None:
    with Simulator() as simulator:
        async with worlds.async_client(simulator, "v3") as opened:
            await same_however_it_is_read(opened.with_options(retry=None), simulator)


async def same_however_it_is_read(client: AsyncFleetClient, simulator: Simulator) -> None:
    fleet = await client.fleets().first()
    assert fleet is not None
    vehicles = client.fleet(fleet.id or "").vehicles(page_size=2)
    everything = ids(await vehicles.to_list())
    assert len(everything) > 4
    assert [vehicle.id async for vehicle in vehicles] == everything
    pages = [each async for each in vehicles.pages()]
    assert [vid for each in pages for vid in ids(each.items)] == everything
    assert {len(each) for each in pages[:-1]} == {2}
    assert {each.total for each in pages} == {vehicles.total} == {len(everything)}
    rest = [each async for each in vehicles.pages(start=pages[0].next)]
    assert [vid for each in rest for vid in ids(each.items)] == everything[2:]
    iterator = aiter(vehicles)
    found = [(await anext(iterator)).id for _ in range(2)]
    simulator.inject(Fault.status(503))
    with pytest.raises(ServerError):
        await anext(iterator)
    assert found + [vehicle.id async for vehicle in iterator] == everything
