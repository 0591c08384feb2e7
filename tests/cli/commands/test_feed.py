"""`psa-fleet feed`: every item arrives, whatever ends the command."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar

import pytest

from psa_fleet.cli import main
from psa_fleet.cli._commands import feed
from psa_fleet.cli._options import connection
from psa_fleet.cli._output import lines
from psa_fleet.feeds import KINDS
from psa_fleet.simulator import Fault, Simulator, World
from psa_fleet.tables import Appender

from ... import forked
from ..running import environment, run

pytestmark = pytest.mark.skipif(os.name != "posix", reason="POSIX has these pipes and signals")

COMMAND = [sys.executable, "-m", "psa_fleet.cli", "feed", "trips", "--fleet", "Fleet 1"]


@pytest.fixture
def vendor() -> Iterator[Simulator]:
    with Simulator(World(vehicles=3, fleets=1)) as simulator:
        yield simulator


@pytest.fixture
def env(vendor: Simulator) -> dict[str, str]:
    return {**os.environ, **environment(vendor, "v3")}


def ids(text: str) -> list[str]:
    assert not text or text.endswith("\n")
    return [json.loads(line)["id"] for line in text.splitlines()]


@pytest.fixture
def every(vendor: Simulator) -> list[str]:
    """Ids of all trips."""
    found = ids(run("feed", "trips", env=environment(vendor, "v3")).stdout)
    assert len(found) > 10
    return found


def test_kinds_are_those_of_feeds() -> None:
    assert set(feed.KINDS) <= set(KINDS)


@pytest.mark.promise("P716")
def test_feed_resumes_where_it_ended(vendor: Simulator, every: list[str], tmp_path: Path) -> None:
    out, env = tmp_path / "trips.jsonl", environment(vendor, "v3")
    words = ("feed", "trips", "--output", str(out))
    assert run(*words, env=env).exit_code == 0
    assert ids(out.read_text()) == every
    assert (tmp_path / "trips.jsonl.checkpoint").stat().st_mode & 0o77 == 0
    assert run(*words, env=env).exit_code == 0
    assert ids(out.read_text()) == every


@pytest.mark.slow
@pytest.mark.promise("P716")
def test_feed_under_pipefail_with_head_misses_nothing(
    env: dict[str, str], every: list[str], tmp_path: Path
) -> None:
    line = " ".join([*COMMAND[:5], "--checkpoint", str(tmp_path / "memory")])
    first = subprocess.run(
        ["bash", "-o", "pipefail", "-c", f"{line} | head -n 2"], env=env, capture_output=True, text=True
    )
    assert (first.returncode, first.stderr) == (141, "")
    rest = run(*COMMAND[3:], "--checkpoint", str(tmp_path / "memory"), env=env)
    assert ids(first.stdout + rest.stdout) == every


class Signalled(Appender):
    """Sends this process a signal before or after it writes an item."""

    plan: ClassVar[tuple[int, int, str]]
    count = 0

    def append(self, content: bytes) -> None:
        number, wanted, place = self.plan
        type(self).count += 1
        due = self.count == wanted
        if due and place == "before":
            os.kill(os.getpid(), number)
        super().append(content)
        if due and place == "after":
            os.kill(os.getpid(), number)


@pytest.mark.promise("P716")
@pytest.mark.parametrize(
    ("wanted", "number", "place", "status"),
    [
        (1, signal.SIGINT, "before", 130),
        (4, signal.SIGINT, "after", 130),
        (2, signal.SIGTERM, "after", 143),
        (3, signal.SIGKILL, "after", -9),
    ],
)
def test_signal_while_an_item_is_written_loses_nothing(
    vendor: Simulator,
    every: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    wanted: int,
    number: int,
    place: str,
    status: int,
) -> None:
    out = tmp_path / "trips.jsonl"
    words = ["feed", "trips", "--output", str(out)]
    env = environment(vendor, "v3")
    monkeypatch.setattr(Signalled, "plan", (number, wanted, place), raising=False)
    monkeypatch.setattr(Signalled, "count", 0)
    with monkeypatch.context() as patched:
        patched.setattr(lines, "Appender", Signalled)
        assert ended(words, env) == status
    assert len(ids(out.read_text())) == wanted
    assert run(*words, env=env).exit_code == 0
    found = ids(out.read_text())
    assert set(found) == set(every)
    # After a kill alone, the item that was under way is written twice.
    assert len(found) - len(every) == (1 if number == signal.SIGKILL else 0)


def ended(words: list[str], env: dict[str, str]) -> int:
    """The status of a command that a signal ends, in a copy of this process."""
    child = os.fork()
    if not child:
        os.environ.update(env)
        sys.argv = ["psa-fleet", *words]
        os._exit(main())
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


@pytest.mark.promise("P717")
@pytest.mark.parametrize("stump", ['{"id": "half', "x" * 70_000])
def test_half_a_line_is_cut_off_when_the_feed_resumes(
    vendor: Simulator, every: list[str], tmp_path: Path, stump: str
) -> None:
    out, env = tmp_path / "trips.jsonl", environment(vendor, "v3")
    out.write_text(stump)
    refused = run("feed", "trips", "--output", str(out), env=env)
    assert refused.exit_code == 1
    assert "half a line" in refused.stderr
    assert out.read_text() == stump
    out.unlink()
    assert run("feed", "trips", "--output", str(out), env=env).exit_code == 0
    with out.open("a") as file:
        file.write(stump)
    assert run("feed", "trips", "--output", str(out), env=env).exit_code == 0
    assert ids(out.read_text()) == every


@pytest.mark.slow
@pytest.mark.promise("P716")
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_full_disk_loses_nothing(env: dict[str, str], every: list[str], tmp_path: Path) -> None:
    command = [*COMMAND, "--checkpoint", str(tmp_path / "memory")]
    with Path("/dev/full").open("w") as full:
        done = forked.run(
            command, preload=forked.CLI, env=env, stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert ids(run(*command[3:], env=env).stdout) == every


def test_feed_in_columns_is_the_table_in_a_pipe(vendor: Simulator, tmp_path: Path) -> None:
    env = environment(vendor, "v3")
    out = tmp_path / "trips.tsv"
    assert run("feed", "trips", "-o", str(out), env=env).exit_code == 0
    shown = run("trips", "list", env=env).stdout
    assert sorted(out.read_text().splitlines()) == sorted(shown.splitlines())
    assert run("feed", "trips", "--format", "tsv", env=env).stdout == out.read_text()


def test_feed_reports_what_it_could_not_read_and_goes_on(vendor: Simulator, every: list[str]) -> None:
    vendor.inject(None, None, Fault.status(403))
    result = run("feed", "trips", env=environment(vendor, "v3"))
    assert result.exit_code == 1
    assert 0 < len(ids(result.stdout)) < len(every)
    assert result.stderr.count("psa-fleet: ") == 1


def test_feed_that_polls_delivers_what_comes_later(
    vendor: Simulator, every: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    passes = iter([True, False])

    def wait(session: connection.Session, seconds: float, **_: Any) -> None:
        assert seconds == 600
        if not next(passes):
            raise KeyboardInterrupt
        vendor.inject(None, None, Fault.status(403))

    monkeypatch.setattr(connection.Session, "wait", wait)
    result = run("feed", "trips", "--poll", "600", env=environment(vendor, "v3"))
    assert result.exit_code == 130
    assert ids(result.stdout) == every
    assert result.stderr.count("psa-fleet: ") == 1


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("feed waypoints", 2),
        ("feed trips --since soon", 2),
        ("feed trips --poll 0", 2),
        ("feed trips --fleet nowhere", 5),
        ("feed trips --output {folder}", 2),
        ("feed trips --output {folder}/none/trips.jsonl", 1),
        ("feed alarms --simulator --api-version v2", 4),
    ],
)
def test_feed_refuses_with_a_sentence(vendor: Simulator, tmp_path: Path, words: str, status: int) -> None:
    result = run(*words.format(folder=tmp_path).split(), env=environment(vendor, "v3"))
    assert result.exit_code == status, result.output
    assert result.stderr.strip()


def test_signal_ends_a_feed_that_waits(vendor: Simulator, tmp_path: Path) -> None:
    out = tmp_path / "trips.jsonl"
    child = os.fork()
    if not child:
        os.environ.update(environment(vendor, "v3"))
        sys.argv = ["psa-fleet", "feed", "trips", "--poll", "600", "--output", str(out)]
        os._exit(main())
    while not out.exists():
        assert os.waitpid(child, os.WNOHANG) == (0, 0)
    os.kill(child, signal.SIGINT)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 130
