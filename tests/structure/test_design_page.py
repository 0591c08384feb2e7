"""The plan in docs/design.md lists the rooms that exist, and real calls go the ways that it describes."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType

import httpx
import pytest

import psa_fleet
from psa_fleet import FleetClient
from psa_fleet._http import observation
from psa_fleet.subscription import VERSIONS, Version
from tests.client.servers import Server

from .rooms import ROOMS

PACKAGE = Path(psa_fleet.__file__).parent
PAGE = (Path(__file__).parents[2] / "docs" / "design.md").read_text(encoding="utf-8")
HOUSE = PAGE.partition("## The house")[2].partition("\n## ")[0]

MOST_CALLS = {"status": 44, "send": 78}
"""Own functions that one call enters; a number only goes down."""

FOR_FAILURES = ("_http/failures.py", "_sending/retry.py", "_operations/catalog.py")
"""Modules that the plan names for calls that fail; these here succeed."""


@pytest.fixture(autouse=True)
def without_opentelemetry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Metrics and spans are for programs that have imported OpenTelemetry, as other tests here do."""
    for name in ("opentelemetry", "opentelemetry.metrics", "opentelemetry.trace"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setattr(observation, "_made", None)


def way(call: Callable[[], object]) -> list[str]:
    """The modules of the package whose functions a call enters, in order."""
    entered = []

    def note(frame: FrameType, event: str, _: object) -> None:
        path = Path(frame.f_code.co_filename)
        if event == "call" and path.is_relative_to(PACKAGE):
            entered.append(path.relative_to(PACKAGE).as_posix())

    call()  # What is loaded or warned of once is not on the way.
    before = sys.getprofile()
    sys.setprofile(note)
    try:
        call()
    finally:
        sys.setprofile(before)
    return entered


def client(version: Version) -> FleetClient:
    return Server(handler=lambda _: httpx.Response(200, json={"remoteActionId": "x"})).client(version)


def documented(heading: str) -> list[str]:
    """The modules and rooms that a way in the plan names, in order."""
    steps = HOUSE.partition(heading)[2].partition("\n\n")[2].partition("\n\n")[0]
    names = re.findall(r"`((?:_\w+|upgrade|remotes)(?:/\w+\.py)?)`", steps)
    return [name.replace("_async", "_sync") for name in names]


def check(heading: str, entered: list[str]) -> None:
    """The named modules are entered, for the first time in the order of their names."""
    places = []
    for name in documented(heading):
        assert (PACKAGE / name).exists(), name
        if name not in FOR_FAILURES:
            matching = [at for at, path in enumerate(entered) if f"{path}/".startswith(f"{name}/")]
            assert matching, f"{name} is not on the way: {list(dict.fromkeys(entered))}"
            places.append(matching[0])
    assert len(places) > 1
    assert places == sorted(places)


def test_plan_lists_the_rooms_in_their_order() -> None:
    rooms = [room for of_one_rank in ROOMS for room in of_one_rank]
    standing = [room for room in rooms if (PACKAGE / room).is_dir() or (PACKAGE / f"{room}.py").is_file()]
    assert re.findall(r"^\| `(\w+)` \|", HOUSE, re.MULTILINE) == [room for room in standing if room]


@pytest.mark.parametrize("version", VERSIONS)
def test_get_goes_the_way_of_the_plan(version: Version) -> None:
    vehicle = client(version).fleet("f").vehicle("v")
    entered = way(vehicle.status)
    check("The way of one GET", entered)
    assert len(entered) <= MOST_CALLS["status"]


def test_remote_post_goes_the_way_of_the_plan() -> None:
    remotes = client("v3").fleet("f").vehicle("v").remotes("cb")
    entered = way(lambda: remotes.send({"horn": {"state": "Activated"}}))
    check("The way of one remote POST", entered)
    assert len(entered) <= MOST_CALLS["send"]
