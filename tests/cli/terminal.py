"""`psa-fleet` in a real pseudo terminal: what it shows, and what is typed.

with Terminal("remotes", "send", vin, "horn", env=env) as terminal:
    terminal.expect("[y/N]")
    terminal.type("y\\n")
    assert terminal.end() == 0
    assert "Accepted" in terminal.text
"""

from __future__ import annotations

import fcntl
import functools
import os
import re
import struct
import subprocess
import sys
import termios
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from types import TracebackType
from typing import Any, Final, Self, TextIO

import pyte

from ..forked import CLI, Forked

CTRL_C: Final = "\x03"
CTRL_D: Final = "\x04"

LONGEST: Final = 120
"""Seconds after which a test fails that waits for a text or for the end; nothing waits so long that works."""

# A session's leader gets the terminal that it opens: then Ctrl-C is a signal, as in a shell.
START: Final = (
    "import os, sys; os.close(os.open(os.ttyname(2), os.O_RDWR));"
    "from psa_fleet.cli import main; sys.exit(main())"
)

START_FORKED: Final = functools.partial(Forked, preload=CLI)

COLOR: Final = re.compile(rb"\x1b\[[0-9;]*\b(3[0-7]|4[0-7]|9[0-7]|38|48)[;m0-9]*")
"""An escape sequence that sets a color."""


class Screen:
    """A pseudo terminal, read by a thread as it is written.

    Attributes:
        output: All that was written, escape sequences included.
    """

    def __init__(self, *, columns: int = 80, lines: int = 300) -> None:
        """Open it.

        Args:
            columns: Its width.
            lines: Its height; what scrolls out is not seen.
        """
        self.output = b""
        self._screen = pyte.Screen(columns, lines)
        self._stream = pyte.ByteStream(self._screen)
        self._changed = threading.Condition()
        self._closed = False
        self._master, self._slave = os.openpty()
        fcntl.ioctl(self._slave, termios.TIOCSWINSZ, struct.pack("HHHH", lines, columns, 0, 0))
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def stream(self) -> TextIO:
        """The side of the commands, for one that runs in this process; the screen ends when it is closed."""
        return os.fdopen(self._slave, "w", encoding="utf-8")

    def _read(self) -> None:
        while True:
            content = self._part()
            with self._changed:
                self.output += content
                self._stream.feed(content)
                self._closed = not content
                self._changed.notify_all()
            if not content:
                return

    def _part(self) -> bytes:
        """What was written next, or nothing when all who had the terminal have ended.

        Linux may report the end (EIO) first, and hands out what was written last when it is asked again.
        """
        for _ in range(2):
            with suppress(OSError):
                return os.read(self._master, 65536)
        return b""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._reader.join()
        os.close(self._master)

    def expect(self, text: str) -> None:
        """Wait until the screen shows a text.

        Raises:
            AssertionError: The command has ended without it, or is too slow.
        """
        with self._changed:
            there = self._changed.wait_for(lambda: text in self.text or self._closed, LONGEST)
            assert there and text in self.text, f"{text!r} is not shown:\n{self.text}"

    def type(self, keys: str) -> None:
        """Type something; `\\n` is the Enter key."""
        os.write(self._master, keys.encode())

    @property
    def lines(self) -> list[str]:
        """The lines on the screen down to the last that is not empty, without blanks at their ends."""
        lines = [line.rstrip() for line in self._screen.display]
        while lines and not lines[-1]:
            lines.pop()
        return lines

    @property
    def text(self) -> str:
        """The same as one text."""
        return "\n".join(self.lines)

    @property
    def colored(self) -> bool:
        """Whether a color was set."""
        return COLOR.search(self.output) is not None

    @property
    def cursor_is_shown(self) -> bool:
        """Whether the cursor is visible, as a shell needs it."""
        return not self._screen.cursor.hidden


class Terminal(Screen):
    """A command in a terminal of its own, from its start to its end."""

    def __init__(
        self,
        *arguments: str,
        env: Mapping[str, str] | None = None,
        columns: int = 80,
        lines: int = 300,
        stdin: int | None = None,
        stdout: int | None = None,
        start: Callable[..., subprocess.Popen[Any]] = START_FORKED,
    ) -> None:
        """Start `psa-fleet`.

        Args:
            arguments: Its arguments.
            env: Variables to set. Those of terminals and of `PSA_FLEET_` are not inherited.
            columns: The width of the terminal.
            lines: Its height.
            stdin: Where its input comes from, the terminal by default.
            stdout: Where its output goes, the terminal by default.
            start: What starts the process; `subprocess.Popen` with all its imports.
        """
        super().__init__(columns=columns, lines=lines)
        dropped = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TERM", "COLORTERM", "CI")
        inherited = {
            name: value
            for name, value in os.environ.items()
            if name not in dropped and not name.startswith("PSA_FLEET_")
        }
        self.process = start(
            [sys.executable, "-c", START, *arguments],
            stdin=self._slave if stdin is None else stdin,
            stdout=self._slave if stdout is None else stdout,
            stderr=self._slave,
            env={**inherited, "TERM": "xterm-256color", **(env or {})},
            start_new_session=True,
        )
        os.close(self._slave)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        super().__exit__(kind, error, trace)

    def end(self) -> int:
        """Wait until the command ends.

        Returns:
            Its exit status; a negative signal when one ended it.
        """
        status = self.process.wait(LONGEST)
        self._reader.join()
        return status


def shown(*arguments: str, status: int = 0, **options: Any) -> Terminal:
    """Run a command to its end; see `Terminal` for the options."""
    with Terminal(*arguments, **options) as terminal:
        ended = terminal.end()
    assert ended == status, f"status {ended}:\n{terminal.text}"
    return terminal
