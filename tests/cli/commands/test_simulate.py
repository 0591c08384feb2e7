"""`psa-fleet simulate` in this process: what it prints while it runs, and how it ends."""

from __future__ import annotations

import json
import os
import re
import shlex
import signal
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from psa_fleet import AuthenticationError, Credentials, FleetClient, RateLimitError, ServerError
from psa_fleet.cli._base import terminal
from psa_fleet.cli._commands import simulate
from psa_fleet.simulator import Scenario
from psa_fleet.subscription import Version

from ..running import run

pytestmark = pytest.mark.slow


@pytest.fixture(autouse=True)
def handlers() -> Iterator[None]:
    """The command leaves its handlers of signals behind: it ends with its process."""
    numbers = (signal.SIGINT, signal.SIGTERM)
    before = [signal.getsignal(number) for number in numbers]
    yield
    for number, handler in zip(numbers, before, strict=True):
        signal.signal(number, handler)


def simulated(
    visit: Callable[[dict[Version, dict[str, str]]], object],
    *options: str,
    number: signal.Signals = signal.SIGTERM,
) -> tuple[Any, str]:
    """Run the command; when it has printed its last block, another thread visits, and then stops it.

    Returns:
        What came of the visit, and what was printed.
    """
    printed: list[str] = []
    found: list[object] = []
    threads: list[threading.Thread] = []
    echo = terminal.echo

    def visitor() -> None:
        try:
            found.append(visit(variables("\n".join(printed))))
        except Exception as error:  # noqa: BLE001 # it is raised below, in the test's thread
            found.append(error)
        finally:
            os.kill(os.getpid(), number)

    def heard(text: str) -> None:
        printed.append(text)
        echo(text)
        if "# v2, to paste" in text:
            threads.append(threading.Thread(target=visitor))
            threads[0].start()

    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(simulate, "echo", heard)
        done = run("simulate", "--port", "0", *options)
    threads[0].join()
    if isinstance(found[0], Exception):
        raise found[0]
    assert done.exit_code == 0, done.output
    assert done.stderr == ""
    return found[0], done.stdout


def variables(printed: str) -> dict[Version, dict[str, str]]:
    """The variables of each version, as a shell would read them."""
    blocks = re.split(r"^# (v\d), to paste into a shell:$", printed, flags=re.MULTILINE)
    found: dict[Version, dict[str, str]] = {}
    for version, block in zip(blocks[1::2], blocks[2::2], strict=True):
        words = [shlex.split(line)[1] for line in block.splitlines() if line]
        found["v2" if version == "v2" else "v3"] = dict(word.split("=", 1) for word in words)
    return found


def client(env: dict[str, str], **options: Any) -> FleetClient:
    named = {name.removeprefix("PSA_FLEET_"): value for name, value in env.items()}
    given = Credentials(named["CLIENT_ID"], named["USERNAME"], named["PASSWORD"])
    return FleetClient(named["SUBSCRIPTION"], given, base_url=named["BASE_URL"], **options)


def vehicles(one: FleetClient) -> list[str | None]:
    return [vehicle.vin for fleet in one.fleets() for vehicle in one.fleet(fleet.id or "").vehicles()]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_simulate_serves_both_versions_until_a_signal(number: signal.Signals) -> None:
    def visit(env: dict[Version, dict[str, str]]) -> tuple[set[str | None], str]:
        seen = []
        for version in ("v2", "v3"):
            with client(env["v2" if version == "v2" else "v3"]) as one:
                assert one.version == version
                seen.append(set(vehicles(one)))
        assert seen[0] == seen[1]
        wrong = {**env["v3"], "PSA_FLEET_PASSWORD": "wrong"}
        with client(wrong) as one, pytest.raises(AuthenticationError):
            one.fleets().first()
        return seen[0], env["v3"]["PSA_FLEET_BASE_URL"]

    (vins, url), printed = simulated(visit, "--vehicles", "4", number=number)
    assert len(vins) == 4
    assert printed.startswith(f"# 4 vehicles at {url}; Ctrl-C stops it.\n")
    assert list(variables(printed)) == ["v3", "v2"]
    with pytest.raises(httpx.ConnectError):
        httpx.get(url, verify=False)


def test_simulate_makes_another_world_of_another_seed() -> None:
    def visit(env: dict[Version, dict[str, str]]) -> list[str | None]:
        with client(env["v3"]) as one:
            return [fleet.id for fleet in one.fleets()]

    worlds = [simulated(visit, "--seed", seed)[0] for seed in ("1", "1", "2")]
    assert worlds[0] == worlds[1] != worlds[2]


