"""`python -m psa_fleet.simulator`, as its own process."""

from __future__ import annotations

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from psa_fleet.simulator.__main__ import main

from ..forked import Forked

pytestmark = pytest.mark.slow


@contextmanager
def running(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    command = [sys.executable, "-m", "psa_fleet.simulator", "--port", "0", *arguments]
    with Forked(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process, [process.stdout.readline() for _ in range(3)]
        finally:
            process.kill()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_simulator_command_serves_until_a_signal(number: signal.Signals) -> None:
    faults = ("--fault", "503", "--fault", "none", "--fault", "reset_before_headers")
    with running("--vehicles", "3", "--rate-limit", "9,2", *faults) as (process, lines):
        url = lines[0].removeprefix("base URL: ").strip()
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/connectedcar", url)
        assert lines[1].startswith("v2: username ")
        found = re.fullmatch(r"v3: username (.+), password (.+), client_id (.+)\n", lines[2])
        assert found is not None
        username, password, client_id = found.groups()
        with httpx.Client(auth=(username, password), params={"client_id": client_id}, verify=False) as client:
            assert client.get(f"{url}/v3/fleets").status_code == 503
            assert client.get(f"{url}/v3/fleets").json()["total"] == 2
            with pytest.raises(httpx.ReadError):
                client.get(f"{url}/v3/fleets")
            assert client.get(f"{url}/v3/fleets").headers["x-ratelimit-remaining-1"] == "7"
            assert client.get(f"{url}/v3/fleets").status_code == 429
            process.send_signal(number)
            assert process.wait(10) == 0
        assert process.stderr is not None
        assert process.stderr.read() == ""


def test_simulator_command_with_a_used_port_fails(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        before = {number: signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)}
        try:
            assert main(["--port", str(taken.getsockname()[1])]) == 1
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)
    assert capsys.readouterr().err.startswith("The simulator cannot start: ")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--fault", "boom"], "'boom' is not a fault"),
        (["--rate-limit", "5"], "invalid _rate_limit value"),
        (["--port", "x"], "invalid int value"),
    ],
)
def test_simulator_command_refuses_invalid_arguments(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert words in capsys.readouterr().err
