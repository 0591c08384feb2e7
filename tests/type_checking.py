"""What mypy and pyright say of a few modules."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from mypy import api

from .specification import ROOT


def checked(folder: Path, modules: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> str:
    """Check modules with mypy and the project's configuration, and what `make check` made it know before.

    Args:
        folder: An empty one.
        modules: The text of each, by its name.
        monkeypatch: Leads mypy to the project, whose configuration has paths in it.

    Returns:
        What mypy printed.
    """
    known = ROOT / ".mypy_cache"
    if known.is_dir():
        # A copy, as two tests must not write to the same one. Without it, mypy reads the whole library again.
        shutil.copytree(known, folder / "cache")
    files = []
    for name, text in modules.items():
        file = folder / f"{name}.py"
        file.write_text(text, encoding="utf-8")
        files.append(str(file))
    monkeypatch.chdir(ROOT)
    options = [
        "--config-file",
        "pyproject.toml",
        "--cache-dir",
        str(folder / "cache"),
        "--hide-error-context",
    ]
    output, problem, _ = api.run([*options, *files])
    assert not problem
    return output


def pyright_of(folder: Path, modules: Mapping[str, str], mode: str) -> list[tuple[str, int, str]]:
    """Check modules with pyright, in one run.

    Args:
        folder: An empty one.
        modules: The text of each, by its name.
        mode: `strict` or `standard`; both allow None where a type does.

    Returns:
        Module, line and message of each finding, revealed types included.
    """
    for name, text in modules.items():
        (folder / f"{name}.py").write_text(text, encoding="utf-8")
    settings = {
        "typeCheckingMode": mode,
        "extraPaths": [str(ROOT / "generated"), str(ROOT / "compat")],
        "pythonVersion": "3.11",
    }
    (folder / "pyrightconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "basedpyright", "--outputjson", "--pythonpath", sys.executable]
    done = subprocess.run(
        [*command, "--project", str(folder)], capture_output=True, text=True, check=False, cwd=folder
    )
    found = json.loads(done.stdout)["generalDiagnostics"]
    return sorted(
        (Path(each["file"]).stem, each["range"]["start"]["line"] + 1, each["message"]) for each in found
    )
