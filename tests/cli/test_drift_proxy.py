"""`psa-fleet drift proxy`: in front of a client, until Ctrl-C, and then the report."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import httpx
import pytest

from psa_fleet import FleetClient
from psa_fleet.configuration import load_environment
from psa_fleet.simulator import Simulator

from .running import environment, run

pytestmark = [pytest.mark.slow, pytest.mark.promise("P978")]


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_proxy_observes_a_client_and_reports_when_it_is_stopped(
    tmp_path: Path, number: signal.Signals
) -> None:
    summary = tmp_path / "week.json"
    with Simulator(quirks=True) as simulator:
        variables = environment(simulator, "v3")
        command = [sys.executable, "-m", "psa_fleet.cli", "drift", "proxy", "--port", "0", "--json"]
        with (
            subprocess.Popen(
                [*command, "--summary", str(summary)],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
                env={**os.environ, **variables, "PYTHONUNBUFFERED": "1"},
            ) as process,
            ExitStack() as stack,
        ):
            stack.callback(process.kill)
            assert process.stdout is not None
            line = process.stdout.readline()
            assert line.startswith("Forwarding http://127.0.0.1:"), process.communicate()
            url = line.split()[1]
            assert httpx.get(f"{url}/v3/fleets", verify=False).status_code == 200  # without credentials
            profile = load_environment({**variables, "PSA_FLEET_BASE_URL": url})
            with FleetClient.from_profile(profile) as client:
                assert [vehicle for fleet in client.fleets() for vehicle in client.fleet(fleet).vehicles()]
            process.send_signal(number)
            output, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (3, "")
    assert {finding["version"] for finding in json.loads(output)} == {"v3"}
    kept = output + summary.read_text("utf-8")
    assert not [
        value for name, value in variables.items() if "URL" not in name and len(value) > 2 and value in kept
    ]
    again = run("drift", str(summary), "--baseline", str(summary))
    assert again.exit_code == 0


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--host", "0.0.0.0"], "--host: 0.0.0.0 can be reached from elsewhere; add --own-credentials"),
        (["--certificate", __file__], "--certificate: requires --own-credentials"),
        (["--own-credentials", "--private-key", __file__], "--private-key: requires --certificate"),
        (["--own-credentials", "--simulator"], "--own-credentials: only --environment or --base-url"),
        (["--own-credentials", "--profile", "one"], "--own-credentials: only --environment or --base-url"),
        (["--budget", "calls.db"], "--budget: forwarded requests are not counted"),
        (["--json", "--sarif"], "are different outputs"),
        (["--own-credentials", "--base-url", "nowhere"], "--base-url: it must begin with https://"),
        (["--own-credentials", "--environment", "test"], "--environment: 'test' is neither"),
        (["--environment", "test"], "--environment: 'test' is neither"),
        (["--account", "nobody"], "--account: choose one of"),
    ],
)
def test_proxy_refuses_options_before_it_listens(options: list[str], words: str) -> None:
    with Simulator() as simulator:
        refused = run("drift", "proxy", "--port", "0", *options, env=environment(simulator, "v3"))
    assert refused.exit_code == 2
    assert words in " ".join(refused.output.split())
