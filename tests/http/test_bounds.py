"""Deadlines and sizes hold, whatever a server sends."""

from __future__ import annotations

import gzip
import socket
import threading
from dataclasses import replace
from typing import Any
from unittest.mock import Mock

import httpcore
import httpx
import pytest

from psa_fleet import (
    Account,
    ApiError,
    AsyncFleetClient,
    BadRequestError,
    ConfigurationError,
    DecodeError,
    FleetClient,
    NotFoundError,
    OutcomeUnknownError,
    RateLimitError,
    Retry,
    ServerError,
    TransportError,
)
from psa_fleet import TimeoutError as DeadlineError
from psa_fleet._base import clock
from psa_fleet._http.backend import DeadlineBackend
from psa_fleet._sending.options import options
from psa_fleet.monitors import Data, Monitor, Webhook
from tests.client.dripping import DRIPS, bomb, dripping_server
from tests.client.faulty import faulty_server, responding
from tests.client.servers import CREDENTIALS, Server

MONITOR = Monitor(label="m", when=Data("vehicle.odometer") > 1, notify=Webhook("https://example.com"))


@pytest.mark.promise("P109", "P150")
@pytest.mark.parametrize("kind", DRIPS)
def test_deadline_ends_blocking_call_that_drips(kind: str) -> None:
    with (
        dripping_server(kind) as url,
        FleetClient(
            None, CREDENTIALS, version="v3", base_url=url, deadline=0.2, retry=Retry(attempts=3)
        ) as client,
        pytest.raises(DeadlineError, match="deadline"),
    ):
        client.fleet("f").get()


@pytest.mark.promise("P150")
def test_deadline_ends_blocking_command_as_unknown() -> None:
    with (
        dripping_server("headers") as url,
        FleetClient(None, CREDENTIALS, version="v3", base_url=url, deadline=0.2) as client,
        pytest.raises(OutcomeUnknownError, match="deadline"),
    ):
        client.fleet("f").monitors.create(MONITOR)


@pytest.mark.promise("P182")
def test_deadline_ends_a_command_whose_body_is_not_read() -> None:
    with (
        dripping_server("nothing") as url,
        FleetClient(None, CREDENTIALS, version="v3", base_url=url, deadline=0.2, timeout=60) as client,
        pytest.raises(OutcomeUnknownError, match="deadline"),
    ):
        client.raw_call("POST", "/fleets/f/monitors", body=b'"%s"' % bytes(6_000_000).hex().encode())


class Unreachable(httpcore.NetworkBackend):
    """Connects to one address only; the others do not respond."""

    def __init__(self, good: str = "") -> None:
        self.good = good
        self.waited: list[tuple[str, float | None]] = []

    def connect_tcp(
        self,
        host: str,
        port: int,  # noqa: ARG002
        timeout: float | None = None,
        *_: object,
    ) -> httpcore.NetworkStream:
        self.waited.append((host, timeout))
        if host == self.good:
            return httpcore.MockStream([])
        if timeout:
            clock.sleep(timeout)
        raise httpcore.ConnectTimeout


@pytest.mark.promise("P182")
def test_addresses_of_a_host_share_the_time_of_connecting(monkeypatch: pytest.MonkeyPatch) -> None:
    addresses = ["2001:db8::1", "2001:db8::2", "192.0.2.1", "192.0.2.2"]
    monkeypatch.setattr(
        socket, "getaddrinfo", lambda *_, **__: [(0, 0, 0, "", (one, 1)) for one in addresses]
    )
    began, backend = clock.monotonic(), Unreachable()
    with pytest.raises(httpcore.ConnectTimeout):
        DeadlineBackend(backend).connect_tcp("api.example", 1, 10.0)
    assert [host for host, _ in backend.waited] == addresses
    assert 9.9 < clock.monotonic() - began < 11
    backend = Unreachable("192.0.2.1")
    assert DeadlineBackend(backend).connect_tcp("api.example", 1, 10.0)
    assert [host for host, _ in backend.waited] == addresses[:3]
    backend = Unreachable("192.0.2.2")
    assert DeadlineBackend(backend).connect_tcp("api.example", 1, None)
    assert backend.waited[-1] == ("192.0.2.2", None)


@pytest.mark.promise("P182")
def test_deadline_ends_a_search_for_the_address_of_a_host(monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: [over.wait(60)] * 0)
    url = "https://api.example/connectedcar"
    with FleetClient(None, CREDENTIALS, version="v3", base_url=url, deadline=0.1) as client:
        try:
            with pytest.raises(DeadlineError, match="deadline"):
                client.fleet("f").get()
        finally:
            over.set()


