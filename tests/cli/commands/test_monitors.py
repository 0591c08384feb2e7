"""Monitors and callbacks of several fleets: the fleet is found, and shown."""

from __future__ import annotations

import csv
from collections.abc import Iterator

import pytest

from psa_fleet.simulator import Simulator
from psa_fleet.simulator import World as Vehicles

from ..running import CALLBACK, MONITOR, client_of, environment, run


@pytest.fixture(scope="module")
def vendor() -> Iterator[Simulator]:
    with Simulator(Vehicles(fleets=3, vehicles=6)) as simulator:
        yield simulator


@pytest.fixture(scope="module")
def made(vendor: Simulator) -> dict[str, str]:
    """A monitor and a callback of the second fleet."""
    with client_of(vendor, "v3") as client:
        fleet = client.fleet(client.fleets().to_list()[1])
        found = {
            "monitors": fleet.monitors.create(MONITOR).monitor_id,
            "callbacks": fleet.callbacks.create(CALLBACK).callback_id,
        }
    return {noun: str(id_) for noun, id_ in found.items()}


@pytest.mark.promise("P733")
@pytest.mark.parametrize("noun", ["monitors", "callbacks"])
def test_fleet_is_found_and_shown(vendor: Simulator, made: dict[str, str], noun: str) -> None:
    env = environment(vendor, "v3")
    for command in ("show", "pause", "resume"):
        result = run(noun, command, made[noun], env=env)
        assert (result.exit_code, result.stderr) == (0, "Fleet: Fleet 2\n"), command
    named = run(noun, "show", made[noun], "--fleet", "Fleet 2", env=env)
    assert (named.exit_code, named.stderr) == (0, "")
    missing = run(noun, "show", "none", env=env)
    assert missing.exit_code == 5
    assert f"`psa-fleet {noun}` lists them" in missing.stderr


@pytest.mark.promise("P733")
@pytest.mark.parametrize("noun", ["monitors", "callbacks"])
def test_list_of_several_fleets_names_the_fleet(vendor: Simulator, made: dict[str, str], noun: str) -> None:
    env = environment(vendor, "v3")
    [row] = csv.DictReader(run(noun, "--csv", env=env).stdout.splitlines())
    assert row["fleet"] == "Fleet 2"
    [row] = csv.DictReader(run(noun, "--csv", "--fleet", "Fleet 2", env=env).stdout.splitlines())
    assert "fleet" not in row


@pytest.mark.promise("P733")
def test_monitors_csv_when_is_the_sentence_without_the_label(vendor: Simulator, made: dict[str, str]) -> None:
    [row] = csv.DictReader(run("monitors", "--csv", env=environment(vendor, "v3")).stdout.splitlines())
    assert row["when"].startswith("when the battery level is below 20 %, post to https://customer.example")
