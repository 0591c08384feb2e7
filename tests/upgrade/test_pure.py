"""The conversion is a function of its arguments: its own modules can neither read nor write anything else."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import psa_fleet.upgrade

MODULES = sorted(Path(psa_fleet.upgrade.__file__).parent.glob("*.py"))
PURE = {"collections.abc", "datetime", "functools", "re", "types", "typing", "psa_fleet._json"}
NAMES = {"psa_fleet_v3.models": {"__all__"}}  # The names of v3's schemas, and not one of its models.
IMPURE = {"open", "print", "input", "exec", "eval", "compile", "__import__", "globals", "setattr", "delattr"}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_no_module_can_do_more_than_compute(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            assert {alias.name for alias in node.names} <= PURE
        elif isinstance(node, ast.ImportFrom):
            name = node.module or ""
            if name in NAMES:
                assert {alias.name for alias in node.names} <= NAMES[name]
                continue
            assert name == "__future__" or name in PURE or name.startswith("psa_fleet.upgrade"), name
        elif isinstance(node, ast.Name):
            assert node.id not in IMPURE, node.id
        assert not isinstance(node, ast.Global | ast.Nonlocal)


def test_public_names_are_complete_and_sorted() -> None:
    names = psa_fleet.upgrade.__all__
    # pytest puts names of its own, which begin with @, into the modules of its plugins' packages.
    public = {name for name in vars(psa_fleet.upgrade) if name[0] not in "_@"}
    assert names == sorted(names)
    assert set(names) == public - {"annotations", "Mapping", "MappingProxyType", "JSON", "TABLES", "run"}
