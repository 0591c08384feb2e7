"""The HTTP server: uvicorn's protocol in a loop and a thread of our own, with a handle on each connection.

uvicorn's server cannot reset a connection, and needs 0.2 s to stop; its protocol alone can, and stops at
once.
"""

from __future__ import annotations

import asyncio
import errno
import socket
import struct
import threading
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from uvicorn import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from .tls_transport import TlsProtocol

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Mapping

    from starlette.types import ASGIApp, Scope

_STOP_SECONDS = 10.0
_ROUNDS = 3
"""Of asyncio's loop, from an accepted socket to a connection: the task, its transport, `connection_made`."""
_NO_LINGER = struct.pack("ii", 1, 0)


class Connection:
    """One open connection.

    Args:
        transport: Transport of the responses.
    """

    def __init__(self, transport: asyncio.Transport) -> None:
        self.transport = transport
        self._socket = transport.get_extra_info("socket")
        # Without this, a response in two parts waits for the client's delayed acknowledgment.
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def reset(self) -> None:
        """Close it with a TCP RST."""
        if self._socket.fileno() >= 0:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _NO_LINGER)
        self.transport.abort()


class Connections:
    """The open connections of a server, by the address of the client."""

    def __init__(self) -> None:
        self._open: dict[tuple[str | int, ...], Connection] = {}

    def opened(self, transport: asyncio.Transport) -> Callable[[], None]:
        """Remember a connection, in the place of one from the same address.

        Returns:
            What forgets it again.
        """
        connection = Connection(transport)
        # None when the client has gone already.
        address = tuple(transport.get_extra_info("peername") or ())[:2]
        self._open[address] = connection

        def forget() -> None:
            if self._open.get(address) is connection:
                del self._open[address]

        return forget

    def of(self, scope: Scope) -> Connection:
        """Find the connection of a request.

        Raises:
            RuntimeError: The request came in-process, without a connection.
        """
        found = self._open.get(tuple(scope.get("client") or ()))
        if found is None:
            raise RuntimeError(
                "This needs a connection, and a request in-process has none: use the simulator in a with"
                " statement, and its url"
            )
        return found

    def certificate(self, scope: Scope) -> Mapping[str, Any] | None:
        """Return the certificate that the client of a request showed."""
        found: Mapping[str, Any] | None = self.of(scope).transport.get_extra_info("peercert")
        return found

    def reset_all(self) -> None:
        """Reset all connections."""
        for connection in list(self._open.values()):
            connection.reset()


def listen(host: str, port: int) -> socket.socket:
    """Open a listening socket.

    Raises:
        OSError: The address is in use or is not of this machine.
    """
    try:
        host.encode("idna")
    except UnicodeError:
        # The socket would raise a TypeError, and stay open.
        raise OSError(errno.EADDRNOTAVAIL, "not a host name") from None
    return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)


class HttpServer:
    """Serves an ASGI application in a thread until it is stopped.

    Args:
        app: The application that responds.
        listening: Where clients connect; closed with the server.
        connections: Where open connections are kept.
        tls: Returns what serves HTTPS to a new connection; None for plain HTTP.
    """

    def __init__(
        self,
        app: ASGIApp,
        listening: socket.socket,
        connections: Connections,
        tls: Callable[[], ssl.SSLContext] | None,
    ) -> None:
        self._app = app
        self._listening = listening
        self._connections = connections
        self._tls = tls
        self._loop = asyncio.new_event_loop()
        self._stopping = asyncio.Event()
        self._thread = threading.Thread(target=self._run, name="psa-fleet simulator", daemon=True)

    def start(self) -> None:
        """Start; clients can connect already."""
        self._thread.start()

    def stop(self) -> None:
        """Close all connections and wait for the thread to end."""
        self._loop.call_soon_threadsafe(self._stopping.set)
        self._thread.join(_STOP_SECONDS)

    def hang_up(self) -> None:
        """Close all connections; called in another thread."""

        async def reset() -> None:
            self._connections.reset_all()

        asyncio.run_coroutine_threadsafe(reset(), self._loop).result(_STOP_SECONDS)

    def _run(self) -> None:
        with self._listening, asyncio.Runner(loop_factory=lambda: self._loop) as runner:
            runner.run(self._serve())

    async def _serve(self) -> None:
        # The user's logging is left alone.
        config = Config(
            self._app,
            interface="asgi3",
            lifespan="off",
            ws="none",
            log_config=None,
            access_log=False,
            proxy_headers=False,
        )
        config.load()
        state, connections = ServerState(), self._connections

        class Protocol(H11Protocol):
            # As uvicorn's own: servers give their protocols no other transport.
            def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
                super().connection_made(transport)
                self.forget = connections.opened(transport)

            def connection_lost(self, exc: Exception | None) -> None:
                self.forget()
                super().connection_lost(exc)

        def make() -> asyncio.Protocol:
            plain = Protocol(config, state, {})
            return plain if self._tls is None else TlsProtocol(self._tls(), connections.opened, lambda: plain)

        server = await self._loop.create_server(make, sock=self._listening)
        await self._stopping.wait()
        await self._accept_no_more()
        server.close()
        connections.reset_all()
        # What waited for a client ends when it has gone.
        if state.tasks:
            await asyncio.wait(set(state.tasks), timeout=_STOP_SECONDS)

    async def _accept_no_more(self) -> None:
        """Let connections be made that were accepted a moment ago; closing the server first leaks them."""
        with suppress(NotImplementedError):  # the loop of Windows has no readers
            self._loop.remove_reader(self._listening)
        for _ in range(_ROUNDS):
            await asyncio.sleep(0)
