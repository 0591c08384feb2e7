"""`Forked` next to `subprocess.Popen`: a program cannot see which of the two has started it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.forked import Forked, run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are no such forks")

PROGRAMS = {
    "arguments": "import sys; print(sys.argv, __name__, sys.path[0])",
    "names": "print(sorted(set(globals()) - {'__builtins__', '__annotations__'}))",
    "environment": "import os; print(sorted(os.environ.items()), os.getcwd())",
    "input": "import sys; print(sys.stdin.read(), sys.stdin.encoding, sys.stdin.errors)",
    "streams": """
import sys
for each in (sys.stdout, sys.stderr):
    print(each.encoding, each.errors, each.line_buffering, each.write_through, each.isatty(), each.fileno())
""",
    "descriptors": "import os; print(sorted(os.listdir('/proc/self/fd')))",
    "signals": """
import signal
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, signal.pthread_sigmask(1, []))
print([(each, signal.getsignal(each)) for each in signal.valid_signals() if each != signal.SIGINT])
""",
    "session": "import os; print(os.getpid() == os.getsid(0) == os.getpgid(0))",
    "threads": "import os; print(len(os.listdir('/proc/self/task')))",
    "status": "import sys; sys.exit(7)",
    "sentence": "import sys; sys.exit('no')",
    "end": """
import atexit, threading
atexit.register(print, "last")
threading.Thread(target=lambda: print(threading.main_thread().join(), "thread")).start()
print("first", end="")
""",
    "exit": "import os; os._exit(9)",
    "killed": "import os; os.kill(os.getpid(), 9)",
    "terminated": "import signal; signal.raise_signal(signal.SIGTERM)",
    "interrupted": """
import signal, sys
sys.excepthook = lambda kind, *_: print(kind)
signal.raise_signal(signal.SIGINT)
""",
    "full": "import sys; sys.stdout = sys.__stdout__ = open('/dev/full', 'w'); print('lost')",
    "import": "import colorsys; print(colorsys.rgb_to_hsv(1, 1, 1))",
}


def outcome(start: Any, command: list[str], **options: Any) -> tuple[int, str, str]:
    """What a process writes, and how it ends."""
    pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
    with start([sys.executable, *command], **pipes, encoding="latin-1", **options) as process:
        written = process.communicate("given")
    return process.returncode, *written


@pytest.mark.parametrize("encoding", ["ascii", "latin-1:replace", "utf-16", ":strict"])
def test_fork_has_the_encoding_that_is_asked_for(encoding: str) -> None:
    program = """
import sys
print([(each.encoding, each.errors) for each in (sys.stdin, sys.stdout, sys.stderr)])
"""
    options: dict[str, Any] = {"env": {**os.environ, "PYTHONIOENCODING": encoding}}
    assert outcome(Forked, ["-c", program], **options) == outcome(
        subprocess.Popen, ["-c", program], **options
    )


@pytest.mark.parametrize("name", PROGRAMS)
def test_fork_does_what_a_new_interpreter_does(name: str, tmp_path: Path) -> None:
    command = ["-c", PROGRAMS[name], "one", "--two"]
    options: dict[str, Any] = {"cwd": tmp_path, "env": {**os.environ, "A": "é"}, "start_new_session": True}
    assert outcome(Forked, command, **options) == outcome(subprocess.Popen, command, **options)


def test_module_runs_as_the_main_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_text('{"a":[1]}', encoding="utf-8")
    command = ["-m", "json.tool", "--compact", "file"]
    assert outcome(Forked, command, cwd=tmp_path) == (0, '{"a":[1]}\n', "")
    # What was preloaded runs once more.
    assert outcome(Forked, command, cwd=tmp_path) == (0, '{"a":[1]}\n', "")


def test_exception_ends_a_fork_with_its_traceback() -> None:
    done = run([sys.executable, "-c", "int('x')"], capture_output=True, text=True)
    assert done.returncode == 1
    assert done.stderr.startswith("Traceback")
    assert done.stderr.endswith(
        "  File \"<string>\", line 1, in <module>\nValueError: invalid literal for int() with base 10: 'x'\n"
    )


WAITING = """
import signal
signal.signal(signal.SIGTERM, lambda *_: exit(5))
print("on", flush=True)
signal.pause()
"""


def test_forks_run_at_the_same_time_and_are_signaled() -> None:
    processes = [Forked([sys.executable, "-c", WAITING], stdout=subprocess.PIPE) for _ in range(3)]
    for process in processes:
        assert process.stdout is not None
        assert process.stdout.readline() == b"on\n"
        assert process.poll() is None
    assert len({process.pid for process in processes}) == 3
    with pytest.raises(subprocess.TimeoutExpired):
        processes[0].wait(0)
    processes[0].kill()
    processes[1].terminate()
    processes[2].send_signal(signal.SIGINT)
    assert [process.wait() for process in processes[:2]] == [-signal.SIGKILL, 5]
    for process in processes:
        process.communicate()
    assert processes[2].returncode != 0
