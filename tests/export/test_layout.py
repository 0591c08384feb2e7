"""What others make of an export's folder: engines that read it by one glob; and folders that are not ours."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from psa_fleet import ArgumentError, ConfigurationError, FleetClient
from psa_fleet.export import FORMATS, ExportFormat, asked_at, export, plan, run_unit, sweep
from psa_fleet.export._files import private_folder, schema_of
from psa_fleet.simulator import Simulator
from psa_fleet.tables import schema

from ..client.worlds import client
from .worlds import BETWEEN, contents, files, fleet_id, rows, world

GLOB = "kind=trips/date=*/*"


def test_name_of_a_new_folder_is_brought_to_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced = []
    monkeypatch.setattr(os, "fsync", lambda descriptor: synced.append(os.fstat(descriptor).st_ino))
    for _ in range(2):
        made = private_folder(tmp_path, "kind=trips", "date=2026-05-30")
    assert synced == [tmp_path.stat().st_ino, made.parent.stat().st_ino]


@pytest.fixture(scope="module")
def one() -> Iterator[FleetClient]:
    with Simulator(world()) as simulator, client(simulator, "v3") as opened:
        yield opened


@pytest.fixture(scope="module")
def exported(one: FleetClient, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of the same items in each format, and of a kind that has none."""
    folder = tmp_path_factory.mktemp("exported")
    for format in FORMATS:
        export(
            one, fleet_id(one), ["trips", "stolen"], BETWEEN, folder / format, format=format, days_per_unit=1
        )
    return folder


def ask(query: str) -> duckdb.DuckDBPyRelation:
    found = duckdb.sql(query)
    assert found is not None
    return found


def exported_days(folder: Path) -> dict[str, str]:
    """The ids of the trips, with their days, as JSON Lines have them."""
    return {item["id"]: day for day, items in rows(folder / "jsonl", "trips").items() for item in items}


@pytest.mark.slow
@pytest.mark.promise("P291")
def test_duckdb_reads_an_export_by_one_glob(exported: Path) -> None:
    for format, read in (("parquet", "read_parquet"), ("jsonl", "read_json"), ("csv", "read_csv")):
        source = f"{read}('{exported / format}/{GLOB}.{format}', hive_partitioning=true)"
        found = ask(f"SELECT id, date, kind FROM {source}").fetchall()
        assert {each[0]: str(each[1]) for each in found} == exported_days(exported)
        assert {each[2] for each in found} == {"trips"}
    everything = ask(
        f"SELECT kind, count(*) FROM read_parquet('{exported}/parquet/*/*/*.parquet', union_by_name=true)"
        " GROUP BY kind"
    ).fetchall()
    assert everything == [("trips", len(exported_days(exported)))]


@pytest.mark.promise("P291")
def test_polars_reads_an_export_by_one_glob(exported: Path) -> None:
    found = pl.scan_parquet(f"{exported}/parquet/{GLOB}.parquet", hive_partitioning=True).collect()
    assert {row["id"]: str(row["date"]) for row in found.iter_rows(named=True)} == exported_days(exported)
    assert found.schema["startedAt"] == pl.Datetime("us", "UTC")
    lines = pl.scan_ndjson(f"{exported}/jsonl/{GLOB}.jsonl").collect()
    assert set(lines["id"]) == set(exported_days(exported))


@pytest.mark.promise("P291")
def test_pandas_reads_an_export_by_its_folder(exported: Path) -> None:
    found = pd.read_parquet(exported / "parquet" / "kind=trips")
    days = [str(day) for day in found["date"]]
    assert dict(zip(found["id"], days, strict=True)) == exported_days(exported)
    assert str(found["startedAt"].dtype) == "datetime64[us, UTC]"


