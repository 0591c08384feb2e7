"""`psa-fleet monitors convert`: monitor files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final

import typer

from .._base.terminal import clean, console, echo, is_terminal, note
from .._convert.changes import CannotConvertError, Change, Format, changes_for, shown, write_all
from .._convert.diff import in_colour
from .._convert.json_files import json_files

EPILOG: Final = """
**Exit status**

- 0: every file is converted, would be, or is in the format already
- 1: a file cannot be converted, read or written, or none was found
- 2: the command line is wrong; nothing was changed
- 3: with `--check`, a file is not in the format yet
- 130: interrupted (Ctrl-C)
"""


def convert(
    places: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE_OR_FOLDER...",
            exists=True,
            help="A JSON file with one monitor, or a folder: all `*.json` in and below it but hidden ones.",
        ),
    ],
    to: Annotated[Format, typer.Option("--format", help="`new` (v3) or `deprecated` (v2).")] = Format.NEW,
    split: Annotated[
        bool,
        typer.Option(
            "--split",
            help="With `--format deprecated`: write a monitor with OR as several, in `NAME.1.json`,"
            " `NAME.2.json` ... next to it. `NAME.json` stays, since only it has the whole.",
        ),
    ] = False,
    write: Annotated[
        bool, typer.Option("--write", help="Write the files; without it nothing is changed.")
    ] = False,
    check: Annotated[
        bool,
        typer.Option(
            "--check",
            help="Write nothing; list the files that are not in the format.",
        ),
    ] = False,
) -> None:
    """Convert monitor files to the new format, or to the deprecated one.

    Every spelling that the vendor ever published is read. The differences are printed, fit for `patch -p0`;
    check them, then run the command again with `--write`. A file is replaced at once and keeps its mode, its
    indentation and its line ends. Files that fail are left unchanged; see stderr.

    The differences show the content of your files, credentials of a webhook included: keep them out of logs
    that others read, or use `--check` there.

        psa-fleet monitors convert monitors/

        psa-fleet monitors convert monitors/ --write

        psa-fleet monitors convert alarms.json --format deprecated --split
    """
    if split and to is Format.NEW:
        raise typer.BadParameter("requires `--format deprecated`", param_hint="--split")
    if check and write:
        raise typer.BadParameter("cannot be combined with `--write`", param_hint="--check")
    files = json_files(places)
    if not files:
        note("No *.json file was found.")
        raise typer.Exit(1)
    counts = {"converted": 0, "already": 0, "failed": 0}
    for file in files:
        try:
            changes = changes_for(file, to, split=split)
            if write:
                write_all(changes)
        except CannotConvertError as error:
            note(f"{shown(file)}: {error}")
            counts["failed"] += 1
            continue
        counts["converted" if changes else "already"] += 1
        if check and changes:
            echo(shown(file))
        elif not check:
            _show(changes)
    note(_summary(counts, to, write=write))
    if counts["failed"]:
        raise typer.Exit(1)
    if check and counts["converted"]:
        raise typer.Exit(3)


def _show(changes: Sequence[Change]) -> None:
    for change in changes:
        if is_terminal():
            console().print(in_colour(clean(change.diff())), end="", soft_wrap=True)
        else:
            echo(change.diff(), end="")


def _summary(counts: dict[str, int], to: Format, *, write: bool) -> str:
    verb = "converted" if write else "to convert"
    parts = [f"{counts['converted']} {verb}", f"{counts['already']} already {to.value}"]
    if counts["failed"]:
        parts.append(f"{counts['failed']} cannot be converted")
    return ", ".join(parts) + ("" if write or not counts["converted"] else " (nothing written)")
