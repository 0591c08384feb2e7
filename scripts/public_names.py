"""Make `_base/public_names.py` from the imports that each public `__init__` shows to type checkers.

So a public name is written once: `from ._module import Name as Name` under `if TYPE_CHECKING:`. It is
imported when it is first used, from where the table says it is.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from made_module import write_module

PACKAGE = Path(__file__).resolve().parent.parent / "compat" / "psa_fleet"
FILE = PACKAGE / "_base" / "public_names.py"

HEAD = '''"""Where the public names of each package are; made by `make tables` from its imports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

'''
TAIL = '"""By package and name: module and name, as in an entry point; a module alone stands for itself."""\n'


def packages() -> Iterator[tuple[str, ast.Module]]:
    """The packages whose names are lazy, and their code."""
    for path in sorted(PACKAGE.rglob("__init__.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        calls = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
        if any(isinstance(function, ast.Name) and function.id == "lazy" for function in calls):
            yield ".".join(path.parent.relative_to(PACKAGE.parent).parts), tree


def homes(package: str, tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The names that a package shows to type checkers, and where each is.

    Raises:
        ValueError: An import does not say under which name it is public.
    """
    for block in tree.body:
        if not (isinstance(block, ast.If) and ast.unparse(block.test) == "TYPE_CHECKING"):
            continue
        for node in block.body:
            if not isinstance(node, ast.ImportFrom):
                continue
            parts = package.split(".")[: len(package.split(".")) - node.level + 1]
            module = ".".join([*parts, *filter(None, [node.module])])
            for alias in node.names:
                if alias.asname is None:
                    raise ValueError(f"{package}: write `import {alias.name} as {alias.name}`")
                yield alias.asname, f"{module}:{alias.name}" if node.module else f"{module}.{alias.name}"


def text() -> str:
    """The code of the module, not yet formatted."""
    names = {package: dict(sorted(homes(package, tree))) for package, tree in packages()}
    return f"{HEAD}PUBLIC_NAMES: Final[Mapping[str, Mapping[str, str]]] = {names!r}\n{TAIL}"


def write(*, check: bool) -> bool:
    """Write the module, or only compare it.

    Returns:
        Whether it was current.
    """
    return write_module(FILE, text(), check=check)
