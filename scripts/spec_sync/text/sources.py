"""Get the text of a document from a file or from the web."""

from __future__ import annotations

import ipaddress
import socket
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import httpx

from ..places import UnrepairableError
from .composing import LARGEST

_TOO_LARGE: Final = f"the document is larger than {LARGEST // 1024:,} kB"
_HINT: Final = "Download the document yourself and pass its path"


def text_of(source: str, *, timeout: float = 30.0) -> str:
    """Read a document.

    Args:
        source: A path, or an https URL (http only on this machine).
        timeout: Seconds for each step of a download.

    Raises:
        UnrepairableError: When it can't be read, is too large, or is no text in UTF-8.
    """
    if is_address(source):
        data = _downloaded(source, timeout)
    elif "://" in source:
        scheme = source.partition(":")[0]
        raise UnrepairableError(f"{scheme}: is no way to get a document", source, "Use https or a path")
    else:
        data = _read(Path(source))
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnrepairableError(
            "this is no text in UTF-8", f"{source}: byte {error.start}", "Save it as UTF-8"
        ) from error


def is_address(source: str) -> bool:
    """Whether a source is on the web."""
    return source.lower().startswith(("http://", "https://"))


def _read(path: Path) -> bytes:
    try:
        if not path.is_file():
            raise UnrepairableError("this is not a file", str(path), "Pass a path or an https URL")
        if path.stat().st_size > LARGEST:
            raise UnrepairableError(_TOO_LARGE, str(path), "Pass an OpenAPI document")
        return path.read_bytes()
    except OSError as error:
        raise UnrepairableError(
            f"the file can't be read: {error.strerror}", str(path), "Pass a path or an https URL"
        ) from error


def _downloaded(url: str, timeout: float) -> bytes:
    """Download, following redirects by hand so that each target is looked at."""
    for _ in range(5):
        _refuse_unsafe(url)
        try:
            with (
                httpx.Client(timeout=timeout, follow_redirects=False) as client,
                client.stream("GET", url) as answer,
            ):
                if answer.is_redirect:
                    url = str(answer.url.join(answer.headers.get("location", "")))
                    continue
                if answer.status_code != 200:
                    raise UnrepairableError(f"the server answered {answer.status_code}", url, _HINT)
                chunks: list[bytes] = []
                size = 0
                for chunk in answer.iter_bytes():
                    size += len(chunk)
                    if size > LARGEST:
                        raise UnrepairableError(_TOO_LARGE, url, _HINT)
                    chunks.append(chunk)
                return b"".join(chunks)
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise UnrepairableError(f"the download failed: {error}", url, _HINT) from error
    raise UnrepairableError("too many redirects", url, _HINT)


def _refuse_unsafe(url: str) -> None:
    try:
        parsed = urlsplit(url)
    except ValueError:
        raise UnrepairableError("this is not a valid URL", url, "Correct it") from None
    if parsed.scheme == "https" or (parsed.scheme == "http" and _is_this_machine(parsed.hostname or "")):
        return
    raise UnrepairableError("what comes over http may have been changed on the way", url, "Use https")


def _is_this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" and all(
            ipaddress.ip_address(found[4][0]).is_loopback for found in socket.getaddrinfo(host, None)
        )
