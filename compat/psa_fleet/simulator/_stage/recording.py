"""Recorded responses, served again: cassettes of vcrpy, with their times shifted to the simulator's."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl, urlsplit

from .nodes import Node, ScenarioError, read_nodes

if TYPE_CHECKING:
    from os import PathLike

    from ..._base.json import JSON

_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,6})?(?:Z|[+-]\d\d:?\d\d)")
_LARGEST: Final = 50 * 1024 * 1024
_OWN_HEADERS: Final = frozenset(
    {"content-length", "transfer-encoding", "connection", "content-encoding", "date", "server"}
)
Query = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class RecordedExchange:
    """A request and its response, as they were recorded."""

    method: str
    path: str
    query: Query
    status: int
    headers: tuple[tuple[str, str], ...]
    body: str = field(repr=False)


def _query(pairs: Iterable[tuple[str, str]], *, without: frozenset[str] = frozenset()) -> Query:
    return tuple(sorted(pair for pair in pairs if pair[0] != "client_id" and pair[0] not in without))


_PERIODS: Final = frozenset({"timestamps"})


class Recording:
    """Responses of a cassette by request. The same request repeated meets them in order, then the last one.

    Args:
        exchanges: In the order of the cassette.
        start: Begin of the simulator's world: the newest time of the recording becomes this one.
    """

    def __init__(self, exchanges: Iterable[RecordedExchange], start: datetime) -> None:
        self._by_request: dict[tuple[str, str, Query], list[RecordedExchange]] = defaultdict(list)
        self._met: dict[tuple[str, str, Query], int] = defaultdict(int)
        newest: datetime | None = None
        for each in exchanges:
            for query in {each.query, _query(each.query, without=_PERIODS)}:
                self._by_request[each.method, each.path, query].append(each)
            times = [_instant(text) for text in _TIME.findall(each.body)]
            newest = max(
                [*(at for at in times if at is not None), *([newest] if newest else [])], default=None
            )
        self.shift = timedelta(0) if newest is None else (start - newest.replace(microsecond=0))
        """Added to every time of a response; whole seconds."""

    @classmethod
    def read(cls, path: str | PathLike[str], start: datetime) -> Recording:
        """Read a cassette.

        Raises:
            ScenarioError: It is malformed; the error has the file and the line.
            OSError: The file cannot be read.
        """
        try:
            text = Path(path).read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise ScenarioError(str(path), 1, f"not UTF-8 text: {error.reason}") from None
        root = read_nodes(text, str(path), _LARGEST)
        listed = _member(root, "interactions", "a cassette")
        if not listed.items:
            listed.refuse("a cassette needs interactions, each with request and response")
        return cls([_exchange(each) for each in listed], start)

    def find(self, method: str, path: str, query: Mapping[str, list[str]]) -> RecordedExchange | None:
        """Find the next response to a request; other times than the recorded ones are accepted."""
        pairs = [(name, value) for name, values in query.items() for value in values]
        for wanted in (_query(pairs), _query(pairs, without=_PERIODS)):
            key = (method, path, wanted)
            found = self._by_request.get(key)
            if found:
                number = self._met[key]
                self._met[key] = number + 1
                return found[min(number, len(found) - 1)]
        return None

    def body(self, exchange: RecordedExchange, base: str) -> str:
        """The body of a response, with shifted times, and links to this server.

        Args:
            exchange: The recorded one.
            base: The server's address without a path.
        """
        try:
            value: JSON = json.loads(exchange.body)
        except ValueError:
            return exchange.body
        return json.dumps(self._changed(value, base), separators=(",", ":"))

    def _changed(self, value: JSON, base: str, name: str = "") -> JSON:
        if isinstance(value, dict):
            return {key: self._changed(each, base, key) for key, each in value.items()}
        if isinstance(value, list):
            return [self._changed(each, base, name) for each in value]
        if not isinstance(value, str):
            return value
        if name == "href" and "://" in value:
            parts = urlsplit(value)
            return f"{base}{parts.path}" + (f"?{parts.query}" if parts.query else "")
        return _TIME.sub(lambda match: self._shifted(match[0]), value)

    def _shifted(self, text: str) -> str:
        at = _instant(text)
        if at is None:
            return text
        moved = (at + self.shift).astimezone(at.tzinfo)
        zone = text[19:].lstrip(".0123456789")
        fraction = text[19 : len(text) - len(zone)]
        return f"{moved:%Y-%m-%dT%H:%M:%S}{fraction}{zone}"


def _instant(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _member(node: Node, name: str, what: str) -> Node:
    if node.members is None or name not in node.members:
        node.refuse(f"{what} lacks the member {name!r}")
    return node.members[name]


def _exchange(node: Node) -> RecordedExchange:
    request, response = (_member(node, name, "an interaction") for name in ("request", "response"))
    uri = _member(request, "uri", "a request")
    parts = urlsplit(uri.value or "")
    if not parts.path.startswith(("/connectedcar/v2/", "/connectedcar/v3/")):
        uri.refuse("expected an address of the API, with /connectedcar/v2/ or /connectedcar/v3/")
    code = _member(_member(response, "status", "a response"), "code", "a status")
    if not (code.value or "").isdecimal() or not 200 <= int(code.value or "") <= 599:
        code.refuse("expected a status from 200 to 599")
    headers = _member(response, "headers", "a response").members or {}
    body = (response.members or {}).get("body")
    content = "" if body is None else ((body.members or {}).get("string") or Node("", 1, "")).value or ""
    return RecordedExchange(
        (_member(request, "method", "a request").value or "").upper(),
        parts.path,
        _query(parse_qsl(parts.query, keep_blank_values=True)),
        int(code.value or ""),
        tuple(
            (name, value.value or "")
            for name, values in headers.items()
            if name.lower() not in _OWN_HEADERS
            for value in (values.items if values.items is not None else (values,))
        ),
        content,
    )
