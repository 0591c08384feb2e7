"""`psa-fleet drift FILE...`: what recorded answers have that the specification does not know."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.markdown import Markdown

from ...drift import DriftRecorder, overlay, read_recordings, report
from ...errors import ConfigurationError
from ...subscription import parse_version
from .._base.terminal import clean, console, is_terminal, say, say_json, tell


def register(app: typer.Typer) -> None:
    """Add the command of this subject."""
    app.command(
        epilog="""
**Exit status**

- 0: everything in the files is documented
- 1: a file or a part of it cannot be read (the rest is reported), or has no response of this API
- 2: the command line is wrong; nothing was changed
- 3: undocumented data was found
- 130: interrupted (Ctrl-C)
"""
    )(drift)


def drift(
    files: Annotated[
        list[Path],
        typer.Argument(
            metavar="FILE...",
            exists=True,
            dir_okay=False,
            help="Cassettes (`.yaml`), HAR files (`.har`) or JSON Lines (`.jsonl`: `url`, `status`,"
            " `headers`, `body`).",
        ),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
    overlay_of: Annotated[
        str | None,
        typer.Option(
            "--overlay",
            metavar="VERSION",
            help="Print an OpenAPI Overlay instead, which documents them in specs/v2.yaml or specs/v3.yaml.",
        ),
    ] = None,
) -> None:
    """Report undocumented data in recorded responses.

    Unknown fields and values, nulls, missing members, other types and dates, undocumented statuses and
    headers, each with a count. Values are not shown: the report is safe to share.

        psa-fleet drift tests/cassettes/*.yaml

        psa-fleet drift traffic.har --overlay v3 > overlay.json
    """
    recorder, damaged = DriftRecorder(), False
    for file in files:
        try:
            for answer in read_recordings(file):
                recorder.observe(*answer)
        except ConfigurationError as error:
            tell(str(error))
            damaged = True
    if not recorder.responses:
        tell("These files have no response of this API (a path with /v2/ or /v3/).")
        raise typer.Exit(1)
    found = recorder.findings()
    if overlay_of is not None:
        say_json(overlay(found, parse_version(overlay_of)))
    elif as_json:
        say_json([asdict(finding) for finding in found])
    else:
        text = clean(report(found, recorder.responses))
        if is_terminal():
            console().print(Markdown(text))
        else:
            say(text)
    if found or damaged:
        raise typer.Exit(1 if damaged else 3)
