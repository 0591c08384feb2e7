"""Run the generator and the tests that prove the handwritten part complete, here or in a copy of the tree."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from .places import UnrepairableError

PROOFS: Final = (
    "tests/operations/test_operations.py",
    "tests/operations/test_catalog.py",
    "tests/upgrade/test_every_field.py",
    "tests/monitors/test_operands.py",
)
"""Tests that are derived from specs/, and fail when the handwritten part lacks something."""

_TREE: Final = (
    *("compat", "generated", "scripts", "specs", "tests", "docs"),
    *("pyproject.toml", "README.md", "CHANGELOG.md", "Makefile", ".mkdocs.yml"),
)


@contextmanager
def copied_tree(root: Path) -> Iterator[Path]:
    """A copy of the project to try a change in."""
    with TemporaryDirectory(prefix="psa-fleet-sync-") as scratch:
        copy = Path(scratch) / "tree"
        copy.mkdir()
        ignored = shutil.ignore_patterns("__pycache__", ".*_cache")
        for name in _TREE:
            source = root / name
            if source.is_dir():
                shutil.copytree(source, copy / name, ignore=ignored)
            elif source.exists():
                shutil.copy2(source, copy / name)
        yield copy


def generated(specs: Path, output: Path) -> str:
    """Make both packages in a fresh process.

    Args:
        specs: The folder with the specifications.
        output: The folder that gets the packages.

    Returns:
        What the generator printed.

    Raises:
        UnrepairableError: When the generator has a complaint.
    """
    script = Path(__file__).resolve().parents[1] / "regenerate.py"
    command = [sys.executable, str(script), "--specs", str(specs), "--output", str(output)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise UnrepairableError(
            f"the generator refuses the new specification: {' '.join(said[-3:])}",
            str(specs),
            "Repair the vendor's document by hand, or add a decision to specs/decisions.yaml",
        )
    return done.stdout


def _run(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python with the packages and scripts of a tree."""
    paths = os.pathsep.join(str(tree / name) for name in ("compat", "generated", "scripts"))
    environment = {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, *arguments]
    return subprocess.run(command, cwd=tree, env=environment, capture_output=True, text=True, check=False)


def failing_proofs(tree: Path) -> tuple[list[str], str]:
    """Run the proofs in a tree.

    Args:
        tree: The project, or a copy of it.

    Returns:
        The tests that fail, and what pytest printed.
    """
    options = ("-q", "-vv", "--tb=short", "-p", "no:cacheprovider", "--record-mode=none", "--no-header")
    done = _run(tree, "-m", "pytest", *options, *PROOFS)
    failed = re.findall(r"^(?:FAILED|ERROR) (.*?)(?: - .*)?$", done.stdout, re.MULTILINE)
    if done.returncode and not failed:
        failed = [f"the proofs could not be run: {(done.stdout + done.stderr).strip()[-500:]}"]
    return failed, done.stdout


def follow(tree: Path) -> list[str]:
    """Make what follows from a new specification: rows, reads, tables, the sync half and the docs.

    Args:
        tree: The project, or a copy of it.

    Returns:
        What the scripts printed.
    """
    printed = []
    for script in (("derive.py", "--adopt"), ("unasync.py",), ("tables.py",), ("interface.py",)):
        done = _run(tree, str(tree / "scripts" / script[0]), *script[1:])
        printed += (done.stdout + done.stderr).strip().splitlines()
        if done.returncode:
            break  # what is missing is in the list of what is left to write
    return printed
