"""Every row of a derived module follows from specs/ and the catalog; one that is removed is named."""

from __future__ import annotations

import ast

import pytest

import derive


def facts(text: str) -> list[str]:
    """What a module states, without its imports: one text for each row, overload, method or option."""
    found: list[str] = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.AnnAssign | ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            name = ast.unparse(node.target) if isinstance(node, ast.AnnAssign) else node.name
            value = getattr(node, "value", None)
            if isinstance(value, ast.Dict):
                pairs = zip(value.keys, value.values, strict=True)
                found += [
                    f"{name}: {ast.unparse(key) if key else '**'}: {_text(part)}" for key, part in pairs
                ]
            elif isinstance(node, ast.ClassDef):
                found.append(f"class {name}")
            else:
                found.append(f"{name}: {_text(node)}")
    return found


def _text(node: ast.AST) -> str:
    return " ".join(ast.unparse(node).split())


@pytest.mark.slow
@pytest.mark.promise("P961")
def test_derived_modules_have_every_row_and_no_other() -> None:
    for path, text in derive.made(derive.ROOT).items():
        wanted, found = facts(text), facts((derive.ROOT / path).read_text(encoding="utf-8"))
        missing = [row[:200] for row in wanted if row not in found]
        surplus = [row[:200] for row in found if row not in wanted]
        assert not missing, f"{path} lacks {missing}; run `make derived`"
        assert not surplus, f"{path} has {surplus}; run `make derived`"


@pytest.mark.promise("P961")
@pytest.mark.parametrize("name", ["tables/_by_hand", "upgrade/_by_hand", "upgrade/_paths", "upgrade/_rules"])
def test_module_that_is_read_to_derive_imports_nothing_derived(name: str) -> None:
    """A derived module that lost rows can be made again only if nothing needs it for that."""
    tree = ast.parse((derive.ROOT / "compat" / "psa_fleet" / f"{name}.py").read_text(encoding="utf-8"))
    imported = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert imported
    assert not [module for module in imported if "derived" in module]
