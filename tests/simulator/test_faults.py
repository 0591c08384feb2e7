"""Each fault over a real socket: what a client sees, what the server counts, and what was carried out."""

from __future__ import annotations

import gc
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from itertools import product

import httpx
import pytest

from psa_fleet.simulator import Fault, Simulator, World
from psa_fleet.simulator._service.faults import PLAIN

from .visitors import monitor, options, patient, patient_async, visitor

BROKEN: dict[str, tuple[Fault, type[httpx.HTTPError], str]] = {
    "reset_before_headers": (Fault.reset_before_headers(), httpx.ReadError, "reset by peer"),
    "reset_after_headers": (Fault.reset_after_headers(), httpx.ReadError, "reset by peer"),
    "truncated": (Fault.truncated(), httpx.RemoteProtocolError, "without sending complete message body"),
    "broken_gzip": (Fault.broken_gzip(), httpx.DecodingError, "invalid block type"),
    "lost_response": (Fault.lost_response(), httpx.RemoteProtocolError, "without sending a response"),
    "slow": (Fault.slow(3600), httpx.ReadTimeout, "timed out"),
}
CARRIED_OUT = {"reset_after_headers", "truncated", "broken_gzip", "lost_response", "slow"}


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(World(vehicles=2)) as running:
        yield running


def timeout(name: str) -> httpx.Timeout:
    return httpx.Timeout(60, read=0.01 if name == "slow" else 60)


@pytest.mark.promise("P808")
@pytest.mark.parametrize("name", BROKEN)
def test_fault_breaks_one_connection(simulator: Simulator, name: str) -> None:
    fault, error, words = BROKEN[name]
    simulator.inject(fault)
    with visitor(simulator, timeout=60) as client:
        with pytest.raises(error, match=words):
            client.get("/fleets", timeout=timeout(name), extensions=patient(simulator))
        assert client.get("/fleets").json()["total"] == 2
    assert [request.path for request in simulator.requests] == ["/connectedcar/v3/fleets"] * 2


@pytest.mark.anyio
@pytest.mark.parametrize("name", BROKEN)
async def test_fault_breaks_one_connection_of_an_async_client(simulator: Simulator, name: str) -> None:
    fault, error, _ = BROKEN[name]
    simulator.inject(fault)
    async with httpx.AsyncClient(**options(simulator), timeout=60) as client:
        with pytest.raises(error):
            await client.get("/fleets", timeout=timeout(name), extensions=patient_async(simulator))
        assert (await client.get("/fleets")).status_code == 200
    assert len(simulator.requests) == 2


@pytest.mark.promise("P808")
@pytest.mark.parametrize("name", BROKEN)
def test_fault_executes_request_or_not_as_documented(simulator: Simulator, name: str) -> None:
    fault, error, _ = BROKEN[name]
    monitors = f"/fleets/{simulator.world.fleet(0).id}/monitors"
    with visitor(simulator, "v2", timeout=60) as client:
        simulator.inject(fault)
        with pytest.raises(error):
            client.post(monitors, json=monitor("v2"), timeout=timeout(name), extensions=patient(simulator))
        assert client.get(monitors).json()["total"] == (name in CARRIED_OUT)
    assert [request.method for request in simulator.requests] == ["POST", "GET"]
    assert fault.executes == (name in CARRIED_OUT)


def test_truncated_fault_cuts_bodyless_response_in_its_headers(simulator: Simulator) -> None:
    monitors = f"/fleets/{simulator.world.fleet(0).id}/monitors"
    with visitor(simulator) as client:
        made = client.post(monitors, json=monitor("v3")).json()["monitorId"]
        simulator.inject(Fault.truncated())
        with pytest.raises(httpx.RemoteProtocolError):
            client.delete(f"{monitors}/{made}")
        assert client.get(f"{monitors}/{made}").status_code == 404


def test_headers_arrive_before_a_reset(simulator: Simulator) -> None:
    simulator.inject(Fault.reset_after_headers())
    with visitor(simulator) as client, client.stream("GET", "/fleets") as response:
        assert response.status_code == 200
        assert int(response.headers["content-length"]) > 100
        with pytest.raises(httpx.ReadError):
            response.read()


