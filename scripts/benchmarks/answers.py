"""A server that answers every request at once with an answer made beforehand.

`/connectedcar/v3/fleets/F/vehicles?...` is a page of 60 vehicles with a link to the next one, up to the
number of vehicles that the fleet's id names; all else is a status.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks import documents

PAGE = 60
HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/hal+json\r\nContent-Length: {}\r\n\r\n"


def answer(body: bytes) -> bytes:
    """The bytes of an answer."""
    return HEAD.format(len(body)).encode() + body


class Answers(asyncio.Protocol):
    """One connection."""

    STATUS = answer(documents.status())
    ITEMS = tuple(json.dumps(documents.vehicle()) for _ in range(PAGE))
    FLEET = re.compile(rb"GET (/connectedcar/v3/fleets/(\d+)/vehicles)\?(?:[^ ]*?\bpage=(\d+))?")

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Remember where to write."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._waiting = b""

    def data_received(self, data: bytes) -> None:
        """Answer every request whose end has come; none has a body."""
        *requests, self._waiting = (self._waiting + data).split(b"\r\n\r\n")
        for request in requests:
            listed = self.FLEET.match(request)
            self._transport.write(self._page(listed) if listed else self.STATUS)

    def _page(self, listed: re.Match[bytes]) -> bytes:
        path, total, number = listed[1].decode(), int(listed[2]), int(listed[3] or 0)
        last = (total - 1) // PAGE
        links = {} if number >= last else {"next": {"href": f"{path}?page={number + 1}"}}
        head = {"total": total, "totalPage": last + 1, "currentPage": number, "_links": links}
        items = ",".join(self.ITEMS[: min(PAGE, total - number * PAGE)])
        return answer(f'{json.dumps(head)[:-1]}, "_embedded": {{"vehicles": [{items}]}}}}'.encode())


async def main() -> None:
    """Serve until the process is ended."""
    server = await asyncio.get_running_loop().create_server(Answers, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    print(f"http://{host}:{port}/connectedcar", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
