"""List what specs/ has no words for yet: the markers that scripts/sync_spec.py puts for a person.

A marker fails nothing by itself, so that a new specification can be reviewed before it is described. A
release with one does fail: run this with --release then.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from spec_sync.walking import undescribed

SPECS = Path(__file__).resolve().parent.parent / "specs"


def main(arguments: list[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--specs", type=Path, default=SPECS, help="the folder (default: specs/)")
    parser.add_argument("--release", action="store_true", help="fail when there is one")
    options = parser.parse_args(arguments)
    found = [
        f"{path}:{line}: TODO(sync): describe"
        for path in sorted(options.specs.glob("v*.yaml"))
        for line in undescribed(path.read_text("utf-8"))
    ]
    print("\n".join(found) if found else "everything in specs/ is described")
    return 1 if found and options.release else 0


if __name__ == "__main__":
    sys.exit(main())
