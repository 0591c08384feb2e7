"""Make what follows from specs/ and the catalog of operations: the facade's reads and the library's tables.

A row of `_operations/catalog.py` makes a method of the facade, in both halves. `--check` writes nothing and
fails when a module is not current. A row that cannot be used is a sentence with its file and line; nothing is
written then.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from derived import kinds, reads, renames, signal_names, wire, words
from derived.adopt import adopt, by_hand
from derived.carriers import Carriers
from derived.commands import FILE, Commands
from derived.facts import Facts
from derived.rows import RowError, complaints, rows
from derived.stale import complaints as stale_rows
from made_module import tidied, written
from plain_output import say

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "compat"), str(ROOT / "generated")]


def made(root: Path, *, adopting: bool = False, checking: bool = False) -> dict[Path, str]:
    """The modules that are made, not yet formatted, by their paths below the root.

    Args:
        root: The project.
        adopting: Go on without the operations that need more than a row: `make todo` lists them.
        checking: Compare all tables that are written by hand with specs/, too.

    Raises:
        RowError: A row of the catalog cannot be used, or an operation has none.
    """
    facts, listed = Facts(root), rows(root)
    left = by_hand(listed, facts) if adopting else set()
    found = [
        *complaints(listed, {key: each for key, each in facts.operations.items() if key not in left})
    ] or [
        *reads.complaints(listed, facts),
        *kinds.complaints(listed, facts),
    ]
    if found:
        raise RowError("\n".join(found))
    if checking and (found := [*stale_rows(root, facts)]):
        raise RowError("\n".join(found))
    carriers, known = Carriers(listed, facts), _tables_by_hand()
    commands = Commands(listed, facts, carriers, kinds.table_kinds(listed, facts, known)[0])
    if found := [*commands.complaints()]:
        raise RowError("\n".join(found))
    return {
        FILE: commands.text(),
        kinds.FEEDS: kinds.feeds_text(listed, facts),
        kinds.TABLES: kinds.tables_text(listed, facts, known),
        renames.UPGRADE: renames.upgrade_text(facts),
        renames.SIMULATOR: renames.simulator_text(facts),
        words.MONITORS: words.monitors_text(facts),
        words.REMOTES: words.remotes_text(facts),
        words.REMOTE_NAMES: words.remote_names_text(facts),
        kinds.FEEDING: kinds.feeding_text(listed, facts),
        **wire.modules(facts, carriers),
        **reads.modules(listed, facts, carriers),
    }


def _tables_by_hand() -> dict[str, dict[str, Any]]:
    """Model and columns of the tables that are written by hand, by kind."""
    from psa_fleet.tables._by_hand import BY_HAND

    return {
        kind: {"model": table.model, "columns": {column.place: column for column in table.columns}}
        for kind, table in BY_HAND.items()
    }


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument(
        "--check", action="store_true", help="write nothing; fail when a module is not current"
    )
    parser.add_argument("--root", type=Path, default=ROOT, help="another copy of the project")
    parser.add_argument(
        "--adopt", action="store_true", help="add a row to the catalog for each new operation that only reads"
    )
    options = parser.parse_args(arguments)
    try:
        if options.adopt and not options.check:
            version = Facts(options.root).documents["v3"]["info"]["version"]
            for sentence in (*adopt(options.root), *signal_names.adopt(options.root / "specs", version)):
                say(sentence)
        modules = made(options.root, adopting=options.adopt, checking=options.check)
    except RowError as error:
        say(error, errors=True)
        return 2
    whole = {options.root / path: text for path, text in modules.items()}
    # With the imports that each needs, in their order.
    stale = [
        path.relative_to(options.root)
        for path, text in tidied(whole, options.root, select="F401,I,UP,PIE790").items()
        if not written(path, text, check=options.check)
    ]
    if stale and options.check:
        say(f"not current: {', '.join(map(str, stale))}; run `make derived`", errors=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
