"""Compare all that is made with what it is made from: generated/, derived modules, sync half, tables in docs.

One process does what `--check` of each script does, as most of their time goes into reading specs/. It ends
at the first that fails: what comes later is made from what came before.
"""

from __future__ import annotations

import importlib
import sys
from typing import Final

CHECKS: Final = {
    "regenerate": ["--check"],
    "derive": ["--check"],
    "unasync": ["--check"],
    "tables": ["--check"],
    "undescribed": [],
    "interface": ["--check"],
}
"""Arguments of each script. One is imported when its turn comes: it may need what those before it make."""


def main() -> int:
    """Run the checks."""
    for name, arguments in CHECKS.items():
        status: int = importlib.import_module(name).main(arguments)
        if status:
            return status
    return 0


if __name__ == "__main__":
    sys.exit(main())
