"""The real URL and the credentials of one account, added to requests on their way out."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx

from ..errors import ArgumentError
from .requests import TARGET

if TYPE_CHECKING:
    import httpcore

    from ..credentials import Credentials


class _CompleteRequest(httpx.Request):
    """A request with its real URL and its credentials, neither of which it shows."""

    def __repr__(self) -> str:
        return f"<Request({self.method!r})>"


class Completion:
    """Completes the requests to one server."""

    def __init__(self, base_url: str, credentials: Credentials) -> None:
        url = urlsplit(base_url)
        self._origin = f"{url.scheme}://{httpx.URL(base_url).netloc.decode('ascii')}/"
        self._query = credentials._query
        self._authorization = (b"Authorization", credentials._authorization)

    def __repr__(self) -> str:
        return f"<Completion {self._origin}>"

    def _checked(self, wanted: str) -> str:
        if not wanted.startswith(self._origin):
            raise ArgumentError(
                f"credentials are sent to {self._origin} only; nothing was sent", argument="url"
            )
        return wanted

    def _with_client_id(self, url: str) -> str:
        return f"{url}{'&' if '?' in url else '?'}{self._query}"

    def with_url(self, request: httpx.Request) -> httpx.Request:
        """Put the real URL on a copy, for a transport of httpx: what instruments or records it sees that."""
        return _CompleteRequest(
            request.method,
            self._checked(request.extensions.get(TARGET) or str(request.url)),
            headers=request.headers,
            stream=request.stream,
            extensions=request.extensions,
        )

    def with_all(self, request: httpx.Request) -> httpx.Request:
        """Put the real URL and the credentials on a copy, for a transport that the user brought."""
        return _CompleteRequest(
            request.method,
            self._with_client_id(self._checked(request.extensions.get(TARGET) or str(request.url))),
            headers=[*request.headers.raw, self._authorization],
            stream=request.stream,
            extensions=request.extensions,
        )

    def at_the_wire(self, request: httpcore.Request) -> httpcore.Request:
        """Put the credentials on a copy, below httpx, where nothing logs, instruments or records it."""
        import httpcore  # slower to import than the rest of the client

        url = self._checked(bytes(request.url).decode("ascii"))
        target = self._with_client_id(url[len(self._origin) - 1 :])
        return httpcore.Request(
            request.method,
            httpcore.URL(
                scheme=request.url.scheme,
                host=request.url.host,
                port=request.url.port,
                target=target.encode("ascii"),
            ),
            headers=[*request.headers, self._authorization],
            content=request.stream,
            extensions=request.extensions,
        )
