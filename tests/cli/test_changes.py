"""Commands that change something: what they send, what they show beforehand, and when they refuse."""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

import psa_fleet.remotes as actions
from psa_fleet import RemotesHandle, features
from psa_fleet._operations.api import operations
from psa_fleet.cli._app import load
from psa_fleet.cli._commands import remotes
from psa_fleet.cli._options.remote_actions import WORDS, action, listed
from psa_fleet.errors import ArgumentError
from psa_fleet.remotes import Action, Navigate, to_remote
from psa_fleet.simulator import Fault, Simulator
from psa_fleet.subscription import VERSIONS, Version

from .running import (
    CALLBACK,
    CHANGES,
    MONITOR,
    READS,
    V2_READS,
    V3_CHANGES,
    V3_READS,
    World,
    environment,
    run,
)

SECRET = "SENTINEL-webhook-secret"


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator() as found:
        yield found


@pytest.fixture
def worlds() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def world(simulator: Simulator, version: Version, folder: Path, worlds: ExitStack) -> World:
    made = World(simulator, version)
    worlds.callback(made.client.close)
    callback = json.loads(json.dumps(CALLBACK))
    attributes = [
        {"type": "Header", "key": "Authorization", "value": SECRET},
        {"type": "Query", "key": "vehicle", "value": "$vin"},
    ]
    callback["callback"]["webhook"]["attributes"] = attributes
    for name, content in (("monitor", MONITOR), ("callback", callback)):
        file = folder / f"{name}.json"
        file.write_text(json.dumps(content), encoding="utf-8")
        made.ids[name] = str(file)
    simulator.requests.clear()
    return made


CASES: list[tuple[Version, str]] = [
    *((version, command) for version in VERSIONS for command in CHANGES),
    *(("v3", command) for command in V3_CHANGES),
]  # fmt: skip


def shown(output: str) -> list[tuple[str, str, Any]]:
    """The requests that `--dry-run` prints."""
    parts = re.split(r"^(GET|POST|PUT|DELETE) (\S+)$", output, flags=re.MULTILINE)[1:]
    return [
        (method, path, json.loads(body) if body.strip() else None)
        for method, path, body in zip(parts[::3], parts[1::3], parts[2::3], strict=True)
    ]


def template(version: Version, method: str, path: str) -> str:
    """Which operation a request reached."""
    for found in operations(version).values():
        pattern = re.sub(r"\{\w+\}", "[^/]+", found.path)
        if found.method == method and re.fullmatch(rf"(?:/connectedcar)?/{version}{pattern}", path):
            return found.path
    raise AssertionError(f"{method} {path} is no operation of {version}")


@pytest.mark.promise("P707")
@pytest.mark.parametrize(("version", "command"), CASES)
def test_dry_run_shows_what_is_sent_later(
    simulator: Simulator, tmp_path: Path, worlds: ExitStack, version: Version, command: str
) -> None:
    made = world(simulator, version, tmp_path, worlds)
    dry = made(*command.split(), "--dry-run")
    assert dry.exit_code == 0, dry.output
    assert not simulator.requests
    assert SECRET not in dry.output
    assert made(*command.split()).exit_code == 0
    sent = [each for each in simulator.requests if each.method != "GET"]
    assert [(method, path) for method, path, _ in shown(dry.stdout)] == [
        (each.method, template(version, each.method, each.path)) for each in sent
    ]
    for (_, _, body), each in zip(shown(dry.stdout), sent, strict=True):
        text = json.dumps(each.body).replace(SECRET, "(hidden)")
        assert body == json.loads(text)


REASONS: dict[str, str] = {}
"""Operations that no command reaches, with the reason."""


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore:.*marks this operation as deprecated:DeprecationWarning")
def test_commands_reach_all_operations_without_a_reason(
    simulator: Simulator, tmp_path: Path, worlds: ExitStack
) -> None:
    reached: set[tuple[str, str, str]] = set()
    of: dict[Version, list[str]] = {
        "v2": [*READS, *V2_READS, *CHANGES],
        "v3": [*READS, *V3_READS, *CHANGES, *V3_CHANGES],
    }
    for version, commands in of.items():
        made = world(simulator, version, tmp_path, worlds)
        for command in ["fleets show {F}", *commands]:
            result = made(*command.split(), *([] if command in CHANGES + V3_CHANGES else ["--json"]))
            assert result.exit_code == 0, f"{command}: {result.output}"
            if "replace" in command:
                # On v2 it has another id then.
                made.ids["M"] = str([each.monitor_id for each in made.fleet.monitors.list()][-1])
        reached |= {
            (version, each.method, template(version, each.method, each.path)) for each in simulator.requests
        }
    for feature in features():
        for version, has in (("v2", feature.v2), ("v3", feature.v3)):
            if not has or feature.operation in REASONS:
                continue
            assert (version, feature.method, feature.path) in reached, feature.name
    assert set(REASONS) <= {feature.operation for feature in features()}