ANSWERS = {
    "500": (Fault.status(500, body=b"{}", media="application/json"), 500, b"{}"),
    "503": (Fault.status(503, {"Retry-After": "2"}), 503, b""),
    "495": (Fault.status(495), 495, b""),
    "html": (Fault.html(), 502, b"<h1>502</h1>"),
    "html 200": (Fault.html(200), 200, b"<h1>200</h1>"),
    "empty": (Fault.empty(), 200, b""),
    "redirect": (Fault.redirect("https://elsewhere.example/x"), 302, b""),
    "null": (Fault.status(200, body=b"null", media="application/hal+json"), 200, b"null"),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_fault_replaces_one_response(simulator: Simulator, name: str) -> None:
    fault, status, words = ANSWERS[name]
    simulator.inject(None, fault)
    monitors = f"/fleets/{simulator.world.fleet(0).id}/monitors"
    with visitor(simulator) as client:
        assert client.get(monitors).json()["total"] == 0
        response = client.post(monitors, json=monitor("v3"))
        assert response.status_code == status
        assert words in response.content if words else not response.content
        assert ("content-type" in response.headers) == bool(words)
        assert client.get(monitors).json()["total"] == 0
    assert len(simulator.requests) == 3
    assert response.headers.get("location") == ("https://elsewhere.example/x" if name == "redirect" else None)


@pytest.mark.parametrize(
    ("given", "text", "reset"),
    [(7, "7", "7"), (0.5, "0.5", "0.5"), ("Mon, 01 Jun 2026 08:00:09 GMT",) * 2 + (None,)],
)
def test_rate_limited_fault_sends_429_with_headers(
    simulator: Simulator, given: float | str, text: str, reset: str | None
) -> None:
    simulator.inject(Fault.rate_limited(given))
    with visitor(simulator) as client:
        response = client.get("/fleets")
    assert response.status_code == 429
    assert response.headers["retry-after"] == text
    assert response.headers.get("x-ratelimit-reset") == reset
    assert response.headers["x-ratelimit-remaining-2"] == "0"
    assert response.json()["code"] == 42900
    assert set(response.json()) == {"code", "uuid", "message", "timestamp"}


def test_slow_fault_delays_the_response(simulator: Simulator) -> None:
    simulator.inject(Fault.slow(0))
    with visitor(simulator) as client:
        assert client.get("/fleets").json()["total"] == 2


@pytest.mark.promise("P808")
def test_faults_are_met_in_order_and_can_be_dropped(simulator: Simulator) -> None:
    simulator.inject(Fault.status(500), None)
    simulator.inject(Fault.status(501), Fault.status(502))
    with visitor(simulator) as client:
        assert [client.get("/fleets").status_code for _ in range(3)] == [500, 200, 501]
        simulator.clear_faults()
        assert client.get("/fleets").status_code == 200


def test_request_of_any_method_is_counted(simulator: Simulator) -> None:
    with visitor(simulator) as client:
        for method, path in product(("PATCH", "OPTIONS", "GET"), ("/nowhere", "/fleets")):
            client.request(method, path)
    assert len(simulator.requests) == 6
    assert not [name for request in simulator.requests for name in request.query if name == "client_id"]


def test_request_in_process_has_no_connection_to_break() -> None:
    simulator = Simulator(World(vehicles=0))
    simulator.inject(Fault.lost_response())

    async def ask() -> None:
        transport = httpx.ASGITransport(simulator.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://s.example") as client:
            await client.get("/connectedcar/v3/fleets")

    import anyio

    with pytest.raises(
        RuntimeError,
        match=(
            r"^This needs a connection, and a request in-process has none: use the simulator in a with"
            r" statement, and its url$"
        ),
    ):
        anyio.run(ask)


def test_server_stops_during_a_slow_response() -> None:
    with Simulator(World(vehicles=0)) as simulator:
        simulator.inject(Fault.slow(3600))
        host, port = simulator.url.removeprefix("http://").partition("/")[0].split(":")
        connection = socket.create_connection((host, int(port)))
        arrives = patient(simulator)["trace"]
        connection.sendall(b"GET /connectedcar/v3/fleets HTTP/1.1\r\nHost: s.example\r\n\r\n")
        arrives("receive_response_headers.started", {})
    with connection, pytest.raises(ConnectionResetError):
        connection.recv(1)


def test_connection_sends_at_once(simulator: Simulator) -> None:
    with visitor(simulator) as client:
        client.get("/fleets")
        [connection] = simulator._service.connections._open.values()
        found = connection.transport.get_extra_info("socket")
        assert found.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


FAULTS = (
    "use none, a status, slow:SECONDS, rate_limited:SECONDS, redirect:URL, or one of rate_limited, html,"
    " empty,"
    " reset_before_headers, reset_after_headers, truncated, broken_gzip, lost_response"
)


@pytest.mark.parametrize("name", PLAIN)
def test_fault_parse_reads_names(name: str) -> None:
    assert Fault.parse(name) == PLAIN[name] == getattr(Fault, name)()


def test_fault_parse_reads_values() -> None:
    assert Fault.parse("none") is None
    assert Fault.parse("503") == Fault.status(503)
    assert Fault.parse("slow:1.5") == Fault.slow(1.5)
    assert Fault.parse("rate_limited:9") == Fault.rate_limited(9)
    assert Fault.parse("redirect:https://a.example/?x:y") == Fault.redirect("https://a.example/?x:y")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        *((text, f"{text!r} is not a fault; {FAULTS}") for text in ("", "slow", "slow:", "slow:x", "html:1")),
        ("slow:-1", "seconds must be a non-negative number, got -1"),
        ("slow:nan", "seconds must be a non-negative number, got nan"),
        ("199", "code must be a status from 200 to 599, got 199"),
        ("600", "code must be a status from 200 to 599, got 600"),
    ],
)
def test_fault_parse_refuses_malformed_text(text: str, words: str) -> None:
    with pytest.raises(ValueError) as caught:
        Fault.parse(text)
    assert str(caught.value) == words


@pytest.mark.parametrize("rounds", range(5))
def test_connection_accepted_while_the_server_stops_is_closed(rounds: int) -> None:
    """Whichever step of accepting a connection the loop is at when it is to stop."""
    simulator = Simulator(World(fleets=1, vehicles=1))
    blocked, released = threading.Event(), threading.Event()

    def block() -> None:
        blocked.set()
        released.wait()

    with simulator:
        server = simulator._server
        assert server is not None
        server._loop.call_soon_threadsafe(block)
        blocked.wait()
        with socket.create_connection(simulator._address) as waiting:
            stop: Callable[[], object] = server._stopping.set
            for _ in range(rounds):
                stop = partial(server._loop.call_soon, stop)
            server._loop.call_soon_threadsafe(stop)
            released.set()
            simulator.__exit__(None, None, None)
            waiting.settimeout(10)
            with suppress(ConnectionResetError):
                assert waiting.recv(1) == b""
    gc.collect()  # an open transport would be a warning, which fails the test
