"""httpx's requests: the path's template for a URL, and no credentials."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx

from .._version import __version__

if TYPE_CHECKING:
    from .._operations.call import Call


TARGET = "psa_fleet.target"
"""The extension of a request that has its real URL."""


class Requests:
    """Makes httpx's requests: what is the same for every call of an operation is made once."""

    def __init__(self, base_url: str) -> None:
        self._base_url = base_url
        self._seen: dict[str, tuple[httpx.URL, httpx.Headers]] = {}

    def make(self, call: Call, timeout: dict[str, float | None]) -> httpx.Request:
        """Make the request of a call.

        Args:
            call: What to send.
            timeout: Seconds to connect, read, write, and to wait for a free connection.

        Returns:
            A request without credentials, whose URL has no ids in it.
        """
        operation = call.operation
        known = self._seen.get(operation.id)
        if known is None:
            known = self._seen[operation.id] = (
                httpx.URL(self._base_url + operation.path.replace("{", ":").replace("}", "")),
                httpx.Headers(
                    {
                        "Accept": operation.accept,
                        "Accept-Encoding": "gzip, deflate",
                        "Connection": "keep-alive",
                        "User-Agent": f"psa-fleet/{__version__}",
                        # The server is known to refuse a GET with a Content-Type.
                        **({"Content-Type": "application/json"} if operation.body else {}),
                    }
                ),
            )
        url, headers = known
        return httpx.Request(
            operation.method,
            url,
            headers=headers,
            content=call.body,
            extensions={"timeout": timeout, TARGET: call.url},
        )
