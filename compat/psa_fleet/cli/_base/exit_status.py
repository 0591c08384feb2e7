"""How a command ends: its exit status, and the paragraph that says why."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import IntEnum
from typing import Any, Final

import typer
from typer.core import TyperGroup

from ... import errors
from ...errors import PsaFleetError
from .terminal import clean, tell


class Exit(IntEnum):
    """The exit statuses of `psa-fleet`; `MEANINGS` says what they mean."""

    OK = 0
    ERROR = 1
    USAGE = 2
    FINDINGS = 3
    NOT_AVAILABLE = 4
    NO_DATA = 5
    UNKNOWN = 6
    NOT_DONE = 7


MEANINGS: Final[Mapping[Exit, str]] = {
    Exit.OK: "it is done",
    Exit.ERROR: "the server, the network, the configuration or a file is the reason; the error output says"
    " which",
    Exit.USAGE: "the command line is wrong; nothing was changed",
    Exit.FINDINGS: "it works, and found something that you should look at",
    Exit.NOT_AVAILABLE: "this version of the API can't do it; nothing was sent",
    Exit.NO_DATA: "there is no such thing, or no data for it",
    Exit.UNKNOWN: "a command was sent and its answer lost: it may have acted",
    Exit.NOT_DONE: "a remote action failed, or was still under way when the waiting ended",
}
"""What each exit status means. docs/cli.md has the same table; a test compares them."""


def epilog(*also: Exit) -> str:
    """The list of exit statuses at the end of a command's help.

    Args:
        also: Those that it can end with beside 0, 1 and 2.
    """
    shown = sorted({Exit.OK, Exit.ERROR, Exit.USAGE, *also})
    return "\n**Exit status**\n\n" + "\n".join(f"- {each.value}: {MEANINGS[each]}" for each in shown) + "\n"


READING: Final = epilog(Exit.NOT_AVAILABLE, Exit.NO_DATA)
CHANGING: Final = epilog(Exit.NOT_AVAILABLE, Exit.NO_DATA, Exit.UNKNOWN)


class NotThereError(errors.ArgumentError):
    """Nothing of yours has the id or the name that was given."""


_DOCTOR: Final = "`psa-fleet doctor` looks for the cause."

# The first class that fits decides.
_ENDS: Final[tuple[tuple[type[PsaFleetError], Exit, str], ...]] = (
    (NotThereError, Exit.NO_DATA, ""),
    (errors.ConfigurationError, Exit.ERROR, ""),
    (errors.ArgumentError, Exit.USAGE, ""),
    (errors.NotAvailableError, Exit.NOT_AVAILABLE, ""),
    (errors.RemoteFailedError, Exit.NOT_DONE, ""),
    (errors.RemoteTimeoutError, Exit.NOT_DONE, ""),
    (errors.OutcomeUnknownError, Exit.UNKNOWN, "Find out before you send it again."),
    (errors.NotFoundError, Exit.NO_DATA, ""),
    (errors.AuthenticationError, Exit.ERROR, _DOCTOR),
    (errors.PermissionDeniedError, Exit.ERROR, "Check the ids, and that the contract covers it."),
    (errors.RateLimitError, Exit.ERROR, "Wait, then try again."),
    (errors.ServerError, Exit.ERROR, "Try again later."),
    (errors.TransportError, Exit.ERROR, _DOCTOR),
)


def ending(error: PsaFleetError) -> tuple[Exit, str]:
    """How a command ends because of an error.

    Args:
        error: The error.

    Returns:
        The exit status, and one paragraph that says what, why, and what to do.
    """
    for kind, status, advice in _ENDS:
        if isinstance(error, kind):
            text = str(error)
            return status, f"{text}{'' if text.endswith('.') else '.'} {advice}" if advice else text
    return Exit.ERROR, str(error)


@contextmanager
def told(*, debug: bool = False) -> Iterator[None]:
    """Let an error of ours end the command with a paragraph and its exit status.

    Args:
        debug: Print the traceback as well. It has no local variables, which would hold secrets.
    """
    try:
        yield
    except PsaFleetError as error:
        status, text = ending(error)
        if debug:
            # Only the stack: the texts of causes are httpx's and the server's.
            frames = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__))
            tell("".join(frames.format()) + type(error).__name__)
        tell(f"psa-fleet: {text}")
        raise typer.Exit(status) from None


@contextmanager
def _clean_usage() -> Iterator[None]:
    """Clean what is said of a wrong command line: it quotes arguments and names of files."""
    try:
        yield
    except Exception as error:
        # Typer brings its own click since 0.20, or takes another: its errors are known by what they have.
        if hasattr(error, "format_message") and isinstance(getattr(error, "message", None), str):
            shown: Any = error
            shown.message = clean(shown.message)
        raise


class Root(TyperGroup):
    """The root of all commands: errors of ours become a paragraph and an exit status."""

    def make_context(self, *args: Any, **extra: Any) -> Any:  # noqa: ANN401 -- as for `invoke`
        """Read the command line; what it says wrong is shown without what a terminal would obey."""
        with _clean_usage():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 -- typer brings its own click since 0.20, or takes another
        """Run the command that was named."""
        with told(), _clean_usage():
            return super().invoke(ctx)
