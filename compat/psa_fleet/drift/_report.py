"""Findings as Markdown."""

from __future__ import annotations

from collections.abc import Sequence

from ._recorder import Finding


def report(findings: Sequence[Finding], responses: int) -> str:
    """Write findings for people.

    Args:
        findings: What a `DriftRecorder` found.
        responses: How many responses were looked at.

    Returns:
        Markdown: a table for each version and kind.
    """
    lines = [f"# Drift: {len(findings)} findings in {responses:,} responses"]
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
