"""Conversions are pure, and cost nothing before they are used."""

from __future__ import annotations

import subprocess
import sys


def loaded_by(code: str) -> set[str]:
    script = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return set(done.stdout.split())


def test_importing_loads_nothing_and_converting_no_parser_and_no_builder() -> None:
    assert not {"boolean", "psa_fleet.monitors._conversion"} & loaded_by("import psa_fleet.monitors")
    plain = (
        "from psa_fleet.monitors import to_new_format\n"
        "to_new_format({'triggerParam': {'dataTriggers': [{'data': 'stolen.state', 'op': 'onChange'}]}})"
    )
    assert not {"boolean", "psa_fleet.monitors._monitor", "httpx"} & loaded_by(plain)