@pytest.mark.promise("P708")
def test_remotes_send_without_terminal_needs_yes(
    simulator: Simulator, tmp_path: Path, worlds: ExitStack
) -> None:
    made = world(simulator, "v3", tmp_path, worlds)
    result = made("remotes", "send", "{V}", "doors", "unlock", "--callback", "{CB}", given="y\n")
    assert result.exit_code == 2
    assert "without a terminal" in " ".join(result.stderr.replace("│", " ").split())
    assert not simulator.requests


@pytest.mark.promise("P708")
@pytest.mark.parametrize(("answer", "status", "posts"), [("y\n", 0, 1), ("n\n", 1, 0), ("\n", 1, 0)])
def test_confirmation_of_a_remote_action_decides_whether_it_is_sent(
    simulator: Simulator,
    tmp_path: Path,
    worlds: ExitStack,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    status: int,
    posts: int,
) -> None:
    made = world(simulator, "v3", tmp_path, worlds)
    monkeypatch.setattr("psa_fleet.cli._commands.remotes._somebody_is_there", lambda: True)
    result = made("remotes", "send", "{VIN}", "horn", "--callback", "{CB}", given=answer)
    assert result.exit_code == status, result.output
    assert "VF3TEST0000000001: sound the horn? [y/N]" in result.stderr
    assert [each.method for each in simulator.requests].count("POST") == posts


def test_command_line_waits_as_long_as_the_library() -> None:
    default = inspect.signature(RemotesHandle.wait).parameters["timeout"].default
    for command in (remotes.send, remotes.wait):
        assert inspect.signature(command).parameters["timeout"].default == default


def test_dry_run_of_a_split_monitor_shows_a_request_for_each_part(simulator: Simulator) -> None:
    result = run("monitors", "pause", "split:m1+m2", "--dry-run", env=environment(simulator, "v2"))
    assert shown(result.stdout) == 2 * [("PUT", "/fleets/{fid}/monitors/{mid}/status", {"status": "Paused"})]
    assert not simulator.requests


def test_remotes_send_wait_prints_each_status() -> None:
    callback = json.loads(run("callbacks", "list", "--simulator", "--json").stdout)[0]["id"]
    words = ["remotes", "send", "VF3TEST0000000001", "lights", "--callback", callback, "--simulator"]
    result = run(*words, "--yes", "--wait", "--json")
    assert result.exit_code == 0, result.output
    assert json.loads(result.stdout)["status"] == "Success"
    assert [line.partition(":")[0] for line in result.stderr.splitlines()] == [
        "Accepted",
        "WakingUpVehicle",
        "SentToVehicle",
        "Success",
    ]


@pytest.mark.promise("P709")
def test_failure_at_the_vehicle_has_its_own_status(
    simulator: Simulator, tmp_path: Path, worlds: ExitStack
) -> None:
    made = world(simulator, "v3", tmp_path, worlds)
    simulator.remotes.fail_next("DoorsOpen")
    from psa_fleet.testing import instant_sleep

    with instant_sleep(simulator):
        result = made("remotes", "send", "{V}", "doors", "lock", "--callback", "{CB}", "--yes", "--wait")
    assert result.exit_code == 7
    assert "DoorsOpen" in result.stderr


@pytest.mark.promise("P709")
def test_lost_response_of_a_command_exits_with_6(
    simulator: Simulator, tmp_path: Path, worlds: ExitStack
) -> None:
    made = world(simulator, "v3", tmp_path, worlds)
    simulator.inject(None, Fault.lost_response())
    result = made("monitors", "create", "{monitor}", "--fleet", "{F}")
    assert result.exit_code == 6
    assert "Find out before you send it again." in result.stderr


@pytest.mark.parametrize("said", WORDS)
def test_action_words_are_converted_to_actions(said: str) -> None:
    assert to_remote(action(said.split())) == to_remote(WORDS[said]())


def test_remotes_send_has_words_and_help_for_each_action_class() -> None:
    classes = {each for each in vars(actions).values() if isinstance(each, type) and issubclass(each, Action)}
    assert {type(make()) for make in WORDS.values()} == classes - {Action, Navigate}
    assert {words: make().to_dict() for words, make in WORDS.items() if "d" in words} == {
        "doors lock": {"door": {"state": "Locked"}},
        "doors unlock": {"door": {"state": "Unlocked"}},
        "precondition": {"preconditioning": {"airConditioning": {"immediate": True}}},
        "precondition off": {"preconditioning": {"airConditioning": {"immediate": False}}},
    }
    load("remotes")
    text = " ".join((remotes.send.__doc__ or "").split())
    assert listed() in text
    assert "ACTIONS" not in text


def test_places_are_named_latitude_first() -> None:
    sent: Any = to_remote(action(["navigate", "48.85,2.35", "-33.8, 151.2"]))
    assert [each["coordinates"] for each in sent["navigation"]["positions"]] == [
        [2.35, 48.85],
        [151.2, -33.8],
    ]


@pytest.mark.parametrize(
    "words",
    [[], ["dance"], ["doors"], ["horn", "lock"], ["navigate"], ["navigate", "2.35"], ["navigate", "91,0"]],
)
def test_action_refuses_unknown_words(words: list[str]) -> None:
    with pytest.raises(ArgumentError):
        action(words)
