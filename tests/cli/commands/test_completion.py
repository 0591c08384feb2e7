"""`psa-fleet completion`, and what a shell asks for."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from ..running import run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_is_a_script(shell: str) -> None:
    result = run("completion", "show", shell)
    assert result.exit_code == 0
    assert "_PSA_FLEET_COMPLETE" in result.stdout


def test_shell_gets_the_commands_that_begin_so() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from psa_fleet.cli import main; main()"],
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "_PSA_FLEET_COMPLETE": "complete_bash",
            "COMP_WORDS": "psa-fleet vehicles s",
            "COMP_CWORD": "2",
        },
    )
    assert done.stdout.split() == ["show", "status", "stolen", "stolen-waypoints"]
