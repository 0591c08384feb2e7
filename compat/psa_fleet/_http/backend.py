"""Blocking connections that keep to the deadline of the call."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Final

import httpcore

from .._base.deadline import Deadline, current

if TYPE_CHECKING:
    from collections.abc import Iterable

_PIECE: Final = 16_384
"""Bytes that are written at a time: below, each part that a slow reader accepts has the whole time-out."""


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
        """Open a connection. All addresses of a host, and finding them, are within the one time-out."""
        until = Deadline.after(_within(timeout, httpcore.ConnectTimeout))
        addresses = _addresses(host, port, until.left())
        while True:
            left = until.left()
            # One that does not respond must leave time for the others.
            share = None if left is None else left / len(addresses)
            address = addresses.pop(0)
            try:
                if share == 0:
                    raise httpcore.ConnectTimeout
                return DeadlineStream(
                    self._inner.connect_tcp(address, port, share, local_address, socket_options)
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                if not addresses:
                    raise

    def sleep(self, seconds: float) -> None:
        """Wait between attempts to connect."""
        self._inner.sleep(seconds)


class DeadlineStream(httpcore.NetworkStream):
    """A connection that is waited for until the deadline at most, however slowly bytes come."""

    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Read what there is."""
        return self._inner.read(max_bytes, _within(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Write all."""
        for start in range(0, len(buffer), _PIECE):
            self._inner.write(buffer[start : start + _PIECE], _within(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        """Close the connection."""
        self._inner.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        """Do the handshake."""
        left = _within(timeout, httpcore.ConnectTimeout)
        return DeadlineStream(self._inner.start_tls(ssl_context, server_hostname, left))

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


def _addresses(host: str, port: int, timeout: float | None) -> list[str]:
    """Find the addresses of a host, in a thread: the resolver of the system has no time-out."""
    from ipaddress import ip_address
    from queue import Empty, SimpleQueue
    from threading import Thread

    try:
        return [str(ip_address(host))]
    except ValueError:
        pass  # a name
    results: SimpleQueue[list[str] | Exception] = SimpleQueue()
    Thread(target=lambda: results.put(_resolved(host, port)), name="psa-fleet-resolver", daemon=True).start()
    try:
        found = results.get(timeout=timeout)
    except Empty:
        raise httpcore.ConnectTimeout from None
    if isinstance(found, Exception):
        raise httpcore.ConnectError(str(found))
    return found


def _resolved(host: str, port: int) -> list[str] | Exception:
    import socket

    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        return error
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))
