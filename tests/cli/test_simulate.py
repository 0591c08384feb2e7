"""`psa-fleet simulate`, `completion` and `probe`."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import subprocess
import sys

import pytest

from psa_fleet.simulator import Simulator

from .running import environment, run


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_what_it_prints_can_be_pasted(number: signal.Signals) -> None:
    command = [sys.executable, "-m", "psa_fleet.cli", "simulate", "--port", "0", "--vehicles", "4"]
    process = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    assert process.stdout is not None
    try:
        lines = [process.stdout.readline() for _ in range(15)]
        assert lines[0].startswith("# 4 vehicles at http://127.0.0.1:")
        blocks = re.split(r"^# (v\d), to paste into a shell:$", "".join(lines), flags=re.MULTILINE)
        for version, block in zip(blocks[1::2], blocks[2::2], strict=True):
            words = [shlex.split(line)[1] for line in block.splitlines() if line]
            env = dict(word.split("=", 1) for word in words)
            assert len(json.loads(run("vehicles", "--json", env=env).stdout)) == 4
            probed = run("probe", "--json", env=env)
            assert probed.exit_code == 0
            assert [each["version"] for each in json.loads(probed.stdout) if each["works"]] == [version]
        process.send_signal(number)
        _, errors = process.communicate(timeout=60)
        assert (process.returncode, errors) == (0, "")
    finally:
        process.kill()
        process.communicate()


def test_a_port_that_is_taken() -> None:
    with Simulator() as simulator:
        port = simulator.url.split(":")[2].split("/")[0]
        done = subprocess.run(
            [sys.executable, "-m", "psa_fleet.cli", "simulate", "--port", port],
            capture_output=True,
            text=True,
        )
    assert done.returncode == 1
    assert done.stderr.startswith(f"psa-fleet: --port: 127.0.0.1:{port} can't be listened at")


@pytest.mark.parametrize("wrong", [["--fault", "flood"], ["--rate-limit", "7"], ["--vehicles", "0"]])
def test_wrong_options(wrong: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "psa_fleet.cli", "simulate", *wrong], capture_output=True, text=True
    )
    assert done.returncode == 2


def test_a_probe_that_finds_nothing_has_its_own_status() -> None:
    with Simulator() as simulator:
        env = environment(simulator, "v3") | {"PSA_FLEET_PASSWORD": "wrong"}
        result = run("probe", env=env)
    assert result.exit_code == 3
    assert "Check client_id, username and password" in result.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_completion_is_a_script(shell: str) -> None:
    result = run("completion", "show", shell)
    assert result.exit_code == 0
    assert "_PSA_FLEET_COMPLETE" in result.stdout


def test_the_shell_is_told_the_commands() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from psa_fleet.cli import main; main()"],
        capture_output=True,
        text=True,
        env={
            **os.environ,
            "_PSA_FLEET_COMPLETE": "complete_bash",
            "COMP_WORDS": "psa-fleet vehicle s",
            "COMP_CWORD": "2",
        },
    )
    assert done.stdout.split() == ["show", "status", "stolen", "stolen-waypoints"]
