"""What comes in: a request without its credentials, and its body as far as it is kept."""

from __future__ import annotations

import json
import math
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, NoReturn
from urllib.parse import parse_qs

from .._protocol.problems import Refusal, bad

if TYPE_CHECKING:
    from starlette.requests import Request

    from ..._base.json import JSON

LARGEST: Final = 1024 * 1024
"""Bytes of a body that is read. The largest documented one has a few thousand."""
DEEPEST: Final = 100
"""Lists and objects in each other; the documents have eight."""

_HOST: Final = re.compile(r"(\[[0-9A-Fa-f:.]+\]|[A-Za-z0-9._-]+)(:[0-9]{1,5})?")


@dataclass(frozen=True, slots=True)
class ReceivedRequest:
    """A received request, without its credentials; `body` is None if the caller was rejected."""

    method: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    body: JSON


async def receive(request: Request, *, admitted: bool) -> tuple[ReceivedRequest, Refusal | None]:
    """Read a request.

    Args:
        request: The request.
        admitted: Whether its caller may ask. The body of another one is read, and not kept.

    Returns:
        The request, and why its body cannot be used.
    """
    raw, problem = bytearray(), None
    async for part in request.stream():
        if len(raw) + len(part) > LARGEST:
            problem = Refusal(41300, f"a body must have at most {LARGEST} bytes")
            raw.clear()
            break
        raw += part
    body: JSON = None
    if raw and admitted:
        body, problem = _parsed(bytes(raw))
    query = parse_qs(request.scope["query_string"].decode("latin-1"), keep_blank_values=True)
    query.pop("client_id", None)
    headers = {name: value for name, value in request.headers.items() if name != "authorization"}
    return ReceivedRequest(request.method, str(request.scope["path"]), query, headers, body), problem


def base_of(request: Request) -> str:
    """Return the address to which a request was sent, without its path.

    Raises:
        Refusal: 400 when its header `Host` is not a host.
    """
    host = request.headers.get("host")
    if host is None:
        server = request.scope.get("server") or ("localhost", None)
        host = str(server[0]) if server[1] is None else f"{server[0]}:{server[1]}"
    if not _HOST.fullmatch(host):
        raise bad("Host must be a host and a port")
    return f"{request.scope['scheme']}://{host}"


def _parsed(raw: bytes) -> tuple[JSON, Refusal | None]:
    """A body as JSON; as text, with a refusal, when it is not JSON that a server can keep."""
    try:
        # Python would also find out UTF-16 and UTF-32, which JSON on the wire is not (RFC 8259).
        body: JSON = json.loads(raw.decode("utf-8-sig"), parse_constant=_refuse, parse_float=_finite)
        if _is_deep(body):
            raise ValueError
        if b"\\u" in raw:
            # JSON may hold half of a character, and UTF-8 may not.
            json.dumps(body, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return raw.decode(errors="replace"), bad("the body is not valid JSON")
    return body, None


def _finite(text: str) -> float:
    found = float(text)
    if not math.isfinite(found):
        raise ValueError(text)
    return found


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def _is_deep(value: JSON) -> bool:
    level = [value]
    for _ in range(DEEPEST):
        level = [
            inner
            for each in level
            if isinstance(each, dict | list)
            for inner in (each.values() if isinstance(each, dict) else each)
        ]
        if not level:
            return False
    return True
