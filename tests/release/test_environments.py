"""What pyproject.toml allows works: the lowest versions with the oldest Python, and with the newest one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from environments import LIBRARY, installed, interpreters

# Import every module, let every group of commands explain itself, and read and write with every extra.
PROGRAM = """
import importlib, pkgutil, sys
from datetime import datetime, UTC
import psa_fleet

for module in pkgutil.walk_packages(psa_fleet.__path__, "psa_fleet."):
    # What pytest and PyInstaller load needs those.
    if not module.name.endswith(("__main__", "testing.plugin", "hook-psa_fleet")):
        importlib.import_module(module.name)

from typer.main import get_command
from typer.testing import CliRunner
from psa_fleet.cli._app import app

def run(*words):
    done = CliRunner().invoke(app, words)
    if done.exit_code:
        sys.exit(f"psa-fleet {' '.join(words)}: {done.exit_code}, {done.exception!r}, {done.output}")
    return done.output

assert "Usage:" in run("--help")
for name in get_command(app).commands:
    assert "Usage:" in run(name, "--help")

folder = sys.argv[1]
assert "VF3TEST0000000001" in run("vehicles", "--simulator")
run("vehicles", "--simulator", "--parquet", folder + "/vehicles.parquet")
import pyarrow.parquet
assert pyarrow.parquet.read_table(folder + "/vehicles.parquet").num_rows > 0
run("statuses", "--simulator", "--map", folder + "/map.html")
assert "leaflet" in open(folder + "/map.html", encoding="utf-8").read().lower()

import distributed, keyring, cryptography, uvicorn
print("worked")
"""


@pytest.mark.release
@pytest.mark.parametrize("which", ["oldest", "newest"])
def test_extras_with_their_lowest_versions_work(which: str, tmp_path: Path) -> None:
    pythons = interpreters()
    python = pythons[list(pythons)[0 if which == "oldest" else -1]]
    fresh = installed(python, tmp_path / "environment", LIBRARY, lowest=True)
    done = subprocess.run(
        [fresh, "-c", PROGRAM, str(tmp_path)], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.endswith("worked\n")
    # The command that is installed, in a process of its own.
    command = [str(fresh.parent / "psa-fleet"), "--help"]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_environments_have_this_python_and_none_that_is_too_old() -> None:
    found = interpreters()
    assert "{}.{}".format(*sys.version_info[:2]) in found
    assert all(tuple(map(int, version.split("."))) >= (3, 11) for version in found)
