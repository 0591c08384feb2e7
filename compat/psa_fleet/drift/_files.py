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


class Recorded(NamedTuple):
    """One answer in a file."""

    version: Version
    method: str
    path: str
    status: int
    headers: Mapping[str, str]
    content: bytes | str


def answers(file: Path) -> Iterator[Recorded]:
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
    for method, url, status, headers, content in reader(file, text):
        found = _PATH.search(urlsplit(url).path)
        if found is not None:
            version: Version = "v2" if found["version"] == "v2" else "v3"
            yield Recorded(version, method, found["path"], status, headers, _inflated(headers, content))


Row = tuple[str, str, int, dict[str, str], "bytes | str"]


def _cassette(file: Path, text: str) -> Iterator[Row]:
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
            }
            status = response["status"]
            code = status["code"] if isinstance(status, dict) else response["status_code"]
            yield one["request"]["method"], one["request"]["uri"], int(code), headers, content or ""
    except (YAMLError, KeyError, TypeError, AttributeError, ValueError) as error:
        raise ConfigurationError(f"{file}: this is no cassette ({_words(error)})", argument="file") from None


def _har(file: Path, text: str) -> Iterator[Row]:
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
            yield (
                entry["request"]["method"],
                entry["request"]["url"],
                int(response["status"]),
                headers,
                base64.b64decode(body) if content.get("encoding") == "base64" else body,
            )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigurationError(f"{file}: this is no HAR file ({_words(error)})", argument="file") from None


def _lines(file: Path, text: str) -> Iterator[Row]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            one: dict[str, Any] = json.loads(line)
            body = one.get("body")
            yield (
                one.get("method", "GET"),
                one.get("url") or one["path"],
                int(one.get("status", 200)),
                {str(name): str(value) for name, value in (one.get("headers") or {}).items()},
                body if isinstance(body, str) else json.dumps(body),
            )
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ConfigurationError(
                f"{file}, line {number}: not an object with url and status ({_words(error)})", argument="file"
            ) from None


_READERS: Final[Mapping[str, Callable[[Path, str], Iterator[Row]]]] = {
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
