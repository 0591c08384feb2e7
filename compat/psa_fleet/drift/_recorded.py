"""One recorded response, checked; faults are reported without quoting it."""

from __future__ import annotations

import re
import zlib
from collections.abc import Mapping
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from .._base.json import TooDeepError, loads
from ..subscription import Version

LARGEST_BODY: Final = 64 * 1024 * 1024
"""Bytes of a body, decompressed: the client's default limit."""
DEEPEST: Final = 200
"""Brackets that a body may have before it is tried how deep they go."""

_PATH: Final = re.compile(r"(?:^|/)(?P<version>v[23])(?P<path>/.*)$")
_METHOD: Final = re.compile(r"[A-Za-z]{1,20}")
_STATUSES: Final = range(100, 1000)
_ENCODINGS: Final[Mapping[str, tuple[int, ...]]] = {
    "gzip": (47,),
    "x-gzip": (47,),
    # Some servers leave zlib's header out.
    "deflate": (47, -15),
}
"""The window sizes with which zlib reads each."""


class DamagedError(Exception):
    """Something is not what a recording has in its place.

    Args:
        reason: What is wrong; it holds nothing of the file.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class RecordedResponse(NamedTuple):
    """One response in a file."""

    version: Version
    method: str
    path: str
    status: int
    headers: Mapping[str, str]
    content: bytes | str
    query: str = ""
    """The query of the URL; its values are private."""

    def __repr__(self) -> str:
        return f"RecordedResponse({self.version}, {self.status})"


def member(value: object, name: str, of: str) -> object:
    """A member of an object.

    Raises:
        DamagedError: It is not an object, or does not have it.
    """
    found = mapping(value, of)
    if name not in found:
        raise DamagedError(f"{of} has no {name}")
    return found[name]


def mapping(value: object, of: str) -> Mapping[object, object]:
    """An object.

    Raises:
        DamagedError: It is something else.
    """
    if not isinstance(value, Mapping):
        raise DamagedError(f"{of} is not an object")
    return value


def recorded(
    method: object,
    url: object,
    status: object,
    headers: Mapping[str, str] | Mapping[object, object],
    content: object,
) -> RecordedResponse | None:
    """Check the parts of a response.

    Returns:
        The response, or None when it is another server's.

    Raises:
        DamagedError: A part is not what it should be.
    """
    if not isinstance(url, str):
        raise DamagedError("url is not text")
    try:
        parts = urlsplit(url)
        found = _PATH.search(parts.path) if parts.scheme in ("", "http", "https") else None
    except ValueError:
        raise DamagedError("url is malformed") from None
    if not isinstance(method, str) or not _METHOD.fullmatch(method):
        raise DamagedError("method is not a word")
    code = _status(status)
    named = dict(_header(name, value) for name, value in headers.items())
    if not isinstance(content, (bytes, str)):
        raise DamagedError("body is not text")
    if found is None:
        return None
    version: Version = "v2" if found["version"] == "v2" else "v3"
    body = _shallow(_inflated(named, content))
    return RecordedResponse(version, method, found["path"], code, named, body, parts.query)


def _status(value: object) -> int:
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) == 3:
        value = int(value)
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int) or value not in _STATUSES:
        raise DamagedError("status is not a number from 100 to 999")
    return value


def _header(name: object, value: object) -> tuple[str, str]:
    if not isinstance(name, str):
        raise DamagedError("a header's name is not text")
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e18:
        value = str(value)
    if not isinstance(value, str):
        raise DamagedError("a header's value is not text")
    return name, value


def _shallow(content: bytes | str) -> bytes | str:
    """The same body, unless it is JSON whose depth no parser follows."""
    text = content if isinstance(content, bytes) else content.encode("utf-8", "replace")
    if text.count(b"[") + text.count(b"{") > DEEPEST:
        try:
            loads(text)
        except TooDeepError:
            raise DamagedError("body is nested too deep") from None
        except ValueError:
            # HTML, or cut off: of such a body only the status counts.
            pass
    return content


def _inflated(headers: Mapping[str, str], content: bytes | str) -> bytes | str:
    """The body without its encodings; as it is when it was stored without them, its headers as they were."""
    named = next((value for name, value in headers.items() if name.lower() == "content-encoding"), "")
    encodings = [each.strip().lower() for each in named.split(",") if each.strip()]
    if isinstance(content, str) or content[:1] in (b"", b"{", b"["):
        return content
    for encoding in reversed(encodings):
        if encoding == "identity":
            continue
        if encoding not in _ENCODINGS:
            known = encoding if encoding in ("br", "zstd", "compress") else "an unknown encoding"
            raise DamagedError(f"body is compressed with {known}: record it decompressed")
        try:
            content = _decompressed(content, _ENCODINGS[encoding])
        except zlib.error:
            return content
    return content


def _decompressed(content: bytes, windows: tuple[int, ...]) -> bytes:
    """Decompress, within the bound.

    Raises:
        DamagedError: It is larger.
        zlib.error: It is not compressed in that way, or not whole.
    """
    for window in windows:
        parts, size, rest = [], 0, content
        try:
            while rest:
                stream = zlib.decompressobj(window)
                parts.append(stream.decompress(rest, LARGEST_BODY + 1 - size))
                size += len(parts[-1])
                if size > LARGEST_BODY:
                    raise DamagedError(f"body is larger than {LARGEST_BODY:,} bytes when decompressed")
                if not stream.eof:
                    raise zlib.error("it is cut off")
                # What was compressed in several pieces comes one after the other.
                rest = stream.unused_data
        except zlib.error:
            if window == windows[-1]:
                raise
        else:
            return b"".join(parts)
    return content
