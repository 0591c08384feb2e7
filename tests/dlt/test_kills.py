"""Runs that are killed: the tables then equal those of an uninterrupted run, in DuckDB and PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import duckdb
import psycopg
import pytest

from psa_fleet.simulator import Simulator, World
from tests.postgresql import Postgres

from .runs import Rows, rows, run

DEATHS = [("row", 3), ("row", 300), ("normalize", 1), ("load", 1)]
Open = Callable[[str], AbstractContextManager[Any]]


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator(World(fleets=1, vehicles=2)) as running:
        yield running


@pytest.fixture(scope="module")
def expected(simulator: Simulator, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Rows]:
    folder = tmp_path_factory.mktemp("whole")
    run(simulator, "duckdb", str(folder / "data.duckdb"), folder / "state")
    with duckdb.connect(str(folder / "data.duckdb")) as connection:
        return {"duckdb": rows(connection)}


def killed_and_repeated(simulator: Simulator, destination: str, url: str, folder: Path) -> None:
    for death, at in DEATHS:
        run(simulator, destination, url, folder, death, at)
    run(simulator, destination, url, folder)
    run(simulator, destination, url, folder)


def with_host(url: str) -> str:
    """The URL as dlt accepts it, with a host and a password; the socket that its query names counts."""
    return url.replace(":@/", ":none@localhost/").replace("postgres@/", "postgres:none@localhost/")


@pytest.mark.slow
@pytest.mark.promise("P969")
def test_tables_in_duckdb_are_equal_after_crashes(
    simulator: Simulator, expected: dict[str, Rows], tmp_path: Path
) -> None:
    url = str(tmp_path / "data.duckdb")
    killed_and_repeated(simulator, "duckdb", url, tmp_path / "state")
    with duckdb.connect(url) as connection:
        assert rows(connection) == expected["duckdb"]


@pytest.mark.slow
@pytest.mark.promise("P969")
def test_tables_in_postgresql_are_equal_after_crashes(
    simulator: Simulator, expected: dict[str, Rows], postgresql_server: Postgres, tmp_path: Path
) -> None:
    whole, killed = postgresql_server.create_database(), postgresql_server.create_database()
    run(simulator, "postgres", with_host(whole), tmp_path / "whole")
    killed_and_repeated(simulator, "postgres", with_host(killed), tmp_path / "killed")
    with psycopg.connect(whole) as one, psycopg.connect(killed) as other:
        assert rows(other) == rows(one)
        assert {table: len(each) for table, each in rows(one).items()} == {
            table: len(each) for table, each in expected["duckdb"].items()
        }
