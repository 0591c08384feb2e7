"""A server on a real socket that responds by a list of faults, and records what it was sent."""

from __future__ import annotations

import gzip
import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

RESET, HANG_UP, STALL = "reset", "hang up", "stall"


class Fault(NamedTuple):
    """What is sent back, and what happens to the connection then."""

    response: bytes = b""
    then: str = ""


def responding(status: int, body: bytes = b"", media: str = "application/hal+json", **headers: str) -> Fault:
    """A complete response."""
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Type: {media}", f"Content-Length: {len(body)}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return Fault("\r\n".join([*lines, "", ""]).encode() + body)


def cut(whole: Fault, kept: int, then: str) -> Fault:
    """A response without its last bytes."""
    return Fault(whole.response[:-kept], then)


def broken_gzip(body: bytes) -> Fault:
    """A response that is marked as compressed and is not."""
    packed = gzip.compress(body)[:10] + body
    return responding(200, packed, Content_Encoding="gzip")


class FaultyServer:
    """Responds to the n-th request with the n-th fault, the last one for ever.

    Attributes:
        requests: What came in, each with its head and body.
        connections: Those that were made.
        url: A base URL for a client.
    """

    def __init__(self, *faults: Fault) -> None:
        self.requests: list[bytes] = []
        self._arrived = threading.Condition()
        self._faults = faults
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.connections: list[socket.socket] = []
        self._threads = [threading.Thread(target=self._accept)]
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}/connectedcar"
        self._threads[0].start()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            self.connections.append(connection)
            thread = threading.Thread(target=self._serve, args=(connection,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        with connection, connection.makefile("rb") as stream:
            try:
                while (request := self._read(stream)) is not None:
                    with self._arrived:
                        self.requests.append(request)
                        fault = self._faults[min(len(self.requests), len(self._faults)) - 1]
                        self._arrived.notify_all()
                    connection.sendall(fault.response)
                    if fault.then == RESET:
                        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                    if fault.then in (RESET, HANG_UP):
                        return
            except OSError:
                return  # the client went away, or the test is over

    @staticmethod
    def _read(stream: object) -> bytes | None:
        head = b""
        while not head.endswith(b"\r\n\r\n"):
            line: bytes = stream.readline()  # type: ignore[attr-defined] # a buffered reader, whatever its class
            if not line:
                return None
            head += line
        fields = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:] if line)
        body: bytes = stream.read(int(fields.get(b"content-length", b"0")))  # type: ignore[attr-defined] # see above
        return head + body

    def wait_for(self, count: int) -> None:
        """Block until so many requests have come: a client may give up before they are read here."""
        with self._arrived:
            assert self._arrived.wait_for(lambda: len(self.requests) >= count, timeout=60), self.requests

    def is_connected(self, number: int) -> bool:
        """Whether a client keeps one of the connections that it made."""
        return self._threads[1 + number].is_alive()

    def close(self) -> None:
        """Close every connection and wait for the threads."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        for connection in self.connections:
            try:
                connection.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue  # closed already
        for thread in self._threads:
            thread.join()


@contextmanager
def faulty_server(*faults: Fault) -> Iterator[FaultyServer]:
    """Run a server for as long as the block does."""
    server = FaultyServer(*faults)
    try:
        yield server
    finally:
        server.close()
