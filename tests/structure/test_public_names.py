"""Names that a public package offers without having imported them."""

from __future__ import annotations

import ast
import importlib
from pathlib import Path

import pytest

import psa_fleet
import public_names
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
    load, names, exported = lazy("psa_fleet", namespace)
    assert set(exported) == set(names())
    assert load("__version__") == namespace["__version__"] == psa_fleet.__version__
    assert load("errors") is namespace["errors"] is psa_fleet.errors


def test_public_modules_are_attributes_of_the_package() -> None:
    modules = {
        path.stem if path.is_file() else path.name
        for path in PACKAGE.iterdir()
        if not path.name.startswith("_") and (path.suffix == ".py" or (path / "__init__.py").exists())
    }
    assert modules - {"cli"} <= set(vars(psa_fleet)["__all__"])


@pytest.mark.parametrize(
    ("block", "found"),
    [
        ("from .a import B as B", [("B", "x.y.a:B")]),
        ("from . import a as a", [("a", "x.y.a")]),
        ("from ..z._w import B as C", [("C", "x.z._w:B")]),
    ],
)
def test_table_of_names_follows_the_imports(block: str, found: list[tuple[str, str]]) -> None:
    tree = ast.parse(f"from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    {block}\n")
    assert list(public_names.homes("x.y", tree)) == found


def test_import_without_a_public_name_is_refused() -> None:
    with pytest.raises(ValueError, match="x: write `import B as B`"):
        list(public_names.homes("x", ast.parse("if TYPE_CHECKING:\n    from .a import B\n")))


@pytest.mark.slow
def test_stale_table_of_names_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert public_names.write(check=True)
    monkeypatch.setattr(public_names, "FILE", tmp_path / "public_names.py")
    assert not public_names.write(check=True)
    assert not public_names.FILE.exists()
    assert not public_names.write(check=False)
    assert public_names.write(check=True)
