"""The secret that a vendor's requests bring: from the environment or from files, never from an argument."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

import typer

from ...errors import ConfigurationError

if TYPE_CHECKING:
    from ...webhooks import Secret

SECRET: Final = "PSA_FLEET_WEBHOOK_SECRET"
"""The environment variable with the secret."""
PREVIOUS: Final = f"{SECRET}_PREVIOUS"
"""The one with the secret that it replaces, which is accepted, too."""


def secrets_of(
    header: str | None, user: str | None, open_to_all: bool, files: Sequence[Path]
) -> list[Secret] | None:
    """Return the secrets, the current one first; None if no secret is required."""
    from ...webhooks import BasicSecret, HeaderSecret

    if sum((header is not None, user is not None, open_to_all)) != 1:
        raise typer.BadParameter("pass one of --secret-header, --basic and --open")
    if open_to_all:
        return None
    values = [_only_line(file) for file in files] or [os.environ.get(SECRET, "")]
    if previous := os.environ.get(PREVIOUS):
        values.append(previous)
    if not all(values):
        raise typer.BadParameter(f"the secret is missing: set {SECRET}, or pass --secret-file")
    if user is not None:
        return [BasicSecret(user, value) for value in values]
    return [HeaderSecret(header or "", value) for value in values]


def _only_line(file: Path) -> str:
    try:
        mode = stat.S_IMODE(file.stat().st_mode)
        if sys.platform != "win32" and mode & 0o077:
            raise ConfigurationError(
                f"{file.name} is readable by others: run chmod 600 {file.name}", argument="secret_file"
            )
        return file.read_text(encoding="utf-8-sig").removesuffix("\n").removesuffix("\r")
    except OSError as error:
        raise ConfigurationError(
            f"cannot read {file.name}: {error.strerror}", argument="secret_file"
        ) from None
    except UnicodeDecodeError:
        raise ConfigurationError(f"{file.name} is not UTF-8 text", argument="secret_file") from None
