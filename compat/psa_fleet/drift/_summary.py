"""What a recorder counted, as JSON: written for files, and checked when it is read back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Final, NamedTuple, cast, get_args

from .._base.json import JSON, JSONObject
from ..errors import FormatError
from ..subscription import VERSIONS, Version
from ._compare import FindingKind, Seen
from ._coverage import Mark
from ._kinds import is_kind

FORMAT: Final = "psa-fleet drift 1"
"""The member `format` of a summary: another number stands for another meaning."""


class Covered(NamedTuple):
    """What came for vehicles of one kind."""

    responses: Counter[tuple[str, str]]
    marks: set[tuple[Version, Mark]]


class Summary(NamedTuple):
    """A summary that was read."""

    responses: Counter[tuple[Version, str]]
    findings: Counter[Seen]
    marks: set[tuple[Version, Mark]] | None
    of_kind: dict[str, Covered]


def summary_of(
    responses: Mapping[tuple[str, str], int],
    findings: Mapping[Seen, int],
    marks: Collection[tuple[Version, Mark]] | None,
    of_kind: Mapping[str, Covered],
) -> JSONObject:
    """Write what a recorder counted.

    Args:
        responses: Observed responses by version and operation.
        findings: How often each was found.
        marks: Versions with places of their specification that came; None where they were not kept.
        of_kind: The same of vehicles of one motorization and year.
    """
    return {
        "format": FORMAT,
        "responses": [[*key, count] for key, count in sorted(responses.items())],
        "findings": [[*one, count] for one, count in sorted(findings.items())],
        "marks": None if marks is None else _mark_rows(marks),
        "vehicles": {
            kind: {
                "responses": [[*key, count] for key, count in sorted(covered.responses.items())],
                "marks": _mark_rows(covered.marks),
            }
            for kind, covered in sorted(of_kind.items())
        },
    }


def _mark_rows(marks: Collection[tuple[Version, Mark]]) -> list[JSON]:
    return [[version, *mark] for version, mark in sorted(marks)]


def read_summary(value: object) -> Summary:
    """Read a summary.

    Raises:
        FormatError: It is something else; the pointer leads to the first wrong part.
    """
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise FormatError(f"this is not a summary of drift (`format` {FORMAT!r})", pointer="/format")
    found = Summary(Counter(), Counter(), None if value.get("marks") is None else set(), {})
    for at, (version, operation), count in _counted(value, "responses", 2):
        found.responses[_version(version, at), operation] += count
    for at, row, count in _counted(value, "findings", 6):
        kind, version, operation, location, pointer, detail = row
        if kind not in get_args(FindingKind):
            raise FormatError("the kind of finding is unknown", pointer=f"{at}/0")
        _version(version, f"{at}/1")
        seen = Seen(cast("FindingKind", kind), version, operation, location, pointer, detail)
        found.findings[seen] += count
    if found.marks is not None:
        for at, texts in _rows(value, "marks", 3):
            found.marks.add((_version(texts[0], at), (texts[1], texts[2])))
    kinds = value.get("vehicles", {})
    if not isinstance(kinds, dict) or not all(isinstance(each, dict) for each in kinds.values()):
        raise FormatError("vehicles is not an object of objects", pointer="/vehicles")
    for kind, covered in kinds.items():
        if not isinstance(kind, str) or not is_kind(kind):
            raise FormatError("a key is not a motorization and a year", pointer="/vehicles")
        own = found.of_kind.setdefault(kind, Covered(Counter(), set()))
        for at, (version, operation), count in _counted(covered, "responses", 2):
            own.responses[_version(version, at), operation] += count
        for at, texts in _rows(covered, "marks", 3):
            own.marks.add((_version(texts[0], at), (texts[1], texts[2])))
    return found


def _version(text: str, at: str) -> Version:
    for version in VERSIONS:
        if text == version:
            return version
    raise FormatError("the version is neither v2 nor v3", pointer=at)


def _listed(value: dict[str, object], name: str) -> Iterator[tuple[str, list[object]]]:
    rows = value.get(name)
    if not isinstance(rows, list):
        raise FormatError(f"{name} is not a list", pointer=f"/{name}")
    for index, row in enumerate(rows):
        if not isinstance(row, list):
            raise FormatError("this is not a list", pointer=f"/{name}/{index}")
        yield f"/{name}/{index}", row


def _rows(value: dict[str, object], name: str, width: int) -> Iterator[tuple[str, list[str]]]:
    for at, row in _listed(value, name):
        yield at, _texts(row, width, at)


def _counted(value: dict[str, object], name: str, width: int) -> Iterator[tuple[str, list[str], int]]:
    for at, row in _listed(value, name):
        count = row[-1] if row else None
        if not isinstance(count, int) or isinstance(count, bool) or not 0 < count < 2**53:
            raise FormatError("this does not end with a count", pointer=at)
        yield at, _texts(row[:-1], width, at), count


def _texts(row: list[object], width: int, at: str) -> list[str]:
    # A file can be edited: what does not print has no place in a report.
    texts = [part for part in row if isinstance(part, str) and part.isprintable()]
    if len(texts) != len(row) or len(row) != width:
        raise FormatError(f"these are not {width} printable texts", pointer=at)
    return texts
