"""Blocking connections that keep to the deadline of the call."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

import httpcore

from .._base.deadline import Deadline, current

if TYPE_CHECKING:
    from collections.abc import Iterable


class DeadlineBackend(httpcore.NetworkBackend):
    """Opens connections whose time-outs never exceed what is left until the deadline of the call."""

    def __init__(self, inner: httpcore.NetworkBackend) -> None:
        self._inner = inner

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """Open a connection."""
        left = _within(timeout, httpcore.ConnectTimeout)
        return _DeadlineStream(self._inner.connect_tcp(host, port, left, local_address, socket_options))

    def sleep(self, seconds: float) -> None:
        """Wait between attempts to connect."""
        self._inner.sleep(seconds)


class _DeadlineStream(httpcore.NetworkStream):
    """A connection that is waited for until the deadline at most, however slowly bytes come."""

    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what there is."""
        return self._inner.read(max_bytes, _within(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all."""
        self._inner.write(buffer, _within(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Do the handshake."""
        left = _within(timeout, httpcore.ConnectTimeout)
        return _DeadlineStream(self._inner.start_tls(ssl_context, server_hostname, left))

    def get_extra_info(self, info: str) -> object:
        """Look a detail of the connection up."""
        return self._inner.get_extra_info(info)


def _within(timeout: float | None, error: type[Exception]) -> float | None:
    left = current.get(Deadline()).left()
    if left is None:
        return timeout
    if left == 0:
        raise error
    return left if timeout is None else min(left, timeout)
