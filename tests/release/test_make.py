"""`make demo` and `make test` need a Python that is new enough, and name it where there is none."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    """A machine with make, the Makefile and no interpreter yet."""
    programs = tmp_path / "bin"
    programs.mkdir()
    for name in ("make", "sh", "test", "echo"):
        if found := shutil.which(name):
            (programs / name).symlink_to(found)
    for name in ("Makefile", "pyproject.toml"):
        shutil.copyfile(ROOT / name, tmp_path / name)
    return tmp_path


def interpreter(machine: Path, name: str, *, is_new_enough: bool) -> None:
    """An interpreter that records what it is asked, and responds to the question after its age only."""
    file = machine / "bin" / name
    status = 0 if is_new_enough else 1
    file.write_text(
        f"#!{sys.executable}\n"
        "import sys\n"
        f"open({str(machine / 'asked')!r}, 'a').write(' '.join([{name!r}, *sys.argv[1:3]]) + '\\n')\n"
        f"sys.exit({status} if sys.argv[1] == '-c' else 3)\n",
        encoding="utf-8",
    )
    file.chmod(0o755)


def made(machine: Path, target: str) -> subprocess.CompletedProcess[str]:
    env = {"PATH": str(machine / "bin"), "HOME": str(machine)}
    return subprocess.run(
        [shutil.which("make") or "make", target],
        cwd=machine,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.promise("P908")
@pytest.mark.parametrize("target", ["demo", "test"])
@pytest.mark.parametrize("names", [(), ("python3",), ("python3", "python3.12", "python")], ids=len)
def test_make_without_a_new_enough_python_names_the_required_version(
    machine: Path, names: tuple[str, ...], target: str
) -> None:
    for name in names:
        interpreter(machine, name, is_new_enough=False)
    done = made(machine, target)
    assert done.returncode != 0
    assert "psa-fleet needs Python 3.11 or newer, and found none here." in done.stderr
    assert f"make PYTHON=/path/to/python3.12 {target}" in done.stderr
    assert not (machine / ".venv").exists()


@pytest.mark.slow
@pytest.mark.promise("P908")
@pytest.mark.parametrize("target", ["demo", "test"])
def test_make_uses_the_python_that_is_new_enough(machine: Path, target: str) -> None:
    """An older `python3` stands in front of it, as on many systems."""
    interpreter(machine, "python3", is_new_enough=False)
    interpreter(machine, "python3.12", is_new_enough=True)
    done = made(machine, target)
    assert done.returncode != 0
    asked = (machine / "asked").read_text(encoding="utf-8").splitlines()
    assert asked[-1] == "python3.12 -m venv"
    assert "needs Python 3.11" not in done.stderr


@pytest.mark.promise("P908")
@pytest.mark.parametrize("pip_works", [True, False])
def test_make_installs_with_pip_where_uv_fails_and_keeps_the_reason(machine: Path, pip_works: bool) -> None:
    interpreter(machine, "python3", is_new_enough=True)
    (machine / "bin" / "touch").symlink_to(shutil.which("touch") or "touch")
    programs = machine / ".venv" / "bin"
    programs.mkdir(parents=True)
    for name, body in (
        ("uv", "echo 'no such index' >&2; exit 2"),
        ("python", f'echo "$@" >> asked; case "$*" in *--editable*) exit {0 if pip_works else 1};; esac'),
    ):
        (programs / name).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        (programs / name).chmod(0o755)
    done = made(machine, "demo")
    assert (done.returncode == 0) == pip_works
    assert ".venv/uv.log has the reason" in done.stdout
    assert (machine / ".venv" / "uv.log").read_text(encoding="utf-8") == "no such index\n"
    asked = (machine / "asked").read_text(encoding="utf-8").splitlines()
    last = asked[-2 if pip_works else -1]
    assert last.startswith("-m pip install") and "--editable .[all] --group dev" in last
    assert (machine / ".venv" / ".ready").exists() == pip_works


def test_make_help_lists_every_command_with_the_first_steps_first() -> None:
    done = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True)
    shown = [line.split()[0] for line in done.stdout.splitlines() if line.startswith("  ")]
    assert shown[:4] == ["help", "demo", "test-fast", "test"]
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    (phony,) = [line for line in text.splitlines() if line.startswith(".PHONY:")]
    assert sorted(shown) == sorted(phony.split()[1:])
    assert max(map(len, done.stdout.splitlines())) <= 110


@pytest.mark.slow
def test_demo_ends_with_the_table_of_vehicles() -> None:
    demo = [sys.executable, "scripts/demo.py"]
    lines = subprocess.run(demo, cwd=ROOT, capture_output=True, text=True, check=True).stdout.splitlines()
    assert len(lines) < 100
    assert sum("VF3TEST" in line for line in lines[-30:]) >= 4
    assert lines[-1].strip() == "v2: connected fleet, v3: delegation publique"
