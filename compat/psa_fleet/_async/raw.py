"""Raw calls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .._base.json import JSON
from .._http.responses import raw_body
from .._operations.raw import raw_call as call_of
from .._payloads.sending import encoded
from ..errors import FormatError
from .connection import AsyncConnection


async def raw_call(
    connection: AsyncConnection,
    method: str,
    path: str,
    query: Mapping[str, str | Iterable[str]] | None,
    body: JSON | bytes,
) -> bytes:
    """Send it; see `AsyncFleetClient.raw_call`."""
    content = body if body is None or isinstance(body, bytes) else encoded(body, FormatError)
    call = call_of(connection.api, method, path, query, content)
    return raw_body(call, await connection.send(call))
