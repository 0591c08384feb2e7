"""The command line, `psa-fleet`; it needs the extra `cli`."""

from __future__ import annotations

import signal
import threading
from types import FrameType

INTERRUPTED = 130
"""The exit status after Ctrl-C, as shells have it."""


def main() -> int:
    """Run the command line with the arguments of the process.

    Returns:
        The exit status: that of the command, 1 when the extra is not installed or the output cannot be
        written, 130 after Ctrl-C, 141 when the reader of the output has closed it, 143 after SIGTERM.
    """
    if threading.current_thread() is threading.main_thread():
        # By default it ends the process as it is, with files that are not finished.
        signal.signal(signal.SIGTERM, _terminated)
    try:
        return _checked()
    except KeyboardInterrupt:
        return INTERRUPTED


def _checked() -> int:
    from ._base.terminal import flush_output, note, open_output

    if not open_output():
        note("psa-fleet: the standard output is closed")
        return 1
    return flush_output(_status())


def _status() -> int:
    from ._base.terminal import CLOSED

    try:
        return _run()
    except KeyboardInterrupt:
        return INTERRUPTED
    except SystemExit as ended:
        # Typer makes an abort of Ctrl-C; at a question it does not say where that came from.
        abort = ended.__context__
        if isinstance(abort, BrokenPipeError):  # rich ends a help with 1
            return CLOSED
        if abort is not None and isinstance(abort.__cause__ or abort.__context__, KeyboardInterrupt):
            return INTERRUPTED
        return ended.code if isinstance(ended.code, int) else 0


def _terminated(number: int, frame: FrameType | None) -> None:  # noqa: ARG001  # called by Python
    signal.signal(number, signal.SIG_IGN)
    raise SystemExit(128 + number)


def _run() -> int:
    try:
        from ._app import app

        app(prog_name="psa-fleet")
    except ModuleNotFoundError as error:
        missing = (error.name or "").partition(".")[0]
        if missing not in ("rich", "typer"):
            raise
        from ._base.terminal import note

        note(
            f"psa-fleet: the command line needs {missing}, which is not installed:"
            " pip install 'psa-fleet[cli]'"
        )
        return 1
    return 0
