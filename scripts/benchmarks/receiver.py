"""A receiver of notifications in a process of its own: `receiver.py nothing|jsonl|sqlite FILE`."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from pathlib import Path

import uvicorn

from psa_fleet.webhooks import Handler, HeaderSecret, JsonlSink, Sink, SqliteSink, app


async def nothing(event: object) -> None:
    """Take an event and do nothing with it."""


HANDLERS: dict[str, Callable[[Path], Handler | Sink]] = {
    "nothing": lambda _: nothing,
    "jsonl": JsonlSink,
    "sqlite": SqliteSink,
}


def main(kind: str, file: str) -> None:
    """Receive until the process is ended."""
    listening = socket.create_server(("127.0.0.1", 0), backlog=200)
    print(listening.getsockname()[1], flush=True)
    received = app(
        HANDLERS[kind](Path(file)), secret=HeaderSecret("X-Secret", "benchmark"), dead_letters=f"{file}.dead"
    )
    uvicorn.Server(uvicorn.Config(received, log_level="error", access_log=False)).run(sockets=[listening])


if __name__ == "__main__":
    main(*sys.argv[1:])
