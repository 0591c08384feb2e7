"""No secret, and no VIN that was not asked for, in what a command prints, `--debug` included."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from psa_fleet.simulator import Fault, SimulatedAccount, Simulator

from .running import CALLBACK, CHANGES, MONITOR, READS, V2_READS, V3_CHANGES, V3_READS, VIN, World

pytestmark = pytest.mark.filterwarnings("ignore:.*marks this operation as deprecated:DeprecationWarning")

SECRETS = ("SENTINEL-client", "SENTINEL-user", "SENTINEL-password", "U0VOVElORUwt")
ACCOUNTS = tuple(
    SimulatedAccount(version, f"SENTINEL-user-{version}", "SENTINEL-password", f"SENTINEL-client-{version}")
    for version in ("v2", "v3")
)
OTHERS = (
    "probe",
    "doctor",
    "monitors create nothing.json",
    "vehicles show no-such-id",
    "fleets --profile no",
)


@pytest.fixture(scope="module")
def worlds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, World]]:
    folder = tmp_path_factory.mktemp("payloads")
    with Simulator(accounts=ACCOUNTS) as simulator:
        found = {"v2": World(simulator, "v2"), "v3": World(simulator, "v3")}
        for each in found.values():
            for name, content in (("monitor", MONITOR), ("callback", CALLBACK)):
                file = folder / f"{name}.json"
                file.write_text(json.dumps(content), encoding="utf-8")
                each.ids[name] = str(file)
            each.env |= {"PSA_FLEET_CONFIG": str(folder / "none.toml")}
        yield found
        for each in found.values():
            each.client.close()


CASES = [
    *(("v2", command) for command in (*READS, *V2_READS, *CHANGES, *OTHERS)),
    *(("v3", command) for command in (*READS, *V3_READS, *CHANGES, *V3_CHANGES, *OTHERS)),
]


@pytest.mark.promise("P703")
@pytest.mark.parametrize(("version", "command"), CASES)
def test_debug_output_holds_no_secret_or_id(worlds: dict[str, World], version: str, command: str) -> None:
    result = worlds[version](*command.split(), "--debug")
    assert result.exception is None or isinstance(result.exception, SystemExit)
    assert "DEBUG" in result.stderr or result.exit_code in (1, 2)
    for secret in SECRETS:
        assert secret not in result.output
    for personal in (VIN, worlds[version].ids["V"], worlds[version].ids["T"]):
        assert personal not in result.stderr


@pytest.mark.promise("P703")
@pytest.mark.parametrize(
    "command", ["vehicles show {VIN}", "vehicles status {V} --json", "trips list --vehicle {V}"]
)
@pytest.mark.parametrize(
    "fault",
    [
        Fault.status(401, body=VIN.encode()),
        Fault.status(403),
        Fault.html(400),
        Fault.truncated(),
        Fault.redirect("https://elsewhere.example/?client_id=SENTINEL-client"),
    ],
    ids=str,
)
def test_error_is_one_paragraph_without_personal_data(
    worlds: dict[str, World], fault: Fault, command: str
) -> None:
    world = worlds["v3"]
    for debug in ([], ["--debug"]):
        world.simulator.inject(None, *[fault] * 6)
        result = world(*command.split(), *debug)
        world.simulator.clear_faults()
        assert result.exit_code in (1, 5), result.output
        said = [line for line in result.stderr.splitlines() if line.startswith("psa-fleet: ")]
        assert len(said) == 1
        assert debug or result.stderr.splitlines() == said
        for word in (*SECRETS, VIN, world.ids["V"]):
            assert word not in result.output


def test_debug_shows_where_it_comes_from_and_no_values(worlds: dict[str, World]) -> None:
    result = worlds["v2"]("vehicles", "alarms", "{V}", "--debug")
    assert result.exit_code == 4
    assert "NotAvailableError" in result.stderr
    assert f"{Path('_output') / 'formats.py'}" in result.stderr
