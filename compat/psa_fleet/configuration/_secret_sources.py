"""Where a secret comes from when it is not in the file: a command, or the system's keyring."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Final, Protocol, cast

from ..errors import ConfigurationError

COMMAND_SECONDS: Final = 60.0
"""How long a command may take: a person may have to type something for it."""


class _Keyring(Protocol):
    def get_password(self, service_name: str, username: str) -> str | None:
        """Return what is stored."""


def from_command(words: Sequence[str], folder: Path | None, place: str, argument: str) -> str:
    """Run a command, without a shell, and take what it writes.

    Args:
        words: The program and its arguments. A program with a relative path is searched from `folder`.
        folder: The folder of the configuration's file.
        place: What an error begins with.
        argument: The argument that the secret is for.

    Returns:
        What it wrote to its standard output, without the line's end.

    Raises:
        ConfigurationError: It cannot be started, fails, exceeds its time or writes nothing. Its output
            is not in the error.
    """
    program = Path(words[0]).expanduser()
    if folder is not None and len(program.parts) > 1:
        program = folder / program
    problem: str | None = None
    output = b""
    try:
        done = subprocess.run(
            [str(program), *words[1:]],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=COMMAND_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        problem = f"did not finish within {COMMAND_SECONDS:g} seconds"
    except OSError as error:
        problem = f"cannot be started: {error.strerror}"
    except ValueError:
        problem = "cannot be started: it has a null character in it"
    else:
        output = done.stdout
        if done.returncode:
            problem = f"ended with status {done.returncode}; run it yourself to see why"
    text = ""
    try:
        text = output.decode("utf-8-sig").rstrip("\r\n")
    except UnicodeDecodeError:
        problem = "wrote output that is not UTF-8"
    if problem is None and not text:
        problem = "wrote nothing"
    if problem is not None:
        # Not chained: the causes hold what was written.
        name = "".join(each if each.isprintable() else " " for each in program.name)
        raise ConfigurationError(f"{place}: the command {name} {problem}", argument=argument)
    return text


def from_keyring(words: Sequence[str], folder: Path | None, place: str, argument: str) -> str:  # noqa: ARG001
    """Take a secret from the system's keyring.

    Args:
        words: The service and the user name under which it is stored.
        folder: Not used.
        place: What an error begins with.
        argument: The argument that the secret is for.

    Returns:
        The secret.

    Raises:
        ConfigurationError: It is missing, the keyring is locked, or the extra `keyring` is missing.
    """
    try:
        keyring = cast("_Keyring", import_module("keyring"))
        errors = import_module("keyring.errors")
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] != "keyring":
            raise
        raise ConfigurationError(
            f"{place}: the keyring needs an extra: pip install 'psa-fleet[keyring]'", argument=argument
        ) from error
    if len(words) != 2:
        raise ConfigurationError(
            f'{place}: must be the service and the user name, for example ["psa-fleet", "MZP123456"]',
            argument=argument,
        )
    service, user = words
    failure: type[Exception] = errors.KeyringError
    problem = f"the keyring has nothing there. Store it with: keyring set {service} {user}"
    found = None
    try:
        found = keyring.get_password(service, user)
    except failure as error:
        problem = f"the keyring cannot be used ({type(error).__name__})"
    if not found:
        # Not chained: a backend's error may quote anything.
        raise ConfigurationError(f"{place}: {problem}", argument=argument)
    return found


SOURCES: Final[Mapping[str, Callable[[Sequence[str], Path | None, str, str], str]]] = {
    "_command": from_command,
    "_keyring": from_keyring,
}
"""By the ending of a key: how its words become a secret."""
