"""A made-up next version of both documents goes through the whole chain; what is left by hand is counted."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from spec_sync.proofs import copied_tree

from ..specification import ROOT, VERSIONS
from .next_version import next_version

pytestmark = pytest.mark.slow

BY_HAND = {
    "the operand vehicle.tyres.pressure has no meaning",
    "the remote action windows has no class",
}
"""What a person writes; besides these, descriptions, units of new numbers and signals of new leaves."""
SIGNALS = {f"{place}.kinetic.longitudinalAcceleration" for place in ("Status", "Telemetry.vehicle")}
UNITS = {
    *("Maintenance.brakes.wear", "RemoteWindows.percent", "Trip.idleTime", "TyrePressure.pressure"),
    *("TyrePressure.temperature", "parameters.maxPressure"),
}


def run(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    paths = os.pathsep.join(str(tree / name) for name in ("compat", "generated", "scripts", "."))
    return subprocess.run(
        [sys.executable, *arguments],
        cwd=tree,
        env={**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def tree() -> Iterator[Path]:
    """A copy of the project that both new documents were brought into."""
    with copied_tree(ROOT) as copy:
        for version in VERSIONS:
            source = copy / f"next-{version}.yaml"
            source.write_text(next_version(version), encoding="utf-8")
            done = run(copy, "scripts/sync_spec.py", version, str(source), "--no-regenerate")
            assert done.returncode == 0, done.stderr
        for script in (("regenerate.py",), ("derive.py", "--adopt"), ("unasync.py",)):
            done = run(copy, f"scripts/{script[0]}", *script[1:])
            assert done.returncode == 0, done.stderr
        yield copy


@pytest.mark.promise("P944")
def test_next_version_leaves_no_more_by_hand_than_meanings(tree: Path) -> None:
    done = run(tree, "scripts/todo.py", "--json")
    found: list[dict[str, Any]] = json.loads(done.stdout)
    written = {task["what"] for task in found if task["what"] != "describe"}
    named = {f"the leaf {leaf} has no signal" for leaf in SIGNALS}
    assert written == BY_HAND | {f"the number {leaf} has no unit" for leaf in UNITS} | named
    assert done.returncode == 1
    described = [task["where"] for task in found if task["what"] == "describe"]
    assert len(described) < 40
    assert all(re.fullmatch(r"specs/v[23]\.yaml:\d+", where) for where in described)


USE = """
import warnings
from psa_fleet import FleetClient, models
from psa_fleet.feeds import KINDS
from psa_fleet.simulator import Simulator, World
from psa_fleet.tables import TABLES
from tests.client.worlds import client

world = World.generate(seed=3, vehicles=6)
with Simulator(world) as simulator, client(simulator, "v3") as new, client(simulator, "v2") as old:
    fleet = new.fleet(world.fleet(0).id)
    vehicle = fleet.vehicle(world.vehicle(0).id)
    pressures = vehicle.tyre_pressures(page_size=2).to_list()
    assert len(pressures) == 3, pressures
    assert vehicle.tyre_pressure(pressures[0]).to_dict() == pressures[0].to_dict()
    some = vehicle.tyre_pressures(positions=[pressures[0].position], max_pressure=3.5).to_list()
    assert some and {each.position for each in some} == {pressures[0].position}
    assert vehicle.tyre_pressures().to_arrow().num_rows == 3
    for wrong in ({"positions": "Middle"}, {"max_pressure": 11}):
        try:
            vehicle.tyre_pressures(**wrong)
        except ValueError as error:
            assert next(iter(wrong)) in str(error), error
        else:
            raise AssertionError(wrong)
    of_v2 = old.fleet(world.fleet(0).id).vehicle(world.vehicle(0).id)
    try:
        of_v2.tyre_pressures()
    except Exception as error:
        assert "vehicle.tyre_pressures() is not available in v2" in str(error), error
    both = [each.telemetry().first().vehicle.kinetic for each in (vehicle, of_v2)]
    assert both[0].longitudinal_acceleration is not None
    assert both[0].longitudinal_acceleration == both[1].longitudinal_acceleration
    names = [column.place for column in TABLES["telemetry"].columns]
    assert "vehicle.kinetic.longitudinalAcceleration" in names
    assert "idleTime" in [column.place for column in TABLES["trips"].columns]
    assert "tyre_pressures" in KINDS
    assert list(fleet.feed("tyre_pressures"))
    vehicle.trips(country="FR").to_list()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        vehicle.maintenance()
    assert any("vehicle.maintenance()" in str(each.message) for each in caught)
"""


@pytest.mark.promise("P944")
def test_next_version_is_used_as_the_present_one(tree: Path) -> None:
    done = run(tree, "-c", USE)
    assert done.returncode == 0, done.stderr


@pytest.mark.promise("P944")
def test_next_version_passes_the_proofs_that_need_no_meaning(tree: Path) -> None:
    proofs = (
        "tests/operations/test_operations.py",
        "tests/upgrade/test_every_field.py",
        "tests/feeds/test_kinds.py",
    )
    done = run(tree, "-m", "pytest", "-q", "-p", "no:cacheprovider", *proofs)
    assert done.returncode == 0, done.stdout[-3000:]
