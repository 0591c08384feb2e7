"""Outputs that fail: full disks, closed pipes, other encodings. And GPX by the rules of its schema."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet.cli._output.geography import write_gpx
from psa_fleet.models import Position, Trip
from psa_fleet.simulator import Simulator
from psa_fleet.tables import TABLES

from ..forked import CLI, run
from .running import VIN, environment

needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
needs_posix = pytest.mark.skipif(os.name != "posix", reason="POSIX has these files")


@pytest.fixture(scope="module")
def env() -> Iterator[dict[str, str]]:
    with Simulator() as simulator:
        yield {**os.environ, **environment(simulator, "v3")}


def psa_fleet(*words: str, env: dict[str, str], **options: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "psa_fleet.cli", *words]
    options = {"text": True, **options}
    return run(command, preload=CLI, stderr=subprocess.PIPE, env=env, **options)


@pytest.mark.slow
@needs_full
@pytest.mark.promise("P776")
@pytest.mark.parametrize("words", ["vehicles --json", "--help"])
def test_full_disk_is_a_sentence(env: dict[str, str], words: str) -> None:
    with Path("/dev/full").open("w") as full:
        done = psa_fleet(*words.split(), env=env, stdout=full)
    assert done.returncode == 1
    assert done.stderr == "psa-fleet: output: cannot be read or written: No space left on device\n"


@pytest.mark.slow
@needs_posix
@pytest.mark.promise("P776")
@pytest.mark.parametrize("words", ["vehicles --csv", f"vehicles show {VIN}", "trips --help"])
def test_closed_pipe_has_the_status_of_a_shell(env: dict[str, str], words: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = psa_fleet(*words.split(), env=env, stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, "")


@needs_posix
@pytest.mark.promise("P776")
def test_closed_output_is_a_sentence(env: dict[str, str]) -> None:
    done = subprocess.run(
        f"{sys.executable} -m psa_fleet.cli vehicles >&-",
        shell=True,
        stderr=subprocess.PIPE,
        text=True,
        env=env,
    )
    assert (done.returncode, done.stderr) == (1, "psa-fleet: the standard output is closed\n")


@pytest.mark.slow
@pytest.mark.promise("P776")
@pytest.mark.parametrize("encoding", ["ascii", "utf-16"])
def test_output_of_any_encoding_has_no_traceback(env: dict[str, str], encoding: str) -> None:
    other = {**env, "PYTHONIOENCODING": encoding}
    card = psa_fleet("vehicles", "show", VIN, env=other, stdout=subprocess.PIPE, encoding=encoding)
    assert (card.returncode, card.stderr) == (0, "")
    assert VIN in card.stdout
    done = psa_fleet("fleets", "--json", env=other, stdout=subprocess.PIPE, encoding="utf-8")
    assert done.returncode == 0
    assert json.loads(done.stdout)


DECIMAL = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)")
TIME = re.compile(r"-?\d{4,}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[-+]\d\d:\d\d)?")
NAMESPACE = "{http://www.topografix.com/GPX/1/1}"
ORDER = {
    "gpx": ("metadata", "wpt", "rte", "trk", "extensions"),
    "wpt": ("ele", "time", "magvar", "geoidheight", "name", "cmt", "desc"),
    "trkpt": ("ele", "time", "magvar", "geoidheight", "name", "cmt", "desc"),
    "trk": ("name", "cmt", "desc", "src", "link", "number", "type", "extensions", "trkseg"),
    "trkseg": ("trkpt",),
}
"""Children of elements in the order in which the schema has them; others have text only."""


def follow_the_schema(text: str) -> None:
    """Check the rules of GPX 1.1 (https://www.topografix.com/GPX/1/1/gpx.xsd) for what is written here."""
    root = ElementTree.fromstring(text)
    assert root.tag == f"{NAMESPACE}gpx"
    assert root.attrib["version"] == "1.1"
    assert root.attrib["creator"]
    for element in root.iter():
        name = element.tag.removeprefix(NAMESPACE)
        children = [each.tag.removeprefix(NAMESPACE) for each in element]
        allowed = ORDER.get(name, ())
        places = [allowed.index(each) for each in children]
        assert places == sorted(places)
        if name in ("wpt", "trkpt"):
            assert set(element.attrib) == {"lat", "lon"}
            assert all(DECIMAL.fullmatch(each) for each in element.attrib.values())
            assert -90 <= float(element.attrib["lat"]) <= 90
            assert -180 <= float(element.attrib["lon"]) < 180
        if name == "ele":
            assert DECIMAL.fullmatch(element.text or "")
        if name == "time":
            assert TIME.fullmatch(element.text or "")


COORDINATES = st.one_of(
    st.floats(), st.sampled_from([5e-05, -5e-324, 180, -180, 90, 1e16, 179.99999999999999])
)


def point_at(x: tuple[float, float, float, str]) -> dict[str, Any]:
    """The geometry of latitude, longitude and altitude."""
    return {"type": "Point", "coordinates": [x[1], x[0], x[2]]}


@pytest.mark.promise("P777")
@given(st.lists(st.tuples(COORDINATES, COORDINATES, COORDINATES, st.text()), max_size=4))
def test_gpx_follows_the_schema_whatever_a_server_sends(
    places: list[tuple[float, float, float, str]],
) -> None:
    positions = [
        Position.from_dict(
            {
                "type": "Feature",
                "geometry": point_at(x),
                "properties": {"createdAt": "2026-06-01T07:16:00.000001Z"},
            }
        )
        for x in places
    ]
    trips = [
        Trip.from_dict(
            {
                "id": x[3],
                "startPosition": {"type": "Feature", "geometry": point_at(x)},
                "stopPosition": {"type": "Feature", "geometry": point_at((x[0], -x[1], x[2], ""))},
            }
        )
        for x in places
    ]
    for table, items in (("positions", positions), ("waypoints", positions), ("trips", trips)):
        to = io.StringIO()
        write_gpx(items, TABLES[table], to)
        follow_the_schema(to.getvalue())
