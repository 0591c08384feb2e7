"""Each fault over a real socket: how often the server was asked, what is raised, and that nothing leaks."""

from __future__ import annotations

import asyncio
import logging
import pickle
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import httpx
import pytest

from psa_fleet import (
    ApiError,
    AsyncFleetClient,
    AuthenticationError,
    BadRequestError,
    Credentials,
    DecodeError,
    FleetClient,
    NotFoundError,
    OutcomeUnknownDecodeError,
    OutcomeUnknownError,
    OutcomeUnknownServerError,
    PermissionDeniedError,
    PsaFleetError,
    RateLimitError,
    Retry,
    ServerError,
    TimeoutError,
    TlsError,
    TransportError,
)
from psa_fleet._base import clock
from psa_fleet.testing import instant_sleep
from tests.client.calls import IDS, MONITOR
from tests.client.faulty import HANG_UP, RESET, STALL, Fault, broken_gzip, cut, faulty_server, responding
from tests.client.servers import Server

CREDENTIALS = Credentials(client_id="SENTINEL-client", username="SENTINEL-user", password="SENTINEL-password")
PERSONAL = b"VF3SENTINELVIN001 48.856612 2.352219"
BODY = b'{"id": "VF3SENTINELVIN001", "position": [48.856612, 2.352219]}'
ERROR = b'{"code": "%d", "uuid": "SENTINEL-uuid", "message": "' + PERSONAL + b'"}'
PAGE = b"<html><head><title>Bad Gateway</title></head><body>VF3SENTINELVIN001 SENTINEL-password</body></html>"
HIDDEN = ("SENTINEL", "U0VOVElORU", "48.8566", "2.3522", "fid-1", "vid-1", "mid-1")
GOOD = responding(200, BODY)


Outcome = tuple[int, type[PsaFleetError]]


class Case(NamedTuple):
    """A fault, and for a read, a repeatable command and one that is not: the requests and the error."""

    fault: Fault
    read: Outcome
    put: Outcome
    post: Outcome


Outcomes = tuple[Outcome, Outcome, Outcome]


def refused(error: type[PsaFleetError]) -> Outcomes:
    """Faults that are not retried."""
    return (1, error), (1, error), (1, error)


FAILED: Outcomes = (3, ServerError), (3, ServerError), (1, OutcomeUnknownServerError)
LOST: Outcomes = (3, TransportError), (3, OutcomeUnknownError), (1, OutcomeUnknownError)
LATE: Outcomes = (3, TimeoutError), (3, OutcomeUnknownError), (1, OutcomeUnknownError)
CUT_OFF: Outcomes = (3, DecodeError), (3, DecodeError), (1, OutcomeUnknownDecodeError)
UNREADABLE: Outcomes = (1, DecodeError), (1, DecodeError), (1, OutcomeUnknownDecodeError)

