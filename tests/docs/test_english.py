"""Turns of phrase that read as translated are not added, and become fewer.

`CODE` and `DOCS` have the last counts. A change that adds one fails; one that removes some lowers the number.
"""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Iterator, Mapping
from typing import Final

import pytest

from .pages import ROOT, SKILL

PATTERNS: Final[Mapping[str, str]] = {
    "tell": r"\b(tell|tells|told|telling)\b",
    "is no": r"\b(is|are|was|were) (no|none)\b(?! longer| more)",
    "take": r"\b(takes|took|taken)\b",
    "give": r"\b(gives|gave)\b",
    "answer": r"\banswers?\b",
    "a try": r"\b(a try|tried again)\b",
    "say": r"\b(says|said)\b",
    "know": r"\bknows\b",
    "hand": r"\bhand(s|ed)? (over|out)\b",
    "beside": r"\b(beside|anew|in vain)\b",
    "nobody": r"\b(nobody|somebody)\b",
}
"""What a native speaker of the field would write otherwise: report, is not a, accept, return, response,
attempt, state, recognize, pass, next to; and the subject itself."""

CODE: Final[Mapping[str, int]] = {
    "tell": 51,
    "is no": 47,
    "take": 58,
    "give": 12,
    "answer": 57,
    "a try": 0,
    "say": 54,
    "know": 6,
    "hand": 0,
    "beside": 21,
    "nobody": 11,
}
"""The most in strings and comments of compat/psa_fleet."""

DOCS: Final[Mapping[str, int]] = {
    "tell": 8,
    "is no": 4,
    "take": 1,
    "give": 3,
    "answer": 2,
    "a try": 0,
    "say": 11,
    "know": 0,
    "hand": 0,
    "beside": 4,
    "nobody": 0,
}
"""The most in the prose of README.md and docs/."""

_BLOCK: Final = re.compile(r"^```.*?^```$|`[^`\n]*`|<!--.*?-->", re.DOTALL | re.MULTILINE)


def code() -> Iterator[str]:
    """Strings and comments of the handwritten library."""
    for path in sorted((ROOT / "compat" / "psa_fleet").rglob("*.py")):
        if "_sync" not in path.parts:
            yield from words_of(path.read_text(encoding="utf-8"))


def words_of(source: str) -> Iterator[str]:
    wanted = {tokenize.STRING, tokenize.COMMENT, getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING)}
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type in wanted:
            yield token.string


def docs() -> Iterator[str]:
    """Prose of every page, without code and without two made ones, which quote names of tests and code."""
    for path in [ROOT / "README.md", SKILL, *sorted((ROOT / "docs").rglob("*.md"))]:
        if path.name not in ("promises.md", "mutants.md"):
            yield prose(path.read_text(encoding="utf-8"))


def prose(page: str) -> str:
    return _BLOCK.sub("", page)


def counted(texts: Iterator[str]) -> dict[str, int]:
    everything = "\n".join(texts)
    return {name: len(re.findall(pattern, everything, re.IGNORECASE)) for name, pattern in PATTERNS.items()}


def beyond(found: Mapping[str, int], most: Mapping[str, int]) -> list[str]:
    return [
        f"{name}: {count} times, {most[name]} before: write it as the field does"
        for name, count in found.items()
        if count > most[name]
    ]


@pytest.mark.parametrize(("texts", "most"), [(code, CODE), (docs, DOCS)], ids=["code", "docs"])
def test_turns_of_phrase_become_fewer(texts: type[Iterator[str]], most: Mapping[str, int]) -> None:
    assert beyond(counted(texts()), most) == []


def test_words_are_counted_in_strings_comments_and_prose_only() -> None:
    source = 'told = "It tells you."  # nobody says so\ndef gives() -> None:\n    """It is no error."""\n'
    assert counted(words_of(source)) == dict.fromkeys(PATTERNS, 0) | {
        "tell": 1,
        "say": 1,
        "nobody": 1,
        "is no": 1,
    }
    page = "It takes `told`.\n\n```python\ntold = 1\n```\n\nThe answer. <!-- told -->\n"
    assert counted(iter([prose(page)])) == dict.fromkeys(PATTERNS, 0) | {"take": 1, "answer": 1}
    assert beyond({"tell": 3, "say": 1}, {"tell": 2, "say": 1}) == [
        "tell: 3 times, 2 before: write it as the field does"
    ]
