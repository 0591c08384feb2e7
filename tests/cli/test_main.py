"""`psa-fleet` itself: start, help, and the message for a missing extra."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

import psa_fleet
from psa_fleet.cli._app import COMMANDS, app, load

from ..forked import CLI, run
from .running import VIN

ROOT = Path(__file__).resolve().parents[2]
HIDE = "import sys; sys.modules[{name!r}] = None; from psa_fleet.cli import main; sys.exit(main())"


def test_script_is_declared_and_runs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["scripts"] == {"psa-fleet": "psa_fleet_command:main"}
    done = subprocess.run(
        [sys.executable, "-m", "psa_fleet.cli", "--version"], capture_output=True, check=True, text=True
    )
    assert done.stdout == f"psa-fleet {psa_fleet.__version__}\n"


@pytest.mark.slow
@pytest.mark.parametrize("name", ["typer", "rich"])
def test_missing_extra_is_named(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", HIDE.format(name=name), "doctor", "--simulator"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr == (
        f"psa-fleet: the command line needs {name}, which is not installed: pip install 'psa-fleet[cli]'\n"
    )
    assert done.stdout == ""


def test_missing_own_module_is_not_reported_as_missing_extra() -> None:
    done = subprocess.run(
        [sys.executable, "-c", HIDE.format(name="psa_fleet.cli._commands.monitors"), "monitors"],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert "psa_fleet[cli]" not in done.stderr
    assert "psa_fleet.cli._commands.monitors" in done.stderr


def below(name: str) -> list[str]:
    """The commands of a group."""
    return list(getattr(load(name), "commands", {}))


@pytest.mark.slow
def test_help_of_all_commands_is_printed() -> None:
    found = [[name, *rest] for name in COMMANDS for rest in ([], *([sub] for sub in below(name)))]
    assert ["monitors", "convert"] in found
    for path in found:
        result = CliRunner().invoke(app, [*path, "--help"])
        assert result.exit_code == 0, path
        assert "Usage:" in result.stdout


def test_configuration_error_is_one_line_and_a_status(tmp_path: Path) -> None:
    missing = {"PSA_FLEET_CONFIG": str(tmp_path / "none.toml")}
    done = run(
        [sys.executable, "-m", "psa_fleet.cli", "fleets"],
        preload=CLI,
        capture_output=True,
        text=True,
        env={**{name: value for name, value in os.environ.items() if "PSA_FLEET" not in name}, **missing},
    )
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("psa-fleet: PSA_FLEET_CLIENT_ID")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.slow
def test_reader_that_has_seen_enough_gets_no_complaint() -> None:
    command = f"{sys.executable} -m psa_fleet.cli vehicles telemetry {VIN} --simulator --jsonl | head -n 1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True)
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr == ""
