"""What fails before a proxy has connected to the server was never sent to it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Self

import httpcore

_ERRORS: Final[dict[type[Exception], type[Exception]]] = {
    httpcore.ReadTimeout: httpcore.ConnectTimeout,
    httpcore.WriteTimeout: httpcore.ConnectTimeout,
    httpcore.ReadError: httpcore.ConnectError,
    httpcore.WriteError: httpcore.ConnectError,
    httpcore.RemoteProtocolError: httpcore.ConnectError,
}
"""Errors of a request, and what they are when only the proxy was asked for a connection."""


class Tunnel:
    """Watches one request on its way through a proxy."""

    def __init__(self) -> None:
        self._is_sent = False

    @classmethod
    @contextmanager
    def of(cls, proxy: str | None) -> Iterator[Self | Direct]:
        """Watch a request where there is a proxy.

        Raises:
            ConnectTimeout: The proxy did not respond in time.
            ConnectError: It broke off, or did not respond with HTTP.
        """
        if proxy is None:
            yield Direct()
            return
        tunnel = cls()
        try:
            yield tunnel
        except tuple(_ERRORS) as error:
            if tunnel._is_sent:
                raise
            # Not its text, which can quote the proxy's response.
            raise _ERRORS[type(error)]("the proxy from the environment did not connect") from None

    def watched(self, request: httpcore.Request) -> httpcore.Request:
        """The request, whose progress is noted, in place of another trace: none must count as never sent."""
        request.extensions["trace"] = self.note
        return request

    def note(self, event: str, details: dict[str, object]) -> None:
        """Note a step of httpcore."""
        request = details.get("request")
        if event == "http11.send_request_headers.started" and isinstance(request, httpcore.Request):
            self._is_sent = request.method != b"CONNECT"


class AsyncTunnel(Tunnel):
    """The same for requests that do not block."""

    def watched(self, request: httpcore.Request) -> httpcore.Request:
        """The request, whose progress is noted."""

        async def note(event: str, details: dict[str, object]) -> None:
            self.note(event, details)

        request.extensions["trace"] = note
        return request


class Direct:
    """A request without a proxy."""

    def watched(self, request: httpcore.Request) -> httpcore.Request:
        """The request as it is."""
        return request
