"""The rooms of compat/psa_fleet, their order, and the rules of the house, read from syntax trees.

docs/design.md has the plan. A rule is a function from a tree of modules to sentences, one for each breach.
"""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

ROOMS: Final = (
    ("errors",),
    ("_version",),
    ("_base",),
    ("subscription",),
    ("_tls",),
    ("credentials",),
    ("account",),
    ("_sending",),
    ("_budget",),
    ("_operations",),
    ("models",),
    ("_payloads",),
    ("upgrade",),
    ("monitors", "remotes"),
    ("feeds", "tables"),
    ("signals", "pseudonymize"),
    ("_http",),
    ("configuration", "drift"),
    ("_facade",),
    ("_async", "_sync"),
    ("export",),
    ("dlt",),
    ("webhooks",),
    ("",),
    ("simulator",),
    ("testing",),
    ("cli",),
)
"""Rooms from left to right. A room imports from those to its left; rooms of one place not from each other."""

RANKS: Final = {room: rank for rank, rooms in enumerate(ROOMS) for room in rooms}
PURE: Final = frozenset(
    (
        "_operations",
        "_payloads",
        "upgrade",
        "monitors",
        "remotes",
        "signals",
        "pseudonymize",
        "_facade",
        "webhooks/_parsing",
    )
)
"""Rooms without I/O, clock and logging."""

IMPURE_MODULES: Final = frozenset(
    (
        *("asyncio", "concurrent", "filelock", "http", "httpx", "io", "logging", "multiprocessing", "os"),
        *("pathlib", "queue", "random", "secrets", "select", "shutil", "signal", "socket", "sqlite3", "ssl"),
        *("subprocess", "sys", "tempfile", "threading", "time", "urllib.request", "uuid"),
    )
)
IMPURE_CALLS: Final = frozenset(
    ("open", "print", "input", "exec", "eval", "compile", "__import__", "breakpoint")
)
IMPURE_ATTRIBUTES: Final = frozenset(("now", "today", "utcnow"))
IMPURE_BASE: Final = frozenset(
    ("clock", "files", "logging", "private_files", "workers", "concurrency", "deadline")
)
"""Modules of `_base` that a pure room does not import."""

JUDGE: Final = frozenset(("errors", "_base", "simulator", "_version"))
"""The rooms that the simulator imports: it judges the client independently."""

_PROJECT: Final = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]
_NEEDS: Final = [_PROJECT["dependencies"], *_PROJECT["optional-dependencies"].values()]
FOREIGN: Final = sys.stdlib_module_names | {
    *(re.split(r"\W", need)[0] for needs in _NEEDS for need in needs),
    *("psa_fleet_command", "psa_fleet_runtime", "psa_fleet_v2", "psa_fleet_v3"),
    *("PyInstaller", "_typeshed", "pytest"),  # what loads a module of ours, and has itself
}
"""What the package may import."""

MOST_IN_ROOT, MOST_IN_FOLDER, MOST_LINES = 12, 25, 500
MADE: Final = re.compile(r"\.reads\.|\.derived(_parameters)?$|\.public_names$")
"""Modules that scripts write: their length is that of specs/."""


@dataclass(frozen=True)
class Import:
    """One imported name."""

    importer: str
    line: int
    target: str
    """The module, dotted below the package; or the absolute name of a foreign one."""
    name: str
    relative: bool
    own: bool
    """Whether the target is in the package."""


@dataclass
class Module:
    """One file of the package."""

    name: str
    path: Path
    tree: ast.Module
    is_package: bool
    lines: int
    imports: list[Import] = field(default_factory=list)

    @property
    def room(self) -> str:
        """The first part of the name; empty for the package itself."""
        return self.name.partition(".")[0]


def house(package: Path) -> dict[str, Module]:
    """Read all modules of a package.

    Args:
        package: The package's folder; its name is the package's.

    Returns:
        The modules by their names below the package.
    """
    modules = {}
    for path in sorted(package.rglob("*.py")):
        parts = path.relative_to(package).with_suffix("").parts
        is_package = parts[-1] == "__init__"
        name = ".".join(parts[:-1] if is_package else parts)
        text = path.read_text(encoding="utf-8")
        modules[name] = Module(name, path, ast.parse(text), is_package, text.count("\n"))
    for module in modules.values():
        module.imports = list(_imports(module, modules, package.name))
    return modules


