"""Expressions keep their truth, whatever way they are written."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from psa_fleet.errors import MonitorFormatError
from psa_fleet.monitors._expression import Node, Parsed, parse, structure

from ..properties import reached, reaches
from .payloads import NAMES, bounded, expressions, names_in, truth, truth_table, written

FOUR = NAMES[:4]


def table_of(parsed: Parsed, names: list[str]) -> list[bool]:
    rows = []
    for row in itertools.product([False, True], repeat=len(names)):
        holding = {name for name, holds in zip(names, row, strict=True) if holds}
        bits = sum(1 << bit for bit, name in enumerate(parsed.names) if name in holding)
        rows.append(bool(parsed.table >> bits & 1))
    return rows


def as_tuples(node: Node) -> Any:
    return node.name if node.sign == "name" else (node.sign, *map(as_tuples, node.parts))


@st.composite
def trees_with_text(draw: st.DrawFn, /, **options: Any) -> tuple[Any, str]:
    tree = draw(expressions(FOUR, **options))
    table = truth_table(tree, FOUR)
    assume(any(table) and not all(table))
    return tree, draw(written(tree))


@bounded
@given(trees_with_text())
def test_truth_table_is_the_one_of_the_expression(case: tuple[Any, str]) -> None:
    tree, text = case
    parsed = parse(text, "")
    assert list(parsed.names) == names_in(tree)
    assert table_of(parsed, FOUR) == truth_table(tree, FOUR)


@bounded
@given(trees_with_text())
def test_parsed_expression_text_keeps_its_meaning(case: tuple[Any, str]) -> None:
    tree, text = case
    parsed = parse(text, "")
    again = parse(parsed.text, "")
    assert again == parsed
    assert truth_table(as_tuples(structure(parsed)), FOUR) == truth_table(tree, FOUR)


@bounded
@given(trees_with_text())
def test_parsed_expression_text_has_parentheses_between_and_and_or(case: tuple[Any, str]) -> None:
    text = parse(case[1], "").text
    depth: list[set[str]] = [set()]
    for sign in text:
        if sign == "(":
            depth.append(set())
        elif sign == ")":
            depth.pop()
        elif sign in "&|":
            depth[-1].add(sign)
            assert len(depth[-1]) == 1, text


@bounded
@given(trees_with_text(negation=False))
def test_terms_without_negation_keep_the_meaning_and_are_minimal(case: tuple[Any, str]) -> None:
    tree, text = case
    terms = parse(text, "").terms()
    assert terms is not None
    together = ("|", *[("&", *term) for term in terms])
    assert truth_table(together, FOUR) == truth_table(tree, FOUR)
    assert not any(set(a) <= set(b) for a, b in itertools.permutations(terms, 2))


@pytest.mark.promise("P402")
@bounded
@given(trees_with_text(negation=False).filter(lambda case: len(names_in(case[0])) <= 3))
def test_terms_are_the_fewest_of_the_same_meaning(case: tuple[Any, str]) -> None:
    tree, text = case
    names = names_in(tree)
    terms = parse(text, "").terms()
    assert terms is not None
    conjunctions = [
        ("&", *chosen)
        for size in (1, 2, 3)
        for chosen in itertools.combinations(names, min(size, len(names)))
    ]
    wanted = truth_table(tree, names)
    for size in range(1, len(terms)):
        for chosen in itertools.combinations(conjunctions, size):
            assert truth_table(("|", *chosen), names) != wanted


@bounded
@given(trees_with_text())
def test_terms_exist_exactly_when_no_negation_is_needed(case: tuple[Any, str]) -> None:
    tree, text = case
    monotone = all(
        truth(tree, {**row, name: True}) or not truth(tree, row)
        for values in itertools.product([False, True], repeat=4)
        for row in [dict(zip(FOUR, values, strict=True))]
        for name in FOUR
    )
    assert (parse(text, "").terms() is not None) == monotone


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a & b | c", "(a & b) | c"),
        ("a | b && c", "a | (b & c)"),
        ("a AND (b OR NOT c)", "a & (b | !c)"),
        ("a||b", "a | b"),
        ("a and b", "a & b"),
        ("not(a or b)", "!(a | b)"),
        ("a & (b | c)", "a & (b | c)"),
        ("(a&(b|c))", "(a&(b|c))"),
        (" a ", "a"),
        ("a | a", "a | a"),
    ],
)
def test_parsed_expression_text_uses_documented_operators(text: str, expected: str) -> None:
    assert parse(text, "").text == expected


@pytest.mark.promise("P404")
@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("((a & (b | c)", "the parenthesis at position 1 is never closed"),
        ("a & (b | (c)", "the parenthesis at position 5 is never closed"),
        ("(a & b))", "the parenthesis at position 8 closes nothing"),
        ("a b", "the expression has 'b' at position 3, where `&` or `|` is expected"),
        ("a & | b", "the expression has '|' at position 5, where a trigger name is expected"),
        ("a &", "the expression ends at position 4, where a trigger name is expected"),
        ("()", "the expression has ')' at position 2, where a trigger name is expected"),
        ("a !b", "the expression has '!' at position 3"),
        ("a ^ b", "the expression has '^' at position 3"),
        ("t1.5x", "the expression has no valid trigger name at position 1"),
        ("a & 2b", "the expression has '2' at position 5"),
        ("zoné", "no valid trigger name at position 1"),
        ("a &&& b", "the expression has '&' at position 5"),
        ("a | !a", "always true"),
        ("a & !a & b", "always false"),
        ("(a | b) & !a & !b", "always false"),
        ("a|b|c|d|e|f", "the expression has 6 names, but a monitor has at most 5 triggers"),
        ("!" * 200 + "a", "the expression has more than 100 parentheses and negations"),
        ("(" * 101 + "a" + ")" * 101, "the expression has more than 100 parentheses and negations"),
        ("   ", "the expression is empty"),
    ],
)
def test_wrong_expression_is_refused_with_its_position(text: str, complaint: str) -> None:
    with pytest.raises(MonitorFormatError) as caught:
        parse(text, "/triggerParam/boolExp")
    assert complaint in caught.value.message
    assert caught.value.pointer == "/triggerParam/boolExp"


@st.composite
def misspelled(draw: st.DrawFn) -> str:
    """An expression of which up to two characters are another one, gone, or joined by a new one."""
    text = draw(written(draw(expressions(FOUR))))
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(["", *"ab1._&|!() ndor"])) + text[at + draw(st.booleans()) :]
    return text


@pytest.mark.promise("P404")
@reaches()
@bounded
@given(misspelled() | st.text(alphabet="ab1._&|!() ndor", max_size=30))
def test_parse_of_any_text_is_stable_or_refused(text: str) -> None:
    try:
        parsed = parse(text, "")
    except MonitorFormatError:
        return
    reached()
    assert parse(parsed.text, "") == parsed


@pytest.mark.parametrize(
    ("text", "kept"),
    [("a&b", "a&b"), (" a |b ", "a |b"), ("a AND b", "a & b"), ("a or b|c", "a | b | c"), ("a", "a")],
)
def test_documented_operators_keep_the_spaces_between_them(text: str, kept: str) -> None:
    assert parse(text, "").text == kept
