# Made from ../facade_async/test_odd_listings.py by scripts/unasync.py: change that, not this.
"""Lists with odd ids and VINs: what can be asked for is found, and the rest is passed over."""

from __future__ import annotations

import json
from typing import Any, Final

import httpx
import pytest

from tests.strategies import ODD_VALUES

from ..client.servers import Server, page

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
def test_vehicles_and_find_pass_over_odd_ids_and_vins() -> None:
    with Server(handler=respond).client() as client:
        listed = [each.id for each in client.vehicles()]
        assert listed == [*(f"v{number}" for number in range(len(ODD_VALUES))), "wanted"]
        assert (client.find(VIN)).id == "wanted"
        assert (client.fleet("f").find(VIN)).id == "wanted"
