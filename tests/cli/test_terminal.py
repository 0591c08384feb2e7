"""The command line in a real terminal: prompts, bars, colors, widths, pipes."""

from __future__ import annotations

import csv
import errno
import json
import os
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from psa_fleet.monitors import to_deprecated_format
from psa_fleet.simulator import Simulator
from tests.client.faulty import STALL, Fault, faulty_server

from .running import CALLBACK, MONITOR, VIN, World, run
from .terminal import CTRL_C, CTRL_D, Screen, Terminal, shown

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator() as running:
        yield running


@pytest.fixture(scope="module")
def world(simulator: Simulator) -> Iterator[World]:
    made = World(simulator, "v3")
    yield made
    made.client.close()


@pytest.fixture
def callback(world: World, simulator: Simulator) -> str:
    made = world.fleet.callbacks.create(CALLBACK)
    simulator.requests.clear()
    return made.callback_id or ""


def commands(simulator: Simulator) -> list[str]:
    """The paths of the requests that change something."""
    return [request.path for request in simulator.requests if request.method != "GET"]


def asked(world: World, callback: str, **options: Any) -> Terminal:
    return Terminal("remotes", "send", VIN, "horn", "--callback", callback, env=world.env, **options)


def test_screen_reads_on_after_a_first_end(monkeypatch: pytest.MonkeyPatch) -> None:
    early = iter([OSError(errno.EIO, "Input/output error")])
    real = os.read

    def read(descriptor: int, size: int) -> bytes:
        for each in early:
            raise each
        return real(descriptor, size)

    monkeypatch.setattr(os, "read", read)
    with Screen() as screen, screen.stream() as stream:
        stream.write("the last line\n")
    assert screen.lines == ["the last line"]


@pytest.mark.parametrize("keys", ["y\n", "Y\n", "yes\n", "maybe\ny\n"])
def test_prompt_sends_after_yes(keys: str, world: World, simulator: Simulator, callback: str) -> None:
    with asked(world, callback) as terminal:
        terminal.expect("[y/N]")
        assert commands(simulator) == []
        terminal.type(keys)
        assert terminal.end() == 0, terminal.text
    assert len(commands(simulator)) == 1
    assert commands(simulator)[0].endswith("/remotes")
    assert f"{VIN}: " in terminal.text


@pytest.mark.promise("P708")
@pytest.mark.parametrize("keys", ["n\n", "no\n", "\n", CTRL_C, CTRL_D], ids=["n", "no", "enter", "^C", "^D"])
def test_prompt_sends_nothing_unless_yes(
    keys: str, world: World, simulator: Simulator, callback: str
) -> None:
    with asked(world, callback) as terminal:
        terminal.expect("[y/N]")
        terminal.type(keys)
        status = terminal.end()
    assert commands(simulator) == []
    assert status == (130 if keys == CTRL_C else 1), terminal.text
    assert "Aborted" in terminal.text
    assert "Traceback" not in terminal.text
    assert terminal.cursor_is_shown


def drained(pipe: int) -> str:
    """All that was written into a pipe, which is closed."""
    with os.fdopen(pipe, encoding="utf-8") as stream:
        return stream.read()


def test_prompt_is_on_the_error_output(world: World, simulator: Simulator, callback: str) -> None:
    """So that the output can go into a pipe."""
    reading, writing = os.pipe()
    with asked(world, callback, stdout=writing) as terminal:
        os.close(writing)
        terminal.expect("[y/N]")
        terminal.type("y\n")
        assert terminal.end() == 0, terminal.text
    assert "[y/N]" not in drained(reading)
    assert len(commands(simulator)) == 1


@pytest.mark.promise("P708")
def test_prompt_without_a_terminal_is_refused(world: World, simulator: Simulator, callback: str) -> None:
    with Path(os.devnull).open() as nothing, asked(world, callback, stdin=nothing.fileno()) as terminal:
        assert terminal.end() == 2
    assert "--yes" in terminal.text
    assert commands(simulator) == []


def test_ctrl_c_ends_a_command_that_waits_for_the_server(world: World) -> None:
    with (
        faulty_server(Fault(b"", STALL)) as server,
        Terminal(
            "fleets", env=world.env | {"PSA_FLEET_BASE_URL": server.url}, start=subprocess.Popen
        ) as terminal,
    ):
        server.wait_for(1)
        terminal.type(CTRL_C)
        status = terminal.end()
    assert status == 130, terminal.text
    assert "Traceback" not in terminal.text
    assert terminal.cursor_is_shown


def words(text: str) -> list[str]:
    """The words of a text without lines and bars that are drawn."""
    return re.sub(r"[\u2500-\u25ff]", " ", text).split()


def test_colors_are_for_terminals_that_want_them(world: World) -> None:
    command = ("vehicles", "show", VIN)
    colored = shown(*command, env=world.env)
    assert colored.colored
    plain = shown(*command, env={**world.env, "NO_COLOR": "1"})
    assert not plain.colored
    assert plain.lines == colored.lines
    reading, writing = os.pipe()
    with Terminal(*command, env=world.env, stdout=writing) as piped:
        os.close(writing)
        text = drained(reading)
        assert piped.end() == 0
    assert "\x1b" not in text
    # The title of the card is the value of a row in a pipe.
    assert words(text) == ["vehicle", *words(colored.text)]


