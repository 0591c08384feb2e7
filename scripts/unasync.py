"""Make the synchronous side of the library and of its tests from the asynchronous side.

The async side is written by hand. The sync side is the same text after substitutions, formatted. With
`--check` nothing is written; the exit status tells whether the sync side is current.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from made_module import tidied

ROOT = Path(__file__).parent.parent


class Rule(NamedTuple):
    """Regular expression and its replacement."""

    pattern: str
    replacement: str


class Pair(NamedTuple):
    """Async source and the sync target made from it, below the root: two folders or two modules.

    The rules are applied in their order.
    """

    source: str
    target: str
    rules: tuple[Rule, ...]


SYNTAX = (
    Rule(r"\ban `async with`", "a `with`"),
    Rule(r"\basync (?=def\b|for\b|with\b)", ""),
    Rule(r"\bawait ", ""),
    Rule(r"\bAsync(?=[A-Z])", ""),
    Rule(r"\baclose\b", "close"),
    Rule(r"\baclosing\b", "closing"),
    Rule(r"\baiter\b", "iter"),
    Rule(r"\bStopAsyncIteration\b", "StopIteration"),
    Rule(r"\b__a(enter|exit|iter|next)__", r"__\1__"),
)

LIBRARY = (
    Rule(r"\bAwaitable, ", ""),
    Rule(r"\bAwaitable\[(\w+)\]", r"\1"),
    Rule(r"\bAsyncGenerator\[(.+), None\]", r"Generator[\1, None, None]"),
    Rule(r"\bAsyncIterable\[T\] \| ", ""),
    Rule(r"\bAsyncIterable, ", ""),
    Rule(r"\bmake_async_client\b", "make_client"),
    Rule(r"\basync_client\b", "sync_client"),
    Rule(r"\baiter_bytes\b", "iter_bytes"),
    Rule(r"\basync_sleep\b", "sleep"),
    Rule(r"\basynccontextmanager\b", "contextmanager"),
    Rule(r", without blocking\.", "."),
    *SYNTAX,
)

EXPORT = (*LIBRARY, Rule(r"\b_async\.", "_sync."), Rule(r"\b(export|plan|run_unit)_async\b", r"\1"))

TESTS = (
    *SYNTAX,
    Rule(r"(?m)^pytestmark = pytest\.mark\.anyio\n+", ""),
    Rule(r"\banext\b", "next"),
    Rule(r"\basync_(client|pause)\b", r"\1"),
    Rule(r"\b(export|plan|run_unit)_async\b", r"\1"),
    Rule(r"\bget_async_httpx_client\b", "get_httpx_client"),
)

PAIRS = (
    Pair("compat/psa_fleet/_async", "compat/psa_fleet/_sync", LIBRARY),
    Pair("compat/psa_fleet/export/_async.py", "compat/psa_fleet/export/_sync.py", EXPORT),
    Pair("tests/facade_async", "tests/facade_sync", TESTS),
)


def translate(text: str, rules: tuple[Rule, ...], used: Counter[Rule]) -> str:
    """Turn async source into sync source, not formatted yet.

    Args:
        text: The async module.
        rules: The substitutions.
        used: Counts how often each rule applied.

    Returns:
        The sync module.
    """
    for rule in rules:
        text, count = re.subn(rule.pattern, rule.replacement, text)
        used[rule] += count
    return text


def modules_of(pair: Pair) -> Iterator[tuple[Path, Path]]:
    """List the source and the target of every module of a pair.

    Raises:
        FileNotFoundError: The source does not exist.
    """
    source, target = ROOT / pair.source, ROOT / pair.target
    if source.is_dir():
        yield from ((path, target / path.relative_to(source)) for path in sorted(source.rglob("*.py")))
    elif source.is_file():
        yield source, target
    else:
        raise FileNotFoundError(f"{pair.source}: no such folder or module")


def made(pair: Pair, used: Counter[Rule]) -> dict[Path, str]:
    """Make the modules of a pair's target, not formatted yet.

    Args:
        pair: The pair.
        used: Counts how often each rule applied.

    Returns:
        The text of each module.
    """
    texts = {}
    for source, target in modules_of(pair):
        origin = Path(os.path.relpath(source, target.parent)).as_posix()
        note = f"# Made from {origin} by scripts/unasync.py: change that, not this.\n"
        texts[target] = note + translate(source.read_text(encoding="utf-8"), pair.rules, used)
    return texts


def stale(texts: dict[Path, str]) -> Iterator[str]:
    """Name the modules of a target that are not what they should be."""
    for path, text in texts.items():
        name = path.relative_to(ROOT).as_posix()
        if not path.exists():
            yield f"{name} is missing: run scripts/unasync.py"
        elif path.read_text(encoding="utf-8") != text:
            yield f"{name} is stale: run scripts/unasync.py"


def surplus(target: Path, texts: dict[Path, str]) -> Iterator[str]:
    """Name the modules in a target's folder that have no source."""
    for path in sorted(target.rglob("*.py")):
        if path not in texts:
            yield f"{path.relative_to(ROOT).as_posix()} is surplus: it has no source"


def main(arguments: list[str] | None = None) -> int:
    """Write the sync side, or check it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail unless all is current")
    check: bool = parser.parse_args(arguments).check
    used: Counter[Rule] = Counter()
    problems: list[str] = []
    texts: dict[Path, str] = {}
    for pair in PAIRS:
        of_pair = made(pair, used)
        problems += surplus(ROOT / pair.target, of_pair)
        texts |= of_pair
    texts = tidied(texts, ROOT, select="I")
    if check:
        problems += stale(texts)
    else:
        for path, text in texts.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    rules = dict.fromkeys(rule for pair in PAIRS for rule in pair.rules)
    problems += [f"rule {rule.pattern!r} is never used: remove it" for rule in rules if not used[rule]]
    for problem in problems:
        print(f"unasync: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
