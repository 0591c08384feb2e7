"""Record tests/cassettes again, from the simulator (`make record`).

The tests in tests/recorded say what is asked; tests/recorded/conftest.py says what is taken out before
anything is written: credentials, cookies, VINs, and the simulator's address.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CASSETTES = ROOT / "tests" / "cassettes"


def main() -> int:
    """Run from the command line.

    Returns:
        pytest's exit code: recording and replaying must both pass.
    """
    shutil.rmtree(CASSETTES, ignore_errors=True)
    pytest = [sys.executable, "-m", "pytest", "-q", str(ROOT / "tests" / "recorded")]
    recording = subprocess.run(
        [*pytest, "--record-mode=rewrite", "-k", "not cassettes"], cwd=ROOT, check=False
    )
    if recording.returncode:
        return recording.returncode
    replaying = [*pytest, "--record-mode=none", "--block-network"]
    return subprocess.run(replaying, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
