"""What is written and checked here is pure, and costs nothing before it is used."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from psa_fleet import remotes

MODULES = sorted(Path(remotes.__file__).parent.glob("*.py"))
OWN = ("psa_fleet.remotes", "psa_fleet.monitors", "psa_fleet._json", "psa_fleet.errors", "psa_fleet_v3")
PURE = {
    *("__future__", "collections.abc", "contextlib", "dataclasses", "datetime", "importlib", "math", "re"),
    "typing",
}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_module_can_do_input_or_output(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom):
            names = [node.module or ""]
        for name in names:
            assert name in PURE or name.startswith(OWN)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            assert node.func.id not in {"open", "print", "input", "exec", "eval"}


def loaded_by(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


def test_importing_loads_nothing_and_an_action_no_callback() -> None:
    assert not {"psa_fleet.remotes._action", "psa_fleet_v3", "httpx"} & loaded_by("import psa_fleet.remotes")
    loaded = loaded_by("from psa_fleet.remotes import Horn, to_remote; to_remote(Horn())")
    unused = {"boolean", "httpx", "attrs", "psa_fleet.remotes._callback", "psa_fleet.remotes._charge"}
    assert not unused & loaded


def test_the_public_names_are_complete_and_sorted() -> None:
    names = list(remotes.__all__)
    assert names == sorted(names, key=lambda name: (not name.isupper(), name[0].islower(), name))
    assert set(names) == set(remotes._PLACES)
    for name in names:
        assert getattr(remotes, name) is not None
    assert set(names) <= set(dir(remotes))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getattr(remotes, "nothing")  # noqa: B009
