"""From the bytes of a page to an Arrow table, beside typed structs of the same page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

import msgspec  # pyright: ignore[reportMissingImports] # installed by `make bench`
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks import documents
from psa_fleet._base.json import loads
from psa_fleet.models import WayPoints
from psa_fleet.tables import to_arrow

PAGE = documents.way_points()
_PROPERTIES = msgspec.defstruct(
    "Properties",
    [
        *((name, str | None, None) for name in ("createdAt", "vin", "type", "fixStatus")),
        ("heading", float | None, None),
        ("signalQuality", int | None, None),
    ],
)
_GEOMETRY = msgspec.defstruct("Geometry", [("coordinates", list[float] | None, None)])
_POSITION = msgspec.defstruct(
    "Position", [("geometry", _GEOMETRY | None, None), ("properties", _PROPERTIES | None, None)]
)
_EMBEDDED = msgspec.defstruct("Embedded", [("positions", list[_POSITION])])  # type: ignore[valid-type] # made above
_DECODER = msgspec.json.Decoder(msgspec.defstruct("Page", [("_embedded", _EMBEDDED)]))


def _from_json() -> object:
    page = cast("Any", loads(PAGE))
    return to_arrow(page["_embedded"]["positions"], "waypoints")


def _from_models() -> object:
    page = WayPoints.from_dict(cast("dict[str, object]", loads(PAGE)))
    return to_arrow((page.embedded.positions if page.embedded else None) or (), "waypoints")


WAYS: dict[str, Callable[[], object]] = {
    "msgspec, to structs": lambda: _DECODER.decode(PAGE),
    "ours, to Arrow": _from_json,
    "ours, to Arrow by way of models": _from_models,
}


@pytest.mark.parametrize("way", WAYS)
def test_tables(benchmark: BenchmarkFixture, way: str) -> None:
    benchmark.group = f"1,000 way points to a table ({len(PAGE) / 1000:.0f} kB)"
    benchmark.name = way
    benchmark.extra_info["baseline"] = way.startswith("msgspec")
    WAYS[way]()
    benchmark(WAYS[way])
