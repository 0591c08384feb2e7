"""What is written and checked here is pure, and costs nothing before it is used."""

from __future__ import annotations

import subprocess
import sys


def loaded_by(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


def test_importing_loads_nothing_and_an_action_no_callback() -> None:
    assert not {"psa_fleet.remotes._action", "psa_fleet_v3", "httpx"} & loaded_by("import psa_fleet.remotes")
    loaded = loaded_by("from psa_fleet.remotes import Horn, to_remote; to_remote(Horn())")
    unused = {"boolean", "httpx", "attrs", "psa_fleet.remotes._callback", "psa_fleet.remotes._charge"}
    assert not unused & loaded