CASES = {
    "400": Case(responding(400, ERROR % 40000), *refused(BadRequestError)),
    "401": Case(responding(401, ERROR % 40100), *refused(AuthenticationError)),
    "HTML 403": Case(responding(403, PAGE, "text/html"), *refused(PermissionDeniedError)),
    "404 of any code": Case(responding(404, ERROR % 40400), *refused(NotFoundError)),
    "429, with its headers": Case(
        responding(
            429, ERROR % 42900, Retry_After="2", X_RateLimit_Reset="2", Set_Cookie="c=SENTINEL-cookie"
        ),
        (3, RateLimitError),
        (3, RateLimitError),
        (1, RateLimitError),
    ),
    "495 (client certificate)": Case(responding(495, PAGE, "text/html"), *refused(TlsError)),
    "500": Case(responding(500, ERROR % 50038), *FAILED),
    "HTML 502": Case(responding(502, PAGE, "text/html"), *FAILED),
    "503, with Retry-After": Case(responding(503, Retry_After="1"), *FAILED),
    "504, empty": Case(responding(504), *FAILED),
    "522, 505, 599 ...": Case(
        responding(522), (1, ServerError), (1, ServerError), (1, OutcomeUnknownServerError)
    ),
    "connection reset before the headers": Case(Fault(b"", RESET), *LOST),
    "connection closed before the headers": Case(Fault(b"", HANG_UP), *LOST),
    "no response in time": Case(Fault(b"", STALL), *LATE),
    "connection reset after the headers": Case(cut(GOOD, 9, RESET), *LOST),
    "headers, then no body in time": Case(cut(GOOD, 9, STALL), *LATE),
    "headers, then a body cut off": Case(cut(GOOD, 9, HANG_UP), *CUT_OFF),
    "a body in broken chunks": Case(
        Fault(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + PERSONAL + b"\r\n", HANG_UP),
        *CUT_OFF,
    ),
    "a body whose chunk goes on behind its length": Case(
        Fault(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}XX0\r\n\r\n", HANG_UP),
        *CUT_OFF,
    ),
    "a 502 cut off": Case(cut(responding(502, PAGE), 9, HANG_UP), *FAILED),
    "something else than HTTP": Case(Fault(PERSONAL + b"\r\n\r\n", HANG_UP), *LOST),
    "200, broken gzip": Case(broken_gzip(PERSONAL), *UNREADABLE),
    "200, not UTF-8": Case(responding(200, b'{"id": "SENTINEL\xe9"}'), *UNREADABLE),
    "200, half a JSON": Case(responding(200, BODY[:-3]), *UNREADABLE),
    "200, HTML": Case(responding(200, PAGE, "text/html"), *UNREADABLE),
    "200, `null`": Case(responding(200, b"null"), *UNREADABLE),
    "redirect to another host": Case(
        responding(302, Location="http://localhost:9/?SENTINEL"), *refused(ApiError)
    ),
}

EMPTY = "200, empty"
"""What is an error for a read and a creation, and as good as a body for a command that is done."""

Send = Callable[[Any], Any]
SENDS: dict[str, Send] = {
    "read": lambda client: client.fleet(IDS["fid"]).vehicle(IDS["vid"]).status(),
    "put": lambda client: client.fleet(IDS["fid"]).monitors.pause(IDS["mid"]),
    "post": lambda client: client.fleet(IDS["fid"]).monitors.create(MONITOR),
}


def clean(text: str) -> None:
    for word in HIDDEN:
        assert word not in text


def no_secret(text: str) -> None:
    # The methods of the facade have the caller's own arguments in them, ids included.
    for word in HIDDEN[:2]:
        assert word not in text


def check(error: PsaFleetError, log: str) -> None:
    assert error.__context__ is None
    assert error.__cause__ is None
    clean(f"{error} {error!r} {error.args} {getattr(error, 'request', None)} {getattr(error, 'start', '')}")
    clean("".join(traceback.format_exception(error)))
    shown = traceback.TracebackException.from_exception(error, capture_locals=True, lookup_lines=False)
    for frame in shown.stack:
        if "psa_fleet" in frame.filename:
            seen = str(frame.locals)
            clean(seen) if frame.name in ("send", "_try", "_exchange") else no_secret(seen)
    copied = pickle.loads(pickle.dumps(error))
    assert (type(copied), str(copied), copied.args) == (type(error), str(error), error.args)
    assert vars(copied) == vars(error)
    assert isinstance(error, OutcomeUnknownError) <= ("may have acted: fleet.monitors." in str(error))
    clean(log)


def options(case: Case) -> dict[str, Any]:
    """End of an attempt: a stalled server never continues, so the length of the wait changes nothing."""
    return {"version": "v3", "timeout": 0.05 if case.fault.then == STALL else 60.0, "connect_timeout": 60.0}


