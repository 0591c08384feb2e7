"""Speeds that README and docs put into words are those that `make bench` measured last."""

from __future__ import annotations

import re
from typing import Final

import pytest

from .pages import ROOT

NUMBERS: Final = (ROOT / "docs" / "benchmarks.md").read_text("utf-8")


def ratio(page: str, section: str, row: str) -> float:
    """Third cell of a row: its time over that of the bold row."""
    return float(_cells(page, section, row)[2])


def _cells(page: str, section: str, row: str) -> list[str]:
    (block,) = re.findall(rf"^## {re.escape(section)}$(.*?)(?=^## |\Z)", page, re.DOTALL | re.MULTILINE)
    (line,) = re.findall(rf"^\| {re.escape(row)} \|.*$", block, re.MULTILINE)
    return [cell.strip() for cell in line.strip("|").split("|")]


def faster_than_httpx(page: str) -> None:
    assert "[more than 1.5 times as fast](docs/benchmarks.md) as over httpx" in _words("README.md")
    assert ratio(page, "300 calls, async, 50 at a time", "ours") < 1 / 1.5, "README: not that fast any more"


def events_a_second(page: str) -> None:
    assert "One core writes more than 1,500 events a second to disk" in _words("docs/notifications.md")
    for sink in ("to JSON Lines", "to SQLite"):
        note = _cells(page, "500 notifications over 50 connections", sink)[3]
        assert int(note.removeprefix("a second: ")) > 1500, f"docs/notifications.md: not that many {sink}"


def _words(page: str) -> str:
    return " ".join((ROOT / page).read_text("utf-8").split())


@pytest.mark.promise("P139")
@pytest.mark.parametrize("claim", [faster_than_httpx, events_a_second])
def test_speed_in_words_is_what_was_measured(claim: object) -> None:
    assert callable(claim)
    claim(NUMBERS)
    worse = re.sub(r"\| 0\.\d\d \|", "| 0.67 |", NUMBERS).replace("a second: ", "a second: 1 ")
    worse = re.sub(r"a second: 1 \d+", "a second: 1500", worse)
    with pytest.raises(AssertionError, match="not t"):
        claim(worse)
