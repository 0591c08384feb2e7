"""What comes behind a response on a connection is not the response to the next request."""

from __future__ import annotations

import gzip
from typing import Final

import pytest

from psa_fleet import AsyncFleetClient, FleetClient
from tests.client.faulty import Fault, FaultyServer, faulty_server, responding
from tests.client.servers import CREDENTIALS

OTHER: Final = responding(200, b'{"id": "of another vehicle"}').response
PACKED: Final = gzip.compress(b'{"id": "x"}')
CHUNKED: Final = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
    b'b\r\n{"id": "x"}\r\n0\r\n\r\n'
)
FIRST: Final[dict[str, bytes]] = {
    "with a length": responding(200, b'{"id": "x"}').response,
    "in chunks": CHUNKED,
    "compressed": responding(200, PACKED, Content_Encoding="gzip").response,
}
SURPLUS: Final[dict[str, bytes]] = {
    "a response": OTHER,
    "two responses": 2 * OTHER,
    "a part of one": OTHER[:20],
    "a body": b'{"id": "of another vehicle"}',
    "an empty line": b"\r\n",
}
CASES: Final = [(first, more) for first in FIRST for more in SURPLUS]


def server_of(first: str, more: str) -> list[Fault]:
    return [Fault(FIRST[first] + SURPLUS[more]), Fault(FIRST[first]), Fault(FIRST[first])]


def check(server: FaultyServer, found: list[str | None]) -> None:
    assert found == ["x", "x", "x"]
    assert (len(server.requests), len(server.connections)) == (3, 2)


@pytest.mark.promise("P155")
@pytest.mark.parametrize(("first", "more"), CASES)
def test_connection_with_more_than_the_response_is_not_used_again(first: str, more: str) -> None:
    with faulty_server(*server_of(first, more)) as server:
        with FleetClient(None, CREDENTIALS, version="v3", base_url=server.url, retry=None) as client:
            found = [client.fleet("f").get().id for _ in range(3)]
        check(server, found)


@pytest.mark.anyio
@pytest.mark.promise("P155")
@pytest.mark.parametrize(("first", "more"), CASES)
async def test_task_does_not_use_a_connection_with_more_than_the_response_again(
    first: str, more: str
) -> None:
    with faulty_server(*server_of(first, more)) as server:
        async with AsyncFleetClient(
            None, CREDENTIALS, version="v3", base_url=server.url, retry=None
        ) as client:
            found = [(await client.fleet("f").get()).id for _ in range(3)]
        check(server, found)