def test_simulate_injects_faults_and_keeps_limits() -> None:
    def visit(env: dict[Version, dict[str, str]]) -> list[int]:
        with client(env["v3"], retry=None) as one:
            fleet = one.fleets().to_list()[0]
            with pytest.raises(ServerError) as caught:
                one.fleets().to_list()
            with pytest.raises(RateLimitError):
                for _ in range(3):
                    one.fleet(fleet.id or "").monitors.list().to_list()
            return [caught.value.status]

    options = ("--fault", "none", "--fault", "503", "--rate-limit", "100000,2", "--quirks")
    found, _ = simulated(visit, *options)
    assert found == [503]


def test_simulate_running_begins_now() -> None:
    def visit(env: dict[Version, dict[str, str]]) -> datetime:
        with client(env["v3"]) as one:
            fleet = one.fleet((one.fleets().to_list()[0]).id or "")
            return max(status.updated_at for status in fleet.vehicles() if status.updated_at)

    def drive(env: dict[Version, dict[str, str]]) -> timedelta:
        """How long after the world's beginning the first trip began; an hour of it is a second here."""
        begun = datetime.now(UTC)
        with client(env["v3"]) as one:
            fleet = one.fleet(one.fleets().to_list()[0])
            vehicle = fleet.vehicle(fleet.vehicles().to_list()[0])
            while True:
                newest = max(trip.started_at for trip in vehicle.trips() if trip.started_at)
                if newest > begun - timedelta(minutes=1):
                    return newest - begun

    assert simulated(drive, "--running", "--speed", "3600")[0] <= timedelta(minutes=1)
    still, _ = simulated(visit)
    running, _ = simulated(visit, "--running", "--speed", "60")
    assert (datetime.now(UTC) - running).days <= 2
    assert still.date().isoformat() == "2026-06-01"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("--rate-limit", "7"), "two integers"),
        (("--rate-limit", "a,b"), "two integers"),
        (("--rate-limit", "1,2,3"), "two integers"),
        (("--fault", "flood"), "flood"),
        (("--fault", "999"), "200 to 599"),
        (("--vehicles", "0"), "--vehicles"),
        (("--speed", "0"), "--speed"),
        (("--port", "70000"), "--port"),
    ],
)
def test_simulate_refuses_unusable_options(
    options: tuple[str, ...], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    done = run("simulate", *options)
    assert done.exit_code == 2, done.output
    assert words in done.stderr


def test_simulate_names_a_port_in_use() -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        done = run("simulate", "--port", str(port))
    assert done.exit_code == 1
    assert done.stderr.startswith(f"psa-fleet: --port: cannot listen on 127.0.0.1:{port}: ")


@pytest.mark.promise("P825")
def test_simulate_prints_the_schema_of_scenarios() -> None:
    done = run("simulate", "--schema")
    assert (done.exit_code, json.loads(done.stdout)) == (0, Scenario.schema())


def test_simulate_lists_what_scenarios_can_do() -> None:
    done = run("simulate", "--list")
    assert done.exit_code == 0
    assert all(word in done.stdout for word in ("???NODA*", "leaves_zone", "both_spellings"))


def test_simulate_plays_a_scenario_and_a_recording(tmp_path: Path) -> None:
    (tmp_path / "stage.yaml").write_text("vehicles: 3\ntimeline: [{at: '+0s', event: responds, fault: 503}]")

    def visit(accounts: dict[Version, dict[str, str]]) -> object:
        found = accounts["v3"]
        auth = (found["PSA_FLEET_USERNAME"], found["PSA_FLEET_PASSWORD"])
        url = f"{found['PSA_FLEET_BASE_URL']}/v3/fleets?client_id={found['PSA_FLEET_CLIENT_ID']}"
        return httpx.get(url, verify=False, auth=auth, trust_env=False).status_code

    status, printed = simulated(visit, "--scenario", str(tmp_path / "stage.yaml"))
    assert status == 503
    assert printed.startswith("# 3 vehicles at ")
    # A running clock begins at the start of the scenario, not at the current time.
    (tmp_path / "stage.yaml").write_text("timeline: [{at: '08:00', event: responds, fault: 503}]")
    assert simulated(visit, "--scenario", str(tmp_path / "stage.yaml"), "--running")[0] == 503
    cassette = next((Path(__file__).parents[2] / "cassettes" / "test_reading").glob("test_fleets_v*v3*"))
    assert simulated(visit, "--replay", str(cassette))[0] == 200
    (tmp_path / "stage.yaml").write_text("vehicles: 3\ntimeline: [{at: '08:10', event: flies}]")
    refused = run("simulate", "--scenario", str(tmp_path / "stage.yaml"))
    assert refused.exit_code == 1
    assert "stage.yaml:2: unknown event 'flies'; expected one of: leaves_zone" in refused.stderr.replace(
        "\n", " "
    )
