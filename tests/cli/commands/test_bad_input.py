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
    (made / "half.jsonl").write_text("{}\n{")
    return made


CASES = [
    (
        "vehicles show VF3TEST9999999999",
        "psa-fleet: VEHICLE: no vehicle of the fleets has that id or VIN; `psa-fleet vehicles` lists them",
    ),
    (
        "vehicles show nothing",
        "psa-fleet: VEHICLE: no vehicle of the fleets has that id or VIN; `psa-fleet vehicles` lists them",
    ),
    (
        "vehicles status 'a b'",
        "psa-fleet: VEHICLE: no vehicle of the fleets has that id or VIN; `psa-fleet vehicles` lists them",
    ),
    (
        "vehicles status ''",
        "psa-fleet: VEHICLE: the vehicle id is empty",
    ),
    (
        "vehicles status ' '",
        "psa-fleet: VEHICLE: the vehicle id is empty",
    ),
    (
        "vehicles --fleet ' '",
        "psa-fleet: --fleet: no fleet has that id or name; `psa-fleet fleets` lists them",
    ),
    (
        "fleets show 'a/b'",
        "psa-fleet: --fleet: no fleet has that id or name; `psa-fleet fleets` lists them",
    ),
    (
        "alerts show x",
        "psa-fleet: --fleet: there are 2 fleets; choose one of: Fleet 1, Fleet 2",
    ),
    (
        "trips show 'a b' --vehicle {VIN}",
        "psa-fleet: GET /fleets/{fid}/vehicles/{vid}/trips/{tid}: status 404 (code 40401, uuid U). No such"
        " resource. Check the ids; the commands that list show them.",
    ),
    (
        "trips show '..' --vehicle {VIN}",
        "psa-fleet: TRIP: not a valid trip id",
    ),
    (
        "api GET '/fleets/a b'",
        "psa-fleet: GET /fleets/{fid}: status 404 (code 40401, uuid U). No such resource. Check the ids; the"
        " commands that list show them.",
    ),
    (
        "monitors show 'a b'",
        "psa-fleet: MONITOR: no fleet has a monitor with that id; `psa-fleet monitors` lists them",
    ),
    (
        "monitors create {folder}/folder.json",
        "Error: Invalid value for FILE: folder.json is a folder; name a file in it",
    ),
    (
        "remotes send {VIN} --file {folder}/folder.json --callback c --yes",
        "Error: Invalid value for FILE: folder.json is a folder; name a file in it",
    ),
    (
        "remotes send {VIN} fly --callback c --yes",
        "psa-fleet: ACTION: unknown action; expected one of: charge, charge off, doors lock, doors unlock,"
        " horn, horn off, immobilize, immobilize off, lights, lights off, precondition, precondition off,"
        " stolen, stolen off, wake-up, navigate LATITUDE,LONGITUDE...; or pass --file",
    ),
    (
        "monitors create {folder}/none.json",
        "Error: Invalid value for FILE: none.json cannot be read: No such file or directory; check its name"
        " and permissions",
    ),
    (
        "monitors create {folder}/bytes.json",
        "Error: Invalid value for FILE: bytes.json is not text in UTF-8; save it as UTF-8",
    ),
    (
        "simulate --scenario {folder}",
        "Error: Invalid value for --scenario: cannot read {folder}: Is a directory",
    ),
    (
        "simulate --replay {folder}/none",
        "Error: Invalid value for --replay: cannot read {folder}/none: No such file or directory",
    ),
    (
        "vehicles --subscription x",
        "psa-fleet: --subscription: 'x' is not one of the four subscriptions: 'connected fleet', 'TMTS',"
        " 'UBI', 'delegation publique'",
    ),
    (
        "vehicles --environment x",
        'psa-fleet: --environment: \'x\' is neither "production" nor "preproduction"; pass the URL of'
        " another server as --base-url",
    ),
    (
        "vehicles --base-url x",
        "psa-fleet: --base-url: it must begin with https:// and name a host",
    ),
    (
        "vehicles --base-url https://a.example --environment production",
        "psa-fleet: --base-url: cannot be combined with --environment",
    ),
    (
        "vehicles --csv --json",
        "Error: Invalid value for format: use one of --json, --csv",
    ),
    (
        "vehicles --csv -o {folder}/x.json",
        "Error: Invalid value for --output: --csv writes no .json file",
    ),
    (
        "vehicles -o {folder}/folder.json",
        "Error: Invalid value for --output: folder.json is a folder; name a file in it",
    ),
    (
        "vehicles -o {folder}/none/x.csv",
        "Error: Invalid value for --output: the file's folder does not exist",
    ),
    (
        "vehicles -o {folder}/x.foo",
        "Error: Invalid value for --output: add a format, such as --csv",
    ),
    (
        "statuses --map {folder}/x.html --geojson",
        "Error: Invalid value for format: use one of --geojson, --map",
    ),
    (
        "statuses --map {folder}",
        "Error: Invalid value for --map: {folder.name} is a folder; name a file in it",
    ),
    (
        "export 'Fleet 1' --kind trips --since 2d --output {folder}/file",
        "Error: Invalid value for --output: file is a file; name a folder",
    ),
    (
        "export 'Fleet 1' --kind nothing --since 2d --output {folder}/out",
        "psa-fleet: --kind: 'nothing' is not one of trips, alerts, collisions, alarms, stolen, telemetry,"
        " waypoints",
    ),
    (
        "feed trips --fleet 'Fleet 1' --checkpoint {folder}",
        "Error: Invalid value for --checkpoint: {folder.name} is a folder; name a file in it",
    ),
    (
        "trips --since 1d --until 2d",
        "Error: Invalid value for --until: must not be before --since",
    ),
    (
        "callbacks show x",
        "psa-fleet: CALLBACK: no fleet has a callback with that id; `psa-fleet callbacks` lists them",
    ),
    (
        "api GET /fleets --body {folder}/file",
        "Error: Invalid value for --body: a GET has no body",
    ),
    (
        "api POST /fleets",
        "Error: Invalid value for METHOD: a POST changes something; add --write, or --dry-run",
    ),
    (
        "api GET /fleets --query x",
        "Error: Invalid value for --query: write NAME=VALUE, for example pageSize=2",
    ),
    (
        "api PATCH /fleets",
        "Error: Invalid value for METHOD: use one of GET, POST, PUT, DELETE",
    ),
    (
        "init --account x",
        "Error: Invalid value for --account: a profile has no such option",
    ),
    (
        'init --password-command "\'"',
        "Error: Invalid value for --password-command: not a command: No closing quotation",
    ),
    (
        "init --no-check",
        "Error: Invalid value: without a terminal, these are required: --subscription",
    ),
    (
        "export 'Fleet 1' --kind trips --since 2d --output {folder}/out --dask-profile p",
        "Error: Invalid value for --dask-profile: requires --dask",
    ),
    (
        "export 'Fleet 1' --kind trips --since 2d --output {folder}/out --dask tcp://a:1 --api-version v3",
        "Error: Invalid value for --dask: workers do not have this command's options for the connection;"
        " name a profile of theirs with --dask-profile",
    ),
    (
        "monitors convert {folder} --split",
        "Error: Invalid value for --split: requires `--format deprecated`",
    ),
    (
        "monitors convert {folder} --check --write",
        "Error: Invalid value for --check: cannot be combined with `--write`",
    ),
    (
        "remotes send {VIN} --callback c",
        "Error: Invalid value for ACTION: pass an action in words, or --file",
    ),
    (
        "remotes send {VIN} horn --callback c",
        "Error: Invalid value for --yes: cannot prompt without a terminal; pass --yes to send the action to"
        " the vehicle",
    ),
    (
        "remotes send {VIN} navigate x --callback c --yes",
        "psa-fleet: ACTION: a place must be LATITUDE,LONGITUDE in degrees, like 48.8583,2.2945",
    ),
    (
        "simulate --rate-limit 5",
        "Error: Invalid value for --rate-limit: must be two integers, for example 10000,5",
    ),
    (
        "drift {folder}/file --json --junit",
        "psa-fleet: --json and --junit are different outputs: choose one",
    ),
    (
        "vehicles telemetry {VIN} --signals --geojson",
        "Error: Invalid value for --signals: cannot be combined with --geojson",
    ),
    (
        "vehicles telemetry {VIN} --map {folder}/x.html -o {folder}/x.csv",
        "Error: Invalid value for --output: --map requires a separate file",
    ),
    (
        "feed trips --fleet 'Fleet 1' --output {folder}/half.jsonl",
        "psa-fleet: half.jsonl: ends with half a line; remove that line, or use another file",
    ),
    (
        "webhook serve --output {folder}/x.foo --open",
        "Error: Invalid value for --output: must end in .jsonl, .ndjson, .sqlite, .sqlite3, .db, or start"
        " with postgresql://",
    ),
    (
        "trips --since x",
        "Error: Invalid value for --since: 'x' is not a valid time; expected a date (2026-05-01), a moment"
        " (2026-05-01T08:00Z; without an offset it is UTC), or how long ago (90min, 12h, 7d, 2 weeks ago)",
    ),
    (
        "doctor --basic x",
        "Error: Invalid value for --endpoint: pass the URL of the receiver",
    ),
    (
        "drift proxy --own-credentials --api-version v3",
        "Error: Invalid value for --own-credentials: only --environment or --base-url can be combined with"
        " it",
    ),
    (
        "statuses --watch 5 --json",
        "Error: Invalid value for --watch: requires a terminal, and cannot be combined with a format",
    ),
    (
        "statuses --watch 5 --signals",
        "Error: Invalid value for --watch: cannot be combined with --signals",
    ),
    (
        "feed trips --fleet 'Fleet 1' --output /dev/null",
        "psa-fleet: null: a pipe or a device, not a file; leave --output out and redirect",
    ),
    (
        "webhook serve --output {folder}/none/x.jsonl --open",
        "Error: Invalid value for --output: its folder does not exist",
    ),
]


@pytest.mark.promise("P735")
@pytest.mark.parametrize(("command", "words"), CASES)
def test_bad_input_is_one_sentence_with_a_way_out(
    env: dict[str, str], folder: Path, command: str, words: str
) -> None:
    result = run(*shlex.split(command.format(VIN=VIN, folder=folder)), env=env)
    lines = [line for line in result.stderr.splitlines() if not re.match(r"Usage:|Try |$", line)]
    shown = re.sub(r"uuid [0-9a-f-]{36}", "uuid U", "\n".join(lines)).replace(str(folder), "{folder}")
    assert shown.replace(folder.name, "{folder.name}") == words
    assert (result.exit_code in (1, 2, 5), result.stdout) == (True, "")


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