def _statements(tree: ast.Module) -> Iterator[ast.AST]:
    """The statements of a module, inner ones too. Expressions, most of a tree, import nothing."""
    todo: deque[ast.AST] = deque([tree])
    while todo:
        node = todo.popleft()
        yield node
        for name in ("body", "handlers", "orelse", "finalbody", "cases"):
            inner = getattr(node, name, None)
            if isinstance(inner, list):
                todo += inner


def _imports(module: Module, modules: dict[str, Module], package: str) -> Iterator[Import]:
    for node in _statements(module.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                own = alias.name.partition(".")[0] == package
                target = alias.name.partition(".")[2] if own else alias.name
                yield Import(module.name, node.lineno, target, "", relative=False, own=own)
        elif isinstance(node, ast.ImportFrom):
            base, own = _target(node, module, package)
            for alias in node.names:
                inner = f"{base}.{alias.name}" if base else alias.name
                is_module = own and inner in modules
                yield Import(
                    module.name,
                    node.lineno,
                    inner if is_module else base,
                    "" if is_module else alias.name,
                    relative=bool(node.level),
                    own=own,
                )


def _target(node: ast.ImportFrom, module: Module, package: str) -> tuple[str, bool]:
    if not node.level:
        name = node.module or ""
        own = name.partition(".")[0] == package
        return (name.partition(".")[2] if own else name), own
    parts = module.name.split(".") if module.name else []
    parts = parts if module.is_package else parts[:-1]
    parts = parts[: len(parts) - node.level + 1]
    return ".".join([*parts, *filter(None, (node.module or "").split("."))]), True


def _own(modules: dict[str, Module]) -> Iterator[tuple[Module, Import]]:
    for module in modules.values():
        yield from ((module, one) for one in module.imports if one.own and not _is_attribute(module, one))


def _is_attribute(module: Module, one: Import) -> bool:
    """Whether the package names a room as its attribute: it is loaded on first use."""
    return module.name == "" and not one.name and "." not in one.target


def _place(module: Module, line: int) -> str:
    return f"{module.name.replace('.', '/') or '__init__'}:{line}"


def sizes(modules: dict[str, Module]) -> Iterator[str]:
    """Rule 1: few files in the root and in each folder, and no long file."""
    folders: dict[Path, int] = {}
    for module in modules.values():
        folders[module.path.parent] = folders.get(module.path.parent, 0) + 1
        if module.lines > MOST_LINES and not MADE.search(module.name):
            yield f"{module.name}: {module.lines} lines, more than {MOST_LINES}"
    root = modules[""].path.parent
    for folder, count in folders.items():
        most = MOST_IN_ROOT if folder == root else MOST_IN_FOLDER
        if count > most:
            yield f"{folder.name}/: {count} files, more than {most}"


def rooms(modules: dict[str, Module]) -> Iterator[str]:
    """Rule 11: every room is in the table."""
    for room in sorted({module.room for module in modules.values()}):
        if room not in RANKS:
            yield f"{room}: the room is missing from ROOMS"


def order(modules: dict[str, Module]) -> Iterator[str]:
    """Rule 3: a room imports from rooms to its left."""
    for module, one in _own(modules):
        here, there = module.room, one.target.partition(".")[0]
        if here == there or here not in RANKS or there not in RANKS:
            continue
        if RANKS[there] >= RANKS[here]:
            yield f"{_place(module, one.line)} imports {one.target or 'the package'}, not to its left"


def circles(modules: dict[str, Module]) -> Iterator[str]:
    """Rule 4: no cycle between modules."""
    found: dict[str, set[str]] = {name: set() for name in modules}
    for module, one in _own(modules):
        if one.target in modules and one.target != module.name:
            found[module.name].add(one.target)
    edges = {name: sorted(targets) for name, targets in found.items()}
    state: dict[str, int] = {}
    path: list[str] = []

    def visit(name: str) -> Iterator[str]:
        state[name] = 1
        path.append(name)
        for target in edges[name]:
            if state.get(target) == 1:
                yield " -> ".join([*path[path.index(target) :], target])
            elif target not in state:
                yield from visit(target)
        path.pop()
        state[name] = 2

    for name in edges:
        if name not in state:
            yield from visit(name)


def back_doors(modules: dict[str, Module]) -> Iterator[str]:
    """Rule 5: a private module of a public room is imported inside that room only."""
    for module, one in _own(modules):
        parts = one.target.split(".")
        private = next((i for i, part in enumerate(parts) if part.startswith("_")), None)
        if not private:
            continue  # no private part, or a private room
        if module.room != parts[0]:
            # The sides of the facade make up the package's own names.
            yield f"{_place(module, one.line)} imports {one.target}, a private module of {parts[0]}"


def httpx_and_fsync(modules: dict[str, Module]) -> Iterator[str]:
    """Rule 6: only `_http` imports httpx; only `_base/files` imports filelock and calls fsync."""
    for module in modules.values():
        for one in module.imports:
            top = one.target.partition(".")[0]
            if not one.own and top in ("httpx", "httpcore") and module.room not in ("_http", "simulator"):
                yield f"{_place(module, one.line)} imports {top}"
            if not one.own and top == "filelock" and module.name != "_base.files":
                yield f"{_place(module, one.line)} imports filelock"
        if module.name == "_base.files":
            continue
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Attribute) and node.attr in ("fsync", "F_FULLFSYNC"):
                yield f"{_place(module, node.lineno)} uses {node.attr}"


