"""The examples of the documentation and the public interface are typed for pyright, too. Nightly."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ..type_checking import pyright_of
from .test_types import modules

pytestmark = pytest.mark.slow


@pytest.mark.promise("P167")
def test_examples_are_clean_for_pyright(tmp_path: Path) -> None:
    found = pyright_of(tmp_path, modules(), "standard")
    assert [(name, line) for name, line, _ in found] == [("wrong", 5)], found


@pytest.mark.promise("P167")
def test_examples_are_clean_for_pyrefly(tmp_path: Path) -> None:
    for name, text in modules().items():
        (tmp_path / f"{name}.py").write_text(text, encoding="utf-8")
    # Without a file of its own, pyrefly reports little.
    (tmp_path / "pyrefly.toml").write_text(f"python-interpreter-path = {sys.executable!r}\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "pyrefly", "check", "--output-format", "json", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    errors = [each for each in json.loads(done.stdout)["errors"] if each["severity"] == "error"]
    assert [(Path(each["path"]).stem, each["line"]) for each in errors] == [("wrong", 5)], errors


@pytest.mark.promise("P178")
def test_public_interface_is_completely_typed_for_pyright(tmp_path: Path) -> None:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    command = [sys.executable, "-m", "basedpyright", "--verifytypes", "psa_fleet", "--ignoreexternal"]
    done = subprocess.run(
        [*command, "--outputjson"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env={**os.environ, "PATH": path},
    )
    found = json.loads(done.stdout)["typeCompleteness"]
    unknown = [
        each["name"] for each in found["symbols"] if not each["isTypeKnown"] or each["isTypeAmbiguous"]
    ]
    assert unknown == []
    assert found["completenessScore"] == 1
    assert found["exportedSymbolCounts"]["withKnownType"] > 800
