"""`psa-fleet completion`, and what a shell asks for."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ..running import run


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_is_a_script(shell: str) -> None:
    result = run("completion", "show", shell)
    assert result.exit_code == 0
    assert "_PSA_FLEET_COMPLETE" in result.stdout


WATCHED = """
import os, sys

def refuse(event, args):
    writes = event == "open" and (set(str(args[1])) & set("wax+") or args[2] & (os.O_WRONLY | os.O_RDWR))
    others = ("socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.mkdir", "os.rename")
    if writes or event in others:
        sys.__stdout__.write(f"REFUSED {event} {args}")
        sys.__stdout__.flush()
        os._exit(9)

sys.dont_write_bytecode = True
sys.addaudithook(refuse)
from psa_fleet.cli import main

main()
"""
"""The command, which ends at once where it sends, starts or writes anything."""


@pytest.mark.promise("P725")
@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("vehicles s", ["show", "status", "stolen", "stolen-waypoints"]),
        ("feed al", ["alerts", "alarms"]),
        ("export F --kind tr", ["trips"]),
        ("vehicles list --profile ci", ["city", "cinema"]),
    ],
)
def test_shell_gets_the_words_that_begin_so(words: str, completed: list[str], tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text("[profiles.city]\npassword_command = ['false']\n[profiles.other]\n[profiles.cinema]\n")
    file.chmod(0o600)
    line = ["psa-fleet", *words.split()]
    done = subprocess.run(
        [sys.executable, "-c", WATCHED],
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={
            **os.environ,
            "_PSA_FLEET_COMPLETE": "complete_bash",
            "COMP_WORDS": " ".join(line),
            "COMP_CWORD": str(len(line) - 1),
            "PSA_FLEET_CONFIG": str(file),
        },
    )
    assert done.stdout.split() == completed
    assert list(tmp_path.iterdir()) == [file]
