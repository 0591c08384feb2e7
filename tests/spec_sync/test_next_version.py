"""A made-up next version of both documents goes through the whole chain; what is left by hand is counted."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from spec_sync.hints.meanings import entries
from spec_sync.proofs import copied_tree

from ..specification import ROOT, VERSIONS
from .next_version import next_version
from .other_versions import other_version

pytestmark = pytest.mark.slow

BY_HAND = {
    "the operand vehicle.tyres.pressure has no meaning",
    "the remote action windows has no class",
}
"""What a person writes; besides these, only descriptions."""
UNITS = {
    "Maintenance.brakes.wear": ("%", "document"),
    "RemoteWindows.percent": (None, "ours"),
    "Trip.idleTime": ("s", "document"),
    "TyrePressure.pressure": ("bar", "document"),
    "TyrePressure.temperature": ("°C", "document"),
    "parameters.maxPressure": ("bar", "document"),
}
"""The units of the new numbers, as far as the document names them."""


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


def brought(copy: Path, document: Callable[[str], str]) -> None:
    """Bring a version of both documents into a copy of the project."""
    for version in VERSIONS:
        source = copy / f"next-{version}.yaml"
        source.write_text(document(version), encoding="utf-8")
        done = run(copy, "scripts/sync_spec.py", version, str(source), "--no-regenerate")
        assert done.returncode == 0, done.stderr
    for script in (("regenerate.py",), ("derive.py", "--adopt"), ("unasync.py",)):
        done = run(copy, f"scripts/{script[0]}", *script[1:])
        assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def tree() -> Iterator[Path]:
    """A copy of the project that both new documents were brought into."""
    with copied_tree(ROOT) as copy:
        brought(copy, next_version)
        yield copy


@pytest.mark.promise("P944")
def test_next_version_leaves_no_more_by_hand_than_meanings(tree: Path) -> None:
    done = run(tree, "scripts/todo.py", "--json")
    found: list[dict[str, Any]] = json.loads(done.stdout)
    written = {task["what"] for task in found if task["what"] != "describe"}
    assert written == BY_HAND
    assert done.returncode == 1
    described = [task["where"] for task in found if task["what"] == "describe"]
    assert len(described) <= 30
    assert all(re.fullmatch(r"specs/v[23]\.yaml:\d+", where) for where in described)


@pytest.mark.promise("P994")
def test_next_version_has_the_units_operands_and_signals_of_its_words(tree: Path) -> None:
    meanings = entries((tree / "specs" / "meanings.yaml").read_text(encoding="utf-8"))
    known = {leaf: (entry["unit"], entry["source"]) for entry in meanings for leaf in entry["leaves"]}
    assert {leaf: known[leaf] for leaf in UNITS} == UNITS
    row = "* `vehicle.tyres.pressure`: number (bar); equalsTo, greaterThan, lowerThan\n"
    assert row in (tree / "specs" / "v3.yaml").read_text(encoding="utf-8")
    signals = (tree / "specs" / "signals.yaml").read_text(encoding="utf-8")
    assert "longitudinalAcceleration" not in signals  # the entry has the first name


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


OTHER_USE = """
from datetime import date
from psa_fleet import NotAvailableError
from psa_fleet.feeds import KINDS
from psa_fleet.simulator import Simulator, World
from psa_fleet_v2.models import Delivery
from tests.client.worlds import client

world = World.generate(seed=3, vehicles=6)
with Simulator(world) as simulator, client(simulator, "v3") as new, client(simulator, "v2") as old:
    fleet = new.fleet(world.fleet(0).id)
    vehicle = fleet.vehicle(world.vehicle(0).id)
    of_v2 = old.fleet(world.fleet(0).id).vehicle(world.vehicle(0).id)
    deliveries = of_v2.deliveries().to_list()
    assert len(deliveries) == 3 and isinstance(deliveries[0], Delivery)
    assert of_v2.delivery(deliveries[0]).to_dict() == deliveries[0].to_dict()
    assert of_v2.deliveries().to_arrow().column_names == ["id", "vin", "deliveredAt", "weight"]
    assert isinstance(next(iter(old.fleet(world.fleet(0).id).feed("deliveries"))), Delivery)
    try:
        vehicle.deliveries()
    except NotAvailableError as error:
        assert "vehicle.deliveries() is not available in v3" in str(error), error
    else:
        raise AssertionError("v3 has no deliveries")
    garage = vehicle.garages().first()
    visits = vehicle.visits(garage).to_list()
    assert vehicle.visit(garage, visits[0]).to_dict() == visits[0].to_dict()
    assert "visits" not in KINDS and "deliveries" in KINDS
    zones = fleet.zones(since=date(2026, 1, 1), limit=0, class_=["a", "b"], is_open=True).to_list()
    assert fleet.zone(zones[0]).to_dict() == zones[0].to_dict()
"""
SHELL = (
    "zones --limit-filter 0 --since-filter 2026-01-01 --class a --is-open --csv",
    "vehicles garages VF3TEST0000000001 --json",
    "vehicles deliveries VF3TEST0000000001 --api-version v2 --since 7d --json",
)


@pytest.mark.promise("P944")
def test_next_version_is_generated_used_and_typed() -> None:
    with copied_tree(ROOT) as copy:
        brought(copy, lambda version: other_version(0, version))
        found: list[dict[str, Any]] = json.loads(run(copy, "scripts/todo.py", "--json").stdout)
        written = {task["what"] for task in found if task["what"] != "describe"}
        assert written == {f"the remote action {name} has no class" for name in ("trunk", "climate")}
        assert "  - Garage.name\n" in (copy / "specs" / "overrides.yaml").read_text(encoding="utf-8")
        done = run(copy, "-W", "ignore", "-c", OTHER_USE)
        assert done.returncode == 0, done.stderr
        for words in SHELL:
            done = run(copy, "-W", "ignore", "-m", "psa_fleet.cli", *words.split(), "--simulator")
            assert done.returncode == 0, done.stderr
            assert done.stdout


@pytest.mark.promise("P944")
def test_next_version_with_renamed_members_lists_what_is_lost() -> None:
    with copied_tree(ROOT) as copy:
        brought(copy, lambda version: other_version(1, version))
        found: list[dict[str, Any]] = json.loads(run(copy, "scripts/todo.py", "--json").stdout)
        written = {task["what"] for task in found}
        assert "v2 has no schema OpeningName any more, which the table OpeningName is about" in written
        assert "  - Fleet.driverEmail\n" in (copy / "specs" / "overrides.yaml").read_text(encoding="utf-8")
        assert not [what for what in written if "cannot be compared" in what or "has no row" in what]
