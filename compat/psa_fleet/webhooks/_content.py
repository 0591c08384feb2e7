"""From the bytes of a request to the bytes of its JSON: content codings and character sets."""

from __future__ import annotations

import codecs
import re
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib import import_module
from types import ModuleType
from typing import Final, Protocol, TypeAlias

Headers: TypeAlias = Sequence[tuple[bytes, bytes]]
"""Names and values as they came."""

MAX_BODY: Final = 16 * 1024 * 1024
"""The largest body in bytes, unless another is asked for."""

_MOST_CODINGS: Final = 3
_CHARSET: Final = re.compile(r'charset\s*=\s*"?([A-Za-z0-9._:-]{1,40})', re.IGNORECASE)
_TEXT: Final = re.compile(
    r"(us-?)?ascii|iso[-_]?\d|latin|windows|cp\d|ibm|koi8|mac|utf[-_]?(16|32)|shift|sjis|euc|gb|big5|hz|johab|tis"
)
"""Character sets that people use; Python has codecs of other kinds under such names as `punycode`, too."""


class NotReceivedError(Exception):
    """A body is not received: the vendor must send it again. The text holds nothing of it."""


class _Decompressor(Protocol):
    """What the standard library's decompressors have in common."""

    @property
    def eof(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...
    def decompress(self, data: bytes, max_length: int, /) -> bytes: ...


def header(headers: Iterable[tuple[bytes, bytes]], wanted: bytes) -> str:
    """The value of a header, or an empty text."""
    return next((value.decode("latin-1") for name, value in headers if name.lower() == wanted), "")


def codings(headers: Headers) -> list[str]:
    """The content codings of a body, in the order in which they were applied."""
    found = [
        coding.strip().lower()
        for name, value in headers
        if name.lower() == b"content-encoding"
        for coding in value.decode("latin-1").split(",")
    ]
    return [coding for coding in found if coding not in ("", "identity")]


def decoded(content: bytes, applied: Sequence[str], most: int) -> bytes:
    """Undo content codings.

    Args:
        content: The body as it came.
        applied: Its codings, from `codings()`.
        most: The largest size in bytes, at every step.

    Raises:
        NotReceivedError: A coding is unknown, the content is damaged, or it is too large.
    """
    if len(applied) > _MOST_CODINGS:
        raise NotReceivedError(f"a body has {len(applied)} content codings, more than {_MOST_CODINGS}")
    for coding in reversed(applied):
        decode = _CODINGS.get(coding)
        if decode is None:
            raise NotReceivedError("a body has a content coding that is not supported")
        content = decode(content, most)
    return content


def readable(content: bytes, content_type: str) -> bytes | str:
    """Decode a body that is not UTF-8 by the character set that it names.

    JSON is UTF-8 whatever a server declares (RFC 8259), and valid UTF-8 is hardly ever something else.

    Returns:
        The text; or the bytes, when they are UTF-8, UTF-16 or UTF-32, or no known character set is named.
    """
    named = _CHARSET.search(content_type)
    if named is None or not _TEXT.match(named[1].lower()):
        return content
    try:
        content.decode()
    except UnicodeDecodeError:
        try:
            return content.decode(codecs.lookup(named[1]).name)
        except (LookupError, ValueError):
            return content
    return content


def _inflated(bits: int, content: bytes, most: int) -> bytes:
    return _whole(lambda: zlib.decompressobj(bits), content, most)


def _gzip(content: bytes, most: int) -> bytes:
    return _inflated(16 + zlib.MAX_WBITS, content, most)


def _deflate(content: bytes, most: int) -> bytes:
    """`deflate` has a zlib header; some servers leave it out."""
    has_header = len(content) > 1 and content[0] & 15 == 8 and (content[0] << 8 | content[1]) % 31 == 0
    return _inflated(zlib.MAX_WBITS if has_header else -zlib.MAX_WBITS, content, most)


def _zstd(content: bytes, most: int) -> bytes:
    module = _installed("compression.zstd", "backports.zstd")
    return _whole(module.ZstdDecompressor, content, most)


def _brotli(content: bytes, most: int) -> bytes:
    module = _installed("brotli", "brotlicffi")
    decompressor = module.Decompressor()
    process = getattr(decompressor, "process", None) or decompressor.decompress
    try:
        result: bytes = process(content, output_buffer_limit=most + 1)
        while len(result) <= most and not decompressor.is_finished():
            more = process(b"", output_buffer_limit=most + 1 - len(result))
            if not more:
                raise NotReceivedError("a compressed body is damaged")
            result += more
    except (module.error, TypeError):  # a brotli that cannot be bounded, or other content
        raise NotReceivedError("a compressed body is damaged, or brotli is older than 1.2") from None
    return _bounded(result, most)


def _whole(make: Callable[[], _Decompressor], content: bytes, most: int) -> bytes:
    """Decompress all members of a body, which must end with a whole one."""
    parts: list[bytes] = []
    size = 0
    while content or not parts:
        decompressor = make()
        try:
            part = decompressor.decompress(content, most + 1 - size)
        except Exception:  # noqa: BLE001 (each library has errors of its own)
            raise NotReceivedError("a compressed body is damaged") from None
        parts.append(part)
        size += len(part)
        if size > most:
            raise _too_large(most)
        if not decompressor.eof:
            raise NotReceivedError("a compressed body is cut off")
        content = decompressor.unused_data
    return b"".join(parts)


def _bounded(content: bytes, most: int) -> bytes:
    if len(content) > most:
        raise _too_large(most)
    return content


def _too_large(most: int) -> NotReceivedError:
    return NotReceivedError(f"a body is larger than max_body={most}")


def _installed(*names: str) -> ModuleType:
    for name in names:
        try:
            return import_module(name)
        except ImportError:
            continue
    raise NotReceivedError(f"a body has a content coding that needs {' or '.join(names)}")


_CODINGS: Final[Mapping[str, Callable[[bytes, int], bytes]]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
