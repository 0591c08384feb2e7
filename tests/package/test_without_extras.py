"""The client's tests once more, in processes that see no orjson, and no package of any extra."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[2]
FACADE: Final = ("test_pages", "test_monitors", "test_split_failures", "test_callbacks", "test_client")
FILES: Final = [f"tests/facade_{side}/{name}.py" for side in ("async", "sync") for name in FACADE]


def packages_of_extras() -> frozenset[str]:
    """The import packages of all extras, as far as no plain dependency brings them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    required = {
        re.split(r"[<>=!~;\[ ]", line)[0].lower()
        for lines in project["optional-dependencies"].values()
        for line in lines
    }
    found = {
        package
        for package, distributions in packages_distributions().items()
        if required & {name.lower() for name in distributions}
    }
    assert {"orjson", "rich", "typer", "starlette", "uvicorn", "pyarrow", "distributed"} <= found
    return frozenset(found)


def run(hidden: frozenset[str], *files: str) -> subprocess.CompletedProcess[str]:
    options = ["-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "tests.hiding", "-k", "not simulat"]
    return subprocess.run(
        [sys.executable, "-m", "pytest", *options, *files],
        cwd=ROOT,
        env={**os.environ, "PSA_FLEET_TESTS_HIDE": ",".join(hidden)},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.parametrize("hidden", ["orjson", "every extra"])
def test_client_passes_its_tests_without(hidden: str) -> None:
    packages = packages_of_extras() if hidden == "every extra" else frozenset({"orjson"})
    done = run(packages, *FILES)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    counted = re.search(r"^(\d+) passed(, \d+ deselected)? in ", done.stdout, re.MULTILINE)
    assert counted is not None, done.stdout[-500:]
    assert int(counted[1]) > 200


def test_hiding_fails_a_run_that_imports_what_is_hidden(tmp_path: Path) -> None:
    test = tmp_path / "test_it.py"
    test.write_text("def test_it():\n    import orjson\n")
    done = run(frozenset({"orjson"}), str(test))
    assert done.returncode == 1
    assert "No module named 'orjson' (hidden)" in done.stdout
    test.write_text("import sys\nsys.modules['orjson'] = sys\ndef test_it(): pass\n")
    assert run(frozenset({"orjson"}), str(test)).returncode == pytest.ExitCode.INTERNAL_ERROR
    assert "names no package" in run(frozenset(), str(test)).stderr