@pytest.mark.promise("P105", "P110", "P117", "P143", "P510")
@pytest.mark.parametrize("kind", SENDS)
@pytest.mark.parametrize("name", CASES)
def test_fault_raises_its_error_after_its_attempts_and_leaks_nothing(
    name: str, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    case = CASES[name]
    count, expected = getattr(case, kind)
    with (
        faulty_server(case.fault) as server,
        FleetClient(None, CREDENTIALS, base_url=server.url, **options(case)) as client,
    ):
        with instant_sleep() as waits, pytest.raises(expected) as caught:
            SENDS[kind](client)
        assert not client._connection.http.cookies.jar
        server.wait_for(count)
    assert type(caught.value) is expected
    assert len(server.requests) == count
    assert len(waits.sleeps) == count - 1
    check(caught.value, caplog.text)
    # Every try is whole, and none brings a cookie back.
    for request in server.requests:
        assert b"client_id=SENTINEL-client" in request
        assert b"Authorization: Basic U0VOVElORU" in request
        assert b"ookie" not in request
        assert request.endswith(server.requests[0].partition(b"\r\n\r\n")[2])


@pytest.mark.promise("P105", "P117", "P510")
@pytest.mark.anyio
@pytest.mark.parametrize("kind", SENDS)
@pytest.mark.parametrize("name", CASES)
async def test_fault_raises_its_error_in_the_async_client(
    name: str, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    case = CASES[name]
    count, expected = getattr(case, kind)
    send: Callable[[AsyncFleetClient], Awaitable[object]] = SENDS[kind]
    with faulty_server(case.fault) as server:
        async with AsyncFleetClient(None, CREDENTIALS, base_url=server.url, **options(case)) as client:
            with instant_sleep() as waits, pytest.raises(expected) as caught:
                await send(client)
        server.wait_for(count)
    assert len(server.requests) == count
    assert len(waits.sleeps) == count - 1
    check(caught.value, caplog.text)


# A server that stalls twice and responds then: see test_timeouts_are_survived.
PASSING = [name for name, case in CASES.items() if case.read[0] > 1 and case.fault.then != STALL]


@pytest.mark.promise("P101", "P140")
@pytest.mark.parametrize("name", PASSING)
def test_transient_fault_is_retried_and_logged(name: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "psa_fleet")
    case = CASES[name]
    with (
        faulty_server(case.fault, case.fault, GOOD) as server,
        FleetClient(None, CREDENTIALS, base_url=server.url, **options(case)) as client,
    ):
        with instant_sleep():
            assert SENDS["read"](client).additional_properties["id"] == "VF3SENTINELVIN001"
        assert len(server.requests) == 3
    told = [record.getMessage() for record in caplog.records if record.name == "psa_fleet"]
    assert len(told) == 2
    assert all("GET /fleets/{fid}/vehicles/{vid}/status: " in line and "retried in" in line for line in told)
    clean(caplog.text)


@pytest.mark.promise("P101")
@pytest.mark.parametrize(
    "late", [httpx.ReadTimeout, httpx.WriteTimeout, httpx.ConnectTimeout, httpx.PoolTimeout]
)
def test_timeouts_are_survived(late: type[httpx.TimeoutException], caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "psa_fleet")
    server = Server(late("SENTINEL"), late("SENTINEL"), httpx.Response(200, content=BODY))
    assert SENDS["read"](server.client()).additional_properties["id"] == "VF3SENTINELVIN001"
    assert len(server.requests) == 3
    assert caplog.text.count("retried in") == 2
    clean(caplog.text)


@pytest.mark.promise("P143")
def test_retries_can_be_switched_off_for_a_call() -> None:
    with (
        faulty_server(responding(503)) as server,
        FleetClient(None, CREDENTIALS, base_url=server.url, version="v3") as client,
    ):
        for retry, count in ((None, 1), (Retry(attempts=1), 1), (Retry(attempts=5), 5)):
            before = len(server.requests)
            with pytest.raises(ServerError):
                client.with_options(retry=retry).fleet("f").get()
            assert len(server.requests) - before == count


@pytest.mark.promise("P106")
def test_post_is_sent_again_when_no_connection_came_about() -> None:
    with faulty_server(GOOD) as server:
        url = server.url
    client = FleetClient(None, CREDENTIALS, base_url=url, version="v3")
    with client, instant_sleep() as waits, pytest.raises(TransportError) as caught:
        SENDS["post"](client)
    assert not isinstance(caught.value, OutcomeUnknownError)
    assert len(waits.sleeps) == 2
    assert "after 3 attempts" in str(caught.value)
    check(caught.value, "")


@pytest.mark.promise("P107")
@pytest.mark.parametrize("lost", [responding(502), Fault(b"", RESET)])
def test_delete_retried_after_lost_response_accepts_404(lost: Fault) -> None:
    gone = responding(404, ERROR % 40401)
    with (
        faulty_server(lost, gone) as server,
        FleetClient(None, CREDENTIALS, base_url=server.url, version="v3") as client,
    ):
        client.fleet(IDS["fid"]).monitors.delete(IDS["mid"])
        assert len(server.requests) == 2
        # This time nothing was lost before.
        with pytest.raises(NotFoundError):
            client.fleet(IDS["fid"]).monitors.delete(IDS["mid"])


@pytest.mark.promise("P107")
def test_refused_delete_has_deleted_nothing() -> None:
    with (
        faulty_server(responding(429), responding(404, ERROR % 40401)) as server,
        FleetClient(None, CREDENTIALS, base_url=server.url, version="v3") as client,
        pytest.raises(NotFoundError),
    ):
        client.fleet(IDS["fid"]).monitors.delete(IDS["mid"])
    assert len(server.requests) == 2


@pytest.mark.promise("P101")
def test_deadline_ends_retries() -> None:
    with (
        faulty_server(responding(503, Retry_After="4"), responding(503, Retry_After="7")) as server,
        FleetClient(None, CREDENTIALS, base_url=server.url, version="v3", deadline=10) as client,
        instant_sleep() as waits,
        pytest.raises(ServerError) as caught,
    ):
        SENDS["read"](client)
    # Four seconds were waited, and seven more would be too many.
    assert len(server.requests) == 2
    assert waits.sleeps == [pytest.approx(4, abs=0.5)]
    assert caught.value.retry_after == 7
    assert "retry in 7 s" in str(caught.value)


@pytest.mark.promise("P108")
def test_retry_after_is_waited_for_or_raises_at_once() -> None:
    for deadline, asked, count in (
        (None, "60", 3),
        (None, "3600", 1),
        (7200, "3000", 3),
        (50, "60", 1),
        (None, "Mon, 01 Jan 2001 00:00:00 GMT", 3),
    ):
        with (
            faulty_server(responding(429, Retry_After=asked)) as server,
            FleetClient(None, CREDENTIALS, base_url=server.url, version="v3") as client,
            instant_sleep() as waits,
            pytest.raises(RateLimitError) as caught,
        ):
            client.with_options(deadline=deadline).fleet("f").get()
        assert len(server.requests) == count
        wanted = float(asked) if asked.isdecimal() else 0.0
        assert caught.value.retry_after == wanted
        assert all(wait >= wanted for wait in waits.sleeps)


@pytest.mark.parametrize("kind", SENDS)
def test_deadline_ends_attempt(kind: str) -> None:
    def stalled(request: httpx.Request) -> httpx.Response:
        seconds = request.extensions["timeout"]["read"]
        assert 0 < seconds <= 5
        clock.sleep(seconds)
        raise httpx.ReadTimeout("SENTINEL")

    server = Server(handler=stalled)
    with (
        server.client(deadline=5) as client,
        instant_sleep(),
        pytest.raises(TimeoutError if kind == "read" else OutcomeUnknownError) as caught,
    ):
        SENDS[kind](client)
    assert len(server.requests) == 1
    check(caught.value, "")


@pytest.mark.parametrize("late", [httpx.ReadTimeout, httpx.WriteTimeout, httpx.PoolTimeout])
@pytest.mark.parametrize(
    ("timeout", "deadline", "count"),
    [(5, None, 3), (5, 60, 3), (5, 5.1, 3), (60, 5, 1), (5, 5, 1), (None, 5, 1), (None, None, 3)],
)
def test_timeout_is_retried_unless_it_is_the_deadline(
    late: type[httpx.TimeoutException], timeout: float | None, deadline: float | None, count: int
) -> None:
    server = Server(late("SENTINEL"))
    with instant_sleep(), pytest.raises(TimeoutError):
        SENDS["read"](server.client(timeout=timeout, deadline=deadline, retry=Retry(initial_wait=0)))
    assert len(server.requests) == count


@pytest.mark.promise("P109")
@pytest.mark.anyio
@pytest.mark.parametrize("kind", SENDS)
async def test_deadline_ends_attempt_without_blocking(kind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    loop, passed = asyncio.get_running_loop(), 0.0
    real = loop.time
    monkeypatch.setattr(loop, "time", lambda: real() + passed)

    async def stalled(request: httpx.Request) -> httpx.Response:
        nonlocal passed
        requests.append(request)
        passed += 120  # on the clock of the event loop, whose timers end an attempt
        await asyncio.Event().wait()
        raise AssertionError

    requests: list[httpx.Request] = []
    async with AsyncFleetClient(
        None, CREDENTIALS, version="v3", deadline=60, transport=httpx.MockTransport(stalled)
    ) as client:
        with pytest.raises(TimeoutError if kind == "read" else OutcomeUnknownError) as caught:
            await SENDS[kind](client)
    assert len(requests) == 1
    check(caught.value, "")


class Dripping(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that comes byte by byte, each of them after a second."""

    closed = False

    def __iter__(self) -> Iterator[bytes]:
        for byte in BODY:
            clock.sleep(1)
            yield bytes([byte])

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for byte in BODY:
            await clock.async_sleep(1)
            yield bytes([byte])

    def close(self) -> None:
        self.closed = True

    async def aclose(self) -> None:
        self.closed = True


def test_body_that_drips_ends_with_the_deadline() -> None:
    body = Dripping()
    transport = httpx.MockTransport(lambda _: httpx.Response(200, stream=body))
    client = FleetClient(None, CREDENTIALS, version="v3", transport=transport, deadline=5)
    with instant_sleep() as waits, pytest.raises(TimeoutError, match="deadline"):
        SENDS["read"](client)
    assert waits.sleeps == [1.0] * 5
    assert body.closed


@pytest.mark.promise("P109")
@pytest.mark.anyio
async def test_body_that_drips_ends_with_the_deadline_without_blocking() -> None:
    body = Dripping()
    transport = httpx.MockTransport(lambda _: httpx.Response(200, stream=body))
    client = AsyncFleetClient(None, CREDENTIALS, version="v3", transport=transport, deadline=5)
    with instant_sleep() as waits, pytest.raises(TimeoutError, match="deadline"):
        await SENDS["read"](client)
    assert waits.sleeps == [1.0] * 5
    assert body.closed


class Strange(Exception):
    """What a test tool raises, such as one that blocks the network."""


def test_exception_that_is_not_of_httpx_propagates() -> None:
    server = Server(Strange())
    with pytest.raises(Strange):
        SENDS["read"](server.client())
    assert len(server.requests) == 1


def test_empty_body_is_error_for_read_and_create_but_not_for_put() -> None:
    with (
        faulty_server(responding(200)) as server,
        FleetClient(None, CREDENTIALS, base_url=server.url, version="v3") as client,
    ):
        with pytest.raises(DecodeError, match="an empty body") as caught:
            SENDS["read"](client)
        check(caught.value, "")
        assert SENDS["put"](client).to_dict() == {}
        with pytest.raises(OutcomeUnknownDecodeError, match="no usable `monitorId`"):
            SENDS["post"](client)
        assert len(server.requests) == 3


def row(name: str) -> str:
    """A line of the table in docs/faults.md."""
    cells = (f"{count} × {error.__name__}" for count, error in CASES[name][1:])
    return f"| {' | '.join([name, *cells])} |"


@pytest.mark.promise("P105")
def test_docs_table_of_faults_matches_the_cases() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "faults.md").read_text(encoding="utf-8")
    table = page.partition("| --- | --- | --- | --- |\n")[2].partition("\n\n")[0]
    last = f"| {EMPTY} | 1 × DecodeError | done | 1 × OutcomeUnknownDecodeError |"
    assert table.splitlines() == [*map(row, CASES), last]
