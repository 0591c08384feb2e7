"""The report of a sync: Markdown for people, ready for CHANGELOG.md, and JSON for machines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from .changelog.kinds import RULES, Change, Kind
from .decisions import Outdated
from .families import is_older
from .places import Json
from .text.reading import Repair

ROOT: Final = Path(__file__).resolve().parents[2]
VERSIONS: Final = ("v2", "v3")
NOTIFICATIONS: Final = "notifications"
"""Stands for the version before in the report of a document about notifications: specs/ does not keep it."""
DESCRIBE: Final = "describe"
"""The task to write a sentence, which the report lists by its line alone."""


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
        hidden: New members that look personal.
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
    hidden: list[str] = field(default_factory=list)


def current_version() -> str:
    """The version of this library: the topmost one in CHANGELOG.md."""
    found = re.search(r"(?m)^## (\d+\.\d+\.\d+)", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    return found[1] if found else "0.0.0"


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
    return {**asdict(report), "changes": changes_as_json(report.changes)}


def changes_as_json(changes: Iterable[Change]) -> list[Json]:
    """Changes for machines."""
    return [{**asdict(change), "breaking": change.breaking} for change in changes]


def _said(value: Json) -> str:
    return "none" if value is None else f"`{value}`"


_LABELS: Final[Mapping[Kind, str]] = {
    "operation id": "Operation ids",
    "security": "Credentials",
    "request body": "Request bodies",
    "required request body": "Required request bodies",
    "status": "Documented statuses",
    "class": "Classes",
    "requirement": "Required",
    "deprecation": "Deprecated",
    "null": "Null",
    "additional members": "Additional members",
    "read only": "Read only",
    "write only": "Write only",
}
_SECTIONS: Final = ("Breaking", "Added", "Changed", "Renamed", "Deprecated", "Removed")
_VERBS: Final[Mapping[tuple[Kind, str], str]] = {
    ("deprecation", "added"): "Deprecated",
    ("deprecation", "removed"): "No longer deprecated",
    ("requirement", "added"): "Required now",
    ("requirement", "removed"): "No longer required",
}


def _line(change: Change) -> str:
    if change.kind == "operation":
        return f"`{change.where}` ({change.old or change.new})"
    if change.action == "renamed":
        place = "" if change.kind == "model" else f"{change.where}."
        return f"`{place}{change.old}`, now `{change.new}`"
    dotted = f"`{change.where}.{change.name}`" if "field" in change.kind else _named(change)
    if change.old is None and change.new is None:
        return dotted
    return f"{dotted}: {_said(change.old)}, now {_said(change.new)}"


def _named(change: Change) -> str:
    return " of ".join(f"`{part}`" for part in (change.name, change.where) if part)


def _section(change: Change) -> str:
    if change.breaking:
        return "Breaking"
    if change.kind == "deprecation":
        return "Deprecated"
    is_thing = (change.kind, "renamed") in RULES or change.kind in _THINGS
    return change.action.title() if is_thing and change.action in ("added", "removed") else "Changed"


_THINGS: Final = frozenset(
    {
        *("server", "operation", "parameter", "required parameter", "request body", "required request body"),
        *("media type", "status", "header", "link", "value", "required field", "discriminator value"),
    }
)
"""Kinds that come and go as wholes; the others are properties of something that stays."""


def changelog(report: Report) -> str:
    """What changed on the wire, for users of the library."""
    return "\n".join(_changes(report)) + "\n"


def as_markdown(report: Report) -> str:
    """The report for the maintainer: the changelog, the work that is left, and the repairs."""
    lines = [*_changes(report), *_work(report)]
    if report.repairs:
        counted: dict[str, int] = {}
        for repair in report.repairs:
            counted[repair.kind] = counted.get(repair.kind, 0) + 1
        lines += ["", f"#### Repairs of the vendor's document ({len(report.repairs)})", ""]
        lines += [f"- {kind}: {number}" for kind, number in sorted(counted.items())]
    return "\n".join(lines) + "\n"


def _changes(report: Report) -> list[str]:
    title = f"{report.version} of the API: {report.before} to {report.after}"
    if report.before == NOTIFICATIONS:
        title = f"Notifications of {report.version}, by the document {report.after}"
    lines = [f"### {title}", ""]
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
    return lines


def _bulleted(chosen: list[Change], *, breaking: bool) -> list[str]:
    """One line for each kind, action and reason, with all that it is about."""
    grouped: dict[tuple[Kind, str, str], list[str]] = {}
    for change in chosen:
        sides = f"{', '.join(change.breaks)}: " if change.breaks else ""
        key = (change.kind, change.action, f"{sides}{change.reason}")
        grouped.setdefault(key, []).append(_line(change))
    lines = []
    for (kind, action, reason), told in grouped.items():
        label = _LABELS.get(kind, f"{kind}s".capitalize())
        title = _VERBS.get((kind, action), f"{label} {action}" if breaking else label)
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
    if report.hidden:
        lines += [
            "",
            f"#### Personal? Hidden in repr; if not, remove from specs/overrides.yaml ({len(report.hidden)})",
            "",
        ]
        lines += [f"- {name}" for name in report.hidden]
    if tasks := [task for task in report.tasks if task.what != DESCRIBE]:
        lines += ["", f"#### To be written by hand ({len(tasks)})", ""]
        for task in tasks:
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
