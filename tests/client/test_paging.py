"""Collections: which pages are read, where the next one is, and what happens when one can't be read."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet import ArgumentError, DecodeError, ServerError, TransportError, models
from psa_fleet._paging import ITEMS
from psa_fleet_v3.operations import OPERATIONS

from .servers import HOST, Server, page

PATH = "/connectedcar/v3/fleets"
ABC = [{"id": "a"}, {"id": "b"}, {"id": "c"}]


def ids(items: Any) -> list[str | None]:
    return [item.id for item in items]


def tokens(server: Server) -> list[str | None]:
    return [request.url.params.get("pageToken") for request in server.requests]


def test_items_have_the_name_of_the_specification() -> None:
    for operation in OPERATIONS.values():
        if operation.result and operation.result in ITEMS:
            embedded = getattr(models, f"{operation.result}Embedded")
            assert ITEMS[operation.result] in {wire for wire, _ in embedded._fields.values()}


def test_nothing_is_sent_before_the_first_item_and_one_page_is_read_at_a_time() -> None:
    server = Server(page(ABC[:2], f"{HOST}{PATH}?pageToken=t2", total=3), page(ABC[2:], total=3))
    fleets = server.client().fleets()
    assert fleets.total is None
    assert not server.requests
    iterator = iter(fleets)
    assert [next(iterator).id, next(iterator).id] == ["a", "b"]
    found: object = fleets.total
    assert found == 3
    assert tokens(server) == [None]
    assert ids(iterator) == ["c"]
    assert tokens(server) == [None, "t2"]
    assert list(iterator) == []
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    ("link", "token"),
    [
        (f"{HOST}{PATH}?pageToken=t%2B2", "t+2"),
        (f"{PATH}?pageToken=t2", "t2"),
        ("?pageToken=t2", "t2"),
        ("fleets?pageToken=t2", "t2"),
        ("//api-cert.groupe-psa.com/connectedcar/v3/fleets?pageToken=t2", "t2"),
        (f"http://api-cert.groupe-psa.com{PATH}?pageToken=t2", "t2"),
        (f"https://API-CERT.groupe-psa.com:443{PATH}?pageToken=t2#x", "t2"),
        ({"href": f"{PATH}?pageToken=t2{{&locale,extension}}", "templated": True}, "t2"),
        ([{"href": f"{PATH}?pageToken=t2"}], "t2"),
        (f"{PATH}?client_id=somebody&pageToken=t2", "t2"),
    ],
)
def test_next_links(link: Any, token: str) -> None:
    server = Server(page(ABC[:2], link), page(ABC[2:]))
    pages = list(server.client().fleets().pages())
    assert [ids(p.items) for p in pages] == [["a", "b"], ["c"]]
    assert tokens(server) == [None, token]
    assert server.last.url.host == "api-cert.groupe-psa.com"
    assert server.last.url.scheme == "https"
    assert server.last.url.params.get_list("client_id") == ["app-id-4711"]
    assert pages[0].next is not None
    assert "client_id" not in pages[0].next
    assert pages[1].next is None


@pytest.mark.parametrize("link", [None, "", " ", {}, {"href": None}, {"href": 7}, [], [7], 7, {"href": ""}])
def test_no_next_link(link: Any) -> None:
    server = Server({"_embedded": {"fleets": ABC}, "_links": {"next": link}})
    assert ids(server.client().fleets()) == ["a", "b", "c"]
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    "link",
    [
        "https://elsewhere.example/fleets?pageToken=t2",
        "//elsewhere.example/fleets",
        "https://api-cert.groupe-psa.com.elsewhere.example/",
        "https://api-cert.groupe-psa.com:8443/fleets",
        "https://user@api-cert.groupe-psa.com/fleets",
        "https://api-cert.groupe-psa.com@elsewhere.example/fleets",
        "http://api-cert.groupe-psa.com:8080/fleets",
        "ftp://api-cert.groupe-psa.com/fleets",
        "javascript:alert(1)",
        "https://elsewhere.example\\@api-cert.groupe-psa.com/",
        "https://api-cert.groupe-psa.com:port/",
        "https://[broken/",
        "/fleets?a b",
    ],
)
def test_links_to_another_server_are_not_followed(link: str) -> None:
    server = Server(page(ABC, link))
    with pytest.raises(DecodeError, match="another server") as caught:
        list(server.client().fleets())
    assert "elsewhere" not in str(caught.value)
    assert len(server.requests) == 1
    with pytest.raises(DecodeError, match="another server"):
        server.client().fleets().pages(start=link)


@given(st.text(max_size=40))
def test_any_link_leads_to_the_same_server_or_nowhere(text: str) -> None:
    server = Server(page(ABC, text), page([]))
    try:
        list(server.client().fleets())
    except DecodeError:
        assert len(server.requests) == 1
    for request in server.requests:
        assert str(request.url).startswith(f"{HOST}/")


def test_a_link_that_was_seen_ends_the_iteration() -> None:
    first = f"{HOST}{PATH}"
    assert ids(Server(page(ABC, first)).client().fleets()) == ["a", "b", "c"]
    server = Server(
        page(ABC[:1], "?pageToken=2"), page(ABC[1:2], "?pageToken=3"), page(ABC[2:], "?pageToken=2")
    )
    assert ids(server.client().fleets()) == ["a", "b", "c"]
    assert len(server.requests) == 3


def test_an_empty_page_with_a_next_one_does_not() -> None:
    server = Server(page([], "?pageToken=2"), page([], "?pageToken=3"), page(ABC))
    assert ids(server.client().fleets()) == ["a", "b", "c"]


@pytest.mark.parametrize(
    "body",
    [
        {"_embedded": {"fleets": ABC}},
        {"_embedded": {"Fleets": ABC}},
        {"_embedded": {"objects": ABC}},
        {"_embedded": {"whatever": ABC, "count": 3}},
        {"_embedded": ABC},
        {"fleets": ABC},
        {"objects": ABC, "others": []},
        {"_embedded": {"fleets": [None, *ABC, None]}},
        {"_embedded": None, "fleets": ABC, "_links": None},
        ABC,
    ],
)
@pytest.mark.parametrize("version", ["v2", "v3"])
def test_where_items_are(body: Any, version: Any) -> None:
    assert ids(Server(httpx.Response(200, json=body)).client(version).fleets()) == ["a", "b", "c"]


@pytest.mark.parametrize(
    "body", [{}, {"_embedded": {}}, {"_embedded": None}, {"total": "0"}, [], {"a": [1], "b": [2]}]
)
def test_no_items(body: Any) -> None:
    assert list(Server(httpx.Response(200, json=body)).client().fleets()) == []


def test_items_that_are_no_objects_do_not_hide_the_others() -> None:
    assert ids(Server(page([7, "x", {"id": "a"}])).client().fleets()) == [None, None, "a"]


def test_v2_items_under_another_name_are_upgraded_too() -> None:
    energies = [{"type": "Electric", "level": 50}]
    expected = Server(page([{"energy": energies}], name="status")).client("v2").fleet("f").statuses().first()
    found = Server(page([{"energy": energies}], name="objects")).client("v2").fleet("f").statuses().first()
    assert found is not None
    assert found.energies
    assert found == expected


def test_counts() -> None:
    first = next(Server(page(ABC, total=3, totalPage="1", currentPage=True)).client().fleets().pages())
    assert (first.total, first.total_pages, first.number, len(first)) == (3, 1, None, 3)
    assert "3 of 3" in repr(first)


def test_to_list_and_first() -> None:
    def server() -> Server:
        return Server(page(ABC[:2], "?pageToken=2"), page(ABC[2:]))

    assert ids(server().client().fleets().to_list()) == ["a", "b", "c"]
    assert ids(server().client().fleets().to_list(limit=3)) == ["a", "b", "c"]
    for limit, pages in ((0, 0), (1, 1), (2, 1), (3, 2), (99, 2)):
        used = server()
        assert ids(used.client().fleets().to_list(limit=limit)) == ["a", "b", "c"][:limit]
        assert len(used.requests) == pages
    used = server()
    first = used.client().fleets().first()
    assert first is not None
    assert first.id == "a"
    assert len(used.requests) == 1
    for wrong in (-1, 1.5, True, "3"):
        with pytest.raises(ArgumentError, match="limit"):
            used.client().fleets().to_list(limit=wrong)  # type: ignore[arg-type]


def broken_in_the_middle() -> Server:
    return Server(
        page(ABC[:2], "?pageToken=2"),
        httpx.Response(503),
        httpx.ConnectError("refused"),
        page(ABC[2:]),
    )


def test_an_iterator_survives_a_failure() -> None:
    server = broken_in_the_middle()
    iterator = iter(server.client(retry=None).fleets())
    assert [next(iterator).id, next(iterator).id] == ["a", "b"]
    with pytest.raises(ServerError):
        next(iterator)
    with pytest.raises(TransportError):
        next(iterator)
    assert ids(iterator) == ["c"]
    assert tokens(server) == [None, "2", "2", "2"]


@pytest.mark.anyio
async def test_an_iterator_survives_a_failure_without_blocking() -> None:
    server = broken_in_the_middle()
    iterator = aiter(server.async_client(retry=None).fleets())
    assert [(await anext(iterator)).id for _ in range(2)] == ["a", "b"]
    for kind in (ServerError, TransportError):
        with pytest.raises(kind):
            await anext(iterator)
    assert [fleet.id async for fleet in iterator] == ["c"]


def test_to_list_keeps_what_came_before_a_failure() -> None:
    fleets = broken_in_the_middle().client(retry=None).fleets()
    with pytest.raises(ServerError):
        fleets.to_list()
    assert ids(fleets.partial) == ["a", "b"]
    with pytest.raises(TransportError):
        fleets.to_list()
    assert fleets.partial == []
    assert ids(fleets.to_list()) == ["c"]


def test_pages_start_anywhere() -> None:
    server = Server(page(ABC[:2], "?pageToken=2"), page(ABC[2:]), page(ABC[2:]))
    fleets = server.client().fleets(page_size=2)
    link = next(fleets.pages()).next
    assert link == f"{HOST}{PATH}?pageToken=2"
    assert [ids(p.items) for p in server.client().fleets().pages(start=link)] == [["c"]]
    assert tokens(server) == [None, "2"]
    for wrong in ("", " ", 7):
        with pytest.raises(ArgumentError, match="start"):
            fleets.pages(start=wrong)  # type: ignore[arg-type]


def test_every_iteration_starts_anew() -> None:
    server = Server(page(ABC))
    fleets = server.client().fleets()
    assert ids(fleets) == ids(fleets) == ["a", "b", "c"]
    assert len(server.requests) == 2


@pytest.mark.anyio
async def test_collections_without_blocking() -> None:
    server = Server(page(ABC[:2], "?pageToken=2", total=3), page(ABC[2:]), page(ABC))
    fleets = server.async_client().fleets()
    assert [fleet.id async for fleet in fleets] == ["a", "b", "c"]
    assert fleets.total == 3
    assert ids(await fleets.to_list(limit=2)) == ["a", "b"]
    first = await fleets.first()
    assert first is not None
    assert first.id == "a"
