"""What a recorder counted, as JSON: written for files, and checked when it is read back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from typing import Final, NamedTuple, cast, get_args

from .._base.json import JSONObject
from ..errors import FormatError
from ..subscription import VERSIONS, Version
from ._compare import FindingKind, Seen
from ._coverage import HEADERS, Mark

FORMAT: Final = "psa-fleet drift 1"
"""The member `format` of a summary: another number stands for another meaning."""


class Summary(NamedTuple):
    """A summary that was read."""

    responses: Counter[tuple[Version, str]]
    findings: Counter[Seen]
    marks: list[tuple[Version, Mark]]
    parameters: list[tuple[Version, tuple[str, str]]]
    headers: list[tuple[Version, str]]


def summary_of(
    responses: Mapping[tuple[str, str], int],
    findings: Mapping[Seen, int],
    marks: Mapping[Version, Collection[Mark]],
    parameters: Mapping[Version, Collection[tuple[str, str]]],
    headers: Mapping[Version, Collection[str]],
) -> JSONObject:
    """Write what a recorder counted.

    Args:
        responses: Observed responses by version and operation.
        findings: How often each was found.
        marks: Places of the specification that came, by version.
        parameters: Operations with query parameters that were used, by version.
        headers: Headers that came, by version.
    """
    return {
        "format": FORMAT,
        "responses": [[*key, count] for key, count in sorted(responses.items())],
        "findings": [[*one, count] for one, count in sorted(findings.items())],
        "marks": [[version, *mark] for version, of in sorted(marks.items()) for mark in sorted(of)],
        "parameters": [[version, *used] for version, of in sorted(parameters.items()) for used in sorted(of)],
        "headers": [
            [version, name] for version, of in sorted(headers.items()) for name in HEADERS if name in of
        ],
    }


def read_summary(value: object) -> Summary:
    """Read a summary.

    Raises:
        FormatError: It is something else; the pointer leads to the first wrong part.
    """
    if not isinstance(value, dict) or value.get("format") != FORMAT:
        raise FormatError(f"this is not a summary of drift (`format` {FORMAT!r})", pointer="/format")
    found = Summary(Counter(), Counter(), [], [], [])
    for at, (version, operation), count in _counted(value, "responses", 2):
        found.responses[_version(version, at), operation] += count
    for at, row, count in _counted(value, "findings", 6):
        kind, version, operation, location, pointer, detail = row
        if kind not in get_args(FindingKind):
            raise FormatError("the kind of finding is unknown", pointer=f"{at}/0")
        _version(version, f"{at}/1")
        found.findings[Seen(cast("FindingKind", kind), version, operation, location, pointer, detail)] += (
            count
        )
    for at, (version, pointer, mark) in _rows(value, "marks", 3):
        found.marks.append((_version(version, at), (pointer, mark)))
    for at, (version, operation, name) in _rows(value, "parameters", 3):
        found.parameters.append((_version(version, at), (operation, name)))
    for at, (version, header) in _rows(value, "headers", 2):
        if header in HEADERS:
            found.headers.append((_version(version, at), header))
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
        texts = [part for part in row if isinstance(part, str)]
        if len(texts) != len(row) or len(row) != width:
            raise FormatError(f"this is not {width} texts", pointer=at)
        yield at, texts


def _counted(value: dict[str, object], name: str, width: int) -> Iterator[tuple[str, list[str], int]]:
    for at, row in _listed(value, name):
        texts = [part for part in row[:-1] if isinstance(part, str)]
        count = row[-1] if row else None
        if len(texts) != width or len(row) != width + 1:
            raise FormatError(f"this is not {width} texts and a number", pointer=at)
        if not isinstance(count, int) or isinstance(count, bool) or not 0 < count < 2**53:
            raise FormatError("this is not a count", pointer=f"{at}/{width}")
        yield at, texts, count
