"""Record tests/cassettes again, from the simulator (`make record`).

The tests in tests/recorded say what is asked; tests/recorded/conftest.py says what is taken out before
anything is written: credentials, cookies, VINs, and the simulator's address.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
CASSETTES = ROOT / "tests" / "cassettes"


def main() -> int:
    """Run from the command line.

    Returns:
        pytest's exit code: recording and replaying must both pass.
    """
    shutil.rmtree(CASSETTES, ignore_errors=True)
    recorded = str(ROOT / "tests" / "recorded")
    options = ["--rootdir", str(ROOT), "-q", "-p", "no:cacheprovider"]
    code = int(pytest.main([recorded, *options, "--record-mode=rewrite", "-k", "not cassettes"]))
    return code or int(pytest.main([recorded, *options, "--record-mode=none"]))


if __name__ == "__main__":
    sys.exit(main())
