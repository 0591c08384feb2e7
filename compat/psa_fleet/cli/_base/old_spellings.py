"""Spellings of before 1.0: each is refused, with the new one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

COMMANDS: Final[Mapping[str, str]] = {"vehicle": "vehicles", "capabilities": "vehicles capabilities"}
"""Old commands, and the new words."""

OPTIONS: Final[Mapping[tuple[str, str], str]] = {
    ("", "--version"): "--api-version",
    ("fleets list", "--fleet"): "`psa-fleet fleets show FLEET`",
    ("alerts list", "--id"): "`psa-fleet alerts show ID`",
    ("collisions list", "--id"): "`psa-fleet collisions show ID`",
    ("export", "--from"): "--since",
    ("export", "--to"): "--until",
    ("export", "--to-folder"): "--output",
    ("plan", "--from"): "--since",
    ("plan", "--to"): "--until",
    ("webhook serve", "--to"): "--output",
    ("monitors convert", "--to"): "--format",
}
"""Old options by command (empty for all), and what to write instead."""


def new_command(words: Sequence[str]) -> str | None:
    """The sentence about an old command.

    Args:
        words: The command line from the command on.

    Returns:
        For example `'vehicle show' is now 'vehicles show'`, or None where the command is not an old one.
    """
    new = COMMANDS.get(words[0])
    if new is None:
        return None
    below = f" {words[1]}" if words[0] == "vehicle" and len(words) > 1 and words[1].isidentifier() else ""
    return f"{words[0] + below!r} is now {new + below!r}."


def new_option(command: str, option: str) -> str | None:
    """The sentence about an old option.

    Args:
        command: Its words, such as `alerts list`.
        option: Such as `--id`.

    Returns:
        For example `--id is now psa-fleet alerts show ID`, or None where the option is not an old one.
    """
    new = OPTIONS.get((command, option)) or OPTIONS.get(("", option))
    return None if new is None else f"{option} is now {new}."
