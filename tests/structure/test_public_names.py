"""Names that a public package offers without having imported them."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest

import psa_fleet
from psa_fleet._base.lazy import lazy

PACKAGE = Path(psa_fleet.__file__).parent
LAZY = sorted(
    path.parent.relative_to(PACKAGE.parent).as_posix().replace("/", ".")
    for path in PACKAGE.rglob("__init__.py")
    if "lazy(" in path.read_text(encoding="utf-8")
)


def seen_by_type_checkers(package: str) -> set[str]:
    path = PACKAGE.parent / package.replace(".", "/") / "__init__.py"
    tree = ast.parse(path.read_text(encoding="utf-8"))
    checking = next(node for node in tree.body if isinstance(node, ast.If))
    return {
        alias.asname or alias.name
        for node in checking.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


@pytest.mark.parametrize("package", LAZY)
def test_lazy_names_are_those_of_the_type_checkers_and_load(package: str) -> None:
    module = importlib.import_module(package)
    names: list[str] = vars(module)["__all__"]
    assert names == sorted(names)
    assert set(names) == seen_by_type_checkers(package)
    for name in names:
        assert getattr(module, name) is not None
    assert set(names) <= set(dir(module))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        module.nothing  # noqa: B018


def test_lazy_keeps_what_it_loaded() -> None:
    namespace: dict[str, object] = {}
    load, names, exported = lazy("psa_fleet", namespace, {"._version": ("__version__",), ".": ("errors",)})
    assert exported == ["__version__", "errors"] == names()
    assert load("__version__") == namespace["__version__"] == psa_fleet.__version__
    assert load("errors") is psa_fleet.errors
