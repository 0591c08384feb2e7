"""Turns of phrase that read as translated are absent from code, comments and pages."""

from __future__ import annotations

import io
import re
import tokenize
from collections.abc import Callable, Iterator, Mapping
from typing import Final

import pytest

from .pages import ROOT, SKILL

PATTERNS: Final[Mapping[str, str]] = {
    "tell": r"\b(tell|tells|told|telling)\b",
    "is no": r"\b(is|are|was|were) (no|(?-i:none))\b(?! longer| more)",
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

_WORD: Final = re.compile(r"""["']\w+["']""")
_VALUE: Final = re.compile(r"\{[^{}]*\}")
_BLOCK: Final = re.compile(r"^```.*?^```$|`[^`\n]*`|<!--.*?-->", re.DOTALL | re.MULTILINE)


def code() -> Iterator[str]:
    """Strings and comments of the handwritten library."""
    for path in sorted((ROOT / "compat" / "psa_fleet").rglob("*.py")):
        if "_sync" not in path.parts:
            yield from words_of(path.read_text(encoding="utf-8"))


def words_of(source: str) -> Iterator[str]:
    """The prose in strings and comments: without names in backticks, values of f-strings and single words."""
    wanted = {tokenize.STRING, tokenize.COMMENT, getattr(tokenize, "FSTRING_MIDDLE", tokenize.STRING)}
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        # Single words are names and values, for example the kinds of `Fault`.
        if token.type in wanted and not _WORD.fullmatch(token.string):
            yield _VALUE.sub("", prose(token.string))


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


@pytest.mark.slow
@pytest.mark.parametrize("texts", [code, docs])
def test_translated_phrases_are_absent(texts: Callable[[], Iterator[str]]) -> None:
    assert counted(texts()) == dict.fromkeys(PATTERNS, 0), "write it as the field does; see PATTERNS"


def test_words_are_counted_in_strings_comments_and_prose_only() -> None:
    source = 'told = "It tells you."  # nobody says so\ndef gives() -> None:\n    """It is no error."""\n'
    source += 'answer = "answer", f"is None: {answer}", "`takes`"\n'
    assert counted(words_of(source)) == dict.fromkeys(PATTERNS, 0) | {
        "tell": 1,
        "say": 1,
        "nobody": 1,
        "is no": 1,
    }
    page = "It takes `told`.\n\n```python\ntold = 1\n```\n\nThe answer. <!-- told -->\n"
    assert counted(iter([prose(page)])) == dict.fromkeys(PATTERNS, 0) | {"take": 1, "answer": 1}
