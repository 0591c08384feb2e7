"""Maps: the page has what a reader needs, and trips follow their way points."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from psa_fleet import ConfigurationError
from psa_fleet.cli._output.map import check_map
from psa_fleet.simulator import Fault, Simulator
from psa_fleet.subscription import Version

from ..running import VIN, environment, run


@pytest.fixture
def vendor() -> Iterator[Simulator]:
    with Simulator() as simulator:
        yield simulator


def page(vendor: Simulator, folder: Path, *words: str, version: Version = "v3") -> str:
    file = folder / "map.html"
    result = run(*words, "--map", str(file), env=environment(vendor, version))
    assert result.exit_code == 0, result.output
    return file.read_text(encoding="utf-8")


def lines(html: str) -> list[int]:
    """How many places each line on a map has."""
    return [found.count("[") - 1 for found in re.findall(r"L\.polyline\(\s*(\[\[.*?\]\])", html, re.DOTALL)]


def marks(html: str) -> list[str]:
    return re.findall(
        r'class=\\?"psa-mark\\?"[^>]*>(\w)<', html.replace("\\u003c", "<").replace("\\u003e", ">")
    )


@pytest.mark.slow
@pytest.mark.promise("P734")
def test_map_of_statuses_has_title_legend_and_labels(vendor: Simulator, tmp_path: Path) -> None:
    html = page(vendor, tmp_path, "statuses", "--fleet", "Fleet 1")
    vehicles = run("statuses", "--fleet", "Fleet 1", "--csv", env=environment(vendor, "v3")).stdout
    vins = re.findall(r"\b\w{3}TEST\d{10}\b", vehicles)
    assert f"<title>Statuses: {len(vins)}</title>" in html
    legend = re.search(r'psa-legend">(.*?)</div>', html)
    assert legend
    for vin in vins:
        assert vin in legend[1]
        assert html.count(vin) >= 3  # label, legend, text
    assert 'id="psa-tiles"' in html
    assert "tileerror" in html


@pytest.mark.promise("P734")
@pytest.mark.parametrize(
    ("words", "version"),
    [
        (("trips", "--vehicle", VIN, "--limit", "2"), "v3"),
        (("trips", "--fleet", "Fleet 1", "--limit", "2"), "v3"),
        (("trips", "--fleet", "Fleet 1", "--limit", "2"), "v2"),
    ],
)
def test_map_of_trips_follows_their_way_points(
    vendor: Simulator, tmp_path: Path, words: Any, version: Version
) -> None:
    html = page(vendor, tmp_path, *words, version=version)
    assert len(lines(html)) == 2
    assert min(lines(html)) > 5
    assert '"dashArray": "8 6"' not in html
    assert marks(html) == ["S", "E", "S", "E"]


@pytest.mark.promise("P734")
def test_map_of_trips_of_a_fleet_looks_each_vehicle_up_once(vendor: Simulator, tmp_path: Path) -> None:
    words = ("trips", "--fleet", "Fleet 1", "--limit", "5")
    trips = run(*words, "--csv", env=environment(vendor, "v3")).stdout.splitlines()[1:]
    vins = {vin for line in trips for vin in re.findall(r"\b\w{3}TEST\d{10}\b", line)}
    assert len(trips) > len(vins)
    vendor.requests.clear()
    page(vendor, tmp_path, *words)
    paths = [each.path.rpartition("/")[2] for each in vendor.requests]
    assert paths.count("vehicles") == len(vins)
    assert paths.count("wayPoints") == 5


@pytest.mark.promise("P734")
def test_missing_folium_is_named_with_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "folium", None)
    with pytest.raises(ConfigurationError, match=r"^--map needs folium: pip install 'psa-fleet\[map\]'$"):
        check_map()


def test_map_of_a_trip_without_way_points_is_dashed(vendor: Simulator, tmp_path: Path) -> None:
    nothing = Fault.status(404, body=b'{"code": 40400}', media="application/json")
    vendor.inject(None, None, None, None, nothing)
    html = page(vendor, tmp_path, "trips", "--vehicle", VIN, "--limit", "1")
    assert lines(html) == [2]
    assert '"dashArray": "8 6"' in html


@pytest.mark.promise("P734")
def test_telemetry_has_positions_for_a_map(vendor: Simulator, tmp_path: Path) -> None:
    words = ("vehicles", "telemetry", VIN, "--limit", "9")
    html = page(vendor, tmp_path, *words)
    assert lines(html) == [9]
    assert marks(html) == ["S", "E"]
    assert html.count(VIN) >= 1 + 9  # a label, and the text at each place
    assert "<title>Telemetry messages: 9, 20" in html
    gpx = run(*words, "--gpx", env=environment(vendor, "v3")).stdout
    assert gpx.count("<trkpt ") == 9
    # Positions are asked for only where they are drawn.
    vendor.requests.clear()
    run(*words, "--csv", env=environment(vendor, "v3"))
    assert not any("extension" in str(each.query) for each in vendor.requests)
