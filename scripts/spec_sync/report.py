"""The report of a sync: Markdown for people, ready for CHANGELOG.md, and JSON for machines."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from typing import Final

from .changes import Change, Kind
from .decisions import Outdated
from .families import is_older
from .places import Json
from .text.reading import Repair


@dataclass(frozen=True)
class Task:
    """Something that the handwritten part must do now.

    Attributes:
        what: What is missing.
        where: The file that it goes into.
        stub: Lines to paste there.
        facts: What the vendor's document has on it.
    """

    what: str
    where: str
    stub: str
    facts: str = ""


@dataclass(frozen=True)
class Report:
    """Everything that is told of a sync.

    Attributes:
        version: `v2` or `v3`.
        before: The version of the vendor's document that specs/ held.
        after: The version that it holds now.
        suggested: The version number that this library should get.
        repairs: What the vendor's document needed.
        changes: What changed on the wire.
        outdated: Decisions that no longer hold.
        todo: Where a person has to write a sentence (lines of specs/).
        tasks: What the handwritten part must do.
        failures: Proofs that failed, with their last lines.
        renamed: Names of the document that could not be names in Python, and what they are called.
    """

    version: str
    before: str
    after: str
    suggested: str
    repairs: list[Repair]
    changes: list[Change]
    outdated: list[Outdated] = field(default_factory=list)
    todo: list[str] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    renamed: list[str] = field(default_factory=list)


def suggested_version(current: str, changes: Iterable[Change]) -> str:
    """The next version of this library, by semantic versioning.

    Args:
        current: The version now, such as 0.1.0.
        changes: What changed. Before 1.0.0 a breaking change raises the second number, another one the third.
    """
    listed = list(changes)
    major, minor, patch = (int(part) for part in current.split(".")[:3])
    if not listed:
        return current
    breaking = any(change.breaking for change in listed)
    if major == 0:
        return f"0.{minor + 1}.0" if breaking else f"0.{minor}.{patch + 1}"
    return f"{major + 1}.0.0" if breaking else f"{major}.{minor + 1}.0"


def as_json(report: Report) -> dict[str, Json]:
    """The report for machines."""
    found: dict[str, Json] = asdict(report)
    return found


def _dotted(change: Change) -> str:
    if not change.name:
        return f"`{change.where}`"
    if change.kind == "field":
        return f"`{change.where}.{change.name}`"
    return f"`{change.name}` of `{change.where}`"


def _from_to(change: Change) -> str:
    return f"{_dotted(change)}: {_said(change.old)}, now {_said(change.new)}"


def _said(value: Json) -> str:
    return "none" if value is None else f"`{value}`"


_TOLD: Final[dict[Kind, tuple[str, Callable[[Change], str]]]] = {
    "operation": ("Operations", lambda c: f"`{c.where}` ({c.old or c.new})"),
    "operation id": ("Operation ids", lambda c: f"`{c.old}`, now `{c.new}`"),
    "parameter": ("Parameters", _dotted),
    "media type": ("Media types", _dotted),
    "status": ("Documented statuses", _dotted),
    "model": ("Models", lambda c: f"`{c.old}`, now `{c.new}`" if c.action == "renamed" else f"`{c.where}`"),
    "field": (
        "Fields",
        lambda c: f"`{c.where}.{c.old}`, now `{c.new}`" if c.action == "renamed" else _dotted(c),
    ),
    "type": ("Types", _from_to),
    "value": ("Values", _dotted),
    "limit": ("Limits", _from_to),
    "default": ("Defaults", _from_to),
    "requirement": ("Required", _dotted),
    "deprecation": ("Deprecated", _dotted),
}
_SECTIONS: Final = ("Breaking", "Added", "Changed", "Renamed", "Deprecated", "Removed")
_VERBS: Final[dict[tuple[Kind, str], str]] = {
    ("deprecation", "added"): "Deprecated",
    ("deprecation", "removed"): "No longer deprecated",
    ("requirement", "added"): "Required now",
    ("requirement", "removed"): "No longer required",
}


def _section(change: Change) -> str:
    if change.breaking:
        return "Breaking"
    if change.kind == "deprecation":
        return "Deprecated"
    return "Changed" if change.kind in ("type", "limit", "default", "requirement") else change.action.title()


def as_markdown(report: Report) -> str:
    """The report for people."""
    lines = [f"### {report.version} of the API: {report.before} to {report.after}", ""]
    if is_older(report.after, report.before):
        lines += [
            f"**{report.after} is older than {report.before}.** What was added since is removed, and its"
            " descriptions are kept in specs/retired.yaml.",
            "",
        ]
    if not report.changes:
        lines.append("Nothing changed on the wire.")
    else:
        count = sum(1 for change in report.changes if change.breaking)
        lines.append(
            f"{_counted(len(report.changes), 'change')}, {count} of them breaking for callers of this"
            f" library. Suggested version: {report.suggested}."
        )
    for title in _SECTIONS:
        chosen = [change for change in report.changes if _section(change) == title]
        if chosen:
            lines += ["", f"#### {title}", "", *_bulleted(chosen, breaking=title == "Breaking")]
    lines += _work(report)
    if report.repairs:
        counted: dict[str, int] = {}
        for repair in report.repairs:
            counted[repair.kind] = counted.get(repair.kind, 0) + 1
        lines += ["", f"#### Repairs of the vendor's document ({len(report.repairs)})", ""]
        lines += [f"- {kind}: {number}" for kind, number in sorted(counted.items())]
    return "\n".join(lines) + "\n"


def _bulleted(chosen: list[Change], *, breaking: bool) -> list[str]:
    """One line for each kind, action and reason, with all that it is about."""
    grouped: dict[tuple[Kind, str, str], list[str]] = {}
    for change in chosen:
        key = (change.kind, change.action, change.reason)
        grouped.setdefault(key, []).append(_TOLD[change.kind][1](change))
    lines = []
    for (kind, action, reason), told in grouped.items():
        verb = f" {action}" if breaking and kind not in ("type", "limit", "default") else ""
        title = _VERBS.get((kind, action), f"{_TOLD[kind][0]}{verb}")
        head = f"- {title} ({reason})"
        lines += [f"{head}: {told[0]}"] if len(told) == 1 else [f"{head}:", *(f"  - {one}" for one in told)]
    return lines


def _work(report: Report) -> list[str]:
    lines: list[str] = []
    if report.outdated:
        lines += ["", "#### Decisions that no longer hold (specs/decisions.yaml)", ""]
        lines += [
            f"- `{one.at}`: the vendor said {_said(one.vendor)} and says {_said(one.now)} now; that was taken"
            for one in report.outdated
        ]
    if report.todo:
        lines += ["", f"#### To be described ({len(report.todo)})", ""]
        lines += [f"- {line}" for line in report.todo]
    if report.tasks:
        lines += ["", f"#### To be written by hand ({len(report.tasks)})", ""]
        for task in report.tasks:
            lines += [f"- {task.what}. In {task.where}:", ""]
            lines += ["  ```python", *(f"  {line}" for line in task.stub.split("\n")), "  ```", ""]
        lines.pop()
    if report.renamed:
        lines += ["", f"#### Names that Python cannot have ({len(report.renamed)})", ""]
        lines += [f"- {name}" for name in report.renamed]
    if report.failures:
        lines += ["", f"#### Proofs that fail until then ({len(report.failures)})", ""]
        lines += [f"- `{failure}`" for failure in report.failures]
    return lines


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
