"""TLS for the simulator's connections, on top of plain ones.

asyncio's own drops the alert of a handshake that fails: a client would see a connection that closes, and not
why.
"""

from __future__ import annotations

import asyncio
import ssl
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


_CHUNK = 65536


class TlsTransport(asyncio.Transport):
    """What the HTTP protocol writes to; see asyncio.Transport.

    Args:
        plain: The connection below.
        context: The certificate to show, and the clients to trust.
    """

    def __init__(self, plain: asyncio.Transport, context: ssl.SSLContext) -> None:
        super().__init__()
        self._plain = plain
        self._context = context
        self._incoming = ssl.MemoryBIO()
        self._outgoing = ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._incoming, self._outgoing, server_side=True)

    def handshake(self) -> bool:
        """Go on with the handshake as far as what was received reaches; say whether it is done.

        Raises:
            ssl.SSLError: The handshake failed; the alert has been sent.
        """
        try:
            self._tls.do_handshake()
        except ssl.SSLWantReadError:
            return False
        finally:
            self._flush()
        return True

    def received(self, data: bytes) -> None:
        """Accept encrypted bytes."""
        self._incoming.write(data)

    def decrypted(self) -> bytes:
        """Return what can be read of the bytes received; nothing when more of them are needed.

        Raises:
            ssl.SSLError: The client closed, or sent what cannot be read.
        """
        try:
            return self._tls.read(_CHUNK)
        except ssl.SSLWantReadError:
            return b""
        finally:
            self._flush()

    def _flush(self) -> None:
        self._plain.write(self._outgoing.read())

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Encrypt and send."""
        if data and not self._plain.is_closing():
            self._tls.write(data)
            self._flush()

    def close(self) -> None:
        """Send the closing alert, and close without waiting for the client's."""
        if not self._plain.is_closing():
            # It would wait for the client's alert, or has received it already.
            with suppress(ssl.SSLError):
                self._tls.unwrap()
            self._flush()
        self._plain.close()

    def abort(self) -> None:
        """Close the connection below at once."""
        self._plain.abort()

    def is_closing(self) -> bool:
        """Return whether the connection below is closed or closing."""
        return self._plain.is_closing()

    def pause_reading(self) -> None:
        """Let the client wait."""
        self._plain.pause_reading()

    def resume_reading(self) -> None:
        """Read on."""
        self._plain.resume_reading()

    def get_extra_info(self, name: str, default: object = None) -> Any:  # noqa: ANN401  # as asyncio's own
        """Return the certificate of the client, the context, or information on the connection below."""
        if name == "peercert":
            return self._tls.getpeercert()
        return self._context if name == "sslcontext" else self._plain.get_extra_info(name, default)


class TlsProtocol(asyncio.Protocol):
    """Decrypts a connection for a protocol without TLS.

    Args:
        context: The certificate to show, and the clients to trust.
        opened: Registers the connection until the protocol replaces it, and returns a function to remove it.
        make: Makes the protocol, once the handshake is done.
    """

    def __init__(
        self,
        context: ssl.SSLContext,
        opened: Callable[[asyncio.Transport], Callable[[], None]],
        make: Callable[[], asyncio.Protocol],
    ) -> None:
        self._context = context
        self._opened = opened
        self._make = make
        self._inner: asyncio.Protocol | None = None
        self._refused = False

    # Servers give their protocols no other transport.
    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Wait for the client to begin."""
        self._plain = transport
        self._forget = self._opened(transport)
        self._tls = TlsTransport(transport, self._context)

    def data_received(self, data: bytes) -> None:
        """Decrypt and hand on."""
        if self._refused:
            return  # what a client sends before it has read the alert
        self._tls.received(data)
        try:
            if self._inner is None:
                if not self._tls.handshake():
                    return
                self._inner = self._make()
                self._inner.connection_made(self._tls)
            while not self._plain.is_closing() and (found := self._tls.decrypted()):
                self._inner.data_received(found)
        except ssl.SSLZeroReturnError:
            self._tls.close()
        except ssl.SSLError:
            # The client closes when it has read the alert; a reset could overtake it.
            self._refused = True
            self._plain.write_eof()

    def eof_received(self) -> None:
        """Close, since a client that sends no more reads no more."""
        self._plain.close()

    def connection_lost(self, exc: Exception | None) -> None:
        """Hand on."""
        self._forget()
        if self._inner is not None:
            self._inner.connection_lost(exc)

    def pause_writing(self) -> None:
        """Hand on."""
        if self._inner is not None:
            self._inner.pause_writing()

    def resume_writing(self) -> None:
        """Hand on."""
        if self._inner is not None:
            self._inner.resume_writing()
