"""Conversions are pure, and cost nothing before they are used."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import psa_fleet.monitors as monitors

MODULES = sorted(Path(monitors.__file__).parent.glob("*.py"))
OWN = ("psa_fleet.monitors", "psa_fleet._json", "psa_fleet.errors")
PURE = {
    *("__future__", "collections.abc", "copy", "dataclasses", "datetime", "decimal", "difflib", "functools"),
    *("hashlib", "importlib", "json", "math", "re", "types", "typing", "urllib.parse", "boolean"),
}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_module_can_do_input_or_output(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        for name in names:
            assert name in PURE or name.startswith(
                ("psa_fleet.monitors", "psa_fleet._json", "psa_fleet.errors")
            )
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"open", "print", "input", "exec", "eval"}


def loaded_by(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


def test_importing_loads_nothing_and_converting_no_parser_and_no_builder() -> None:
    assert not {"boolean", "psa_fleet.monitors._conversion"} & loaded_by("import psa_fleet.monitors")
    plain = (
        "from psa_fleet.monitors import to_new_format\n"
        "to_new_format({'triggerParam': {'dataTriggers': [{'data': 'stolen.state', 'op': 'onChange'}]}})"
    )
    assert not {"boolean", "psa_fleet.monitors._monitor", "httpx"} & loaded_by(plain)


def test_the_public_names_are_complete_and_sorted() -> None:
    names = list(monitors.__all__)
    assert names == sorted(names, key=lambda name: (not name.isupper(), name[0].islower(), name))
    for name in names:
        assert getattr(monitors, name) is not None
    assert set(names) <= set(dir(monitors))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(monitors, "nothing")  # noqa: B009