@pytest.mark.promise("P291")
def test_kind_without_items_has_typed_columns_and_no_rows(exported: Path) -> None:
    paths = list((exported / "parquet").glob("kind=stolen/date=*/*.parquet"))
    assert [path.name for path in paths] == ["schema.parquet"] * len(paths) != []
    for path in paths:
        assert pq.read_schema(path).equals(schema_of("stolen"))
    found = ask(f"SELECT * FROM '{exported}/parquet/kind=stolen/*/*.parquet'")
    assert found.fetchall() == []
    types = dict(zip(found.columns, map(str, found.types), strict=True))
    assert types["startedAt"] == "TIMESTAMP WITH TIME ZONE"
    assert not pl.scan_parquet(f"{exported}/parquet/kind=stolen/*/*.parquet").collect().height
    assert not len(pd.read_parquet(exported / "parquet" / "kind=stolen"))


@pytest.mark.promise("P291")
def test_kind_without_items_has_a_csv_file_with_its_header(exported: Path) -> None:
    paths = list((exported / "csv").glob("kind=stolen/date=*/*.csv"))
    assert [path.name for path in paths] == ["schema.csv"] * len(paths) != []
    assert {path.read_text(encoding="utf-8") for path in paths} == {
        f"{','.join(schema_of('stolen').names)}\n"
    }
    found = ask(f"SELECT * FROM '{exported}/csv/kind=stolen/*/*.csv'")
    assert (found.fetchall(), found.columns[:3]) == ([], ["vehicleId", "tripId", "vehicleVin"])


@pytest.mark.promise("P291")
def test_parquet_files_of_a_kind_have_one_schema(exported: Path) -> None:
    """Those with a null in every row of a column, too."""
    schemas = [pq.read_schema(path) for path in (exported / "parquet").glob(f"{GLOB}.parquet")]
    assert schemas
    assert all(each.equals(schema_of("trips")) for each in schemas)
    added = ["vehicleId", "tripId", "vehicleVin"]
    assert schemas[0].names == [*added, *schema("trips").names, "item"]
    assert not any(pa.types.is_null(field.type) for field in schemas[0])


OTHERS: dict[str, dict[str, bytes]] = {
    "not empty": {"notes.txt": b"mine"},
    "an older psa-fleet": {"2026-05-30/trips-8acd2257.jsonl": b"{}\n"},
    "the layout of an older psa-fleet": {
        "export.ledger": b'{"psa-fleet export":1,"fleet":"f"}\n',
        "2026-05-30/trips-8acd2257.jsonl": b"{}\n",
    },
    "a newer psa-fleet": {"export.ledger": b'{"psa-fleet export":3}\n'},
    "is not an export ledger": {"export.ledger": b"a ledger of somebody else"},
    "not an export ledger": {"export.ledger": b'{"accounts":[]}\n'},
    "export.ledger is not": {"export.ledger": b"", "notes.txt": b"mine"},
    "export ledger": {"export.ledger": b"\xff\xfe\n\n"},
}


@pytest.mark.promise("P293")
@pytest.mark.parametrize("words", OTHERS)
def test_folder_with_something_else_in_it_is_refused_and_left_alone(
    words: str, one: FleetClient, tmp_path: Path
) -> None:
    for name, content in OTHERS[words].items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    with pytest.raises(ConfigurationError, match=words) as caught:
        export(one, fleet_id(one), "trips", BETWEEN, tmp_path)
    assert caught.value.argument == "folder"
    kept = {str(path.relative_to(tmp_path)): path for path in tmp_path.rglob("*") if path.is_file()}
    assert {name: kept[name].read_bytes() for name in OTHERS[words]} == OTHERS[words]
    assert kept.keys() - OTHERS[words].keys() <= {".export.ledger.lock"}


@pytest.mark.promise("P293")
def test_damaged_line_of_a_ledger_is_refused(one: FleetClient, tmp_path: Path) -> None:
    fid = fleet_id(one)
    export(one, fid, "trips", BETWEEN, tmp_path)
    ledger = tmp_path / "export.ledger"
    whole = ledger.read_bytes()
    vehicles = (b'{"vehicles":[1]}', b'{"vehicles":[[1,2]]}', b'{"vehicles":1}')
    for line in (b"[]", b"{}", *vehicles, b'{"done":"x","failed":[1]}', b"x"):
        ledger.write_bytes(whole + line + b"\n")
        with pytest.raises(ConfigurationError, match="not an export ledger"):
            export(one, fid, "trips", BETWEEN, tmp_path)
        assert ledger.read_bytes() == whole + line + b"\n"


