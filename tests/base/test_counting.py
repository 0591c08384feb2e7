"""Numbers of things in messages: one thing is singular, thousands are grouped."""

from __future__ import annotations

import pytest

from psa_fleet._base.counting import counted


@pytest.mark.parametrize(
    ("number", "plural", "text"),
    [
        (0, None, "0 items"),
        (1, None, "1 item"),
        (2, None, "2 items"),
        (1200, None, "1,200 items"),
        (1, "pieces", "1 item"),
        (2, "pieces", "2 pieces"),
    ],
)
def test_counted_agrees_with_its_number(number: int, plural: str | None, text: str) -> None:
    assert counted(number, "item", plural) == text
