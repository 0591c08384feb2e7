"""Collects the differences between responses and their specification."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Final, get_args

from .._base.counting import counted
from .._base.files import replace_file
from .._base.json import JSON, JSONObject, dumps, loads
from ..errors import ConfigurationError, FormatError
from ..subscription import VERSIONS, Version
from ._compare import FindingKind, Seen, compared, shown
from ._coverage import Mark, Unseen, UnseenKind, marks, unseen, unseen_of_kind
from ._kinds import VehicleKinds
from ._recorded import DamagedError, recorded
from ._specification import specification
from ._summary import Covered, read_summary, summary_of

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

    def __init__(self, *, coverage: bool = False) -> None:
        """Begin without findings.

        Args:
            coverage: Whether to keep which fields and enumerated values came, for `unseen()`. Each response
                is read twice then.
        """
        self._marks: set[tuple[Version, Mark]] | None = set() if coverage else None
        self._kinds = VehicleKinds()
        self._of_kind: dict[str, Covered] = {}
        self._seen: Counter[Seen] = Counter()
        self._answers: Counter[tuple[str, str]] = Counter()
        # Counting is reading and writing, and a client may have many threads.
        self._one_at_a_time = Lock()

    def __repr__(self) -> str:
        found, read = counted(len(self._seen), "finding"), counted(self._answers.total(), "response")
        return f"<DriftRecorder: {found} in {read}>"

    def observe(
        self,
        version: Version,
        method: str,
        path: str,
        status: int,
        headers: Mapping[str, str],
        content: bytes | str | JSON,
        query: str = "",
    ) -> None:
        """Observe one response.

        Args:
            version: The version of the API.
            method: The HTTP method of the request.
            path: The request's path or its template, without the version and the query.
            status: The HTTP status.
            headers: Its headers.
            content: Its body: bytes or text as they came, or decoded already.
            query: The query of the request's URL; only names in it are read.
        """
        known = specification(version).operation(method, path)
        if known is None:
            parts = path[:_LONGEST_PATH].strip("/").split("/")
            detail = f"{shown(method.upper())} /{'/'.join(map(_part, parts))}"
            with self._one_at_a_time:
                self._count([Seen("unknown operation", version, "", "", "/paths", detail)])
            return
        body = _decoded(content)
        seen = list(compared(specification(version), known, status, headers, body))
        came = set[Mark]()
        if self._marks is not None:
            came = marks(specification(version), known, query, status, headers, body)
        with self._one_at_a_time:
            if self._marks is not None:
                self._marks.update((version, mark) for mark in came)
                kind = self._kinds.of(path, body)
                if kind:
                    covered = self._of_kind.setdefault(kind, Covered(Counter(), set()))
                    covered.responses[version, known.id] += 1
                    covered.marks.update((version, mark) for mark in came)
            self._answers[version, known.id] += 1
            self._count(seen)

    def observe_url(
        self, method: str, url: str, status: int, headers: Mapping[str, str], content: bytes | str
    ) -> None:
        """Observe one response by the URL of its request; those of other APIs are ignored.

        Args:
            method: The HTTP method of the request.
            url: The URL of the request, or its path and query. It is not kept.
            status: The HTTP status.
            headers: Its headers; `Content-Encoding` is followed.
            content: Its body.

        Raises:
            FormatError: It cannot be read. The message has nothing of the response.
        """
        try:
            found = recorded(method, url, status, headers, content)
        except DamagedError as error:
            raise FormatError(error.reason) from None
        if found is not None:
            self.observe(*found)

    def _count(self, seen: Iterable[Seen], times: int = 1) -> None:
        for one in seen:
            kept = one
            if len(self._seen) >= MOST_FINDINGS and one not in self._seen:
                # A server makes names up; they are counted together.
                kept = one._replace(location="", detail="<text>")
            self._seen[kept] += times

    def findings(self) -> list[Finding]:
        """What was found so far, the most frequent of each kind first."""
        with self._one_at_a_time:
            counted = sorted(
                self._seen.items(), key=lambda item: (item[0].version, item[0].kind, -item[1], item[0])
            )
            return [
                Finding(*seen, count, self._answers[seen.version, seen.operation]) for seen, count in counted
            ]

    def unseen(self) -> list[Unseen]:
        """What of the specification no response had, of each version of which one was observed.

        Then fields and values that came, but for no vehicle of a kind (motorization and year) that is known.

        Raises:
            ConfigurationError: The recorder was made without `coverage=True`.
        """
        if self._marks is None:
            raise ConfigurationError(
                "this recorder did not keep what it saw: make it with DriftRecorder(coverage=True)",
                argument="coverage",
            )
        found: list[Unseen] = []
        with self._one_at_a_time:
            for version in VERSIONS:
                counts = {id_: count for (of, id_), count in self._answers.items() if of == version}
                if counts:
                    seen = {mark for of, mark in self._marks if of == version}
                    found += unseen(specification(version), counts, seen)
                    for kind, covered in sorted(self._of_kind.items()):
                        own = {id_: count for (of, id_), count in covered.responses.items() if of == version}
                        marked = {mark for of, mark in covered.marks if of == version}
                        found += unseen_of_kind(specification(version), own, marked, seen, kind)
        return sorted(found, key=lambda each: (each.version, get_args(UnseenKind).index(each.kind)))

    @property
    def operations(self) -> list[tuple[str, str]]:
        """The versions and ids of the operations that were observed."""
        with self._one_at_a_time:
            return sorted(self._answers)

    def summary(self) -> JSONObject:
        """What was counted, as JSON without any value of a response: for files, and for `add()`."""
        with self._one_at_a_time:
            return summary_of(self._answers, self._seen, self._marks, self._of_kind)

    def save(self, file: Path) -> None:
        """Write the summary to a file, as a whole.

        Args:
            file: The file; one that exists is replaced.

        Raises:
            ConfigurationError: It cannot be written.
        """
        content = dumps(self.summary(), compact=True).encode() + b"\n"
        try:
            replace_file(file, content)
        except OSError as error:
            raise ConfigurationError(
                f"{file}: cannot be written: {error.strerror}", argument="file"
            ) from None

    def load(self, file: Path) -> None:
        """Add the summary in a file.

        Args:
            file: What `save()` wrote.

        Raises:
            ConfigurationError: It cannot be read, or is not a summary. Nothing was added.
        """
        try:
            self.add(loads(file.read_bytes()))
        except OSError as error:
            raise ConfigurationError(f"{file}: cannot be read: {error.strerror}", argument="file") from None
        except FormatError as error:
            raise ConfigurationError(f"{file}: {error}", argument="file") from None
        except ValueError:
            raise ConfigurationError(f"{file}: this is not JSON", argument="file") from None

    def add(self, summary: object) -> None:
        """Add what another recorder counted, of another fleet or another day.

        Args:
            summary: What its `summary()` returned, perhaps out of a file.

        Raises:
            FormatError: It is not a summary, or one without the coverage that this recorder keeps. Nothing
                was added.
        """
        counts, seen, came, of_kind = read_summary(summary)
        if self._marks is not None and came is None:
            raise FormatError("this summary is of a recorder without coverage", pointer="/marks")
        with self._one_at_a_time:
            self._answers.update(counts)
            for one, count in seen.items():
                self._count([one], count)
            if self._marks is not None and came is not None:
                self._marks |= came
                for kind, covered in of_kind.items():
                    known = self._of_kind.setdefault(kind, Covered(Counter(), set()))
                    known.responses.update(covered.responses)
                    known.marks.update(covered.marks)

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
    except ValueError:
        return None


def _part(part: str) -> str:
    name = shown(part)
    return "{id}" if name == "<text>" or any(c.isdigit() for c in name) else name
