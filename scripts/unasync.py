"""Make compat/psa_fleet/_sync from compat/psa_fleet/_async.

The async side is written by hand; the other one is the same text after the substitutions below, formatted.
With `--check` nothing is written: the exit status tells whether _sync is what it should be.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "compat" / "psa_fleet"

RULES = (
    (r"\ban `async with`", "a `with`"),
    (r"\basync (?=def\b|for\b|with\b)", ""),
    (r"\bawait ", ""),
    (r"\bAwaitable, ", ""),
    (r"\bAwaitable\[(\w+)\]", r"\1"),
    (r"\b__a(enter|exit|iter|next)__", r"__\1__"),
    (r"\bStopAsyncIteration\b", "StopIteration"),
    (r"\bAsyncGenerator\[(.+), None\]", r"Generator[\1, None, None]"),
    (r"\bAsyncIterable\[T\] \| ", ""),
    (r"\bAsyncIterable, ", ""),
    (r"\bAsync(?=[A-Z])", ""),
    (r"\bmake_async_client\b", "make_client"),
    (r"\basync_client\b", "sync_client"),
    (r"\baclose\b", "close"),
    (r"\baiter_bytes\b", "iter_bytes"),
    (r"\basync_sleep\b", "sleep"),
    (r"\baiter\b", "iter"),
    (r"\baclosing\b", "closing"),
    (r", without blocking\.", "."),
)
"""What is replaced by what, in this order."""

NOTE = "# Made from ../_async/{name} by scripts/unasync.py: change that, not this.\n"


def translated(text: str, used: Counter[str]) -> str:
    """Turn async source into sync source, not formatted yet.

    Args:
        text: A module of _async.
        used: Counts how often each rule applied.

    Returns:
        The module of _sync.
    """
    for pattern, replacement in RULES:
        text, count = re.subn(pattern, replacement, text)
        used[pattern] += count
    return text


def formatted(text: str, name: str) -> str:
    """Format a module the way the project does."""
    for command in (["check", "--quiet", "--select", "I", "--fix"], ["format", "--quiet"]):
        text = subprocess.run(
            [sys.executable, "-m", "ruff", *command, "--stdin-filename", PACKAGE / "_sync" / name, "-"],
            input=text,
            capture_output=True,
            check=True,
            text=True,
            encoding="utf-8",
        ).stdout
    return text


def wanted(used: Counter[str]) -> Iterator[tuple[str, str]]:
    """Make all modules of _sync.

    Args:
        used: Counts how often each rule applied.

    Yields:
        The name of a module's file, and its text.
    """
    for source in sorted((PACKAGE / "_async").glob("*.py")):
        text = NOTE.format(name=source.name) + translated(source.read_text(encoding="utf-8"), used)
        yield source.name, formatted(text, source.name)


def main() -> int:
    """Write _sync, or check it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when _sync is not current")
    check: bool = parser.parse_args().check
    used: Counter[str] = Counter()
    target = PACKAGE / "_sync"
    files = dict(wanted(used))
    problems = [f"rule {pattern!r} is never used: remove it" for pattern, _ in RULES if not used[pattern]]
    surplus = sorted(path.name for path in target.glob("*.py") if path.name not in files)
    problems += [f"{name} is surplus: there is no such file in _async" for name in surplus]
    for name, text in files.items():
        path = target / name
        if not check:
            path.write_text(text, encoding="utf-8")
        elif not path.exists():
            problems.append(f"{name} is missing: run scripts/unasync.py")
        elif path.read_text(encoding="utf-8") != text:
            problems.append(f"{name} is stale: run scripts/unasync.py")
    for problem in problems:
        print(f"_sync: {problem}", file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    raise SystemExit(main())
