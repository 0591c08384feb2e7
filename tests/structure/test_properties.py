"""Every property that may leave before its assertions states how many examples have to reach them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

TESTS = Path(__file__).resolve().parents[1]
TURNED_AWAY = {"assume", "reject", "skip"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def name_of(decorator: ast.expr) -> str:
    """The last part of a decorator's name: `given` of `@hypothesis.given(...)`."""
    called = decorator.func if isinstance(decorator, ast.Call) else decorator
    return ast.unparse(called).rpartition(".")[2]


def own_nodes(function: Function) -> Iterator[ast.AST]:
    """The nodes of a function's body, without those of the functions and classes inside it."""
    waiting: list[ast.AST] = [*function.body]
    while waiting:
        node = waiting.pop()
        yield node
        if not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)):
            waiting.extend(ast.iter_child_nodes(node))


def leaving(node: ast.AST) -> bool:
    """Whether an example may be left here without an assertion."""
    if isinstance(node, ast.ExceptHandler):
        return all(isinstance(line, (ast.Pass, ast.Continue, ast.Return)) for line in node.body)
    if isinstance(node, ast.Call):
        return name_of(node) in TURNED_AWAY
    return isinstance(node, (ast.Return, ast.Continue))


def returned(nodes: list[ast.AST]) -> list[int]:
    """The lines in which a function returns."""
    return [node.lineno for node in nodes if isinstance(node, ast.Return)]


def complaints(source: str, where: str) -> list[str]:
    """What is wrong with the properties of a module, a sentence each."""
    found: list[str] = []
    if "given" not in source:
        return found
    for function in ast.walk(ast.parse(source)):
        if not isinstance(function, Function):
            continue
        decorators = [name_of(each) for each in function.decorator_list]
        if "given" not in decorators:
            continue
        here = f"{where}:{function.lineno} {function.name}"
        nodes = list(own_nodes(function))
        leaves = sorted(getattr(node, "lineno", 0) for node in nodes if leaving(node))
        marks = [node.lineno for node in nodes if isinstance(node, ast.Call) and name_of(node) == "reached"]
        if "reaches" not in decorators:
            if leaves:
                found.append(f"{here} may leave in line {leaves[0]}: give it @reaches(), and call reached()")
            continue
        if decorators.index("reaches") > decorators.index("given"):
            found.append(f"{here}: @reaches() must be above @given")
        if not marks:
            found.append(f"{here} has @reaches() and never calls reached()")
        asserted = [node.lineno for node in nodes if isinstance(node, ast.Assert)]
        late = [line for line in sorted(returned(nodes)) if marks and line > max(marks)]
        if late and not any(max(marks) < line < late[0] for line in asserted):
            found.append(
                f"{here} calls reached(), and may return in line {late[0]} before it asserts anything"
            )
    return found


@pytest.mark.slow
def test_properties_that_may_leave_early_count_their_examples() -> None:
    files = sorted(TESTS.rglob("*.py"))
    assert len(files) > 100
    found = [
        each
        for path in files
        if path.name != "test_reached_share.py"  # vacuous on purpose
        for each in complaints(path.read_text(encoding="utf-8"), str(path.relative_to(TESTS)))
    ]
    assert not found, "\n".join(found)


HEAD = "@given(st.integers())\n"


@pytest.mark.parametrize(
    ("source", "complaint"),
    [
        (
            HEAD + "def test_a(n):\n    if n:\n        return\n    assert n",
            "m.py:2 test_a may leave in line 4",
        ),
        ("@hypothesis.given(x)\ndef test_a(n):\n    assume(n)\n    assert n", "may leave in line 3"),
        (HEAD + "async def test_a(n):\n    hypothesis.reject()", "test_a may leave in line 3"),
        (HEAD + "def test_a(n):\n    for x in n:\n        continue", "test_a may leave in line 4"),
        (HEAD + "def test_a(n):\n    try:\n        f(n)\n    except E:\n        pass", "may leave in line 5"),
        (
            "@reaches()\n" + HEAD + "def test_a(n):\n    if n:\n        return\n    assert n",
            "test_a has @reaches() and never calls reached()",
        ),
        (
            "@reaches()\n" + HEAD + "def test_a(n):\n    reached()\n    if n:\n        return\n    assert n",
            "test_a calls reached(), and may return in line 6 before it asserts anything",
        ),
        (HEAD + "@reaches()\ndef test_a(n):\n    reached()", "@reaches() must be above @given"),
    ],
)
def test_properties_complaint_names_place_and_rule(source: str, complaint: str) -> None:
    (found,) = complaints(source, "m.py")
    assert complaint in found


@pytest.mark.parametrize(
    "source",
    [
        "def test_a(n):\n    return",
        HEAD + "def test_a(n):\n    def key(x):\n        return x\n    assert sorted(n, key=key)",
        HEAD + "def test_a(n):\n    try:\n        f(n)\n    except E as error:\n        assert error.status",
        "@mark\n@reaches()\n"
        + HEAD
        + "def test_a(n):\n    if n:\n        return\n    reached()\n    assert n",
    ],
)
def test_properties_without_a_way_out_pass(source: str) -> None:
    assert complaints(source, "m.py") == []
