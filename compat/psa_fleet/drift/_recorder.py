"""Collects the differences between responses and their specification."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import Final

from .._base.json import JSON, loads
from ..subscription import Version
from ._compare import FindingKind, Seen, compared, shown
from ._specification import specification

MOST_FINDINGS: Final = 10_000
"""Different findings that are kept apart; the specification has some 2,000 places."""
_LONGEST_PATH: Final = 1_000


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that servers send and the specification does not know.

    Attributes:
        kind: What it is.
        version: The version of the API, `v2` or `v3`.
        operation: The operation's id; empty if no operation has this path.
        location: Place in the response, for example `energies[].level`; empty for statuses and headers.
        pointer: Its place in the specification, as a JSON pointer.
        detail: The new name with its type, the new value, or the type that was found. It has no personal
            value: what could be one is `<text>`.
        count: How often it was seen.
        responses: How many responses of that operation were looked at.
    """

    kind: FindingKind
    version: str
    operation: str
    location: str
    pointer: str
    detail: str
    count: int
    responses: int


class DriftRecorder:
    """Observes responses, and reports what is missing from the specification.

    Pass it to a client, `FleetClient(..., drift=DriftRecorder())`, and read `findings()` later. It holds
    counts, names and types, and no value of a response. One recorder may serve several clients.
    """

    def __init__(self) -> None:
        self._seen: Counter[Seen] = Counter()
        self._answers: Counter[tuple[str, str]] = Counter()
        # Counting is reading and writing, and a client may have many threads.
        self._one_at_a_time = Lock()

    def __repr__(self) -> str:
        return f"<DriftRecorder: {len(self._seen)} findings in {self._answers.total()} responses>"

    def observe(
        self,
        version: Version,
        method: str,
        path: str,
        status: int,
        headers: Mapping[str, str],
        content: bytes | str | JSON,
    ) -> None:
        """Observe one response.

        Args:
            version: The version of the API.
            method: The HTTP method of the request.
            path: The request's path or its template, without the version and the query.
            status: The HTTP status.
            headers: Its headers.
            content: Its body: bytes or text as they came, or decoded already.
        """
        known = specification(version).operation(method, path)
        if known is None:
            parts = path[:_LONGEST_PATH].strip("/").split("/")
            detail = f"{shown(method.upper())} /{'/'.join(map(_part, parts))}"
            with self._one_at_a_time:
                self._count([Seen("unknown operation", version, "", "", "/paths", detail)])
            return
        seen = list(compared(specification(version), known, status, headers, _decoded(content)))
        with self._one_at_a_time:
            self._answers[version, known.id] += 1
            self._count(seen)

    def _count(self, seen: Iterable[Seen]) -> None:
        for one in seen:
            kept = one
            if len(self._seen) >= MOST_FINDINGS and one not in self._seen:
                # A server makes names up; they are counted together.
                kept = one._replace(location="", detail="<text>")
            self._seen[kept] += 1

    def findings(self) -> list[Finding]:
        """What was found so far, the most frequent of each kind first."""
        with self._one_at_a_time:
            counted = sorted(
                self._seen.items(), key=lambda item: (item[0].version, item[0].kind, -item[1], item[0])
            )
            return [
                Finding(*seen, count, self._answers[seen.version, seen.operation]) for seen, count in counted
            ]

    @property
    def responses(self) -> int:
        """Number of observed responses."""
        return self._answers.total()


def _decoded(content: bytes | str | JSON) -> JSON:
    """Return the body as JSON; None for HTML or an empty one, which the status describes."""
    if not isinstance(content, (bytes, str)):
        return content
    try:
        return loads(content.encode() if isinstance(content, str) else content)
    except (ValueError, RecursionError):
        return None


def _part(part: str) -> str:
    name = shown(part)
    return "{id}" if name == "<text>" or any(c.isdigit() for c in name) else name