def test_dumb_terminal_gets_no_escape_sequence() -> None:
    dumb = shown("--help", env={"TERM": "dumb"})
    assert b"\x1b" not in dumb.output
    assert "Usage: psa-fleet [OPTIONS] COMMAND [ARGS]..." in dumb.text


def test_differences_are_colored_like_a_diff(tmp_path: Path) -> None:
    file = tmp_path / "monitor.json"
    file.write_text(json.dumps(to_deprecated_format(MONITOR)))
    before = file.read_bytes()
    done = shown("monitors", "convert", str(file))
    assert done.colored
    assert "to convert" in done.text
    plain = shown("monitors", "convert", str(file), env={"NO_COLOR": "1"})
    assert not plain.colored
    assert plain.lines == done.lines
    assert any(line.startswith("+") for line in done.lines)
    assert any(line.startswith("-") for line in done.lines)
    assert file.read_bytes() == before


def longest_line(terminal: Terminal) -> int:
    """How many characters the longest line has, as it was written and not as the terminal broke it."""
    text = re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", terminal.output).decode()
    return max(len(line) for line in text.split("\r\n"))


def test_table_at_80_columns_shows_the_cells_of_the_csv(world: World) -> None:
    whole = list(csv.DictReader(run("vehicles", "--csv", env=world.env).stdout.splitlines()))
    terminal = shown("vehicles", env=world.env, columns=80)
    assert longest_line(terminal) <= 80
    rows = [line.split() for line in terminal.lines[1:]]
    assert [(row[0], row[1]) for row in rows] == [(each["id"], each["vin"]) for each in whole]
    assert [f"{row[-2]}T{row[-1]}" for row in rows] == [each["updatedAt"][:16] for each in whole]


def test_card_at_40_columns_has_the_words_of_a_wide_one(world: World) -> None:
    command = ("vehicles", "show", VIN)
    narrow = shown(*command, env=world.env, columns=40)
    assert longest_line(narrow) <= 40
    assert words(narrow.text) == words(shown(*command, env=world.env).text)


def test_csv_is_the_same_at_any_width(world: World) -> None:
    terminal = shown("vehicles", "--csv", env=world.env, columns=40)
    assert terminal.output.decode().replace("\r\n", "\n") == run("vehicles", "--csv", env=world.env).stdout
    assert not terminal.colored


def test_json_is_the_same_at_any_width(world: World) -> None:
    terminal = shown("vehicles", "status", VIN, "--json", env=world.env, columns=40)
    piped = run("vehicles", "status", VIN, "--json", env=world.env).stdout
    assert json.loads(terminal.output) == json.loads(piped)


@pytest.mark.parametrize("command", [(), ("remotes", "send"), ("export",)])
def test_help_fits_40_columns(command: tuple[str, ...]) -> None:
    terminal = shown(*command, "--help", columns=40)
    assert longest_line(terminal) <= 40
    assert "psa-fleet" in terminal.text


def exporting(world: World, folder: Path) -> tuple[str, ...]:
    period = ("--since", "2026-05-29", "--until", "2026-06-01")
    return ("export", world.fid, "--kind", "trips", *period, "--output", str(folder), "--concurrency", "1")


def test_bar_of_an_export_leaves_only_the_result(world: World, tmp_path: Path) -> None:
    done = shown(*exporting(world, tmp_path), env=world.env, columns=120)
    assert b"units: 0" in done.output
    assert b"\x1b[?25l" in done.output
    assert done.cursor_is_shown
    assert len(done.lines) == 1
    assert re.fullmatch(rf"Items: \d+\. Units: \d+\. Folder: {tmp_path}", done.lines[0])
    again = shown(*exporting(world, tmp_path), env={**world.env, "NO_COLOR": "1"}, columns=120)
    assert not again.colored
    assert re.match(r"Items: 0\. Units: 0, done before: \d+\.", again.lines[0])


def test_bar_is_on_the_error_output(world: World, tmp_path: Path) -> None:
    reading, writing = os.pipe()
    with Terminal(*exporting(world, tmp_path), env=world.env, stdout=writing, columns=120) as terminal:
        os.close(writing)
        text = drained(reading)
        assert terminal.end() == 0
    assert "\x1b" not in text
    assert text.count("\n") == 1
    assert b"units: 0" in terminal.output
    assert terminal.lines == []


def test_simulator_runs_until_ctrl_c() -> None:
    with Terminal("simulate", "--port", "0", columns=120) as terminal:
        terminal.expect("v2, to paste into a shell:")
        terminal.type(CTRL_C)
        assert terminal.end() == 0, terminal.text
    assert "12 vehicles at http://127.0.0.1:" in terminal.text
    assert "Traceback" not in terminal.text


def test_pipe_that_is_closed_ends_the_command_quietly(world: World) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with Terminal("vehicles", "--csv", env=world.env, stdout=writing) as terminal:
        os.close(writing)
        status = terminal.end()
    assert status != 0
    assert "Traceback" not in terminal.text, terminal.text
