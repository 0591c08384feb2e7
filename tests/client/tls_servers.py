"""Real TLS servers that count what reaches them, and the files of the clients that talk to them."""

from __future__ import annotations

import http.server
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import trustme


class Handler(http.server.BaseHTTPRequestHandler):
    """Responds with the name in the client's certificate."""

    protocol_version = "HTTP/1.1"
    server: TlsServer  # pyright: ignore[reportIncompatibleVariableOverride]

    def respond(self) -> None:
        self.server.requests.append(self.command)
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        subject = dict(pair for part in self.connection.getpeercert()["subject"] for pair in part)
        body = b'{"id": "%s"}' % subject["commonName"].encode()
        elsewhere = self.server.elsewhere
        if elsewhere is not None and self.path.partition("?")[0].endswith("/vehicles"):
            body = b'{"_embedded": {"vehicles": []}, "_links": {"next": {"href": "%s"}}}' % elsewhere.encode()
            elsewhere = None
        self.send_response(200 if elsewhere is None else 307)
        if elsewhere is not None:
            self.send_header("Location", elsewhere)
        self.send_header("Content-Type", "application/hal+json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_POST = do_PUT = do_DELETE = respond  # noqa: N815

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


class TlsServer(http.server.ThreadingHTTPServer):
    def __init__(self, context: ssl.SSLContext) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.context = context
        self.requests: list[str] = []
        self.elsewhere: str | None = None
        """Where requests are redirected to, and where the next page is."""

    @property
    def url(self) -> str:
        return f"https://127.0.0.1:{self.server_port}/connectedcar"

    def get_request(self) -> Any:
        connection, address = super().get_request()
        return self.context.wrap_socket(connection, server_side=True, do_handshake_on_connect=False), address

    def shutdown_request(self, request: Any) -> None:
        # Closing with the client's request unread would reset the connection, and could overtake the alert.
        with suppress(OSError):
            request.shutdown(socket.SHUT_WR)
            request.settimeout(5)
            while request.recv(4096):
                pass
        self.close_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that are refused."""


@contextmanager
def serving(context: ssl.SSLContext) -> Iterator[TlsServer]:
    server = TlsServer(context)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def server_context(certificate: trustme.LeafCert, clients: trustme.CA) -> ssl.SSLContext:
    """A server that shows a certificate, and wants one of the clients' CA."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    clients.configure_trust(context)
    context.verify_mode = ssl.CERT_REQUIRED
    return context


def written(folder: Path, name: str, content: bytes) -> Path:
    path = folder / name
    path.write_bytes(content)
    return path
