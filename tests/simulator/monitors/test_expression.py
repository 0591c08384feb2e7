"""One table of expressions with their truth, written by hand, for the client's parser and the simulator's."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet.errors import MonitorFormatError
from psa_fleet.monitors import to_new_format
from psa_fleet.monitors._expression import parse as client_parse
from psa_fleet.simulator._monitors.expression import parse
from psa_fleet.simulator._protocol.problems import Refusal
from tests.properties import reached, reaches

NAMES = ("a1", "b.2", "c_3")
TABLE = {
    # Rows of (a1, b.2, c_3) from (False, False, False) to (True, True, True): 1 where it is true.
    "a1": "00001111",
    "!a1": "11110000",
    "a1 & b.2": "00000011",
    "a1 | b.2": "00111111",
    "a1 & b.2 | c_3": "01010111",
    "a1 | b.2 & c_3": "00011111",
    "a1 & (b.2 | c_3)": "00000111",
    "(a1 | b.2) & c_3": "00010101",
    "!a1 & b.2": "00110000",
    "!(a1 & b.2)": "11111100",
    "!(a1 | b.2) | c_3": "11010101",
    "!!a1": "00001111",
    "a1&b.2&!c_3": "00000010",
    "((a1))": "00001111",
    "a1 & !b.2 | !a1 & b.2": "00111100",
}
TOKENS = st.sampled_from([*NAMES, *"&|!()"])
WRONG = ["", "a1 &", "& a1", "a1 b.2", "(a1", "a1)", "a1 & ()", "!", "a1 + b.2", "d4", "a1 | !a1", "a1 & !a1"]


def rows() -> list[dict[str, bool]]:
    return [dict(zip(NAMES, row, strict=True)) for row in product((False, True), repeat=3)]


@pytest.mark.promise("P816")
@pytest.mark.parametrize(("text", "truth"), TABLE.items())
def test_expression_is_read_alike_by_the_client_and_the_simulator(text: str, truth: str) -> None:
    judged = parse(text, NAMES)
    assert "".join("01"[judged.true(row)] for row in rows()) == truth
    read = client_parse(text, "/boolExp")
    found = [
        bool(read.table >> sum(1 << bit for bit, name in enumerate(read.names) if row[name]) & 1)
        for row in rows()
    ]
    assert "".join("01"[true] for true in found) == truth


@pytest.mark.parametrize("text", WRONG)
def test_expression_that_is_wrong_is_refused_by_both(text: str) -> None:
    with pytest.raises(Refusal):
        parse(text, NAMES)
    triggers = [{"name": n, "data": {"data": "vehicle.odometer", "op": "onChange"}} for n in NAMES]
    with pytest.raises(MonitorFormatError):
        to_new_format({"triggerParam": {"triggers": triggers, "boolExp": text}})


@st.composite
def misspelled(draw: st.DrawFn) -> str:
    """A row of the table with other operators, of which one may be too many, gone, or another."""
    tokens = re.findall(r"[\w.]+|\S", draw(st.sampled_from(sorted(TABLE))))
    tokens = [draw(st.sampled_from("&|")) if token in "&|" else token for token in tokens]
    if draw(st.booleans()):
        index = draw(st.integers(0, len(tokens)))
        tokens[index : index + draw(st.integers(0, 1))] = draw(st.lists(TOKENS, max_size=1))
    return " ".join(tokens)


@reaches()
@given(misspelled())
def test_expression_of_any_text_is_parsed_or_refused(text: str) -> None:
    try:
        found = parse(text, NAMES)
    except Refusal as refusal:
        assert refusal.code == 40000
        return
    reached()
    assert set(found.names) <= set(NAMES)
    assert len({found.true(row) for row in rows()}) == 2


@pytest.mark.parametrize("text", ["(" * 100_000, "!" * 100_000 + "a1", "(" * 51 + "a1" + ")" * 51])
def test_expression_nested_too_deeply_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match=r"^boolExp cannot be read$"):
        parse(text, NAMES)
