"""The kinds of files that recordings are in. An entry that cannot be read does not hide the others."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import IO, Any, Final, TypeAlias

from .._base.counting import counted
from ..errors import ConfigurationError
from ._recorded import DamagedError, RecordedResponse, mapping, member, recorded

LARGEST_FILE: Final = 128 * 1024 * 1024
"""Bytes of a HAR file, which is read as a whole."""
LARGEST_CASSETTE: Final = 32 * 1024 * 1024
"""Bytes of a cassette: YAML is read at some 100 kB a second."""
LARGEST_LINE: Final = 64 * 1024 * 1024
MOST_NODES: Final = 2_000_000
DEEPEST_NODE: Final = 50

Entry: TypeAlias = tuple[str, Callable[[], RecordedResponse | None]]
"""Where it is in the file, and what reads it: a response, None for another server's, or `DamagedError`."""


def lines(file: Path) -> Iterator[Entry]:
    """The entries of JSON Lines, read one by one."""
    with file.open("rb") as stream:
        number = 0
        while line := stream.readline(LARGEST_LINE + 1):
            number += 1
            if number == 1:
                line = line.removeprefix(b"\xef\xbb\xbf")
            if len(line) > LARGEST_LINE:
                _skip_line(stream, line)
                yield f"line {number}", partial(_damaged, f"longer than {LARGEST_LINE:,} bytes")
            elif line.strip():
                yield f"line {number}", partial(_line, line)


