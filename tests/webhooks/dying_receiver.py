"""A receiver in a process of its own that kills itself at a named point.

Arguments: `jsonl`, `sqlite`, `postgresql` or `handler`, the file (one with the URL of the database), the
point (or `never`), and at which pass of it. It prints its port.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import psycopg
import uvicorn

from psa_fleet._base import files
from psa_fleet._base.files import sync
from psa_fleet.webhooks import (
    Event,
    Handler,
    HeaderSecret,
    JsonlSink,
    PostgresSink,
    Sink,
    SqliteDeduplicator,
    SqliteSink,
    app,
)


class Death:
    """Comes at one pass of one point."""

    def __init__(self, point: str, passes: int) -> None:
        self.point, self.left = point, passes

    def meet(self, point: str) -> bool:
        if point != self.point:
            return False
        self.left -= 1
        return self.left == 0

    def at(self, point: str) -> None:
        if self.meet(point):
            self.come()

    @staticmethod
    def come() -> None:
        os.kill(os.getpid(), signal.SIGKILL)


class DyingJsonlSink(JsonlSink):
    death: Death

    def _write(self, events: Sequence[Event]) -> list[bool]:
        self.death.at("before")
        outcomes = super()._write(events)
        self.death.at("kept")
        return outcomes


class DyingSqliteSink(SqliteSink):
    death: Death

    def _write(self, events: Sequence[Event]) -> list[bool]:
        self.death.at("before")
        if self.death.meet("inside"):
            # In the middle of the transaction: the event is there, the commit is not.
            self._keys._opened().set_trace_callback(
                lambda sql: self.death.come() if sql.startswith("DELETE") else None
            )
        outcomes = super()._write(events)
        self.death.at("kept")
        return outcomes


class Sending:
    """A connection that dies before its statement is sent, or as soon as it is: the server may commit it."""

    point = ""

    def __init__(self, connection: Any, death: Death) -> None:
        self.connection, self.death = connection, death

    def execute(self, statement: bytes, values: Any) -> None:
        if self.point == "sent":
            text = psycopg.ClientCursor(self.connection).mogrify(statement, values)
            self.connection.pgconn.send_query(text.encode())
            self.connection.pgconn.flush()
        self.death.come()


class DyingPostgresSink(PostgresSink):
    death: Death

    def __init__(self, path: str) -> None:
        self.death.at("connecting")
        super().__init__(Path(path).read_text(encoding="utf-8"))

    def _write(self, group: Any) -> Any:
        self.death.at("before")
        outcomes = super()._write(group)
        self.death.at("kept")
        return outcomes

    def _written(self, connection: Any, group: Any) -> Any:
        if self.death.meet("inside"):
            # The server has done it, before the commit.
            connection.execute("BEGIN")
            super()._written(connection, group)
            self.death.come()
        sending: Any = Sending(connection, self.death)
        for point in ("unsent", "sent"):
            if self.death.meet(point):
                sending.point = point
                super()._written(sending, group)
        outcomes = super()._written(connection, group)
        self.death.at("committed")
        return outcomes


class DyingDeduplicator(SqliteDeduplicator):
    """Next to a handler that writes events to a file of its own."""

    death: Death

    async def confirm(self, key: str) -> None:
        self.death.at("handled")
        await super().confirm(key)
        self.death.at("marked")


def handler_into(path: str) -> Handler:
    def handler(event: Event) -> None:
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(json.dumps({"event": event.to_dict()}) + "\n")

    return handler


def dying_append(death: Death) -> Any:
    def append(descriptor: int, content: bytes) -> None:
        if death.meet("torn"):
            os.write(descriptor, content[: len(content) // 2])
            death.come()
        if death.meet("unended"):
            os.write(descriptor, content[:-1])
            death.come()
        os.write(descriptor, content)
        death.at("unsynced")
        sync(descriptor)

    return append


SINKS: dict[str, Callable[[str], Sink]] = {
    "jsonl": DyingJsonlSink,
    "sqlite": DyingSqliteSink,
    "postgresql": DyingPostgresSink,
}


def main(kind: str, path: str, point: str, passes: int) -> None:
    death = Death(point, passes)
    setattr(files, "append", dying_append(death))  # noqa: B010 (what the module imports is not its own)
    DyingJsonlSink.death = DyingSqliteSink.death = DyingPostgresSink.death = DyingDeduplicator.death = death
    receiver = app(
        handler_into(path) if kind == "handler" else SINKS[kind](path),
        deduplicator=DyingDeduplicator(f"{path}.seen") if kind == "handler" else None,
        secret=HeaderSecret("X-Webhook-Secret", "SENTINEL-webhook-secret"),
        dead_letters=Path(path).with_name("dead.jsonl"),
    )

    async def answering(scope: Any, receive: Any, send: Any) -> None:
        async def dying_send(message: Any) -> None:
            if message["type"] == "http.response.start":
                death.at("answering")
            await send(message)
            if message["type"] == "http.response.body":
                death.at("answered")

        if scope["type"] == "http":
            death.at("received")
        await receiver(scope, receive, dying_send)

    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    # From here on a caller waits for the server to start.
    listening.listen()
    print(listening.getsockname()[1], flush=True)  # noqa: T201
    uvicorn.Server(uvicorn.Config(answering, log_level="error")).run(sockets=[listening])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4]))
