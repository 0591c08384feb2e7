"""`psa-fleet api`: one call as it is written."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from psa_fleet.simulator import Simulator
from psa_fleet.subscription import VERSIONS, Version

from ..running import MONITOR, World, run


@pytest.fixture(scope="module")
def worlds() -> Iterator[Mapping[Version, World]]:
    with Simulator() as simulator:
        found: dict[Version, World] = {version: World(simulator, version) for version in VERSIONS}
        yield found
        for each in found.values():
            each.client.close()


@pytest.fixture
def world(worlds: Mapping[Version, World]) -> World:
    return worlds["v3"]


@pytest.mark.promise("P715")
def test_api_prints_what_the_server_sent(world: World) -> None:
    result = world("api", "GET", "/fleets/{F}/vehicles", "--query", "pageSize=1", "--debug")
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert len(found["_embedded"]["vehicles"]) == 1
    assert found["totalPage"] > 1
    assert "GET /fleets/{fid}/vehicles: 200" in result.stderr
    assert world.fid not in result.stderr


@pytest.mark.promise("P715")
def test_api_upgrades_nothing(worlds: Mapping[Version, World]) -> None:
    world = worlds["v2"]
    raw = json.loads(world("api", "get", "/fleets/{F}/vehicles/{V}/status").stdout)
    upgraded = world.vehicle.status().to_dict()
    assert raw["vin"] == upgraded["vin"]
    assert raw != upgraded


@pytest.mark.promise("P714")
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "post"])
def test_api_refuses_a_change_without_the_flag(world: World, method: str) -> None:
    before = len(world.simulator.requests)
    result = world("api", method, "/fleets/{F}/monitors/{M}")
    assert result.exit_code == 2
    assert "--write" in result.stderr
    assert len(world.simulator.requests) == before


@pytest.mark.promise("P714")
def test_api_changes_with_the_flag(world: World, tmp_path: Path) -> None:
    body = tmp_path / "monitor.json"
    body.write_text("\ufeff" + json.dumps(MONITOR))
    dry = world("api", "POST", "/fleets/{F}/monitors", "--body", str(body), "--dry-run")
    assert dry.stdout.startswith("POST /fleets/{fid}/monitors\n")
    assert world.fid not in dry.stdout
    made = world("api", "POST", "/fleets/{F}/monitors", "--body", str(body), "--write")
    assert made.exit_code == 0
    mid = json.loads(made.stdout)["monitorId"]
    gone = world("api", "DELETE", f"/fleets/{world.fid}/monitors/{mid}", "--write")
    assert (gone.exit_code, gone.stdout) == (0, "")
    assert world("api", "GET", f"/fleets/{world.fid}/monitors/{mid}").exit_code == 5


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("PATCH /fleets", 2),
        ("GET fleets", 2),
        ("GET /v3/fleets", 2),
        ("GET /fleets --query pageSize", 2),
        ("GET /fleets --body -", 2),
        ("POST /fleets --write --body no-such-file.json", 2),
        ("GET /no/such/thing", 5),
        ("GET /fleets?pageSize=0", 1),
    ],
)
def test_api_refuses_with_a_sentence(world: World, words: str, status: int) -> None:
    result = world("api", *words.split())
    assert (result.exit_code, result.stdout) == (status, "")
    assert result.stderr.strip()


def test_api_of_the_other_version_is_not_available() -> None:
    result = run("api", "GET", "/vehicles/VF3TEST0000000001", "--simulator", "--api-version", "v2")
    assert result.exit_code == 4
