"""Small changes to a module's source, each of which a test should notice.

Names of things, numbers, operators, conditions and the rows of tables are changed. Prose is not (texts with a
space in them): tests assert the words that a user acts on, and nobody asserts every word. Neither are
annotations, docstrings, and what only type checkers run.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import Final, NamedTuple

_COMPARED: Final[dict[type[ast.cmpop], type[ast.cmpop]]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
}
_CALCULATED: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
}
_TYPES: Final = ("Literal", "Callable", "dict", "frozenset", "list", "set", "tuple", "type")
_FEW: Final = 24
"""The most rows of one table that are taken out one by one."""


class Mutation(NamedTuple):
    """One change.

    Attributes:
        line: Where it is.
        function: The first line of the function that it is in, decorators included; 0 where none is.
        before: The code that is changed.
        after: What it becomes.
        source: The whole module with it, in which every other line has the number that it had.
    """

    line: int
    function: int
    before: str
    after: str
    source: str


class _Change(NamedTuple):
    node: ast.expr | ast.stmt
    after: str


def mutations(source: str) -> list[Mutation]:
    """All changes to a module, in the order of its lines.

    Args:
        source: The module's text.

    Returns:
        The changes. A few may not compile: in a pattern, not everything can stand.
    """
    lines = source.encode().splitlines(keepends=True)
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line))
    found = []
    raw = source.encode()
    tree = ast.parse(source)
    functions = _functions(tree)
    for node, after in _changes(tree):
        assert node.end_lineno is not None
        assert node.end_col_offset is not None
        begin = starts[node.lineno - 1] + node.col_offset
        end = starts[node.end_lineno - 1] + node.end_col_offset
        before = raw[begin:end].decode()
        # As many lines as before: where a function begins says which one it is.
        lost = b"\n" * before.count("\n")
        kept = after[:-1].encode() + lost + b")" if after.endswith(")") else after.encode() + lost
        changed = (raw[:begin] + kept + raw[end:]).decode()
        function = next((first for first, body, last in functions if body <= node.lineno <= last), 0)
        found.append(Mutation(node.lineno, function, before, after, changed))
    return sorted(found, key=lambda each: (each.line, each.before, each.after))


def compiles(change: Mutation) -> bool:
    """Whether the module with a change is Python."""
    try:
        compile(change.source, "<mutant>", "exec")
    except SyntaxError:
        return False
    return True


def _functions(tree: ast.Module) -> list[tuple[int, int, int]]:
    """First line, first line of the body, and last line of every function, outer ones first."""
    return sorted(
        (
            min([each.lineno, *(decorator.lineno for decorator in each.decorator_list)]),
            each.body[0].lineno,
            each.end_lineno or 0,
        )
        for each in ast.walk(tree)
        if isinstance(each, (ast.FunctionDef, ast.AsyncFunctionDef))
    )


def _changes(tree: ast.Module) -> Iterator[_Change]:
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        if isinstance(node, ast.Subscript) and ast.unparse(node.value) in _TYPES:
            continue  # wherever they are
        if isinstance(node, (ast.expr, ast.stmt)):
            yield from _of_node(node)
        waiting.extend(_children(node))


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """The parts of a node that run and matter."""
    for name, value in ast.iter_fields(node):
        if name in ("annotation", "returns", "type_comment", "type_params", "decorator_list"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.JoinedStr) or not isinstance(child, ast.AST):
                continue
            if isinstance(child, ast.Expr) and isinstance(child.value, ast.Constant):
                continue  # a docstring
            if isinstance(child, ast.Assign) and _only_typed(child):
                continue
            if isinstance(node, ast.Call) and ast.unparse(node.func) == "cast" and child is node.args[0]:
                continue  # a type
            yield child


def _only_typed(node: ast.Assign) -> bool:
    """Whether an assignment matters to type checkers only: a type variable, or `__all__`."""
    names = {ast.unparse(target) for target in node.targets}
    called = ast.unparse(node.value.func) if isinstance(node.value, ast.Call) else ""
    return "__all__" in names or called in ("TypeVar", "ParamSpec", "cast")


def _of_node(node: ast.expr | ast.stmt) -> Iterator[_Change]:
    if isinstance(node, ast.Compare):
        for index, operator in enumerate(node.ops):
            if type(operator) in _COMPARED:
                changed = [*node.ops]
                changed[index] = _COMPARED[type(operator)]()
                yield _with(node, ast.Compare(node.left, changed, node.comparators))
    elif isinstance(node, ast.BoolOp):
        other = ast.And() if isinstance(node.op, ast.Or) else ast.Or()
        yield _with(node, ast.BoolOp(other, node.values))
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield _with(node, node.operand)
    elif isinstance(node, ast.BinOp) and type(node.op) in _CALCULATED:
        yield _with(node, ast.BinOp(node.left, _CALCULATED[type(node.op)](), node.right))
    elif isinstance(node, ast.Constant):
        yield from _of_constant(node)
    elif isinstance(node, ast.IfExp):
        yield _with(node, ast.IfExp(node.test, node.orelse, node.body))
    elif isinstance(node, (ast.Dict, ast.Set, ast.List, ast.Tuple)):
        yield from _of_rows(node)
    elif isinstance(node, (ast.If, ast.While)):
        if not isinstance(node.test, (ast.Compare, ast.BoolOp, ast.UnaryOp)):  # those are changed themselves
            yield _with(node.test, ast.UnaryOp(ast.Not(), node.test))
    elif isinstance(node, ast.Return) and not isinstance(node.value, (ast.Constant, type(None))):
        yield _Change(node, "return None")
    elif isinstance(node, ast.Continue):
        yield _Change(node, "break")
    elif isinstance(node, ast.Break):
        yield _Change(node, "continue")


def _of_constant(node: ast.Constant) -> Iterator[_Change]:
    value = node.value
    if isinstance(value, bool):
        yield _Change(node, str(not value))
    elif isinstance(value, (int, float)):
        yield _Change(node, repr(value + 1))
    elif isinstance(value, str) and value and " " not in value:
        yield _Change(node, repr(f"{value}XX"))


def _of_rows(node: ast.Dict | ast.Set | ast.List | ast.Tuple) -> Iterator[_Change]:
    count = len(node.keys if isinstance(node, ast.Dict) else node.elts)
    if isinstance(getattr(node, "ctx", None), (ast.Store, ast.Del)) or not 1 < count <= _FEW:
        return
    for index in range(count):
        if isinstance(node, ast.Dict):
            keys = [key for at, key in enumerate(node.keys) if at != index]
            values = [value for at, value in enumerate(node.values) if at != index]
            yield _with(node, ast.Dict(keys, values))
        else:
            rows = [row for at, row in enumerate(node.elts) if at != index]
            kept = ast.unparse(ast.Set(rows) if isinstance(node, ast.Set) else type(node)(rows, ast.Load()))
            yield _Change(node, f"({kept})")


def _with(node: ast.expr, other: ast.expr) -> _Change:
    return _Change(node, f"({ast.unparse(other)})")
