"""The command line comes before profiles and variables, and errors name what was typed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from psa_fleet import FleetClient
from psa_fleet.cli._options.connection import connection, environ
from psa_fleet.simulator import SimulatedAccount, Simulator

from .running import run

ACCOUNTS = [
    SimulatedAccount("v2", "user-2", "password-2", "client-2", (0,)),
    SimulatedAccount("v3", "user-3", "password-3", "client-3", (1,)),
]
PROFILES = """
[profiles.default]
subscription = "connected fleet"
client_id = "client-2"
username = "user-2"
password = "password-2"
base_url = "{url}"

[profiles.both]
base_url = "{url}"

[[profiles.both.accounts]]
subscription = "connected fleet"
client_id = "client-2"
username = "user-2"
password = "password-2"

[[profiles.both.accounts]]
name = "city"
subscription = "delegation publique"
client_id = "client-3"
username = "user-3"
password = "password-3"

[profiles.nowhere]
subscription = "delegation publique"
client_id = "client-3"
username = "user-3"
password = "password-3"
environment = "preproduction"
"""


@pytest.fixture(scope="module")
def variables(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    file = tmp_path_factory.mktemp("configuration") / "config.toml"
    with Simulator(accounts=ACCOUNTS) as simulator:
        file.write_text(PROFILES.format(url=simulator.url), encoding="utf-8")
        file.chmod(0o600)
        yield {"PSA_FLEET_CONFIG": str(file), "URL": simulator.url}


def names(result: Any) -> list[str]:
    assert result.exit_code == 0, result.output
    return [each["name"] for each in json.loads(result.stdout)]


def test_profile_and_account_options_select_the_fleets(variables: dict[str, str]) -> None:
    assert names(run("fleets", "--json", env=variables)) == ["Fleet 1"]
    assert names(run("fleets", "--json", "--profile", "both", env=variables)) == ["Fleet 1", "Fleet 2"]
    city = ["--profile", "both", "--account", "city"]
    assert names(run("fleets", "--json", *city, env=variables)) == ["Fleet 2"]
    assert len(json.loads(run("vehicles", "--json", "--profile", "both", env=variables).stdout)) == 12


@pytest.mark.promise("P701")
def test_vehicle_of_any_account_is_found_by_vin_or_id(variables: dict[str, str]) -> None:
    every = json.loads(run("vehicles", "--json", "--profile", "both", env=variables).stdout)
    for vehicle in (every[0], every[-1]):
        for name in (vehicle["vin"], vehicle["id"]):
            result = run("vehicles", "show", name, "--json", "--profile", "both", env=variables)
            assert result.exit_code == 0, result.output
            assert json.loads(result.stdout)["vin"] == vehicle["vin"]


@pytest.mark.promise("P701")
def test_fleet_option_is_required_when_there_are_several_fleets(variables: dict[str, str]) -> None:
    result = run("alerts", "show", "some", "--profile", "both", env=variables)
    assert result.exit_code == 2
    assert "--fleet: there are 2 fleets; choose one of: Fleet 1, Fleet 2" in result.stderr


@pytest.mark.promise("P707")
def test_dry_run_asks_for_the_account(variables: dict[str, str]) -> None:
    words = ["monitors", "delete", "some", "--dry-run", "--profile", "both"]
    result = run(*words, env=variables)
    assert result.exit_code == 2
    assert "--account: required for a dry run; one of: connected fleet, city" in result.stderr
    told = run(*words, "--account", "city", env=variables)
    assert told.stdout == "DELETE /fleets/{fid}/monitors/{mid}\n"


def test_base_url_option_replaces_the_environment_of_a_profile(variables: dict[str, str]) -> None:
    words = ["fleets", "--json", "--profile", "nowhere", "--base-url", variables["URL"]]
    assert names(run(*words, env=variables)) == ["Fleet 2"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--budget", "mysql://host/x"], "--budget: budget must be a path or a URL that begins with"),
        (["--budget", "/nowhere/x"], "--budget: cannot open /nowhere/x"),
        (["--subscription", "mars"], "--subscription: "),
        (["--environment", "moon"], "environment: 'moon' is neither"),
        (["--profile", "none"], "no profile named 'none'; available: default, both, nowhere"),
        (["--profile", "both", "--account", "suburb"], "suburb"),
    ],
)
def test_errors_name_what_was_typed(variables: dict[str, str], words: list[str], said: str) -> None:
    result = run("fleets", *words, env=variables)
    assert result.exit_code in (1, 2)
    assert said in result.stderr
    assert "PSA_FLEET" not in result.stderr


def test_subscription_that_is_typed_has_its_own_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PSA_FLEET_VERSION", "v2")
    assert "PSA_FLEET_VERSION" not in environ(connection(subscription="delegation publique"))
    assert environ(connection(subscription="UBI", api_version="v3"))["PSA_FLEET_VERSION"] == "v3"
    assert environ(connection())["PSA_FLEET_VERSION"] == "v2"


@pytest.mark.promise("P250")
def test_budget_of_a_profile_is_shared_by_commands_and_programs(
    variables: dict[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "config.toml"
    text = PROFILES.format(url=variables["URL"]).replace(
        "[profiles.both]", 'budget = "calls"\n[profiles.both]', 1
    )
    file.write_text(text, "utf-8")
    file.chmod(0o600)
    own = variables | {"PSA_FLEET_CONFIG": str(file)}
    period = ("--since", "2026-05-29", "--until", "2026-06-01")
    export = ("export", "Fleet 1", "--kind", "trips", *period, "--output", str(tmp_path / "out"))
    with FleetClient.from_profile("default", file=file) as client:
        assert client.budget is not None
        assert names(run("fleets", "--json", env=own)) == ["Fleet 1"]
        assert client.budget.use().used == 1
        assert run(*export, env=own).exit_code == 0
        used = client.budget.use().used
        assert used > 6
        # What is typed or set is used instead.
        monkeypatch.chdir(tmp_path)
        assert names(run("fleets", "--json", "--budget", "typed", env=own)) == ["Fleet 1"]
        assert names(run("--budget", "typed", "fleets", "--json", env=own)) == ["Fleet 1"]
        assert names(run("fleets", "--json", env=own | {"PSA_FLEET_BUDGET": "none"})) == ["Fleet 1"]
        assert client.budget.use().used == used
    assert (tmp_path / "calls").exists() and (tmp_path / "typed").exists()
    assert run("plan", "--kind", "trips", "--budget", "simulated", "--simulator").exit_code == 0
    assert (tmp_path / "simulated").exists()
