# Made from ../_async/raw.py by scripts/unasync.py: change that, not this.
"""Raw calls."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .._base.json import JSON
from .._http.responses import raw_body
from .._operations.raw import raw_call as call_of
from .._payloads.sending import encoded
from ..errors import FormatError
from .connection import Connection


def raw_call(
    connection: Connection,
    method: str,
    path: str,
    query: Mapping[str, str | Iterable[str]] | None,
    body: JSON | bytes,
) -> bytes:
    """Send it; see `FleetClient.raw_call`."""
    content = body if body is None or isinstance(body, bytes) else encoded(body, FormatError)
    call = call_of(connection.api, method, path, query, content)
    return raw_body(call, connection.send(call))
