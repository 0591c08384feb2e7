"""Compare coverage: the async side, which is written by hand, as thick as the sync side made from it.

    python scripts/thickness.py .cache/coverage/report.json

The report is what `coverage json` writes. `make coverage` calls this.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

SLACK: Final = 2.0
"""Points that the async side may be behind: a line that only one side has weighs much in a small module."""


def pairs(covered: Mapping[str, float]) -> dict[str, str]:
    """Modules of the async side, each with the one that is made from it.

    Args:
        covered: Path and coverage of each module.

    Returns:
        Path on the async side -> path on the sync side.
    """
    found = {
        path: path.replace("/_async/", "/_sync/").replace("/_async.py", "/_sync.py")
        for path in covered
        if "/_async/" in path or path.endswith("/_async.py")
    }
    return {mine: made for mine, made in found.items() if made in covered}


def thinner(covered: Mapping[str, float]) -> list[str]:
    """Modules whose async side is covered less than its sync side, a sentence each."""
    return [
        f"{mine} is covered by {covered[mine]:.1f} %, and {made}, made from it, by {covered[made]:.1f} %"
        for mine, made in sorted(pairs(covered).items())
        if covered[mine] < covered[made] - SLACK
    ]


def main(arguments: list[str]) -> int:
    """Compare both sides in a report.

    Returns:
        0 when the async side is as thick as the sync side, otherwise 1; 2 when there is nothing to compare.
    """
    report: dict[str, Any] = json.loads(Path(arguments[0]).read_text(encoding="utf-8"))
    covered = {path: float(file["summary"]["percent_covered"]) for path, file in report["files"].items()}
    if not pairs(covered):
        print(f"{arguments[0]} has no module under _async: measure the whole suite", file=sys.stderr)
        return 2
    found = thinner(covered)
    for sentence in found:
        print(sentence, file=sys.stderr)
    if found:
        print("Write the missing tests for the async client (tests/facade_async).", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
