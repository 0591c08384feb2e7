"""The process that `tests/forked.py` starts: it imports what programs need, and forks for each of them.

A fork runs the program from the end of this script: so its exit status and the end of the interpreter are
those of any Python process.
"""

from __future__ import annotations

import codecs
import gc
import importlib
import io
import json
import os
import runpy
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path
from types import ModuleType
from typing import Any, Final, TextIO

SIZE: Final = 1 << 20
RUNNING: Final[dict[int, socket.socket]] = {}
"""Who waits for the end of each process."""


def forked(control: socket.socket) -> tuple[dict[str, Any], list[int]]:
    """Fork for each request, until there are no more.

    Returns:
        In a fork, what it is to run, and its standard streams.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGCHLD, reap)
    while descriptors := socket.recv_fds(control, 1, 4)[1]:
        caller = socket.socket(fileno=descriptors.pop())
        request = json.loads(caller.recv(SIZE))
        before = len(sys.modules)
        for name in request["preload"]:
            with suppress(ImportError):  # the program reports it, if it needs it
                importlib.import_module(name)
        if len(sys.modules) != before:
            gc.collect()
            gc.freeze()
        signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
        pid = os.fork()
        if not pid:
            for each in (control, caller, *RUNNING.values()):
                each.detach()
            return request, descriptors
        RUNNING[pid] = caller
        caller.send(b"%d" % pid)
        for descriptor in descriptors:
            os.close(descriptor)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGCHLD])
    sys.exit()


def reap(*_: object) -> None:
    """Report to the callers of processes that have ended."""
    for pid, caller in [*RUNNING.items()]:
        if (done := os.waitpid(pid, os.WNOHANG))[0]:
            del RUNNING[pid]
            with caller, suppress(OSError):  # one that does not wait any more
                caller.send(b"%d" % done[1])


def become(request: dict[str, Any], descriptors: list[int]) -> None:
    """Leave nothing of the server but its imports."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGCHLD])
    if request["session"]:
        os.setsid()
    for number, each in enumerate(descriptors):
        os.dup2(each, number)
    os.closerange(3, os.sysconf("SC_OPEN_MAX"))
    os.chdir(request["cwd"])
    os.environ.clear()
    os.environ.update(request["env"])
    sys.stdin = sys.__stdin__ = opened(sys.stdin, 0)  # type: ignore[misc] # as Python itself does
    sys.stdout = sys.__stdout__ = opened(sys.stdout, 1)  # type: ignore[misc] # as Python itself does
    sys.stderr = sys.__stderr__ = opened(sys.stderr, 2)  # type: ignore[misc] # as Python itself does


def opened(of_server: TextIO, descriptor: int) -> io.TextIOWrapper:
    """A standard stream as Python opens it: its encoding is that of the server's, or asked for."""
    encoding, _, errors = os.environ.get("PYTHONIOENCODING", "").partition(":")
    if descriptor == 2:
        errors = "backslashreplace"
    elif encoding and not errors:
        errors = "strict"
    unbuffered = descriptor > 0 and bool(os.environ.get("PYTHONUNBUFFERED"))
    return io.TextIOWrapper(
        open(descriptor, "wb" if descriptor else "rb", 0 if unbuffered else -1, closefd=False),
        encoding=codecs.lookup(encoding or of_server.encoding).name,
        errors=errors or of_server.errors,
        line_buffering=not unbuffered and (descriptor == 2 or os.isatty(descriptor)),
        write_through=unbuffered,
    )


def run(option: str, program: str, *arguments: str) -> None:
    """Run a program as Python does with these options."""
    sys.argv = [option if option == "-c" else program, *arguments]
    if option == "-m":
        sys.path[0] = str(Path.cwd())
        if not hasattr(sys.modules.get(program), "__path__"):
            sys.modules.pop(program, None)  # it runs once more, as the main module
        runpy.run_module(program, run_name="__main__", alter_sys=True)
    else:
        sys.path[0] = ""
        main = sys.modules["__main__"] = ModuleType("__main__")
        exec(compile(program, "<string>", "exec", dont_inherit=True), main.__dict__)


if __name__ == "__main__":
    sys.path[0] = str(Path(__file__).resolve().parents[1])
    asked, streams = forked(socket.socket(fileno=int(sys.argv[1])))
    become(asked, streams)
    run(*asked["command"])
