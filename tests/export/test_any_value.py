"""A value that models accept never stops an export, whatever it is in: every kind in every format."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from io import StringIO
from pathlib import Path
from typing import Any, Final

import httpx
import pyarrow.parquet
import pytest

from psa_fleet._operations.call import is_usable
from psa_fleet.export import FORMATS, ExportFormat, export
from psa_fleet.feeds import KINDS
from tests.client.servers import Server, page
from tests.strategies import ODD_VALUES

BETWEEN: Final = (datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 5, 3, tzinfo=UTC))
ODD_VINS: Final = [f"v{number}" for number in range(len(ODD_VALUES))]
VEHICLES: Final = [
    *(odd for odd in ODD_VALUES if odd is not None),  # null is not counted
    *({"id": odd} for odd in ODD_VALUES if not is_usable(odd if isinstance(odd, str) else None)),
    *({"id": vid, "vin": odd} for vid, odd in zip(ODD_VINS, ODD_VALUES, strict=True)),
]


@cache
def documents(kind: str) -> Mapping[str, bytes]:
    """What a server returns by vehicle, and by the trip `t`."""
    member = KINDS[kind].times[0].split(".")[0]
    odd_items = [
        item
        for number, odd in enumerate(ODD_VALUES)
        for item in (odd, {"id": odd, "n": number}, {member: odd, "n": number})
    ]
    found: dict[str, list[Any]]
    if kind == "waypoints":
        trips = [*ODD_VALUES, *({"id": odd} for odd in ODD_VALUES), {"id": "t"}]
        found = {**{vid: [] for vid in ODD_VINS}, "v1": trips, "t": odd_items}
    else:
        found = {**{vid: [{"n": 1}] for vid in ODD_VINS}, "v1": odd_items}
    return {name: json.dumps(page(items, name="items")).encode() for name, items in found.items()}


def server(kind: str) -> Server:
    vehicles = json.dumps(page(VEHICLES, name="vehicles")).encode()
    none = json.dumps(page([], name="items")).encode()

    def respond(request: httpx.Request) -> httpx.Response:
        *_, owner, name = request.url.path.split("/")
        content = vehicles if name == "vehicles" else documents(kind).get(owner, none)
        return httpx.Response(200, content=content)

    return Server(handler=respond)


def strict(text: str) -> Any:
    """Decode what every JSON parser reads."""
    found = json.loads(text, parse_constant=pytest.fail)
    json.dumps(found, ensure_ascii=False).encode()
    return found


def texts(folder: Path, format: ExportFormat) -> list[str]:
    """The items of all files, read as other programs do."""
    found: list[str] = []
    for path in folder.rglob(f"*.{format}"):
        if format == "parquet":
            found += pyarrow.parquet.read_table(path)["item"].to_pylist()
        elif format == "csv":
            text = path.read_bytes().decode()
            head, *rows = csv.reader(StringIO(text, newline=""), strict=True)
            assert {len(row) for row in rows} <= {len(head)}  # one without rows has the header
            found += [row[-1] for row in rows]
        else:
            found += path.read_bytes().decode().removesuffix("\n").split("\n")
    return found


@pytest.mark.promise("P216")
@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("kind", KINDS)
def test_export_writes_unexpected_items_of_unexpected_vehicles(
    kind: str, format: ExportFormat, tmp_path: Path
) -> None:
    with server(kind).client(retry=None) as client:
        done = export(client, "f", kind, BETWEEN, tmp_path, format=format)
        again = export(client, "f", kind, BETWEEN, tmp_path, format=format)
    assert done.without_id == again.without_id == len(VEHICLES) - len(ODD_VINS)
    assert (again.completed, again.skipped) == (0, done.completed)
    found = [*map(strict, texts(tmp_path, format))]
    assert len(found) == done.items > 100
    assert {each["vehicleId"] for each in found} == {"v1", *(() if kind == "waypoints" else ODD_VINS)}