def needs(modules: dict[str, Module]) -> Iterator[str]:
    """Rule 12: what is imported is in pyproject.toml, which has its lowest version."""
    for module in modules.values():
        for one in module.imports:
            if not one.own and one.target.partition(".")[0] not in FOREIGN:
                yield f"{_place(module, one.line)} imports {one.target}, which pyproject.toml lacks"


def command_line(modules: dict[str, Module]) -> Iterator[str]:
    """Rule 7: no room imports cli, and cli imports public names only."""
    for module, one in _own(modules):
        if one.target.partition(".")[0] == "cli" and module.room != "cli":
            yield f"{_place(module, one.line)} imports {one.target}"
        elif module.room == "cli" and not one.target.startswith("cli"):
            names = [*one.target.split("."), one.name]
            if any(name.startswith("_") and not name.startswith("__") for name in names):
                yield f"{_place(module, one.line)} imports {'.'.join(filter(None, names))}, which is private"


def judge(modules: dict[str, Module]) -> Iterator[str]:
    """Rule 8: the simulator imports `errors`, `_base` and the generated packages only."""
    for module, one in _own(modules):
        if module.room == "simulator" and one.target.partition(".")[0] not in JUDGE:
            yield f"{_place(module, one.line)} imports {one.target or 'the package'}"


def purity(modules: dict[str, Module]) -> Iterator[str]:
    """Rule 9: no I/O, clock or logging in pure rooms."""
    for module in modules.values():
        if not any(f"{module.name.replace('.', '/')}/".startswith(f"{room}/") for room in PURE):
            continue
        for one in module.imports:
            foreign = not one.own and {one.target, one.target.partition(".")[0]} & IMPURE_MODULES
            base = one.own and one.target.startswith("_base.") and one.target[6:] in IMPURE_BASE
            if foreign or base:
                yield f"{_place(module, one.line)} imports {one.target}"
        for node in ast.walk(module.tree):
            if isinstance(node, ast.Call):
                called = node.func
                if isinstance(called, ast.Name) and called.id in IMPURE_CALLS:
                    yield f"{_place(module, node.lineno)} calls {called.id}()"
                if isinstance(called, ast.Attribute) and called.attr in IMPURE_ATTRIBUTES:
                    yield f"{_place(module, node.lineno)} calls .{called.attr}()"


def inits(modules: dict[str, Module]) -> Iterator[str]:
    """Rule 10: imports are relative; a private room's `__init__` is empty, a public one has names only."""
    for module, one in _own(modules):
        if not one.relative:
            yield f"{_place(module, one.line)} imports {one.target or 'the package'} by its absolute name"
    for module in modules.values():
        if not module.is_package:
            continue
        private = any(part.startswith("_") for part in module.name.split("."))
        body = [node for node in module.tree.body if not _is_docstring(node)]
        if private and body:
            yield f"{module.name}: the __init__ of a private room has code"
        if not private and any(isinstance(node, ast.ClassDef) for node in body):
            yield f"{module.name}: the __init__ of a public room has a class"


def _is_docstring(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


RULES: Final = (
    sizes,
    rooms,
    order,
    circles,
    back_doors,
    httpx_and_fsync,
    needs,
    command_line,
    judge,
    purity,
    inits,
)
