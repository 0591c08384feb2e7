"""JSON that a command is given in a file, or on the standard input."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, TypeAlias

import typer

FileArgument: TypeAlias = Annotated[
    Path, typer.Argument(metavar="FILE", help="A JSON file, or `-` for the standard input.")
]


def payload(file: Path) -> str:
    """Read a file.

    Args:
        file: Its path; `-` for the standard input.

    Returns:
        Its text.

    Raises:
        typer.BadParameter: It is a folder, cannot be read, or is not text in UTF-8.
    """
    try:
        return (
            sys.stdin.read().removeprefix("\ufeff")
            if str(file) == "-"
            else file.read_text(encoding="utf-8-sig")
        )
    except IsADirectoryError:
        raise typer.BadParameter(f"{file.name} is a folder; name a file in it", param_hint="FILE") from None
    except OSError as error:
        problem = f"cannot be read: {error.strerror}; check its name and permissions"
    except UnicodeDecodeError:
        problem = "is not text in UTF-8; save it as UTF-8"
    raise typer.BadParameter(f"{file.name} {problem}", param_hint="FILE")