@pytest.mark.promise("P293")
def test_file_in_the_place_of_the_folder_is_refused(one: FleetClient, tmp_path: Path) -> None:
    path = tmp_path / "out"
    path.write_bytes(b"mine")
    fid = fleet_id(one)
    [unit, *_] = plan(one, fid, "trips", BETWEEN)
    with pytest.raises(ConfigurationError, match="is not a folder"):
        export(one, fid, "trips", BETWEEN, path)
    with pytest.raises(ConfigurationError, match="is not a folder"):
        run_unit(unit, one, path)
    assert path.read_bytes() == b"mine"


@pytest.mark.promise("P292")
def test_asked_at_is_kept_with_the_export(one: FleetClient, tmp_path: Path) -> None:
    assert asked_at(tmp_path / "none") is None
    export(one, fleet_id(one), "trips", BETWEEN, tmp_path / "out", asked_at=BETWEEN[1])
    assert asked_at(tmp_path / "out") == BETWEEN[1]
    export(one, fleet_id(one), "trips", BETWEEN, tmp_path / "out")
    assert asked_at(tmp_path / "out") == BETWEEN[1]
    export(one, fleet_id(one), "trips", BETWEEN, tmp_path / "other")
    assert asked_at(tmp_path / "other") is None
    ledger = tmp_path / "other" / "export.ledger"
    header, *rest = ledger.read_text().splitlines()
    ledger.write_text("\n".join([json.dumps({**json.loads(header), "asked at": "x"}), *rest, ""]))
    with pytest.raises(ConfigurationError, match="not an export ledger"):
        asked_at(tmp_path / "other")


def test_sweep_deletes_only_files_left_by_crashes(one: FleetClient, tmp_path: Path) -> None:
    export(one, fleet_id(one), "trips", BETWEEN, tmp_path, format="parquet")
    before = files(tmp_path)
    [first, *_] = sorted(tmp_path.glob("kind=trips/date=*"))
    name = next(first.glob("2026*")).stem
    left = [first / f".{name}.parquet.77-abcdef.new", first / ".schema.parquet.77-abcdef.new"]
    kept = [first / ".notes.new", first / "mine.new"]
    for path in (*left, *kept):
        path.write_bytes(b"half")
    sweep(tmp_path)
    assert not any(path.exists() for path in left)
    assert all(path.exists() for path in kept)
    for path in kept:
        path.unlink()
    assert files(tmp_path) == before


@pytest.mark.slow
@pytest.mark.promise("P272")
@pytest.mark.parametrize("format", FORMATS)
def test_run_unit_in_any_order_writes_the_files_of_an_export(
    format: ExportFormat, one: FleetClient, tmp_path: Path
) -> None:
    fid = fleet_id(one)
    export(one, fid, ["trips", "waypoints"], BETWEEN, tmp_path / "a", format=format, vehicles_per_unit=3)
    units: list[Any] = plan(one, fid, ["trips", "waypoints"], BETWEEN, vehicles_per_unit=3)
    assert plan(one, fid, ["trips", "waypoints"], BETWEEN, vehicles_per_unit=3) == units
    # In any order, and some of them twice.
    for unit in (*reversed(units), *units[::2]):
        run_unit(unit, one, tmp_path / "b", format=format)
    assert files(tmp_path / "b") == files(tmp_path / "a")
    with pytest.raises(ArgumentError, match="format"):
        run_unit(units[0], one, tmp_path / "b", format="xml")  # type: ignore[arg-type] # the point
    assert contents(tmp_path / "b") == contents(tmp_path / "a")
