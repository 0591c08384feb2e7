"""Collections: which pages are read, where the next one is, and what happens when one can't be read."""

from __future__ import annotations

from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet import DecodeError, models
from psa_fleet._operations.derived import ITEMS
from psa_fleet._operations.paging import number
from psa_fleet_v3.operations import OPERATIONS
from tests.client.servers import HOST, Server, page

PATH = "/connectedcar/v3/fleets"
ABC = [{"id": "a"}, {"id": "b"}, {"id": "c"}]


def ids(items: Any) -> list[str | None]:
    return [item.id for item in items]


def tokens(server: Server) -> list[str | None]:
    return [request.url.params.get("pageToken") for request in server.requests]


@pytest.mark.parametrize(
    ("total", "found"),
    [
        (7, 7),
        ("7", 7),
        ("123456789012345", 123_456_789_012_345),
        ("1234567890123456", None),
        ("-7", None),
        ("7.0", None),
        (7.0, None),
        (True, None),
        (None, None),
    ],
)
def test_count_of_a_page_is_a_whole_number_in_any_spelling(total: Any, found: int | None) -> None:
    assert number({"total": total}, "total") == found


def test_items_have_the_name_of_the_specification() -> None:
    for operation in OPERATIONS.values():
        if operation.result and operation.result in ITEMS:
            embedded = getattr(models, f"{operation.result}Embedded")
            assert ITEMS[operation.result] in {wire for wire, _ in embedded._fields.values()}


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
def test_next_link_of_any_form_is_followed(link: Any, token: str) -> None:
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
def test_empty_or_malformed_next_link_ends_paging(link: Any) -> None:
    server = Server({"_embedded": {"fleets": ABC}, "_links": {"next": link}})
    assert ids(server.client().fleets()) == ["a", "b", "c"]
    assert len(server.requests) == 1


@pytest.mark.promise("P118")
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


@pytest.mark.promise("P118")
@given(st.text(max_size=40))
def test_next_link_of_any_text_stays_on_the_server(text: str) -> None:
    server = Server(page(ABC, text), page([]))
    try:
        list(server.client().fleets())
    except DecodeError:
        assert len(server.requests) == 1
    for request in server.requests:
        assert str(request.url).startswith(f"{HOST}/")


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
def test_page_items_are_found_in_undocumented_places(body: Any, version: Any) -> None:
    assert ids(Server(httpx.Response(200, json=body)).client(version).fleets()) == ["a", "b", "c"]


@pytest.mark.parametrize("body", [{}, {"_embedded": {}}, {"_embedded": None}, {"total": "0"}, []])
def test_page_without_items_is_empty(body: Any) -> None:
    assert list(Server(httpx.Response(200, json=body)).client().fleets()) == []


def test_items_that_are_not_objects_do_not_hide_the_others() -> None:
    assert ids(Server(page([7, "x", {"id": "a"}])).client().fleets()) == [None, None, "a"]


ENERGIES: Any = [{"energy": [{"type": "Electric", "level": 50}]}]


@pytest.mark.parametrize(
    "body",
    [
        {"_embedded": {"objects": ENERGIES}},
        {"_embedded": {"Status": ENERGIES}},
        {"_embedded": {"whatever": ENERGIES, "count": 1}},
        {"_embedded": ENERGIES},
        {"status": ENERGIES},
        {"objects": ENERGIES, "_embedded": None},
        ENERGIES,
    ],
)
def test_v2_items_under_another_name_are_upgraded_too(body: Any) -> None:
    expected = Server(page(ENERGIES, name="status")).client("v2").fleet("f").statuses().first()
    found = Server(httpx.Response(200, json=body)).client("v2").fleet("f").statuses().first()
    assert found is not None
    assert found.energies
    assert found == expected
