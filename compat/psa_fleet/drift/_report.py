"""Findings as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from .._base.counting import counted
from ._coverage import Unseen
from ._recorder import Finding


def report(findings: Sequence[Finding], responses: int) -> str:
    """Write findings for people.

    Args:
        findings: What a `DriftRecorder` found.
        responses: How many responses were looked at.

    Returns:
        Markdown: a table for each version and kind.
    """
    lines = [f"# Drift: {counted(len(findings), 'finding')} in {counted(responses, 'response')}"]
    if not findings:
        lines += ["", "The specification covers everything in them."]
    for group in dict.fromkeys((finding.version, finding.kind) for finding in findings):
        rows = [finding for finding in findings if (finding.version, finding.kind) == group]
        lines += [
            "",
            f"## {group[0]}: {group[1]}",
            "",
            "| what | where | operation | seen |",
            "| --- | --- | --- | ---: |",
        ]
        lines += [
            f"| `{each.detail}` | {f'`{each.location}`' if each.location else ''} | {each.operation}"
            f" | {each.count:,} |"
            for each in rows
        ]
    return "\n".join(lines) + "\n"


def coverage_report(unseen: Sequence[Unseen], responses: int) -> str:
    """Write what never came, for people.

    Args:
        unseen: What `DriftRecorder.unseen()` returned.
        responses: How many responses were observed.

    Returns:
        Markdown: a table for each version and kind.
    """
    lines = [f"# Never seen: {len(unseen):,} things in {responses:,} responses"]
    for group in dict.fromkeys((each.version, each.vehicles, each.kind) for each in unseen):
        rows = [each for each in unseen if (each.version, each.vehicles, each.kind) == group]
        version, vehicles, kind = group
        lines += [
            "",
            f"## {version}: {kind}{f', not for {vehicles}' if vehicles else ''} ({len(rows)})",
            "",
            "| what | where | operation | responses |",
            "| --- | --- | --- | ---: |",
        ]
        lines += [
            f"| `{each.detail}` | {f'`{each.location}`' if each.location else ''} | {each.operation}"
            f" | {each.responses:,} |"
            for each in rows
        ]
    return "\n".join(lines) + "\n"
