"""Where a certificate or key comes from: a file, or its content, as containers without files pass it."""

from __future__ import annotations

import os
import re
from typing import Final, NamedTuple, TypeAlias

CertificateSource: TypeAlias = "str | bytes | os.PathLike[str]"
"""Path of a file; or the content itself: PEM as text, or PEM or PKCS#12 as bytes."""

_BLOCK: Final = re.compile(r"(-----BEGIN [A-Z0-9 ]+-----)(.*?)(-----END [A-Z0-9 ]+-----)", re.DOTALL)
_BARE: Final = re.compile(r"[A-Za-z0-9+/=\s]{64,}")
"""Base64 without the lines around it. No file is looked for, and nothing of it is shown."""


class PemFile(NamedTuple):
    """A file that was read, or content that was passed."""

    name: str
    """Its path, or words for the content of an argument."""

    content: bytes
    is_file: bool = True


def content_of(source: object) -> bytes | None:
    """The content, where that and not a path was passed.

    PEM is put right where it came escaped, indented or in one line, as variables and YAML have it.
    """
    if isinstance(source, bytes):
        return source
    if isinstance(source, str) and "-----BEGIN " in source:
        unescaped = source.replace("\\r", "").replace("\\n", "\n")
        return (_BLOCK.sub(_tidy, unescaped).strip() + "\n").encode()
    return None


def _tidy(block: re.Match[str]) -> str:
    begin, body, end = block.groups()
    if ":" in body:
        # The headers of an old encrypted key; their lines count.
        lines = [line.strip() for line in body.strip().splitlines()]
    else:
        text = "".join(body.split())
        lines = [text[at : at + 64] for at in range(0, len(text), 64)]
    return "\n".join([begin, *lines, end])


def is_bare(source: object) -> bool:
    """Whether this looks like the inside of a PEM file."""
    return isinstance(source, str) and _BARE.fullmatch(source) is not None


def shown(source: object) -> str:
    """A path as it is, and content as what it is."""
    return "<content>" if content_of(source) is not None or is_bare(source) else repr(source)


def named(source: CertificateSource, argument: str) -> str:
    """What messages call it."""
    return f"the content of {argument}" if content_of(source) is not None else os.fspath(source)  # type: ignore[return-value]  # bytes are content
