"""Name the documents of a publisher that specs/ does not have, the newest first, with their changes.

FROM is a folder, a checkout of a repository with its history, a file, or the https URL of a document.

Exit status: 0 when nothing is new, 1 when something is, 2 when FROM cannot be used.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import swap
from plain_output import say

from ..places import UnrepairableError
from ..report import ROOT, VERSIONS, current_version
from ..text.reading import read_plain
from .publications import publications
from .watching import Held, as_json, as_markdown, watched


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        prog="sync_spec.py watch", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("source", metavar="FROM", help="a folder, a checkout, a file, or an https URL")
    parser.add_argument(
        "--specs", type=Path, default=ROOT / "specs", help="another folder to compare with (default: specs/)"
    )
    parser.add_argument(
        "--seen", type=Path, metavar="FILE.json", help="report each document once: remember it in this file"
    )
    parser.add_argument("--json", action="store_true", help="print the report for machines")
    options = parser.parse_args(arguments)
    try:
        seen = _seen(options.seen)
        watch = watched(publications(options.source), _held(options.specs), frozenset(seen))
    except UnrepairableError as error:
        say(error, errors=True)
        return 2
    say(
        json.dumps(as_json(watch), indent=2)
        if options.json
        else as_markdown(watch, current_version()).rstrip()
    )
    if options.seen:
        seen |= {one.digest: f"{one.family} {one.version}".strip() for one in watch.news}
        text = json.dumps(seen, indent=2, sort_keys=True) + "\n"
        swap.replace(options.seen.absolute().parent, {options.seen.absolute(): text})
    return bool(watch.news)


def _held(specs: Path) -> list[Held]:
    decisions = specs / "decisions.yaml"
    chosen = decisions.read_text("utf-8") if decisions.exists() else None
    texts = {name: specs / f"{name}.yaml" for name in VERSIONS if (specs / f"{name}.yaml").exists()}
    if not texts:
        raise UnrepairableError(
            "there is no v2.yaml and no v3.yaml", str(specs), "Pass the right folder as --specs"
        )
    return [
        Held(name, text := path.read_text("utf-8"), read_plain(text), chosen) for name, path in texts.items()
    ]


def _seen(path: Path | None) -> dict[str, str]:
    """The documents that were reported before: digests, each with a name for people."""
    try:
        found = json.loads(path.read_text("utf-8")) if path and path.exists() else {}
    except (OSError, ValueError) as error:
        raise UnrepairableError(f"it cannot be read: {error}", str(path), "Delete it to start over") from None
    if not isinstance(found, dict):
        raise UnrepairableError("it is not an object", str(path), "Delete it to start over")
    return {str(digest): str(name) for digest, name in found.items()}
