"""Responses that fail as a fault defines."""

from __future__ import annotations

import asyncio
import gzip
from typing import TYPE_CHECKING

from starlette.responses import Response

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from .connections import Connections
    from .faults import Fault

# The header of a gzip stream, followed by a block type that does not exist.
_GZIP_HEADER = gzip.compress(b"", mtime=0)[:10]
_NO_BLOCK = b"\xff" * 32


def instead(fault: Fault) -> Response:
    """Make the response that a fault sends instead of the true one."""
    return Response(fault.body, fault.code, dict(fault.headers))


class Failing(Response):
    """The true response (or none), failing on its way to the client.

    Args:
        fault: How it fails.
        connections: Where the client's connection is found.
        response: The true response; None if the request was not carried out.
    """

    def __init__(self, fault: Fault, connections: Connections, response: Response | None) -> None:
        super().__init__()
        self._fault = fault
        self._connections = connections
        self._response = response

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Act it out; return when the client has its response or the connection is closed."""
        fault, response = self._fault, self._response
        if fault.kind == "slow" and response is not None:
            try:
                await asyncio.wait_for(_gone(receive), fault.seconds)
            except TimeoutError:
                await response(scope, receive, send)
        elif fault.kind == "broken_gzip" and response is not None:
            headers = {**response.headers, "content-encoding": "gzip"}
            del headers["content-length"]
            broken = Response(_GZIP_HEADER + _NO_BLOCK, response.status_code, headers)
            await broken(scope, receive, send)
        else:
            connection = self._connections.of(scope)
            connection.transport.write(self._sent(response))
            if fault.kind in {"reset_before_headers", "reset_after_headers"}:
                connection.reset()
            else:
                connection.transport.close()
            await _gone(receive)

    def _sent(self, response: Response | None) -> bytes:
        if response is None or self._fault.kind == "lost_response":
            return b""
        lines = [b"HTTP/1.1 %d " % response.status_code]
        lines += [name + b": " + value for name, value in response.raw_headers]
        head = b"\r\n".join((*lines, b"", b""))
        if self._fault.kind == "reset_after_headers":
            return head
        body = bytes(response.body)
        return head + body[: len(body) // 2] if body else head[: len(head) // 2]


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass
