"""Lists with odd ids and VINs, and responses that are not what they seem: errors in a 200, no lists."""

from __future__ import annotations

import json
from typing import Any, Final

import httpx
import pytest

from psa_fleet import DecodeError
from tests.strategies import ODD_VALUES

from ..client.servers import Server, page

pytestmark = pytest.mark.anyio
VIN: Final = "VF3TEST0000000001"
NO_IDS: Final[list[Any]] = [
    *ODD_VALUES,
    *({"id": odd, "vin": VIN} for odd in ("", " ", ".", "..", "\ud83d", "a\0", "\n", None, 5, [VIN])),
]
FLEETS: Final[list[Any]] = [*NO_IDS, {"id": "f"}]
VEHICLES: Final[list[Any]] = [
    *NO_IDS,
    *({"id": f"v{number}", "vin": odd} for number, odd in enumerate(ODD_VALUES)),
    {"id": "wanted", "vin": VIN.lower()},
]


def respond(request: httpx.Request) -> httpx.Response:
    name = request.url.path.rpartition("/")[2]
    items = FLEETS if name == "fleets" else VEHICLES
    return httpx.Response(200, content=json.dumps(page(items, name=name)).encode())


@pytest.mark.promise("P192")
async def test_vehicles_and_find_tolerate_unexpected_ids_and_vins() -> None:
    async with Server(handler=respond).async_client() as client:
        listed = [each.id async for each in client.vehicles()]
        assert listed == [*(f"v{number}" for number in range(len(ODD_VALUES))), "wanted"]
        assert (await client.find(VIN)).id == "wanted"
        assert (await client.fleet("f").find(VIN)).id == "wanted"


ERRORS: Final[tuple[dict[str, Any], ...]] = (
    {"code": 40400, "message": "no such resource"},
    {"code": "40101", "uuid": "u", "message": "m", "timestamp": "t"},
    {"httpCode": "404", "httpMessage": "Not Found", "moreInformation": "x"},
    {"error": "invalid_client", "error_description": "x"},
    {"errors": {"401": "x"}},
)
OTHERS: Final[tuple[dict[str, Any], ...]] = (
    {"status": "UP"},
    {"name": "nginx", "version": "1"},
    {"fleets": {"id": "f"}},
)


@pytest.mark.promise("P194")
@pytest.mark.parametrize("body", ERRORS)
async def test_error_in_a_success_is_raised(body: dict[str, Any]) -> None:
    async with Server(handler=lambda _: httpx.Response(200, json=body)).async_client() as client:
        fleet = client.fleet("f")
        vehicle = fleet.vehicle("v")
        for read in (fleet.get, vehicle.get, vehicle.status, vehicle.trip("t").get):
            with pytest.raises(DecodeError, match="error in its body"):
                await read()
        pages = (client.fleets(), fleet.vehicles(), fleet.monitors.list(), vehicle.trips(), vehicle.alerts())
        for collection in pages:
            with pytest.raises(DecodeError, match="error in its body"):
                await collection.to_list()


NO_PAGES: Final[tuple[dict[str, Any], ...]] = (
    {"items": []},
    {"items": [{"id": "x"}]},
    {"data": [{"id": "x"}]},
    {"data": [{"id": "x"}], "total": 1},
    {"results": [{"id": "x"}], "_links": {}},
    {"_embedded": {"a": [{"id": "x"}], "b": []}},
    {"data": {"fleets": [{"id": "x"}]}},
    {"value": []},
    {"fleets": {"id": "x"}},
)
PAGES: Final[tuple[dict[str, Any], ...]] = (
    {},
    {"total": 0},
    {"_links": {}},
    {"_embedded": {}},
    {"_embedded": None, "total": 0},
    {"_embedded": {"objects": []}},
    {"_embedded": {"anything": []}},
    {"_embedded": []},
)


@pytest.mark.promise("P194")
@pytest.mark.parametrize("body", NO_PAGES, ids=str)
async def test_list_in_another_place_is_not_an_empty_list(body: dict[str, Any]) -> None:
    for version in ("v2", "v3"):
        async with Server(handler=lambda _: httpx.Response(200, json=body)).async_client(version) as client:
            fleet = client.fleet("f")
            vehicle = fleet.vehicle("v")
            for pages in (client.fleets(), fleet.vehicles(), fleet.monitors.list(), vehicle.trips()):
                with pytest.raises(DecodeError, match="no documented list and no other member"):
                    await pages.to_list()


@pytest.mark.parametrize("body", PAGES, ids=str)
async def test_page_without_items_is_an_empty_list(body: dict[str, Any]) -> None:
    async with Server(handler=lambda _: httpx.Response(200, json=body)).async_client() as client:
        assert await client.fleet("f").vehicle("v").trips().to_list() == []


@pytest.mark.promise("P194")
@pytest.mark.parametrize(
    "response",
    [*(httpx.Response(200, json=body) for body in ({}, [], *ERRORS, *OTHERS)), httpx.Response(204)],
    ids=lambda response: response.text,
)
async def test_probe_calls_nothing_works_that_listed_nothing(response: httpx.Response) -> None:
    async with Server(response).async_client(retry=None) as client:
        found = await client.probe()
    assert found.versions() == ()
    assert [each.works for each in found.results] == [None, None]
    assert "works" not in str(found)


@pytest.mark.promise("P194")
@pytest.mark.parametrize("body", [{"total": 0}, {"_embedded": {"fleets": []}, "total": 0}])
async def test_probe_believes_a_server_that_states_zero(body: dict[str, Any]) -> None:
    async with Server(httpx.Response(200, json=body)).async_client(retry=None) as client:
        assert (await client.probe()).versions() == ("v2", "v3")
        assert await client.fleets().to_list() == []
