"""Boolean expressions over trigger names.

The grammar is v3's for `boolExp`: ``exp ::= exp '&' exp | exp '|' exp | '(' exp ')' | '!' exp``, where ``&``
binds tighter than ``|``. Read, but never written, are ``&&``, ``||``, ``and``, ``or`` and ``not`` in any
case. A monitor has five triggers at most, so the meaning of an expression is its truth table of at most 32
rows, held as the bits of one integer: exact, and nothing can blow up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple, Protocol

from ..errors import MonitorFormatError

MAX_TRIGGERS: Final = 5
NAME: Final = re.compile(r"[a-zA-Z]+[._]?[0-9]*")
RESERVED: Final = frozenset({"and", "or", "not"})

_TOKEN: Final = re.compile(r"\s*(?:(?P<name>[a-zA-Z]+[._]?[0-9]*)|(?P<sign>&&?|\|\|?|[()!]))")
_OPERATORS: Final = {"&": "&", "&&": "&", "and": "&", "|": "|", "||": "|", "or": "|"}
_WORD: Final = re.compile(r"[\w.]")
_MAX_DEPTH: Final = 100
_GRAMMAR_HINT: Final = "An expression has trigger names, `&`, `|`, `!` and parentheses."


class Tree(Protocol):
    """What is used of an expression of boolean.py."""

    @property
    def args(self) -> tuple[Tree, ...]:
        """The operands; empty for a name."""
        ...

    @property
    def operator(self) -> str:
        """``&``, ``|``, or ``~`` for NOT."""
        ...

    @property
    def obj(self) -> str:
        """The name, if it has no operands."""
        ...


class Token(NamedTuple):
    """One piece of an expression: a name, or one of ``& | ! ( )``."""

    sign: str
    text: str
    position: int


class Parsed(NamedTuple):
    """An expression that is well formed and neither always true nor always false."""

    text: str
    """The expression in the documented grammar, with parentheses wherever & and | mix."""

    names: tuple[str, ...]
    """The names in it, in the order of their first appearance."""

    table: int
    """Bit ``i`` is the value when exactly those names hold whose bits are set in ``i``."""

    def terms(self) -> list[tuple[str, ...]] | None:
        """Return the conjunctions that together mean the same, or None if that needs a negation.

        A function that needs no negation has one minimal disjunctive normal form: its minimal true points. No
        other form has fewer disjuncts, and none of them covers another. They come in the order of the names.
        """
        size = len(self.names)
        points = [point for point in range(1 << size) if self.table >> point & 1]
        true = set(points)
        if any(point | 1 << bit not in true for point in points for bit in range(size)):
            return None
        minimal = [
            point
            for point in points
            if not any(point >> bit & 1 and point ^ 1 << bit in true for bit in range(size))
        ]
        bits = sorted([bit for bit in range(size) if point >> bit & 1] for point in minimal)
        return [tuple(self.names[bit] for bit in term) for term in bits]


def parse(text: str, at: str) -> Parsed:
    """Read an expression.

    Args:
        text: The expression.
        at: The JSON pointer to name in an error.

    Raises:
        MonitorFormatError: It is malformed (the message has the position, counted from 1), has more names
            than a monitor has triggers, or is always true or always false, which the server refuses.
    """
    try:
        return _parse(text)
    except _Malformed as error:
        raise MonitorFormatError(error.message, pointer=at, hint=error.hint) from None


class Node(NamedTuple):
    """One step of an expression: a name, or ``&``, ``|``, ``!`` over parts."""

    sign: str
    name: str = ""
    parts: tuple[Node, ...] = ()


def structure(parsed: Parsed) -> Node:
    """The expression as a tree."""
    tokens = list(_tokens(parsed.text))
    if {token.sign for token in tokens} <= {"name", "&"}:
        leaves = tuple(Node("name", token.text) for token in tokens if token.sign == "name")
        return leaves[0] if len(leaves) == 1 else Node("&", parts=leaves)
    return _node(_tree(tokens))


def _node(tree: Tree) -> Node:
    if not tree.args:
        return Node("name", tree.obj)
    sign = "!" if tree.operator == "~" else tree.operator
    return Node(sign, parts=tuple(_node(part) for part in tree.args))


class _Malformed(Exception):
    """A malformed expression; cached parsing does not know the pointer yet."""

    def __init__(self, message: str, hint: str | None = _GRAMMAR_HINT) -> None:
        super().__init__(message, hint)
        self.message = message
        self.hint = hint


@lru_cache(maxsize=256)
def _parse(text: str) -> Parsed:
    tokens = list(_tokens(text))
    _check(tokens, text)
    names = tuple(dict.fromkeys(token.text for token in tokens if token.sign == "name"))
    if len(names) > MAX_TRIGGERS:
        raise _Malformed(
            f"the expression has {len(names)} names, but a monitor has at most {MAX_TRIGGERS} triggers",
            "Write several monitors.",
        )
    signs = {token.sign for token in tokens}
    if signs <= {"name", "&"} or signs <= {"name", "|"}:
        return _plain(text, tokens, names)
    tree = _tree(tokens)
    columns = {name: _column(bit, len(names)) for bit, name in enumerate(names)}
    every = (1 << (1 << len(names))) - 1
    table = _table(tree, columns, every)
    if table in (0, every):
        raise _Malformed(
            f"the expression is always {'true' if table else 'false'}, which the server refuses",
            "Write a condition that can change.",
        )
    kept = all(token.text in "&|!()" or token.sign == "name" for token in tokens) and not _mixes(tokens)
    return Parsed(text.strip() if kept else _render(tree), names, table)


def _plain(text: str, tokens: Sequence[Token], names: tuple[str, ...]) -> Parsed:
    """One name, or one operator only: by far the most monitors, and nothing to parse."""
    rows = 1 << len(names)
    conjunction = all(token.sign != "|" for token in tokens)
    table = 1 << rows - 1 if conjunction else (1 << rows) - 2
    documented = all(token.sign == "name" or token.text == token.sign for token in tokens)
    written = " ".join(token.text if token.sign == "name" else token.sign for token in tokens)
    return Parsed(text.strip() if documented else written, names, table)


def _tokens(text: str) -> Iterator[Token]:
    position = 0
    end = len(text.rstrip())
    while position < end:
        match = _TOKEN.match(text, position)
        if match is None:
            start = len(text) - len(text[position:].lstrip())
            raise _Malformed(f"the expression has {text[start]!r} at position {start + 1}")
        name, sign = match["name"], match["sign"]
        position = match.end()
        start = position - len(name or sign)
        if name is None:
            yield Token(_OPERATORS.get(sign, sign), sign, start)
            continue
        if position < end and _WORD.match(text, position):
            raise _Malformed(
                f"the expression has no valid trigger name at position {start + 1}",
                "A name is letters, then an optional dot or underscore, then digits.",
            )
        word = name.lower()
        yield Token("!" if word == "not" else _OPERATORS.get(word, "name"), name, start)


def _check(tokens: Sequence[Token], text: str) -> None:
    """Refuse what the grammar does not have, at its position."""
    opened: list[int] = []
    depth = 0
    operand_next = True
    for token in tokens:
        if operand_next != (token.sign in ("name", "(", "!")):
            missing = "a trigger name" if operand_next else "`&` or `|`"
            raise _Malformed(
                f"the expression has {token.text!r} at position {token.position + 1}, "
                f"where {missing} is expected"
            )
        if token.sign == "(":
            opened.append(token.position)
        elif token.sign == ")":
            if not opened:
                raise _Malformed(f"the parenthesis at position {token.position + 1} closes nothing")
            opened.pop()
        depth = depth + 1 if token.sign in ("(", "!") else depth
        operand_next = token.sign not in ("name", ")")
    if opened:
        raise _Malformed(f"the parenthesis at position {opened[0] + 1} is never closed")
    if operand_next:
        raise _Malformed(
            f"the expression ends at position {len(text.rstrip()) + 1}, where a trigger name is expected"
            if tokens
            else "the expression is empty"
        )
    if depth > _MAX_DEPTH:
        raise _Malformed(f"the expression has more than {_MAX_DEPTH} parentheses and negations")


def _mixes(tokens: Sequence[Token]) -> bool:
    """Whether & and | stand side by side in one pair of parentheses."""
    levels: list[set[str]] = [set()]
    for token in tokens:
        if token.sign == "(":
            levels.append(set())
        elif token.sign == ")":
            levels.pop()
        elif token.sign in "&|":
            levels[-1].add(token.sign)
            if len(levels[-1]) > 1:
                return True
    return False


def _tree(tokens: Sequence[Token]) -> Tree:
    # Imported late: most monitors are plain conjunctions, which need no parser.
    import boolean  # type: ignore[import-untyped]

    types = {
        "name": boolean.TOKEN_SYMBOL,
        "&": boolean.TOKEN_AND,
        "|": boolean.TOKEN_OR,
        "!": boolean.TOKEN_NOT,
        "(": boolean.TOKEN_LPAR,
        ")": boolean.TOKEN_RPAR,
    }
    tree: Tree = boolean.BooleanAlgebra().parse(
        [(types[token.sign], token.text, token.position) for token in tokens]
    )
    return tree


def _column(bit: int, size: int) -> int:
    return sum(1 << row for row in range(1 << size) if row >> bit & 1)


def _table(tree: Tree, columns: dict[str, int], every: int) -> int:
    if not tree.args:
        return columns[tree.obj]
    parts = [_table(part, columns, every) for part in tree.args]
    if tree.operator == "~":
        return every ^ parts[0]
    value = parts[0]
    for part in parts[1:]:
        value = value & part if tree.operator == "&" else value | part
    return value


_SIGNS: Final = {"&": " & ", "|": " | "}


def _render(tree: Tree, within: str = "") -> str:
    if not tree.args:
        return tree.obj
    operator = tree.operator
    if operator == "~":
        return "!" + _render(tree.args[0], "!")
    inner = _SIGNS[operator].join(_render(part, operator) for part in tree.args)
    return f"({inner})" if within and within != operator else inner
