"""List what is left to write by hand after a sync: the file, the thing, a stub, and the vendor's facts.

Exit status: 0 when nothing is left, 1 when something is.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from derived.todo import tasks
from plain_output import say
from spec_sync.report import DESCRIBE

ROOT = Path(__file__).resolve().parent.parent
NOTHING = "Nothing is left to write by hand: every table agrees with specs/, and everything is described."


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--root", type=Path, default=ROOT, help="another copy of the project")
    parser.add_argument("--json", action="store_true", help="for machines")
    options = parser.parse_args(arguments)
    found = tasks(options.root)
    if options.json:
        say(json.dumps([asdict(task) for task in found], indent=2))
        return bool(found)
    described = [task for task in found if task.what == DESCRIBE]
    others = [task for task in found if task.what != DESCRIBE]
    for task in others:
        say(f"{task.where}: {task.what}")
        if task.facts:
            say(f"    the vendor: {' '.join(task.facts.split())}")
        if task.stub:
            say("\n".join(f"    | {line}".rstrip() for line in task.stub.split("\n")))
    for task in described:
        say(f"{task.where}: describe {task.facts}")
    if not found:
        say(NOTHING)
    else:
        say(f"{len(others)} to write, {len(described)} to describe")
    return bool(found)


if __name__ == "__main__":
    sys.exit(main())