def _skip_line(stream: IO[bytes], line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(1024 * 1024)


def _line(line: bytes) -> RecordedResponse | None:
    one = mapping(_json(line), "it")
    url = one.get("url") or member(one, "path", "it")
    body = one.get("body")
    headers = mapping(one.get("headers") or {}, "headers")
    content = body if isinstance(body, str) else json.dumps(body)
    return recorded(one.get("method", "GET"), url, one.get("status", 200), headers, content)


def _json(text: bytes | str) -> object:
    try:
        return json.loads(text)
    except RecursionError:
        raise DamagedError("nested too deep") from None
    except ValueError:
        raise DamagedError("not valid JSON") from None


def har(file: Path) -> Iterator[Entry]:
    """The entries of a HAR file; of one that is damaged, those that are whole."""
    text = _text(file, LARGEST_FILE)
    found: list[object]
    try:
        listed = member(member(_json(text), "log", "it"), "entries", "log")
        if not isinstance(listed, list):
            raise DamagedError("entries is not a list")
        found = listed
    except DamagedError as error:
        found = list(_salvaged(text))
        if not found:
            raise
        yield from _numbered(found)
        if not any(one is _GAP for one in found):
            read = counted(len(found), "entry was", "entries were")
            raise DamagedError(f"{error.reason}; {read} read") from None
    else:
        yield from _numbered(found)


def _numbered(entries: list[object]) -> Iterator[Entry]:
    for number, one in enumerate(entries, 1):
        yield (
            f"entry {number}",
            partial(_har, one) if one is not _GAP else partial(_damaged, "not valid JSON"),
        )


_GAP: Final = object()
"""Stands for an entry that is damaged."""
_BEGINS: Final = re.compile(r'(?<!\\)"entries"[^{}]{0,200}(?=\{)')
_FOLLOWS: Final = re.compile(r"\s*,\s*(?=\{)")
_ENDS: Final = re.compile(r"\s*\]")
_NEXT: Final = re.compile(r"\}\s*,\s*(?=\{)")


def _salvaged(text: str) -> Iterator[object]:
    """The entries that are whole in a text that is not valid JSON, and a gap for what is between them."""
    begin = _BEGINS.search(text)
    if begin is None:
        return
    decoder, at, work, whole = json.JSONDecoder(), begin.end(), 4 * len(text), True
    while True:
        try:
            one, end = decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            one, end = None, at + 1
            # A failure costs what was looked at.
            work -= max(1, error.pos - at)
        except (RecursionError, ValueError):
            one, end = None, at + 1
            work -= max(1, len(text) - at)
        if isinstance(one, dict) and "request" in one and "response" in one:
            yield one
            whole = True
            if _ENDS.match(text, end):
                return
            found = _FOLLOWS.match(text, end)
            if found is not None:
                at = found.end()
                continue
        if whole:
            yield _GAP
            whole = False
        # Whatever begins behind a brace and a comma may be the next entry.
        found = _NEXT.search(text, end - 1) if work > 0 else None
        if found is None:
            return
        at = found.end()


def _har(entry: object) -> RecordedResponse | None:
    response = member(entry, "response", "it")
    request = member(entry, "request", "it")
    method = member(request, "method", "request")
    # Browsers write down requests without a response, their own questions, and WebSockets.
    status = 0 if response is None else member(response, "status", "response")
    if method == "OPTIONS" or (status in (0, 101) and not isinstance(status, bool)):
        return None
    content = mapping(mapping(response, "response").get("content") or {}, "content")
    body: object = content.get("text") or ""
    if content.get("encoding") == "base64":
        if not isinstance(body, str):
            raise DamagedError("body is not text")
        try:
            body = base64.b64decode("".join(body.split()), validate=True)
        except ValueError:
            raise DamagedError("body is not Base64") from None
    listed = mapping(response, "response").get("headers", ())
    if not isinstance(listed, list | tuple):
        raise DamagedError("headers is not a list")
    named = {
        member(header, "name", "a header"): member(header, "value", "a header")
        for header in map(_hashable, listed)
    }
    # HAR has bodies decompressed, and the status of HTTP/2 among the headers.
    headers = {
        name: value
        for name, value in named.items()
        if not str(name).startswith(":") and str(name).lower() != "content-encoding"
    }
    return recorded(method, member(request, "url", "request"), status, headers, body)


def _hashable(header: object) -> object:
    if not isinstance(member(header, "name", "a header"), str):
        raise DamagedError("a header's name is not text")
    return header


def cassette(file: Path) -> Iterator[Entry]:
    """The interactions of a cassette; of one that is damaged, those that are whole."""
    text = _text(file, LARGEST_CASSETTE)
    try:
        found = member(_yaml(text), "interactions", "it")
        if not isinstance(found, list):
            raise DamagedError("interactions is not a list")
    except DamagedError:
        pieces = _pieces(text)
        if not pieces:
            raise
        yield from ((f"entry {number}", partial(_piece, piece)) for number, piece in enumerate(pieces, 1))
        return
    yield from ((f"entry {number}", partial(_interaction, one)) for number, one in enumerate(found, 1))


def _pieces(text: str) -> list[str]:
    """The interactions of a cassette as texts of their own: vcrpy begins each with a dash at the margin."""
    _, found, rest = text.partition("interactions:\n")
    if not found:
        return []
    pieces = re.split(r"^(?=- )", rest, flags=re.MULTILINE)
    # What follows at the margin is no longer part of the last one.
    return [
        re.split(r"^(?=[^\s-])", piece, maxsplit=1, flags=re.MULTILINE)[0]
        for piece in pieces
        if piece.startswith("- ")
    ]


def _piece(text: str) -> RecordedResponse | None:
    found = _yaml(text)
    if not isinstance(found, list) or len(found) != 1:
        raise DamagedError("not valid YAML")
    return _interaction(found[0])


def _interaction(one: object) -> RecordedResponse | None:
    response = mapping(member(one, "response", "it"), "response")
    body = response.get("body") or {}
    content = body.get("string", "") if isinstance(body, Mapping) else body
    # A cassette holds each header as a list.
    headers = {
        name: value[0] if isinstance(value, list) and value else value
        for name, value in mapping(response.get("headers") or {}, "headers").items()
        if value != []
    }
    status = member(response, "status", "response")
    code = (
        member(status, "code", "status")
        if isinstance(status, Mapping)
        else member(response, "status_code", "response")
    )
    request = member(one, "request", "it")
    return recorded(
        member(request, "method", "request"), member(request, "uri", "request"), code, headers, content or ""
    )


def _yaml(text: str) -> object:
    """Read YAML in bounded memory.

    Raises:
        DamagedError: It is not valid, or beyond a bound.
    """
    try:
        from ruamel.yaml import YAML
        from ruamel.yaml.composer import Composer
        from ruamel.yaml.error import YAMLError, YAMLStreamError
    except ImportError:
        raise ConfigurationError(
            "reading cassettes needs ruamel.yaml: pip install 'psa-fleet[cli]'", argument="file"
        ) from None

    class Bounded(Composer):
        nodes = level = 0

        def compose_node(self, parent: Any, index: Any) -> Any:  # noqa: ANN401 (the signature of ruamel.yaml)
            self.nodes += 1
            self.level += 1
            if self.nodes > MOST_NODES:
                raise DamagedError(f"more than {MOST_NODES:,} values")
            if self.level > DEEPEST_NODE:
                raise DamagedError("nested too deep")
            node = super().compose_node(parent, index)
            self.level -= 1
            if node is not None and node.tag == "tag:yaml.org,2002:merge":
                # What is merged is copied: a few lines become as much as there is memory.
                raise DamagedError("merge keys (<<) are not read")
            return node

    yaml = YAML(typ="safe", pure=True)
    yaml.Composer = Bounded
    try:
        return yaml.load(text)
    except (YAMLError, YAMLStreamError, ArithmeticError, AttributeError, LookupError, TypeError, ValueError):
        # ruamel.yaml trusts tags, numbers and dates to be right.
        raise DamagedError("not valid YAML") from None
    except RecursionError:
        raise DamagedError("nested too deep") from None


def _text(file: Path, largest: int) -> str:
    with file.open("rb") as stream:
        content = stream.read(largest + 1)
    if len(content) > largest:
        raise DamagedError(f"larger than {largest:,} bytes; split it")
    # Bytes that are not UTF-8 become escapes, which the parsers refuse, or read, in the entry that has them.
    return content.decode("utf-8-sig", "backslashreplace").replace("\r\n", "\n")


def _damaged(reason: str) -> RecordedResponse | None:
    raise DamagedError(reason)
