"""Places: GeoJSON, GPX and maps show where things are, and a map is drawn without any service."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from psa_fleet import models
from psa_fleet.tables import TABLES, tracks
from tests.cli.running import run

VEHICLE = "VF7TEST0000000002"
GPX = "{http://www.topografix.com/GPX/1/1}"


def read(*words: str) -> Any:
    result = run(*words, "--simulator")
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture(scope="module")
def trip() -> str:
    found: str = json.loads(read("trips", "list", "--vehicle", VEHICLE, "--json"))[0]["id"]
    return found


def test_way_points_are_the_same_in_every_format(trip: str) -> None:
    words = ["trips", "waypoints", trip, "--vehicle", VEHICLE]
    points = [each["geometry"]["coordinates"] for each in json.loads(read(*words, "--json"))]
    collection = json.loads(read(*words, "--geojson"))
    assert collection["type"] == "FeatureCollection"
    assert [each["geometry"] for each in collection["features"]] == [
        {"type": "Point", "coordinates": each} for each in points
    ]
    track = ElementTree.fromstring(read(*words, "--gpx")).findall(f"{GPX}trk/{GPX}trkseg/{GPX}trkpt")
    assert [[float(each.attrib["lon"]), float(each.attrib["lat"])] for each in track] == points
    times = [each.findtext(f"{GPX}time") for each in track]
    assert times == [each["properties"]["measured_at"] for each in collection["features"]]
    assert times == sorted(filter(None, times))


def test_trip_is_a_line_and_a_position_a_point() -> None:
    lines = json.loads(read("trips", "list", "--vehicle", VEHICLE, "--geojson"))["features"]
    assert {each["geometry"]["type"] for each in lines} == {"LineString"}
    assert all(each["properties"]["distance"] > 0 for each in lines)
    gpx = ElementTree.fromstring(read("trips", "list", "--vehicle", VEHICLE, "--gpx"))
    assert len(gpx.findall(f"{GPX}trk")) == len(lines)
    assert len(ElementTree.fromstring(read("vehicles", "position", VEHICLE, "--gpx"))) == 1
    (point,) = json.loads(read("vehicles", "position", VEHICLE, "--geojson"))["features"]
    assert point["geometry"]["type"] == "Point"


@pytest.mark.parametrize("coordinates", [None, [], [2.0], [200.0, 48.0], [2.0, 91.0], "2,48"])
def test_tracks_leave_out_invalid_coordinates(coordinates: Any) -> None:
    position = {"type": "Feature", "geometry": {"type": "Point", "coordinates": coordinates}}
    good = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [2.0, 48.0, 35.0]}}
    assert not list(tracks([models.Position.from_dict(position)], TABLES["positions"]))
    (track,) = tracks(
        [models.Trip.from_dict({"startPosition": position, "stopPosition": good})], TABLES["trips"]
    )
    assert [(each.latitude, each.longitude, each.altitude) for each in track.places] == [(48.0, 2.0, 35.0)]


def test_text_in_a_gpx_file_is_text() -> None:
    from io import StringIO

    from psa_fleet.cli._output.geography import write_gpx

    evil = models.Trip.from_dict(
        {
            "id": "</name><evil/>&",
            "startPosition": {"geometry": {"type": "Point", "coordinates": [2.0, 48.0]}},
        }
    )
    to = StringIO()
    write_gpx([evil], TABLES["trips"], to)
    (point,) = ElementTree.fromstring(to.getvalue())
    assert point.findtext(f"{GPX}name") == "</name><evil/>&"


@pytest.mark.slow
@pytest.mark.promise("P706")
@pytest.mark.parametrize("command", ["trips list", "statuses", f"vehicles position {VEHICLE}", "alerts"])
def test_map_page_loads_only_tiles_from_the_network(tmp_path: Path, command: str) -> None:
    file = tmp_path / "map.html"
    assert read(*command.split(), "--map", str(file)) == ""
    page = file.read_text(encoding="utf-8")
    assert not re.findall(r"<(?:script|link|img|iframe)[^>]*(?:src|href)\s*=", page)
    assert not re.findall(r"url\(\s*['\"]?https?:", page)
    # What a request could be made of: Leaflet's name in its own link, and the tiles with their credits.
    hosts = set(re.findall(r"https?://([\w.{}-]+)", page))
    assert hosts <= {
        "leafletjs.com",
        "bugs.chromium.org",  # in comments of Leaflet
        "bugzilla.mozilla.org",
        "www.w3.org",
        "tile.openstreetmap.org",
        "www.openstreetmap.org",
        "github.com",
    }
    assert "Leaflet 1.9.4" in page
    assert "L.circleMarker(" in page


@pytest.mark.promise("P706")
def test_map_page_escapes_scripts_in_server_text(tmp_path: Path) -> None:
    from psa_fleet.cli._output.map import write_map

    evil = models.Trip.from_dict(
        {
            "id": "<script>alert(1)</script>`${alert(2)}{{ 7 * 7 }}",
            "startPosition": {"geometry": {"type": "Point", "coordinates": [2.0, 48.0]}},
        }
    )
    file = tmp_path / "map.html"
    with file.open("wb") as to:
        write_map([evil], TABLES["trips"], to)
    page = file.read_text(encoding="utf-8")
    assert "<script>alert" not in page
    assert "`${alert" not in page
    assert "${alert(2)}" not in page


@pytest.mark.slow
@pytest.mark.parametrize(
    ("module", "words", "extra"),
    [
        ("pyarrow", ["fleets", "--simulator", "--parquet", "x.parquet"], "parquet"),
        ("folium", ["statuses", "--simulator", "--map", "x.html"], "map"),
        ("starlette", ["fleets", "--simulator"], "simulator"),
        ("uvicorn", ["simulate"], "simulator"),
    ],
)
def test_missing_extra_is_named(module: str, words: list[str], extra: str) -> None:
    code = f"import sys; sys.modules[{module!r}] = None; from psa_fleet.cli import main; sys.exit(main())"
    done = subprocess.run([sys.executable, "-c", code, *words], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert f"pip install 'psa-fleet[{extra}]'" in done.stderr
