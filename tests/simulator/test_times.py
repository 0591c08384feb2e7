"""Which time windows a monitor may have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from psa_fleet.simulator import Simulator, World
from psa_fleet.subscription import VERSIONS, Version

from .visitors import monitor, visitor

WORLD = World(vehicles=0)
DAILY = {"recurrence": "Daily", "start": "PT8H30M", "duration": "PT4H", "occurence": {"day": ["Mon", "Sun"]}}


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator(WORLD) as running:
        yield running


def status(simulator: Simulator, version: Version, window: dict[str, Any], **more: Any) -> int:
    time = {"times": [window], **more}
    asked = monitor(version)
    asked["triggerParam"] = (
        {"timeZoneTriggers": {"timeTrigger": time}}
        if version == "v2"
        else {"triggers": [{"name": "t1", "time": time}], "boolExp": "t1"}
    )
    with visitor(simulator, version) as client:
        response = client.post(f"/fleets/{WORLD.fleet(0).id}/monitors", json=asked)
    assert response.status_code == 202 or response.json()["code"] == 40000
    return response.status_code


GOOD: list[dict[str, Any]] = [
    DAILY,
    {name: value for name, value in DAILY.items() if name != "recurrence"},
    DAILY | {"start": "PT0S", "duration": "P1D"},
    DAILY | {"occurence": {"day": ["Mon"], "week": ["w1-w25", "W52"]}},
]
BAD: list[dict[str, Any]] = [
    DAILY | {"start": "08:30"},
    DAILY | {"start": ""},
    DAILY | {"start": 30600},
    DAILY | {"duration": "4 hours"},
    DAILY | {"duration": "PT"},
    DAILY | {"recurrence": "Weekly"},
    DAILY | {"occurence": {"day": ["Monday"]}},
    DAILY | {"occurence": {"day": []}},
    DAILY | {"occurence": {"day": ["Mon"], "week": ["25"]}},
    DAILY | {"occurence": ["Mon"]},
    DAILY | {"end": "PT9H"},
    {name: value for name, value in DAILY.items() if name != "duration"},
    {name: value for name, value in DAILY.items() if name != "start"},
]


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("window", GOOD, ids=str)
def test_window_of_documented_times_is_accepted(
    simulator: Simulator, version: Version, window: dict[str, Any]
) -> None:
    assert status(simulator, version, window) == 202


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("window", BAD, ids=str)
def test_window_of_malformed_times_is_refused(
    simulator: Simulator, version: Version, window: dict[str, Any]
) -> None:
    assert status(simulator, version, window) == 400


@pytest.mark.slow
@pytest.mark.parametrize("version", VERSIONS)
def test_window_refuses_unknown_zone(simulator: Simulator, version: Version) -> None:
    assert status(simulator, version, DAILY, timeZone="Europe/Paris") == 202
    for wrong in ("Mars/Olympus", "", 1, "../etc/passwd"):
        assert status(simulator, version, DAILY, timeZone=wrong) == 400, wrong


def test_window_without_recurrence_is_accepted_in_v3() -> None:
    once = {"recurrence": "None", "start": "2026-06-01T09:00:00Z"}
    with Simulator(WORLD) as simulator:
        assert status(simulator, "v3", once) == 202
        assert status(simulator, "v3", once | {"duration": "PT1H"}) == 202
        assert status(simulator, "v3", once | {"duration": "an hour"}) == 400
        assert status(simulator, "v3", once | {"start": "soon"}) == 400
