"""Files of `--parquet` and `--map`: the old one stays until the new one is whole; Ctrl-C leaves nothing."""

from __future__ import annotations

import functools
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from psa_fleet.simulator import Fault, Simulator

from ..forked import CLI
from ..forked import run as run_forked
from ..measuring import unmeasured
from .running import environment, run

OPTIONS = ("--parquet", "--map")
forked = functools.partial(run_forked, preload=[*CLI, "pyarrow.parquet", "psa_fleet.cli._output.map"])
needs_posix = pytest.mark.skipif(os.name != "posix", reason="POSIX has these files and limits")


def names(folder: Path) -> list[str]:
    """The files in a folder, hidden ones too."""
    return sorted(each.name for each in folder.iterdir())


@pytest.fixture(scope="module")
def simulator() -> Iterator[Simulator]:
    with Simulator() as found:
        yield found


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "out"
    path.write_bytes(b"old")
    return path


def is_untouched(old: Path) -> bool:
    return old.read_bytes() == b"old" and names(old.parent) == ["out"]


@pytest.mark.promise("P721")
@pytest.mark.parametrize("option", OPTIONS)
def test_old_file_stays_when_the_second_page_fails(simulator: Simulator, old: Path, option: str) -> None:
    simulator.inject(None, None, Fault.status(404))
    result = run("statuses", "--page-size", "2", option, str(old), env=environment(simulator, "v3"))
    assert result.exit_code != 0, result.output
    assert is_untouched(old)


LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))
sys.argv[0] = "psa-fleet"
sys.dont_write_bytecode = True
from psa_fleet.cli import main
sys.exit(main())
"""


@pytest.mark.slow
@needs_posix
@pytest.mark.promise("P721")
@pytest.mark.parametrize("option", OPTIONS)
def test_old_file_stays_when_the_disk_is_full(simulator: Simulator, old: Path, option: str) -> None:
    words = [sys.executable, "-c", LIMITED, "statuses", option, str(old)]
    variables = {**unmeasured(), **environment(simulator, "v3")}
    result = forked(words, capture_output=True, text=True, env=variables)
    assert result.returncode == 1, result.stderr
    assert result.stderr == "psa-fleet: cannot write out: File too large\n"
    assert is_untouched(old)


@needs_posix
@pytest.mark.promise("P721")
@pytest.mark.parametrize("option", OPTIONS)
def test_output_that_is_not_a_regular_file_is_refused_before_sending(
    simulator: Simulator, tmp_path: Path, option: str
) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "folder").mkdir()
    (tmp_path / "linked").touch()
    os.link(tmp_path / "linked", tmp_path / "other")
    simulator.requests.clear()
    for name, sentence, status in (
        ("pipe", "a pipe", 1),
        ("folder", "is a folder", 2),
        ("linked", "hard links", 1),
    ):
        result = run("statuses", option, str(tmp_path / name), env=environment(simulator, "v3"))
        assert result.exit_code == status
        assert sentence in result.stderr.splitlines()[-1]
    assert not simulator.requests


INTERRUPTED = """
import signal, sys
sys.dont_write_bytecode = True
event, part = sys.argv[1:3]
del sys.argv[1:3]
sys.argv[0] = "psa-fleet"
from psa_fleet.cli import main
armed = True
def hook(name, arguments):
    global armed
    if armed and name == event and part in str(arguments[0]):
        armed = False
        signal.raise_signal(signal.SIGINT)
sys.addaudithook(hook)
sys.exit(main())
"""
MOMENTS = (
    ("import", "typer"),
    ("import", "psa_fleet.cli._app"),
    ("import", "psa_fleet.cli._options.connection"),
    ("import", "httpx"),
    ("import", "pyarrow.parquet"),
    ("socket.connect", ""),
    ("open", ".new"),
    ("os.chmod", ".new"),
    ("os.rename", ".new"),
)


@pytest.mark.slow
@pytest.mark.promise("P722")
@pytest.mark.parametrize(("event", "part"), MOMENTS)
def test_ctrl_c_leaves_neither_a_traceback_nor_a_file(
    simulator: Simulator, old: Path, event: str, part: str
) -> None:
    words = [sys.executable, "-c", INTERRUPTED, event, part, "statuses", "--parquet", str(old)]
    variables = {**os.environ, **environment(simulator, "v3")}
    start = subprocess.run if event == "import" else forked
    result = start(words, capture_output=True, text=True, env=variables)
    assert result.returncode == 130, result.stderr
    assert "Traceback" not in result.stderr
    assert names(old.parent) == ["out"]
    assert event == "os.rename" or is_untouched(old)


SENT = """
import os, signal, sys
event, part, number = sys.argv[1], sys.argv[2], int(sys.argv[3])
del sys.argv[1:4]
armed = True
def hook(name, arguments):
    global armed
    if armed and name == event and part in str(arguments[0]):
        armed = False
        os.kill(os.getpid(), number)
sys.argv[0] = "psa-fleet"
sys.path[:0] = os.environ["PATHS"].split(os.pathsep)
import psa_fleet_command
sys.addaudithook(hook)
sys.exit(psa_fleet_command.main())
"""


@pytest.mark.slow
@needs_posix
@pytest.mark.promise("P722")
@pytest.mark.parametrize(
    ("number", "event", "part"),
    [
        (signal.SIGINT, "import", "psa_fleet"),
        (signal.SIGINT, "import", "psa_fleet.cli"),
        (signal.SIGTERM, "open", ".new"),
    ],
)
def test_signal_at_any_moment_leaves_neither_a_traceback_nor_a_file(
    simulator: Simulator, old: Path, event: str, part: str, number: int
) -> None:
    """As early as the first import; `-S` and `-I` keep the rest of the machine out of it."""
    words = [sys.executable, "-I", "-S", "-B", "-c", SENT, event, part, str(int(number))]
    variables = {**os.environ, **environment(simulator, "v3"), "PATHS": os.pathsep.join(sys.path)}
    result = subprocess.run(
        [*words, "statuses", "--parquet", str(old)],
        capture_output=True,
        text=True,
        env=variables,
        check=False,
        restore_signals=True,
    )
    assert result.returncode in (-number, 128 + number), result.stderr
    assert result.stderr == ""
    assert is_untouched(old)


@pytest.mark.skipif(sys.platform != "linux", reason="there is a folder that root cannot write to, either")
@pytest.mark.parametrize("option", OPTIONS)
def test_read_only_folder_is_named(simulator: Simulator, option: str) -> None:
    result = run("statuses", option, "/sys/out", env=environment(simulator, "v3"))
    assert result.exit_code == 1
    assert result.stderr.startswith("psa-fleet: cannot write out: ")
    assert len(result.stderr.splitlines()) == 1
