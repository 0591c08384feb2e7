"""A server that never comes to an end: it drips, and stops only when the client has gone."""

from __future__ import annotations

import gzip
import socket
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import chain, repeat
from typing import Final

_HEAD: Final = b"HTTP/1.1 200 OK\r\nContent-Type: application/hal+json\r\n"
_CHUNKED: Final = _HEAD + b"Transfer-Encoding: chunked\r\n"


def _empty_gzip_blocks() -> Iterator[bytes]:
    packer = zlib.compressobj(wbits=31)
    yield _CHUNKED + b"Content-Encoding: gzip\r\n\r\n"
    while True:
        # A full flush makes bytes of the wire that do not belong to the body.
        block = packer.flush(zlib.Z_FULL_FLUSH) or b"\x00\x00\x00\xff\xff"
        yield b"%x\r\n%s\r\n" % (len(block), block)


DRIPS: Final = {
    "nothing": lambda: chain(repeat(b"")),
    "status line": lambda: chain((b"HTTP/1.1 200 O",), repeat(b"K")),
    "headers": lambda: chain((_HEAD,), (b"X-%d: x\r\n" % n for n in range(10**9))),
    "a header": lambda: chain((_HEAD + b"X: ",), repeat(b"x")),
    "1xx responses": lambda: repeat(b"HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n"),
    "body": lambda: chain((_HEAD + b"Content-Length: 1000000000\r\n\r\n",), repeat(b" ")),
    "chunks": lambda: chain((_CHUNKED + b"\r\n",), repeat(b"1\r\n \r\n")),
    "a chunk's extension": lambda: chain((_CHUNKED + b"\r\n1;x=",), repeat(b"x")),
    "trailers": lambda: chain((_CHUNKED + b"\r\n0\r\n",), (b"X-%d: x\r\n" % n for n in range(10**9))),
    "empty gzip blocks": _empty_gzip_blocks,
}


@contextmanager
def dripping_server(kind: str) -> Iterator[str]:
    """Run a server that drips; every few milliseconds a bit, until the client closes the connection.

    Yields:
        The base URL for a client.
    """
    listener = socket.create_server(("127.0.0.1", 0))
    over = threading.Event()
    threads: list[threading.Thread] = []

    def drip(connection: socket.socket) -> None:
        with connection:
            connection.recv(65536)
            try:
                for part in DRIPS[kind]():
                    connection.sendall(part)
                    if over.wait(0.005):
                        return
            except OSError:
                return  # the client has gone

    def accept() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            threads.append(threading.Thread(target=drip, args=(connection,)))
            threads[-1].start()

    acceptor = threading.Thread(target=accept)
    acceptor.start()
    try:
        yield f"http://127.0.0.1:{listener.getsockname()[1]}/connectedcar"
    finally:
        over.set()
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        acceptor.join()
        for thread in threads:
            thread.join()


def bomb(size: int) -> bytes:
    """A gzip body that decompresses to so many blanks."""
    return gzip.compress(b" " * size)
