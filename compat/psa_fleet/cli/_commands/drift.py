"""`psa-fleet drift FILE...`: undocumented data in recorded responses."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich.markdown import Markdown

from ...drift import (
    DriftRecorder,
    Finding,
    coverage_report,
    junit,
    overlay,
    read_recordings,
    report,
    sarif,
)
from ...errors import ArgumentError, ConfigurationError
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
            help="Cassettes (`.yaml`), HAR files (`.har`), JSON Lines (`.jsonl`: `url`, `status`,"
            " `headers`, `body`), or summaries of `--summary` (`.json`).",
        ),
    ],
    as_json: Annotated[bool, typer.Option("--json", help="Print the findings as JSON.")] = False,
    as_junit: Annotated[bool, typer.Option("--junit", help="Print the findings as JUnit XML.")] = False,
    as_sarif: Annotated[bool, typer.Option("--sarif", help="Print the findings as SARIF.")] = False,
    overlay_of: Annotated[
        str | None,
        typer.Option(
            "--overlay",
            metavar="VERSION",
            help="Print an OpenAPI Overlay instead, which documents them in specs/v2.yaml or specs/v3.yaml.",
        ),
    ] = None,
    with_unseen: Annotated[
        bool,
        typer.Option(
            "--unseen", help="Print what never came instead: operations, parameters, headers, fields, values."
        ),
    ] = False,
    summary: Annotated[
        Path | None,
        typer.Option(
            "--summary",
            metavar="FILE.json",
            help="Also write the counts to a file, without any value: a FILE or a baseline of later runs.",
        ),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            "--baseline",
            metavar="FILE.json",
            exists=True,
            dir_okay=False,
            help="Report only what this summary does not have.",
        ),
    ] = None,
) -> None:
    """Report undocumented data in recorded responses.

    Unknown fields and values, nulls, missing members, other types and dates, undocumented statuses and
    headers, each with a count. Values are not shown: the report is safe to share.

        psa-fleet drift tests/cassettes/*.yaml

        psa-fleet drift traffic.har --overlay v3 > overlay.json

        psa-fleet drift monday.jsonl --baseline last-week.json --junit > drift.xml
    """
    outputs = {
        "--json": as_json,
        "--junit": as_junit,
        "--sarif": as_sarif,
        "--overlay": overlay_of is not None,
        "--unseen": with_unseen,
    }
    chosen = [name for name, is_chosen in outputs.items() if is_chosen]
    if len(chosen) > 1 and chosen != ["--json", "--unseen"]:
        raise ArgumentError(f"{' and '.join(chosen)} are different outputs: choose one")
    known = DriftRecorder()
    if baseline is not None:
        known.load(baseline)
    old = set(map(_about, known.findings()))
    recorder, damaged = _recorded(files)
    if not recorder.responses:
        tell("These files have no response of this API (a path with /v2/ or /v3/).")
        raise typer.Exit(1)
    found = [finding for finding in recorder.findings() if _about(finding) not in old]
    if summary is not None:
        recorder.save(summary)
    if with_unseen:
        missing = recorder.unseen()
        if as_json:
            say_json([each._asdict() for each in missing])
        else:
            _print(coverage_report(missing, recorder.responses))
    elif overlay_of is not None:
        say_json(overlay(found, parse_version(overlay_of)))
    elif as_json:
        say_json([asdict(finding) for finding in found])
    elif as_junit:
        say(junit(found, recorder.operations).rstrip())
    elif as_sarif:
        say(sarif(found).rstrip())
    else:
        _print(report(found, recorder.responses))
    if damaged or (found and not with_unseen):
        raise typer.Exit(1 if damaged else 3)


def _recorded(files: list[Path]) -> tuple[DriftRecorder, bool]:
    """What is in files, and whether a part of them cannot be read."""
    recorder, damaged = DriftRecorder(coverage=True), False
    for file in files:
        try:
            if file.suffix.lower() == ".json":
                recorder.load(file)
            else:
                for answer in read_recordings(file):
                    recorder.observe(*answer)
        except ConfigurationError as error:
            tell(str(error))
            damaged = True
    return recorder, damaged


def _about(finding: Finding) -> tuple[str, ...]:
    """What a finding is about, without its counts."""
    return (
        finding.kind,
        finding.version,
        finding.operation,
        finding.location,
        finding.pointer,
        finding.detail,
    )


def _print(markdown: str) -> None:
    text = clean(markdown)
    if is_terminal():
        console().print(Markdown(text))
    else:
        say(text)
