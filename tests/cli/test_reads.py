"""Every reading command shows what the facade returns, and the same in every format."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from psa_fleet.simulator import Simulator

from .running import READS, V2_READS, V3_READS, World

pytestmark = pytest.mark.filterwarnings("ignore:.*marks this operation as deprecated:DeprecationWarning")

CASES = [
    *((version, command) for version in ("v2", "v3") for command in READS),
    *(("v2", command) for command in V2_READS),
    *(("v3", command) for command in V3_READS),
]
ALL = {**READS, **V2_READS, **V3_READS}
NOT_TABULAR = "vehicles show"


@pytest.fixture(scope="module")
def worlds() -> Iterator[dict[str, World]]:
    with Simulator() as simulator:
        found = {"v2": World(simulator, "v2"), "v3": World(simulator, "v3")}
        yield found
        for each in found.values():
            each.client.close()


@pytest.mark.promise("P711")
@pytest.mark.parametrize(("version", "command"), CASES)
def test_json_option_prints_what_the_facade_returns(
    worlds: dict[str, World], version: str, command: str
) -> None:
    world = worlds[version]
    wanted = ALL[command](world)
    result = world(*command.split(), "--json")
    assert result.exit_code == 0, result.output
    if hasattr(wanted, "to_dict"):
        assert json.loads(result.stdout) == wanted.to_dict()
    else:
        found = [each.to_dict() for each in wanted]
        assert json.loads(result.stdout) == found
        assert found or "collisions" in command


def cells(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def same(of_csv: str, of_parquet: Any) -> bool:
    if of_parquet is None:
        return of_csv == ""
    if isinstance(of_parquet, bool):
        return of_csv == str(of_parquet).lower()
    if isinstance(of_parquet, datetime):
        return datetime.fromisoformat(of_csv) == of_parquet
    if isinstance(of_parquet, str):
        return of_csv == of_parquet
    return math.isclose(float(of_csv), of_parquet)


@pytest.mark.promise("P711")
@pytest.mark.parametrize(("version", "command"), [case for case in CASES if NOT_TABULAR not in case[1]])
def test_jsonl_csv_and_parquet_have_the_same_rows(
    worlds: dict[str, World], version: str, command: str, tmp_path: Path
) -> None:
    world, words = worlds[version], command.split()
    lines = [json.loads(line) for line in world(*words, "--jsonl").stdout.splitlines()]
    rows = cells(world(*words, "--csv").stdout)
    file = tmp_path / "rows.parquet"
    assert world(*words, "--parquet", str(file)).exit_code == 0
    table = pq.read_table(file)
    typed = table.to_pylist()
    assert len(rows) == len(typed) == len(lines)
    for row, values, line in zip(rows, typed, lines, strict=True):
        assert list(row) == table.column_names
        assert all(same(row[name], values[name]) for name in row), row
        # What stands in the JSON by the same name is the same value.
        told = {name: line[name] for name in row if isinstance(line.get(name), str)}
        assert all(row[name] == value or "T" in value for name, value in told.items())
        assert any(row.values())


@pytest.mark.promise("P701")
def test_vin_and_an_id_name_the_same_vehicle(worlds: dict[str, World]) -> None:
    world = worlds["v3"]
    by_vin = world("vehicles", "status", "{VIN}", "--json")
    lower = world("vehicles", "status", world.ids["VIN"].lower(), "--json")
    assert by_vin.stdout == lower.stdout == world("vehicles", "status", "{V}", "--json").stdout


@pytest.mark.promise("P704")
def test_limit_reads_no_further(worlds: dict[str, World]) -> None:
    world = worlds["v3"]
    world.simulator.requests.clear()
    result = world("vehicles", "--limit", "2", "--page-size", "2", "--jsonl")
    assert len(result.stdout.splitlines()) == 2
    assert sum(each.path.endswith("/vehicles") for each in world.simulator.requests) == 1


def test_since_option_limits_the_items(worlds: dict[str, World]) -> None:
    world = worlds["v3"]
    every = json.loads(world("trips", "list", "--vehicle", "{V}", "--json").stdout)
    some = json.loads(world("trips", "list", "--vehicle", "{V}", "--since", "2026-05-30", "--json").stdout)
    assert some == [each for each in every if each["startedAt"] >= "2026-05-30"]
    assert 0 < len(some) < len(every)
