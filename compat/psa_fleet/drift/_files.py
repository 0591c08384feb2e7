"""Answers out of files that others wrote: cassettes of vcrpy, HAR files, JSON Lines."""

from __future__ import annotations

import base64
import gzip
import json
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple
from urllib.parse import urlsplit

from ..errors import ConfigurationError
from ..subscription import Version

_PATH: Final = re.compile(r"(?:^|/)(?P<version>v[23])(?P<path>/.*)$")


class RecordedResponse(NamedTuple):
    """One answer in a file."""

    version: Version
    method: str
    path: str
    status: int
    headers: Mapping[str, str]
    content: bytes | str


def read_recordings(file: Path) -> Iterator[RecordedResponse]:
    """Read the answers of a file; those of other servers' paths are left out.

    Args:
        file: A cassette (`.yaml`, `.yml`), a HAR file (`.har`), or JSON Lines (`.jsonl`, `.ndjson`), an
            object a line with `url` (or `path`), `status`, and perhaps `method`, `headers` and `body`.

    Yields:
        The answers.

    Raises:
        ConfigurationError: When the file can't be read as what its name says; it names file and line.
    """
    reader = _READERS.get(file.suffix.lower())
    if reader is None:
        raise ConfigurationError(
            f"{file}: drift is read from .yaml and .yml (cassettes), .har, .jsonl and .ndjson",
            argument="file",
        )
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(f"{file} can't be read: {error}", argument="file") from None
    yield from (found for found in reader(file, text) if found is not None)


_DAMAGE: Final = (
    *(ValueError, KeyError, IndexError, TypeError, AttributeError),
    *(OverflowError, RecursionError),  # a status of 1e999, and lists in lists in lists
)
"""What comes of reading a file that is not what its name says."""


def _recorded(
    method: object, url: object, status: object, headers: object, content: object
) -> RecordedResponse | None:
    """Check the parts of a response.

    Returns:
        The response, or None when it is another server's.

    Raises:
        TypeError: A part has the wrong type.
        ValueError: The URL or the status is malformed.
        OverflowError: The status is infinite.
    """
    if not isinstance(method, str) or not isinstance(url, str) or not isinstance(headers, Mapping):
        raise TypeError
    if not isinstance(status, (int, float, str)) or not isinstance(content, (bytes, str)):
        raise TypeError
    found = _PATH.search(urlsplit(url).path)
    if found is None:
        return None
    version: Version = "v2" if found["version"] == "v2" else "v3"
    named = {str(name): str(value) for name, value in headers.items()}
    return RecordedResponse(version, method, found["path"], int(status), named, _inflated(named, content))


def _cassette(file: Path, text: str) -> Iterator[RecordedResponse | None]:
    try:
        from ruamel.yaml import YAML
        from ruamel.yaml.error import YAMLError
    except ImportError:
        raise ConfigurationError(
            "reading cassettes needs ruamel.yaml: pip install 'psa-fleet[cli]'", argument="file"
        ) from None
    try:
        found = YAML(typ="safe", pure=True).load(text)
        for one in found["interactions"]:
            response = one["response"]
            body = response.get("body") or {}
            content = body.get("string", "") if isinstance(body, dict) else body
            # A cassette holds each header as a list.
            headers = {
                name: value[0] if isinstance(value, list) else value
                for name, value in (response.get("headers") or {}).items()
                if value != []
            }
            status = response["status"]
            code = status["code"] if isinstance(status, dict) else response["status_code"]
            request = one["request"]
            yield _recorded(request["method"], request["uri"], code, headers, content or "")
    except (YAMLError, *_DAMAGE) as error:
        raise ConfigurationError(f"{file}: this is no cassette ({_words(error)})", argument="file") from None


def _har(file: Path, text: str) -> Iterator[RecordedResponse | None]:
    try:
        for entry in json.loads(text)["log"]["entries"]:
            response = entry["response"]
            content = response.get("content", {})
            body = content.get("text", "")
            # HAR holds bodies decompressed.
            headers = {
                header["name"]: header["value"]
                for header in response.get("headers", ())
                if header["name"].lower() != "content-encoding"
            }
            if content.get("encoding") == "base64":
                body = base64.b64decode(body, validate=True)
            request = entry["request"]
            yield _recorded(request["method"], request["url"], response["status"], headers, body)
    except _DAMAGE as error:
        raise ConfigurationError(f"{file}: this is no HAR file ({_words(error)})", argument="file") from None


def _lines(file: Path, text: str) -> Iterator[RecordedResponse | None]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            one: dict[str, Any] = json.loads(line)
            body = one.get("body")
            yield _recorded(
                one.get("method", "GET"),
                one.get("url") or one["path"],
                one.get("status", 200),
                one.get("headers") or {},
                body if isinstance(body, str) else json.dumps(body),
            )
        except _DAMAGE as error:
            raise ConfigurationError(
                f"{file}, line {number}: not an object with url and status ({_words(error)})", argument="file"
            ) from None


_READERS: Final[Mapping[str, Callable[[Path, str], Iterator[RecordedResponse | None]]]] = {
    ".yaml": _cassette,
    ".yml": _cassette,
    ".har": _har,
    ".jsonl": _lines,
    ".ndjson": _lines,
}


def _words(error: Exception) -> str:
    """What went wrong, without what the file holds."""
    if isinstance(error, KeyError):
        return f"no {error.args[0]}"
    return type(error).__name__


def _inflated(headers: Mapping[str, str], content: bytes | str) -> bytes | str:
    encoding = next((value for name, value in headers.items() if name.lower() == "content-encoding"), "")
    if isinstance(content, str) or encoding not in ("gzip", "deflate"):
        return content
    try:
        return gzip.decompress(content) if encoding == "gzip" else zlib.decompress(content)
    except (OSError, EOFError, zlib.error):
        # It was stored decompressed, headers as they were.
        return content
