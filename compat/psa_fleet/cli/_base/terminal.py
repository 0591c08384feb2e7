r"""The one place that writes to the terminal. What comes from elsewhere cannot steer it.

Names, labels, statuses, error messages and file names come from servers and disks. In them, characters that a
terminal obeys (those that begin an escape sequence) or that change the order of what is read (controls of
bidirectional text) are shown as U+FFFD. In JSON they are written as `\u001b`, which means the same.
"""

from __future__ import annotations

import codecs
import io
import logging
import os
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO, cast

if TYPE_CHECKING:
    from rich.console import Console

    from ... import JSON

CLOSED: Final = 141
"""The exit status when the reader of the output has closed it, as shells have it."""
WIDTH: Final = 100
"""Characters per line without a terminal."""
HEIGHT: Final = 24
"""Lines of a terminal that does not report its size."""

_HARMFUL: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Controls but tab and line feed, and halves of surrogate pairs, which no encoding has."""


def clean(text: str) -> str:
    """The same text with U+FFFD for what a terminal would obey. Tabs and line feeds stay."""
    return _HARMFUL.sub("\N{REPLACEMENT CHARACTER}", text)


def printable(text: str) -> str:
    """One line of text for a table: the same as `clean`, and without tabs and line feeds."""
    return re.sub(r"[\t\n]", "\N{REPLACEMENT CHARACTER}", clean(text))


def escaped(json_text: str) -> str:
    r"""The same JSON with `\u....` for what a terminal would obey: such characters are in strings only."""
    return _HARMFUL.sub(lambda found: f"\\u{ord(found[0]):04x}", json_text)


def standard_output() -> TextIO:
    """The standard output of the process."""
    return sys.stdout


def echo(text: str, *, end: str = "\n") -> None:
    """Write text on the standard output."""
    output = standard_output()
    output.write(clean(text) + end)
    output.flush()


def echo_json(value: JSON) -> None:
    """Write a value as JSON on the standard output."""
    from ...tables import to_json

    json_output().write(to_json(value, indent=2) + "\n")


def note(text: str) -> None:
    """Write a line on the error output."""
    sys.stderr.write(clean(text) + "\n")
    sys.stderr.flush()


def ask(question: str, *, is_secret: bool = False, default: str | None = None) -> str:
    """Ask a person on the error output for a text.

    Args:
        question: What is asked for.
        is_secret: Whether the text is not shown.
        default: The text if nothing is typed; None to ask again then.

    Raises:
        typer.Abort: Ctrl-C, or the end of the input.
    """
    import typer

    found: str = typer.prompt(
        clean(question), default=default, show_default=False, hide_input=is_secret, err=True
    )
    return found.strip()


def confirm(question: str) -> None:
    """Ask a person on the error output.

    Raises:
        typer.Abort: The person declined.
    """
    import typer

    typer.confirm(clean(question), abort=True, err=True)


class _Output:
    """Standard output that changes each text before it is written."""

    def __init__(self, change: Callable[[str], str]) -> None:
        self._change = change

    def write(self, text: str) -> int:
        return standard_output().write(self._change(text))

    def writelines(self, lines: Iterable[str]) -> None:
        for line in lines:
            self.write(line)


def text_output() -> TextIO:
    """Return the standard output as a file for text other than JSON, in UTF-8 whatever the terminal uses."""
    _use_utf8()
    return cast("TextIO", _Output(clean))


def redraw(lines: Iterable[str]) -> None:
    """Write lines over what is on the terminal; below it on one without escape sequences."""
    output = standard_output()
    if os.environ.get("TERM") == "dumb":
        output.writelines(f"{clean(line)}\n" for line in lines)
    else:
        output.write("\x1b[H" + "".join(f"{clean(line)}\x1b[K\n" for line in lines) + "\x1b[J")
    output.flush()


def json_output() -> TextIO:
    """The standard output as a file, for JSON. It is in UTF-8, whatever the terminal has."""
    _use_utf8()
    return cast("TextIO", _Output(escaped))


def _use_utf8() -> None:
    output = standard_output()
    if isinstance(output, io.TextIOWrapper):
        output.reconfigure(encoding="utf-8")


_ASCII: Final = {"█": "#", "░": ".", "…": "~", "·": "-", "°": "^"}
"""What is drawn where the encoding of the terminal lacks a character; a question mark for others."""


def _nearest(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    missing = error.object[error.start : error.end]
    return "".join(_ASCII.get(each, "?") for each in missing), error.end


def open_output() -> bool:
    """Make the standard output fit for any text: what its encoding lacks is replaced.

    Returns:
        Whether there is a standard output.
    """
    if sys.stderr is None:  # closed by the shell
        sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 -- open until the end
    if sys.stdout is None:
        return False
    if isinstance(sys.stdout, io.TextIOWrapper):
        codecs.register_error("psa_fleet", _nearest)
        sys.stdout.reconfigure(errors="psa_fleet")
    return True


def flush_output(status: int) -> int:
    """Write what is buffered, while a failure can still be reported.

    Args:
        status: The exit status of the command.

    Returns:
        The same, or another one where the output cannot be written.
    """
    try:
        sys.stdout.flush()
    except OSError as error:
        # What is left would fail again when the interpreter ends, with a message of its own.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return output_failed(error)
    return status


def output_failed(error: OSError) -> int:
    """The exit status when the output cannot be written; a reader that has closed it needs no message."""
    if isinstance(error, BrokenPipeError):
        return CLOSED
    named = f"{Path(error.filename).name}: " if isinstance(error.filename, str) else "output: "
    note(f"psa-fleet: {named}cannot be read or written: {error.strerror or error}")
    return 1


def is_terminal(*, errors: bool = False) -> bool:
    """Whether the standard output, or the error output, goes to a terminal."""
    return (sys.stderr if errors else standard_output()).isatty()


def columns() -> int | None:
    """Return the columns of the terminal, or None if the standard output is not a terminal."""
    if not is_terminal():
        return None
    text = os.environ.get("COLUMNS", "")
    if text.isdecimal() and int(text):
        return int(text)
    try:
        return os.get_terminal_size(standard_output().fileno()).columns or WIDTH
    except (OSError, ValueError):  # some terminals do not report a size
        return WIDTH


def rows() -> int:
    """How many lines the terminal of the standard output has."""
    text = os.environ.get("LINES", "")
    if text.isdecimal() and int(text):
        return int(text)
    try:
        return os.get_terminal_size(standard_output().fileno()).lines or HEIGHT
    except (OSError, ValueError):  # some terminals do not report a size
        return HEIGHT


def console(*, errors: bool = False) -> Console:
    """The standard output, or the error output, for tables and colors of text that is clean already."""
    from rich.console import Console as RichConsole

    class Console(RichConsole):
        """Leaves a closed pipe to `output_failed`; rich ends the process itself."""

        def on_broken_pipe(self) -> None:
            raise

    to = sys.stderr if errors else standard_output()
    found = Console(highlight=False, file=to)
    return found if found.is_terminal else Console(highlight=False, file=to, width=WIDTH)


class _Lines(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        return clean(super().format(record))


def log_lines(text: str, time: str) -> logging.Handler:
    """A handler that writes a log's lines on the error output.

    Args:
        text: How a line is made, as for `logging.Formatter`.
        time: How its time is written.
    """
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(_Lines(text, time))
    return handler
