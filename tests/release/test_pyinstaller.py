"""A program that PyInstaller freezes works with every extra: the package brings its hook."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

OTHERS = (
    "django",
    "duckdb",
    "fastapi",
    "hypothesis",
    "matplotlib",
    "mypy",
    "pandas",
    "polars",
    "pytest",
    "vcr",
)
PROGRAM = Path(__file__).with_name("frozen_program.py")


@pytest.fixture(scope="module")
def frozen(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program, frozen as a user would: without an option for this library.

    What only tests install is left out, which halves the time.
    """
    folder = tmp_path_factory.mktemp("frozen")
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", "--onedir"]
    command += ["--name=fleet", f"--distpath={folder}/dist", f"--workpath={folder}/build"]
    command += [f"--specpath={folder}", *(f"--exclude-module={name}" for name in OTHERS), str(PROGRAM)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    return folder / "dist" / "fleet" / "fleet"


def ran(frozen: Path, *words: str, cwd: Path) -> str:
    # Nothing of this environment is seen: neither its packages nor its configuration.
    env = {"PATH": os.defpath, "HOME": str(cwd), "LANG": "C.UTF-8"}
    done = subprocess.run([frozen, *words], cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.mark.release
@pytest.mark.promise("P933")
def test_frozen_program_uses_every_extra(frozen: Path, tmp_path: Path) -> None:
    lines = ran(frozen, cwd=tmp_path).splitlines()
    assert [line.split()[0] for line in lines] == [
        *("mileage", "mileage", "drift", "m:"),
        *("Receiver", "psycopg", "keyring", "dask"),
    ]
    assert lines[2] == "drift 4 0"
    assert lines[-1] == "dask 3"


@pytest.mark.release
@pytest.mark.promise("P933")
def test_frozen_command_writes_tables_and_maps(frozen: Path, tmp_path: Path) -> None:
    assert "Usage:" in ran(frozen, "--help", cwd=tmp_path)
    assert "VF3TEST0000000001" in ran(frozen, "vehicles", "--simulator", cwd=tmp_path)
    ran(frozen, "vehicles", "--simulator", "--parquet", "vehicles.parquet", cwd=tmp_path)
    assert (tmp_path / "vehicles.parquet").read_bytes().startswith(b"PAR1")
    ran(frozen, "statuses", "--simulator", "--map", "map.html", cwd=tmp_path)
    assert "leaflet" in (tmp_path / "map.html").read_text(encoding="utf-8").lower()
