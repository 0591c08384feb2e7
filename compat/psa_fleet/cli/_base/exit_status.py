"""Exit statuses of commands, and the paragraph that explains a failure."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import IntEnum
from typing import Any, Final

import typer

from ... import errors
from ...errors import PsaFleetError
from .old_spellings import new_option
from .terminal import clean, note, output_failed
from .wording import in_words_of_commands


class Exit(IntEnum):
    """The exit statuses of `psa-fleet`; `MEANINGS` explains them."""

    OK = 0
    ERROR = 1
    USAGE = 2
    FINDINGS = 3
    NOT_AVAILABLE = 4
    NO_DATA = 5
    UNKNOWN = 6
    NOT_DONE = 7
    INTERRUPTED = 130
    CLOSED = 141


MEANINGS: Final[Mapping[Exit, str]] = {
    Exit.OK: "success",
    Exit.ERROR: "failed; see stderr",
    Exit.USAGE: "the command line is wrong; nothing was changed",
    Exit.FINDINGS: "completed with findings",
    Exit.NOT_AVAILABLE: "not available in this version of the API; nothing was sent",
    Exit.NO_DATA: "not found, or no data",
    Exit.UNKNOWN: "outcome unknown: a command was sent and its response was lost",
    Exit.NOT_DONE: "a remote action failed or is still in progress",
    Exit.INTERRUPTED: "interrupted (Ctrl-C)",
    Exit.CLOSED: "the reader of the output closed it, for example `head`",
}
"""Meaning of each exit status. docs/cli.md has the same table; a test compares them."""


def epilog(*also: Exit) -> str:
    """Return the list of exit statuses for the end of a command's help.

    Args:
        also: Its statuses other than 0, 1, 2 and 130.
    """
    shown = sorted({Exit.OK, Exit.ERROR, Exit.USAGE, Exit.INTERRUPTED, *also})
    return "\n**Exit status**\n\n" + "\n".join(f"- {each.value}: {MEANINGS[each]}" for each in shown) + "\n"


READING: Final = epilog(Exit.NOT_AVAILABLE, Exit.NO_DATA)
CHANGING: Final = epilog(Exit.NOT_AVAILABLE, Exit.NO_DATA, Exit.UNKNOWN)


class NotThereError(errors.ArgumentError):
    """The account has nothing with the given id or name."""


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
    """Return how a command ends because of an error.

    Args:
        error: The error.

    Returns:
        The exit status, and one paragraph: the failure, its cause, and the way out.
    """
    text = in_words_of_commands(str(error), error.argument if isinstance(error, errors.ArgumentError) else "")
    for kind, status, advice in _ENDS:
        if isinstance(error, kind):
            if isinstance(error, errors.NotFoundError) and not error.no_data:
                advice = "Check the ids; the commands that list show them."
            return status, f"{text}{'' if text.endswith('.') else '.'} {advice}" if advice else text
    return Exit.ERROR, text


@contextmanager
def errors_reported(*, debug: bool = False) -> Iterator[None]:
    """End the command with a paragraph and an exit status on an error of the library.

    Args:
        debug: Print the traceback as well. It has no local variables, which would hold secrets.
    """
    try:
        yield
    except PsaFleetError as error:
        status, text = ending(error)
        if debug:
            # Only the stack: the texts of causes come from httpx and the server.
            frames = traceback.StackSummary.extract(traceback.walk_tb(error.__traceback__))
            note("".join(frames.format()) + type(error).__name__)
        note(f"psa-fleet: {text}")
        raise typer.Exit(status) from None


@contextmanager
def clean_usage() -> Iterator[None]:
    """Clean the message about a wrong command line, and name the new spelling of an old one."""
    try:
        yield
    except Exception as error:
        # Typer has its own click since 0.20, or uses another: its errors are recognized by their members.
        if hasattr(error, "format_message") and isinstance(getattr(error, "message", None), str):
            shown: Any = error
            option, context = getattr(error, "option_name", None), getattr(error, "ctx", None)
            if option is not None and context is not None:
                new = new_option(context.command_path.partition(" ")[2], option)
                if new is not None:
                    shown.message, shown.possibilities = new, []
            shown.message = clean(shown.message)
        raise


@contextmanager
def output_checked() -> Iterator[None]:
    """End the command with a sentence, or silently, if its output cannot be written."""
    try:
        yield
    except OSError as error:
        raise typer.Exit(output_failed(error)) from None
