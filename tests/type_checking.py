"""What mypy says of a few modules, with what `make check` made it know of the library before."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from mypy import api

from .specification import ROOT


def checked(folder: Path, modules: Mapping[str, str], monkeypatch: pytest.MonkeyPatch) -> str:
    """Check modules with the project's configuration.

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
