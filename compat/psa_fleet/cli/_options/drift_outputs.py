"""Outputs of the commands about drift: which one, and what it leaves out."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated

import typer

from ...drift import DriftRecorder, Finding, coverage_report, junit, overlay, report, sarif
from ...errors import ArgumentError
from ...subscription import parse_version
from .._base.terminal import clean, console, echo, echo_json, is_terminal


@dataclass(frozen=True, slots=True)
class DriftOutputs:
    """An output, and the summaries to write and to compare with."""

    kind: str
    overlay_of: str | None
    as_json: bool
    summary: Path | None
    known: frozenset[tuple[str, ...]]

    @property
    def need_coverage(self) -> bool:
        """Whether it matters what came, and not only what is undocumented."""
        return self.kind == "--unseen" or self.summary is not None

    def write(self, recorder: DriftRecorder) -> bool:
        """Print what a recorder has, and write its summary.

        Returns:
            Whether there is something undocumented, in an output that is about that.
        """
        found = [finding for finding in recorder.findings() if _about(finding) not in self.known]
        if self.summary is not None:
            recorder.save(self.summary)
        if self.kind == "--unseen":
            missing = recorder.unseen()
            if self.as_json:
                echo_json([each._asdict() for each in missing])
            else:
                _print(coverage_report(missing, recorder.responses))
            return False
        if self.overlay_of is not None:
            echo_json(overlay(found, parse_version(self.overlay_of)))
        elif self.as_json:
            echo_json([asdict(finding) for finding in found])
        elif self.kind == "--junit":
            echo(junit(found, recorder.operations).rstrip())
        elif self.kind == "--sarif":
            echo(sarif(found).rstrip())
        else:
            _print(report(found, recorder.responses))
        return bool(found)


def drift_outputs(
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
) -> DriftOutputs:
    """The options of every command about drift."""
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
    if overlay_of is not None:
        parse_version(overlay_of)
    known = DriftRecorder()
    if baseline is not None:
        known.load(baseline)
    return DriftOutputs(
        chosen[-1] if chosen else "", overlay_of, as_json, summary, frozenset(map(_about, known.findings()))
    )


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
        from rich.markdown import Markdown

        console().print(Markdown(text))
    else:
        echo(text)
