"""`psa-fleet statuses --watch`: a table that is read and drawn again."""

from __future__ import annotations

import io
import re
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from psa_fleet.cli import main
from psa_fleet.cli._options import connection
from psa_fleet.cli._output.text import laid_out
from psa_fleet.cli._output.watch import screen
from psa_fleet.models import Status
from psa_fleet.simulator import Fault, Simulator
from psa_fleet.tables import TABLES

from ..running import environment, run
from ..terminal import Terminal

STATUSES = TABLES["statuses"]


@pytest.fixture
def vendor() -> Iterator[Simulator]:
    with Simulator() as simulator:
        yield simulator


@pytest.mark.slow
@pytest.mark.promise("P718")
def test_watch_ends_with_the_status_of_ctrl_c() -> None:
    with Terminal("statuses", "--watch", "600", "--simulator", columns=40, lines=30) as terminal:
        terminal.expect("every 600 s; Ctrl-C ends.")
        terminal.expect("VF3TEST0000000001")
        terminal.type("\x03")
        assert terminal.end() == 130
    assert terminal.cursor_is_shown
    assert "Traceback" not in terminal.text


class Tty(io.StringIO):
    """An output that is a terminal."""

    def isatty(self) -> bool:
        return True


def watched(
    vendor: Simulator, monkeypatch: pytest.MonkeyPatch, then: list[Callable[[], bool]]
) -> tuple[list[str], int, list[str]]:
    """The screens that were drawn before each step, the status of the command, and what was sent."""
    shown: list[str] = []
    steps = iter(then)
    output = Tty()

    def wait(_: connection.Session, seconds: float, until: Callable[[], bool]) -> float:
        assert not until()
        shown.append(output.getvalue())
        output.seek(0)
        output.truncate()
        step = next(steps, None)
        if step is None:
            raise KeyboardInterrupt
        return 1.0 if step() else seconds

    for name, value in {**environment(vendor, "v3"), "COLUMNS": "80", "LINES": "40"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(connection.Session, "wait", wait)
    monkeypatch.setattr(sys, "stdout", output)
    monkeypatch.setattr(sys, "argv", ["psa-fleet", "statuses", "--watch", "300", "--fleet", "Fleet 1"])
    before = signal.getsignal(signal.SIGTERM)
    vendor.requests.clear()
    status = main()
    signal.signal(signal.SIGTERM, before)
    return shown, status, [each.path.rpartition("/")[2] for each in vendor.requests]


@pytest.mark.promise("P718")
def test_watch_reads_again_and_goes_on_after_an_error(
    vendor: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> bool:
        vendor.inject(Fault.status(403))
        return False

    shown, status, sent = watched(vendor, monkeypatch, [fail, lambda: False])
    assert status == 130
    assert sent == ["fleets", "status", "status", "status"]
    assert ["Access denied" in each for each in shown] == [False, True, False]
    assert all("VF3TEST0000000001" in each and each.startswith("\x1b[H") for each in shown)


@pytest.mark.promise("P718")
def test_watch_draws_again_without_reading_when_the_size_changes(
    vendor: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    def narrow() -> bool:
        monkeypatch.setenv("COLUMNS", "40")
        return True

    shown, _, sent = watched(vendor, monkeypatch, [narrow])
    assert sent == ["fleets", "status"]
    assert [max(map(len, re.sub(r"\x1b\[.", "", each).splitlines())) <= 40 for each in shown] == [False, True]
    assert all("VF3TEST0000000001" in each for each in shown)


@pytest.mark.parametrize("words", ["", "--csv", "--limit 2", "--output x.csv"])
def test_watch_needs_a_terminal_and_no_format(vendor: Simulator, words: str) -> None:
    result = run("statuses", "--watch", "60", *words.split(), env=environment(vendor, "v3"))
    assert result.exit_code == 2
    assert "--watch" in result.stderr
    assert not vendor.requests
    assert not Path("x.csv").exists()


@pytest.mark.promise("P718")
@given(
    st.lists(
        st.builds(lambda km: Status.from_dict({"vin": "V" * 17, "odometer": {"mileage": km}}), st.floats())
    ),
    st.sampled_from([20, 40, 60, 80]),
    st.integers(8, 60),
)
def test_screen_fits_the_terminal_and_cuts_no_cell(items: list[Status], width: int, height: int) -> None:
    lines = screen(["12:00:00 UTC, every 5 s; Ctrl-C ends."], items, STATUSES, (width, height))
    assert sum(max(-(-len(each) // width), 1) for each in lines) < height or height < 10
    whole = set(laid_out(items, STATUSES, width).lines)
    body = [each for each in lines[1:] if not each.startswith(("…", "Not shown", "No "))]
    assert set(body) <= whole


@pytest.mark.promise("P718")
@pytest.mark.parametrize("width", [9, 10, 20])
def test_screen_cuts_wide_characters_of_a_problem_to_the_width(width: int) -> None:
    problem = screen(["\u8eca" * 30], [], STATUSES, (width, 10))[0]
    assert width - 1 <= cell_len(problem) <= width
    assert problem.endswith("…")
