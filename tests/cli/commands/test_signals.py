"""`--signals`: values with VSS names instead of models, in each format for rows."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from psa_fleet.signals import signal_row, signals
from psa_fleet.simulator import Simulator
from tests.cli.running import VIN, client_of, environment, run


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator() as running:
        yield running


@pytest.mark.promise("P237")
def test_signals_are_written_in_every_format_for_rows(simulator: Simulator, tmp_path: Path) -> None:
    env = environment(simulator, "v2")
    with client_of(simulator, "v2") as client:
        wanted = [signal_row(each) for each in signals(client.find(VIN).status())]
    assert len(wanted) > 10

    def written(*options: str) -> str:
        done = run("vehicles", "status", VIN, "--signals", *options, env=env)
        assert done.exit_code == 0, done.output
        return str(done.stdout)

    assert json.loads(written("--json")) == wanted
    assert [json.loads(line) for line in written("--jsonl").splitlines()] == wanted
    rows = list(csv.DictReader(io.StringIO(written("--csv"))))
    assert [row["name"] for row in rows] == [row["name"] for row in wanted]
    assert [row["unit"] for row in rows] == [row["unit"] or "" for row in wanted]
    file = tmp_path / "signals.parquet"
    written("--parquet", str(file))
    assert pq.read_table(file)["name"].to_pylist() == [row["name"] for row in wanted]
    assert "Vehicle.TraveledDistance" in written()


@pytest.mark.promise("P237")
def test_signals_of_list_are_those_of_each_status(simulator: Simulator) -> None:
    done = run("statuses", "--signals", "--jsonl", "--limit", "2", env=environment(simulator, "v2"))
    assert len({json.loads(line)["vin"] for line in done.stdout.splitlines()}) == 2


def test_signals_have_no_places(simulator: Simulator) -> None:
    done = run("vehicles", "status", VIN, "--signals", "--geojson", env=environment(simulator, "v2"))
    assert done.exit_code == 2
    assert "--signals" in done.stderr
