"""Telemetry from templates is the text of its rendering, at every moment."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from psa_fleet.simulator import Simulator, World
from psa_fleet.simulator._rendering.templates import Encoded, Templates, Wanted, encode
from psa_fleet.simulator._rendering.view import View
from psa_fleet.simulator._service.reads import message
from psa_fleet.simulator._world.effects import Effects
from psa_fleet.simulator._world.present import Present
from psa_fleet.subscription import VERSIONS, Version

from ..test_every_read import ask

if TYPE_CHECKING:
    from psa_fleet._base.json import JSONObject

WORLD = World(seed=6, vehicles=24, fleets=1)
ASKED = [
    ((), ()),
    (("location", "maintenance"), ()),
    (("location", "odometer", "kinetic"), ()),
    ((), ("vehicle.energies", "environment")),
    (("location",), ("vehicle.safety",)),
]


@pytest.mark.slow
@pytest.mark.promise("P832")
@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("common", [False, True])
def test_text_of_a_moment_is_that_of_its_rendering(version: Version, common: bool) -> None:
    # 09:20 on the next day: trips before the start, over, and under way; one private vehicle.
    present = Present(WORLD, WORLD.now + timedelta(days=1, hours=1, minutes=20), Effects())
    templates, checked = Templates(), 0
    for extension, types in ASKED:
        wanted = Wanted(View(version, "http://a.example/100%25", common), "fid", extension, types)
        for index in range(12):
            for trip in present.drives(index)[-4:]:
                for number in sorted({*range(0, len(trip.samples), 7), len(trip.samples) - 1}):
                    rendered = message(wanted, present.moment(trip, number))
                    expected = json.dumps(rendered, separators=(",", ":"))
                    for _ in range(2):
                        told = templates.rendered(wanted, trip, trip.samples[number], lambda: rendered)  # noqa: B023  # called at once
                        assert told == expected
                    checked += 1
    assert checked > 700


@pytest.mark.promise("P832")
@pytest.mark.anyio
@pytest.mark.parametrize("version", VERSIONS)
async def test_response_is_the_same_with_and_without_templates(version: Version) -> None:
    path = f"/fleets/{WORLD.fleet(0).id}/vehicles/{WORLD.vehicle(3).id}/telemetry?pageSize=7"
    fast, slow = Simulator(WORLD), Simulator(WORLD)
    slow._service._templates = None
    for _ in range(3):
        responses = [await ask(each, version, path) for each in (fast, slow, fast)]
        assert responses[0].content == responses[1].content == responses[2].content
        path = responses[0].json()["_links"]["next"]["href"]
        for each in (fast, slow):
            each.clock.advance(timedelta(minutes=40))


@pytest.mark.promise("P832")
@pytest.mark.anyio
@pytest.mark.parametrize("version", VERSIONS)
async def test_worlds_with_the_same_ids_respond_with_their_own_telemetry(version: Version) -> None:
    path = f"/fleets/{WORLD.fleet(0).id}/vehicles/{WORLD.vehicle(3).id}/telemetry?pageSize=7"
    for world in (WORLD, replace(WORLD, now=WORLD.now + timedelta(days=365)), replace(WORLD, step=10)):
        fast, slow = Simulator(world), Simulator(world)
        slow._service._templates = None
        assert (await ask(fast, version, path)).content == (await ask(slow, version, path)).content


def test_encode_joins_parts_that_are_text() -> None:
    parts: JSONObject = {"total": 2, "_embedded": {"x": [Encoded('{"a":1}'), Encoded("2")], "more": [3]}}
    assert json.loads(encode(parts)) == {"total": 2, "_embedded": {"x": [{"a": 1}, 2], "more": [3]}}
    empty: JSONObject = {"_embedded": {"x": []}, "word": "\0"}
    assert json.loads(encode(empty)) == empty
