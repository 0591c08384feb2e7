"""Bad input: status 2 or 5, one sentence, and what to do."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest

from psa_fleet.cli._base.exit_status import Exit, ending
from psa_fleet.errors import ArgumentError
from psa_fleet.simulator import Simulator
from psa_fleet.simulator import World as Vehicles

from ..running import VIN, environment, run


@pytest.fixture(scope="module")
def env() -> Iterator[dict[str, str]]:
    with Simulator(Vehicles(fleets=2, vehicles=6)) as simulator:
        yield environment(simulator, "v3")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("input")
    (made / "folder.json").mkdir()
    (made / "bad.json").write_text("{,")
    (made / "bytes.json").write_bytes(b"\xff\xfe\x00")
    (made / "file").write_text("x")
    return made


CASES = {
    "vehicles show VF3TEST9999999999": "`psa-fleet vehicles` lists them",
    "vehicles show nothing": "`psa-fleet vehicles` lists them",
    "vehicles status 'a b'": "`psa-fleet vehicles` lists them",
    "vehicles status ''": "is empty",
    "vehicles status ' '": "is empty",
    "vehicles --fleet ' '": "`psa-fleet fleets` lists them",
    "fleets show 'a/b'": "`psa-fleet fleets` lists them",
    "alerts show x": "choose one of: Fleet 1, Fleet 2",
    "trips show 'a b' --vehicle {VIN}": "Check the ids",
    "trips show '..' --vehicle {VIN}": "not a valid trip id",
    "api GET '/fleets/a b'": "Check the ids",
    "monitors show 'a b'": "`psa-fleet monitors` lists them",
    "monitors create {folder}/folder.json": "name a file",
    "remotes send {VIN} --file {folder}/folder.json --callback c --yes": "name a file",
    "remotes send {VIN} fly --callback c --yes": "or pass --file",
    "monitors create {folder}/none.json": "check its name and permissions",
    "monitors create {folder}/bytes.json": "save it as UTF-8",
    "simulate --scenario {folder}": "--scenario: cannot read",
    "simulate --replay {folder}/none": "--replay: cannot read",
    "vehicles --subscription x": "--subscription: 'x' is not one of",
    "vehicles --environment x": "--environment: 'x' is neither",
    "vehicles --base-url x": "--base-url: it must begin with https://",
    "vehicles --base-url https://a.example --environment production": "--base-url: base_url and environment",
    "vehicles --csv --json": "use one of",
    "vehicles --csv -o {folder}/x.json": "--csv writes no .json file",
    "vehicles -o {folder}/folder.json": "name a file in it",
    "vehicles -o {folder}/none/x.csv": "folder does not exist",
    "vehicles -o {folder}/x.foo": "add a format",
    "statuses --map {folder}/x.html --geojson": "use one of",
    "statuses --map {folder}": "name a file in it",
    "export 'Fleet 1' --kind trips --since 2d --output {folder}/file": "name a folder",
    "export 'Fleet 1' --kind nothing --since 2d --output {folder}/out": "trips",
    "feed trips --fleet 'Fleet 1' --checkpoint {folder}": "name a file in it",
    "trips --since 1d --until 2d": "before --since",
}


@pytest.mark.promise("P735")
@pytest.mark.parametrize("words", CASES)
def test_bad_input_is_one_sentence_with_a_way_out(env: dict[str, str], folder: Path, words: str) -> None:
    result = run(*shlex.split(words.format(VIN=VIN, folder=folder)), env=env)
    assert result.exit_code in (2, 5), result.output
    assert result.stdout == ""
    lines = [line for line in result.stderr.splitlines() if not re.match(r"Usage:|Try |$", line)]
    assert len(lines) == 1
    assert CASES[words] in lines[0]
    assert "Traceback" not in result.stderr


@pytest.mark.promise("P735")
def test_file_that_cannot_be_used_is_one_sentence(env: dict[str, str], folder: Path) -> None:
    result = run("monitors", "create", str(folder / "bad.json"), "--fleet", "Fleet 1", env=env)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert "line 1, column 2" in result.stderr


@pytest.mark.promise("P735")
def test_ambiguous_vin_error_advises_to_use_the_id() -> None:
    text = "vin: 2 vehicles of any fleet have the VIN ...; use client.fleet(...).vehicle(...) with an id"
    status, shown = ending(ArgumentError(text, argument="vin"))
    assert status == Exit.USAGE
    assert shown == "VIN: 2 vehicles of any fleet have the VIN ...; name it by its id"
