"""The real URL and the credentials of one account, added to requests on their way out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

import httpcore
import httpx

from ..errors import ArgumentError
from .requests import TARGET

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..credentials import Credentials

_PORTS: Final = {"http": 80, "https": 443}


class _CompleteRequest(httpx.Request):
    """A request with its real URL and its credentials, neither of which it shows."""

    def __repr__(self) -> str:
        return f"<Request({self.method!r})>"


class Completion:
    """Completes the requests to one server."""

    def __init__(self, base_url: str, credentials: Credentials) -> None:
        url = urlsplit(base_url)
        self._origin = f"{url.scheme}://{httpx.URL(base_url).netloc.decode('ascii')}/"
        self._scheme = url.scheme.encode("ascii")
        self._host = httpx.URL(base_url).raw_host
        self._port = url.port
        self._query = credentials._query
        self._authorization = (b"Authorization", credentials._authorization)

    def __repr__(self) -> str:
        return f"<Completion {self._origin}>"

    def _url(self, wanted: str) -> str:
        if not wanted.startswith(self._origin):
            raise ArgumentError(
                f"credentials are sent to {self._origin} only; nothing was sent", argument="url"
            )
        return f"{wanted}{'&' if '?' in wanted else '?'}{self._query}"

    def before_the_transport(self, request: httpx.Request) -> httpx.Request:
        """Complete a request for a transport that the user brought."""
        return _CompleteRequest(
            request.method,
            self._url(request.extensions.get(TARGET) or str(request.url)),
            headers=[*request.headers.raw, self._authorization],
            stream=request.stream,
            extensions=request.extensions,
        )

    def at_the_wire(self, request: httpcore.Request) -> httpcore.Request:
        """Complete a request below httpx, where nothing logs or records it."""
        extensions: Mapping[str, object] = request.extensions
        wanted = extensions.get(TARGET)
        if not isinstance(wanted, str):
            wanted = bytes(request.url).decode("ascii")
        target = self._url(wanted)[len(self._origin) - 1 :]
        url = httpcore.URL(
            scheme=self._scheme, host=self._host, port=self._port, target=target.encode("ascii")
        )
        return httpcore.Request(
            request.method,
            url,
            headers=[*request.headers, self._authorization],
            content=request.stream,
            extensions=request.extensions,
        )
