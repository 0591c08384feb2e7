"""Run the quick tests in environments that are not this one: older dependencies, other Pythons.

    python scripts/environments.py --lowest -- -m pytest     the lowest allowed version of every dependency
    python scripts/environments.py --pythons -- -m pytest    the newest ones, with each Python on this machine

What follows `--` is passed to each environment's Python: the Makefile has it run what `make test-fast` runs.
Environments are made by uv, below .cache/environments, and made again each time.
"""

from __future__ import annotations

import argparse
import functools
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
OLDEST: Final = (3, 11)
LIBRARY: Final = f"{ROOT}[all]"
DEVELOPMENT: Final = ("--group", f"{ROOT / 'pyproject.toml'}:dev")
FORCED: Final = ("rich==", "typer==")
"""Kept at the library's lowest versions though schemathesis and openapi-python-client demand newer ones."""


@functools.cache
def interpreters() -> dict[str, str]:
    """The Pythons of this machine that the library may run on: version -> path, the oldest first."""
    siblings = sorted(Path(sys.base_prefix).parent.glob("*/bin/python3"))
    named = [shutil.which(f"python3.{minor}") for minor in range(OLDEST[1], 20)]
    found: dict[tuple[int, ...], str] = {}
    for candidate in (*map(str, siblings), *filter(None, named), sys.executable):
        # A name that is there may still be a shim of a version that is not.
        done = subprocess.run(
            [candidate, "-c", "import ensurepip, sys; print(*sys.version_info[:2])"],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode == 0 and (version := tuple(map(int, done.stdout.split()))) >= OLDEST:
            found[version] = candidate
    return {".".join(map(str, version)): found[version] for version in sorted(found)}


def uv(*arguments: str | Path) -> str:
    """Run uv.

    Returns:
        What it prints.

    Raises:
        SystemExit: When it fails, with its message.
    """
    command = [sys.executable, "-m", "uv", *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"uv {' '.join(map(str, arguments[:2]))}: {done.stderr}")
    return done.stdout


def installed(python: str, folder: Path, *what: str | Path, lowest: bool = False) -> Path:
    """Make an environment.

    Args:
        python: Which Python it has.
        folder: Where it is made.
        what: What is installed, as pip would be told.
        lowest: Whether what is installed gets the lowest versions that it allows of what it needs itself.

    Returns:
        The environment's interpreter.
    """
    uv("venv", "--quiet", "--clear", "--python", python, folder)
    fresh = folder / "bin" / "python"
    resolution = ["--resolution", "lowest-direct"] if lowest else []
    uv("pip", "install", "--quiet", "--python", fresh, *resolution, *what)
    return fresh


def ready_for_tests(python: str, folder: Path, *, lowest: bool) -> Path:
    """Make an environment with the library, every extra, and what the tests need.

    Returns:
        Its interpreter.
    """
    if not lowest:
        return installed(python, folder, "--editable", LIBRARY, *DEVELOPMENT)
    fresh = installed(python, folder, "--editable", LIBRARY, lowest=True)
    # What tests need must not raise what the library runs on.
    held, forced = folder / "held.txt", folder / "forced.txt"
    lines = uv("pip", "freeze", "--python", fresh, "--exclude-editable").splitlines(keepends=True)
    held.write_text("".join(lines), encoding="utf-8")
    forced.write_text("".join(line for line in lines if line.startswith(FORCED)), encoding="utf-8")
    bounds = ("--constraints", held, "--overrides", forced)
    uv("pip", "install", "--quiet", "--python", fresh, *bounds, *DEVELOPMENT)
    return fresh


def main(arguments: list[str] | None = None) -> int:
    """Make the environments and run the command in each.

    Returns:
        0 when it succeeds in all of them.
    """
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("--lowest", action="store_true", help="the lowest allowed versions")
    which.add_argument("--pythons", action="store_true", help="each Python of this machine")
    parser.add_argument("command", nargs="+", metavar="ARGUMENT", help="for each environment's Python")
    chosen = parser.parse_args(arguments)
    pythons = interpreters()
    if chosen.lowest:
        # Old versions were made for old Pythons.
        version = next(iter(pythons))
        pythons = {version: pythons[version]}
    failed = []
    for version, python in pythons.items():
        name = f"lowest-{version}" if chosen.lowest else version
        print(f"== {name}", flush=True)
        folder = ROOT / ".cache" / "environments" / name
        fresh = ready_for_tests(python, folder, lowest=chosen.lowest)
        if subprocess.run([fresh, *chosen.command], cwd=ROOT, check=False).returncode:
            failed.append(name)
    if failed:
        print(f"failed: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
