"""`--examples-times` multiplies the examples of a property, and a failure shows how to see it again."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ..specification import ROOT

SUITE = """
from hypothesis import given, settings, strategies as st
seen = []

@settings(max_examples=7)
@given(st.integers())
def test_counted(number):
    seen.append(number)

def test_count():
    print("examples:", len(seen))

@given(st.integers())
def test_failing(number):
    assert number < 1000
"""


@pytest.mark.slow
@pytest.mark.parametrize(("times", "examples"), [("1", 7), ("3", 21)])
def test_examples_times_multiplies_examples_and_names_failing_one(
    times: str, examples: int, tmp_path: Path
) -> None:
    (tmp_path / "test_suite.py").write_text(SUITE, encoding="utf-8")
    (tmp_path / "conftest.py").write_text(
        "from tests import more_examples\n"
        "pytest_addoption = more_examples.add_option\n"
        "pytest_itemcollected = more_examples.pytest_itemcollected\n",
        encoding="utf-8",
    )
    command = [sys.executable, "-m", "pytest", "-q", "-s", "-p", "no:cacheprovider", "-p", "no:xdist"]
    done = subprocess.run(
        [*command, f"--rootdir={tmp_path}", f"--examples-times={times}", "test_suite.py"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(ROOT), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"examples: {examples}" in done.stdout, done.stdout + done.stderr
    assert "1 failed, 2 passed" in done.stdout
    assert ("@reproduce_failure(" in done.stdout) == (times != "1")
