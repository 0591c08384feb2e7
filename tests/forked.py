"""Processes of Python that begin where their imports end.

A new interpreter needs half a second of CPU until a command of `psa-fleet` begins, which is more than most
commands need. `Forked` is a `subprocess.Popen` whose process is a fork of one that has imported the library.
Nothing else is different: signals, session, terminal, streams, environment, exit status, the end of the
interpreter. A test of imports, or of an option of the interpreter, needs `subprocess`.
"""

from __future__ import annotations

import atexit
import functools
import inspect
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from coverage import Coverage

from .fork_server import SIZE

SERVER: Final = Path(__file__).with_name("fork_server.py")
CLI: Final = (
    *(f"psa_fleet.cli._commands.{name}" for name in ("export", "fleets", "monitors", "remotes", "vehicles")),
    *("psa_fleet.cli._app", "psa_fleet.configuration", "psa_fleet.models", "psa_fleet.remotes"),
    *(
        "psa_fleet._http.pool",
        "psa_fleet._sync.monitors",
        "psa_fleet.upgrade._api",
        "psa_fleet_v2.operations",
    ),
    *("psa_fleet_v3.operations", "encodings.idna", "orjson", "rich.markdown", "rich.progress"),
    "rich.traceback",
)
"""What to preload for a command of `psa-fleet`: what most of them import later than others."""

_asking = threading.Lock()


@functools.cache
def _server() -> socket.socket:
    """The way to the process that forks. It ends with this one."""
    ours, theirs = socket.socketpair()
    with theirs:
        command = [sys.executable, str(SERVER), str(theirs.fileno())]
        process = subprocess.Popen(
            command, pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL
        )

    def end() -> None:
        ours.close()
        process.wait()

    atexit.register(end)
    return ours


class Forked(subprocess.Popen[Any]):
    """A process that runs `[sys.executable, "-m" or "-c", program, *arguments]`, and whose imports are done.

    Where the system has no such forks, and while coverage is measured, it is a new interpreter.
    """

    _reports: socket.socket | None = None

    def __init__(self, command: Sequence[str], *, preload: Sequence[str] = (), **options: Any) -> None:
        """Start it.

        Args:
            command: The Python to run, `-m` or `-c`, and what follows.
            preload: Modules to have imported; the module after `-m` always is.
            options: Those of `subprocess.Popen`.
        """
        self._preload = [*preload, *(command[2:3] if command[1] == "-m" else ())]
        super().__init__(command, **options)

    def _execute_child(self, *values: Any) -> None:
        whole = vars(subprocess.Popen)["_execute_child"]
        if sys.platform != "linux" or Coverage.current() is not None:
            whole(self, *values)
            return
        given = inspect.signature(whole).bind(self, *values).arguments
        executable, *command = given["args"]
        assert executable == sys.executable and command[0] in ("-m", "-c"), command
        assert not given["pass_fds"] and not given["shell"]
        request = {
            "command": command,
            "preload": self._preload,
            "cwd": str(Path(given["cwd"] or "").absolute()),
            "env": {**os.environ} if given["env"] is None else {**given["env"]},
            "session": given["start_new_session"],
        }
        streams = [given[name] for name in ("p2cread", "c2pwrite", "errwrite")]
        descriptors = [number if each == -1 else each for number, each in enumerate(streams)]
        self._reports, theirs = socket.socketpair(type=socket.SOCK_SEQPACKET)
        with theirs:
            self._reports.send(json.dumps(request).encode())
            with _asking:
                socket.send_fds(_server(), [b"+"], [*descriptors, theirs.fileno()])
        self.pid = int(self._reports.recv(SIZE))
        self._child_created = True
        pipes = ("p2cread", "p2cwrite", "c2pread", "c2pwrite", "errread", "errwrite")
        vars(subprocess.Popen)["_close_pipe_fds"](self, *(given[name] for name in pipes))

    def _try_wait(self, wait_flags: int) -> tuple[int, int]:
        if self._reports is None:
            found: tuple[int, int] = vars(subprocess.Popen)["_try_wait"](self, wait_flags)
            return found
        try:
            status = self._reports.recv(SIZE, socket.MSG_DONTWAIT if wait_flags else 0)
        except BlockingIOError:
            return 0, 0
        self._reports.close()
        return self.pid, int(status)

    def _internal_poll(self, *values: Any, **options: Any) -> int | None:
        if self._reports is None:
            found: int | None = vars(subprocess.Popen)["_internal_poll"](self, *values, **options)
            return found
        lock: threading.Lock = vars(self)["_waitpid_lock"]
        if self.returncode is None and lock.acquire(blocking=False):
            try:
                pid, status = self._try_wait(os.WNOHANG)
                if pid:
                    self.returncode = os.waitstatus_to_exitcode(status)
            finally:
                lock.release()
        return self.returncode


def run(command: Sequence[str], **options: Any) -> subprocess.CompletedProcess[Any]:
    """Run one to its end, as `subprocess.run` does; the options are those of `Forked`."""
    if options.pop("capture_output", False):
        options |= {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with Forked(command, **options) as process:
        try:
            output, errors = process.communicate()
        except BaseException:
            process.kill()
            raise
    return subprocess.CompletedProcess(command, process.returncode, output, errors)
