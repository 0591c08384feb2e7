"""Collections as people see them: repr, pprint, rich and notebooks."""

from __future__ import annotations

import copy
import io
import json
import pickle
import pprint
from html.parser import HTMLParser
from typing import Any

import httpx
import pytest
from rich.console import Console

from psa_fleet import AsyncPage, models
from psa_fleet._facade.shown import COLUMNS, LENGTH, ROWS, Items, table
from tests.client.servers import Server, page

pytestmark = pytest.mark.anyio

HOSTILE = "</td></table><script>alert(1)</script>&\"'"
SECRETS = ("SENTINEL", "VF3SENT", "https://")
LONG_ID = "SENTINEL-id-5678"
ITEM: dict[str, Any] = {
    "id": LONG_ID,
    "vin": "VF3SENTINEL000001",
    "brand": HOSTILE,
    "motorization": "Electric",
    "createdAt": "2026-06-01T08:00:00Z",
    "_links": {"self": {"href": "https://SENTINEL.example"}},
    "SENTINEL-value": "SENTINEL",
}
VISIBLE = {name: value for name, value in ITEM.items() if name != "SENTINEL-value"}
TAGS = {"table", "caption", "tr", "th", "td"}


class Tags(HTMLParser):
    """The tags of a document, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text.append(data)


def printed(value: object) -> str:
    console = Console(file=io.StringIO(), width=60)
    console.print(value)
    text: str = console.file.getvalue()  # type: ignore[attr-defined]  # the StringIO above
    return text


@pytest.mark.promise("P628")
@pytest.mark.parametrize("count", [0, 1, ROWS, ROWS + 3])
async def test_lists_and_pages_are_small_tables(count: int) -> None:
    items = [{**VISIBLE, "id": f"{LONG_ID}-{number:04}"} for number in range(count)]
    server = Server(page(items, name="vehicles"))
    fleet = server.async_client().fleet("SENTINEL-fleet-id")
    listed = await fleet.vehicles().to_list()
    (part,) = [one async for one in fleet.vehicles().pages()]
    sent = len(server.requests)
    for shown in (listed, part):
        html = Tags(shown._repr_html_())  # type: ignore[union-attr]  # a list, as far as types show
        assert set(html.tags) <= TAGS
        assert html.tags.count("tr") == min(count, ROWS) + 1 + (count > ROWS)
        assert HOSTILE[:20] in "".join(html.text) or not count
        for text in (shown._repr_html_(), repr(shown), printed(shown), pprint.pformat(shown)):  # type: ignore[union-attr]
            assert "None" not in text
            assert not any(secret in text for secret in SECRETS), text
    assert f"{count} item" in listed._repr_html_()  # type: ignore[attr-defined]
    assert len(server.requests) == sent


@pytest.mark.promise("P628")
async def test_collections_show_nothing_that_must_be_sent_for() -> None:
    server = Server(page([VISIBLE], name="vehicles", total=7))
    client = server.async_client()
    vehicles = client.fleet("f").vehicles()
    for shown in (vehicles, client.fleets(), client.vehicles()):
        for text in (shown._repr_html_(), repr(shown), printed(shown)):
            assert "GET /fleets" in " ".join(text.split())
            assert "None" not in text
    assert server.requests == []
    await vehicles.first()
    assert repr(vehicles).endswith("GET /fleets/{fid}/vehicles: 7 items>")
    assert "7 items" in vehicles._repr_html_()


@pytest.mark.promise("P628")
async def test_handles_are_rows_with_masked_ids() -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/fleets"):
            return httpx.Response(200, json=page([{"id": "SENTINEL-fleet-9999"}]))
        return httpx.Response(200, json=page([VISIBLE], name="vehicles"))

    client = Server(handler=respond).async_client()
    (vehicle,) = listed = await client.vehicles().to_list()
    html = Tags(listed._repr_html_())  # type: ignore[attr-defined]
    assert [text for text in html.text if "…" in text] == ["'…0001'", "'…5678'", "'…9999'"]
    assert "vin='…0001'" in printed(vehicle)
    assert not any(secret in printed(vehicle) + repr(vehicle) for secret in SECRETS[:2])


def test_table_is_small_whatever_is_in_it() -> None:
    rows: list[object] = [
        models.VehicleItem.from_dict({**VISIBLE, "brand": "x" * 1000}),
        models.Status(),
        {"SENTINEL": HOSTILE},
        HOSTILE,
        None,
        7,
    ]
    html = Tags(table(rows, HOSTILE))
    assert set(html.tags) <= TAGS
    assert html.tags.count("th") <= COLUMNS
    assert max(len(text) for text in html.text[1:]) <= LENGTH
    assert "SENTINEL" not in "".join(html.text)


def test_list_is_a_list_in_every_other_way() -> None:
    items = Items([1, 2])
    assert items == [1, 2]
    assert json.dumps(items) == "[1, 2]"
    for same in (pickle.loads(pickle.dumps(items)), copy.copy(items), copy.deepcopy(items)):
        assert same == items
    assert repr(items) == "[1, 2]"
    assert repr(AsyncPage([1], {}, None)) == "<AsyncPage: 1 item>"
    assert repr(AsyncPage([1], {"currentPage": 2, "total": 9}, None)) == "<AsyncPage 2: 1 of 9 items>"


async def test_table_is_limited_to_ten_rows_and_eight_columns() -> None:
    assert (ROWS, COLUMNS, LENGTH) == (10, 8, 40)