@pytest.mark.parametrize("error", [socket.gaierror(-2, "unknown"), UnicodeError("label too long")])
def test_host_without_an_address_is_not_connected_to(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(socket, "getaddrinfo", Mock(side_effect=error))
    with (
        FleetClient(
            None, CREDENTIALS, version="v3", base_url="https://api.example/c", retry=Retry(attempts=2)
        ) as client,
        pytest.raises(TransportError, match=r"ConnectError: .*(unknown|too long)"),
    ):
        client.fleet("f").get()


@pytest.mark.promise("P109")
def test_deadline_ends_waiting_for_a_listing_of_another_call() -> None:
    listing, over = threading.Event(), threading.Event()

    def respond(request: httpx.Request) -> httpx.Response:
        listing.set()
        assert over.wait(60)
        return httpx.Response(200, json={})

    accounts = [
        Account(None, replace(CREDENTIALS, username=name), version="v3", name=name) for name in ("a", "b")
    ]
    with FleetClient(accounts, transport=httpx.MockTransport(respond)) as client:

        def ask() -> None:
            with pytest.raises(
                NotFoundError,
                match=(
                    r"^GET /fleets: none of the accounts 'a', 'b' lists this fleet\. Check its id, or name"
                    r" an account: client\.fleet\(fid, account=\.\.\.\)$"
                ),
            ):
                client.fleet("f").get()

        thread = threading.Thread(target=ask)
        thread.start()
        try:
            assert listing.wait(60)
            with pytest.raises(
                DeadlineError,
                match=(
                    r"^GET /fleets: the deadline passed while another call listed the fleets; nothing was"
                    r" sent$"
                ),
            ):
                client.with_options(deadline=0.05).fleet("f").get()
        finally:
            over.set()
            thread.join()


@pytest.mark.anyio
async def test_handshake_without_a_response_is_a_timeout_and_retried() -> None:
    with dripping_server("nothing") as url:
        async with AsyncFleetClient(
            None, CREDENTIALS, version="v3", base_url=url.replace("http:", "https:"), connect_timeout=0.05
        ) as client:
            with pytest.raises(DeadlineError, match=r"after 3 attempts \(ConnectTimeout"):
                await client.fleet("f").get()


@pytest.mark.slow
@pytest.mark.anyio
@pytest.mark.promise("P109")
@pytest.mark.parametrize("kind", DRIPS)
async def test_deadline_ends_call_that_drips_without_blocking(kind: str) -> None:
    with dripping_server(kind) as url:
        async with AsyncFleetClient(None, CREDENTIALS, version="v3", base_url=url, deadline=0.2) as client:
            with pytest.raises(DeadlineError, match="deadline"):
                await client.fleet("f").get()


@pytest.mark.promise("P151")
def test_response_beyond_the_limit_is_refused_and_its_connection_closed() -> None:
    huge = responding(200, bomb(5_000_000), Content_Encoding="gzip")
    with faulty_server(huge, responding(200, b'{"id": "x"}')) as server:
        with FleetClient(
            None, CREDENTIALS, version="v3", base_url=server.url, max_response_size=1_000_000
        ) as client:
            with pytest.raises(DecodeError, match=r"more than 1,000,000 bytes, .*max_response_size"):
                client.fleet("f").get()
            assert len(server.requests) == 1  # it would be as large the next time
            assert client.fleet("f").get().id == "x"
        assert len(server.connections) == 2


@pytest.mark.promise("P151")
@pytest.mark.parametrize("coding", ["identity", "gzip"])
@pytest.mark.parametrize(
    ("status", "error", "attempts"),
    [(400, BadRequestError, 1), (404, NotFoundError, 1), (429, RateLimitError, 2), (502, ServerError, 2)],
)
def test_error_beyond_the_limit_is_the_error_of_its_status(
    status: int, error: type[ApiError], attempts: int, coding: str
) -> None:
    body = gzip.compress(bytes(100_000)) if coding == "gzip" else bytes(100_000)
    headers = {"Content-Encoding": coding}
    server = Server(handler=lambda _: httpx.Response(status, headers=headers, stream=httpx.ByteStream(body)))
    with server.client(max_response_size=1000, retry=Retry(attempts=2)) as client, pytest.raises(error):
        client.fleet("f").get()
    assert len(server.requests) == attempts


@pytest.mark.parametrize("size", [0, -1, 1.5, True, "64"])
def test_max_response_size_refuses_all_but_positive_integers(size: Any) -> None:
    with pytest.raises(ConfigurationError, match="max_response_size"):
        Server().client(max_response_size=size)


FINE: dict[str, Any] = dict.fromkeys(
    ("timeout", "connect_timeout", "deadline", "retry", "rate_limit", "concurrency")
)


@pytest.mark.parametrize("name", ["timeout", "connect_timeout", "deadline"])
@pytest.mark.parametrize("value", [1e10, 1_000_001, float("inf"), float("nan"), 0, -1])
def test_timeout_and_deadline_beyond_what_systems_wait_are_refused(name: str, value: float) -> None:
    with pytest.raises(ConfigurationError, match=name):
        options(**{**FINE, name: value})


@pytest.mark.parametrize("name", ["initial_wait", "max_wait", "max_retry_after"])
def test_retry_refuses_a_wait_beyond_what_systems_wait(name: str) -> None:
    waits: dict[str, Any] = {name: 1e10}
    with pytest.raises(ConfigurationError, match=name):
        Retry(**waits)
