"""v3's `boolExp`, parsed by the simulator itself.

The grammar is the document's: `exp ::= exp '&' exp | exp '|' exp | '(' exp ')' | '!' exp | name`. `&` binds
tighter than `|`, which the document leaves open. The client has a parser of its own, so that a mistake in
either shows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final, TypeAlias

from .._protocol.problems import bad

_TOKEN: Final = re.compile(r"\s*(?:(?P<name>[A-Za-z0-9_.]+)|(?P<sign>[&|!()]))")
_DEEPEST: Final = 50
"""Parentheses and negations inside each other."""

Tree: TypeAlias = "str | tuple[str, tuple[Tree, ...]]"
"""A name, or an operator and what it combines."""


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression that was parsed.

    Attributes:
        names: The names in it, in the order in which they first appear.
        tree: Its syntax tree.
    """

    names: tuple[str, ...]
    tree: Tree

    def true(self, truths: Mapping[str, bool]) -> bool:
        """Evaluate the expression.

        Args:
            truths: Whether each trigger holds, by name.

        Returns:
            Whether the expression is true.
        """
        return _true(self.tree, truths)


def parse(text: str, names: Sequence[str]) -> Expression:
    """Parse an expression.

    Args:
        text: The expression.
        names: The triggers' names.

    Returns:
        The expression.

    Raises:
        Refusal: 400 when it is not well-formed, names no trigger, or is always true or always false.
    """
    tokens = _tokens(text)
    tree, rest = _either(tokens, 0, 0)
    if rest != len(tokens):
        raise bad("boolExp cannot be read")
    used = tuple(dict.fromkeys(token for token in tokens if token not in "&|!()"))
    if not set(used) <= set(names):
        raise bad("boolExp uses a name that no trigger has")
    found = Expression(used, tree)
    rows = (dict(zip(used, row, strict=True)) for row in product((True, False), repeat=len(used)))
    if len({found.true(row) for row in rows}) < 2:
        raise bad("boolExp is always true or always false")
    return found


def _tokens(text: str) -> list[str]:
    tokens, at = [], 0
    text = text.rstrip()
    while at < len(text):
        match = _TOKEN.match(text, at)
        if match is None:
            raise bad("boolExp must have only names, &, |, ! and parentheses")
        tokens.append(match["name"] or match["sign"])
        at = match.end()
    return tokens


def _either(tokens: Sequence[str], at: int, depth: int) -> tuple[Tree, int]:
    part, at = _both(tokens, at, depth)
    parts = [part]
    while at < len(tokens) and tokens[at] == "|":
        part, at = _both(tokens, at + 1, depth)
        parts.append(part)
    return (parts[0] if len(parts) == 1 else ("|", tuple(parts))), at


def _both(tokens: Sequence[str], at: int, depth: int) -> tuple[Tree, int]:
    part, at = _single(tokens, at, depth)
    parts = [part]
    while at < len(tokens) and tokens[at] == "&":
        part, at = _single(tokens, at + 1, depth)
        parts.append(part)
    return (parts[0] if len(parts) == 1 else ("&", tuple(parts))), at


def _single(tokens: Sequence[str], at: int, depth: int) -> tuple[Tree, int]:
    if at >= len(tokens) or depth > _DEEPEST:
        raise bad("boolExp cannot be read")
    token = tokens[at]
    if token == "!":
        part, at = _single(tokens, at + 1, depth + 1)
        return ("!", (part,)), at
    if token == "(":
        part, at = _either(tokens, at + 1, depth + 1)
        if at >= len(tokens) or tokens[at] != ")":
            raise bad("boolExp has a parenthesis that is not closed")
        return part, at + 1
    if token in "&|)":
        raise bad("boolExp cannot be read")
    return token, at + 1


def _true(tree: Tree, truths: Mapping[str, bool]) -> bool:
    if isinstance(tree, str):
        return truths[tree]
    sign, parts = tree
    if sign == "!":
        return not _true(parts[0], truths)
    found = (_true(part, truths) for part in parts)
    return all(found) if sign == "&" else any(found)
