"""One call at a time: what is retried, held back by a rate limit, ended by a deadline, or not read."""

from __future__ import annotations

import gzip
import logging
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from psa_fleet import (
    AsyncFleetClient,
    DecodeError,
    NotFoundError,
    OutcomeUnknownDecodeError,
    OutcomeUnknownError,
    RateLimitError,
    Retry,
    ServerError,
    TimeoutError,
    TransportError,
)
from psa_fleet.drift import DriftRecorder
from psa_fleet.testing import FakeClock, instant_sleep
from tests.client.calls import MONITOR
from tests.client.servers import FLEET, Server, UnreadBody, page

pytestmark = pytest.mark.anyio

LOST = httpx.ReadError("reset")
GONE = httpx.Response(404, json={"code": 40401})
LIMITED = {"x-ratelimit-limit-2": "2", "x-ratelimit-remaining-2": "0"}


@pytest.fixture
def waits() -> Iterator[FakeClock]:
    with instant_sleep() as noted:
        yield noted


@pytest.mark.promise("P107")
@pytest.mark.parametrize("lost", [LOST, httpx.Response(502)], ids=["reset", "502"])
async def test_deletion_retried_after_a_lost_response_succeeds_at_404(lost: Any, waits: FakeClock) -> None:
    server = Server(lost, GONE)
    monitors = server.async_client().fleet("f").monitors
    await monitors.delete("m")
    assert len(server.requests) == 2
    with pytest.raises(NotFoundError):
        await monitors.delete("m")


@pytest.mark.promise("P107")
async def test_deletion_retried_after_a_refusal_fails_at_404(waits: FakeClock) -> None:
    server = Server(httpx.Response(429), GONE)
    with pytest.raises(NotFoundError):
        await server.async_client().fleet("f").monitors.delete("m")
    assert len(server.requests) == 2


@pytest.mark.promise("P106")
@pytest.mark.parametrize(
    ("trouble", "kind"),
    [
        (LOST, TransportError),
        (httpx.ReadTimeout("slow"), TransportError),
        (httpx.Response(500), ServerError),
        (httpx.Response(200, html="<html>"), DecodeError),
    ],
)
async def test_creation_that_may_have_acted_is_not_retried(
    trouble: Any, kind: type[Exception], waits: FakeClock
) -> None:
    server = Server(trouble)
    with pytest.raises(kind) as caught:
        await server.async_client().fleet("f").monitors.create(MONITOR)
    assert isinstance(caught.value, OutcomeUnknownError)
    assert (len(server.requests), waits.sleeps) == (1, [])


@pytest.mark.promise("P106")
async def test_creation_is_retried_where_no_connection_was_made(waits: FakeClock) -> None:
    server = Server(httpx.ConnectError("refused"), httpx.Response(202, json={"monitorId": "m"}))
    assert (await server.async_client().fleet("f").monitors.create(MONITOR)).monitor_id == "m"
    assert len(waits.sleeps) == 1


async def test_read_is_retried_as_often_as_configured(
    waits: FakeClock, caplog: pytest.LogCaptureFixture
) -> None:
    server = Server(httpx.Response(503), LOST, httpx.Response(200, json=FLEET))
    with caplog.at_level(logging.DEBUG, "psa_fleet"):
        assert (await server.async_client(retry=Retry(attempts=3)).fleet("SENTINEL").get()).id == "fleet-1"
    assert (len(server.requests), len(waits.sleeps)) == (3, 2)
    assert "GET /fleets/{fid}: status 503, retried in" in caplog.text
    assert "GET /fleets/{fid}: 200 in " in caplog.text
    assert "SENTINEL" not in caplog.text
    server = Server(httpx.Response(503))
    with pytest.raises(ServerError, match="after 3 attempts"):
        await server.async_client(retry=Retry(attempts=3)).fleet("f").get()
    assert len(server.requests) == 3


@pytest.mark.promise("P108")
async def test_retry_after_of_the_server_is_waited_for(waits: FakeClock) -> None:
    server = Server(httpx.Response(429, headers={"retry-after": "17"}), httpx.Response(200, json=FLEET))
    assert (await server.async_client().fleet("f").get()).id == "fleet-1"
    assert len(waits.sleeps) == 1
    assert waits.sleeps[0] >= 17


@pytest.mark.promise("P101")
async def test_deadline_leaves_no_time_for_another_attempt(waits: FakeClock) -> None:
    headers = {"retry-after": "7"}
    server = Server(httpx.Response(503, headers={"retry-after": "4"}), httpx.Response(503, headers=headers))
    with pytest.raises(ServerError) as caught:
        await server.async_client(deadline=10).fleet("f").get()
    assert len(server.requests) == 2
    assert waits.sleeps == [pytest.approx(4, abs=0.5)]
    assert caught.value.retry_after == 7


async def test_deadline_that_has_passed_sends_nothing(waits: FakeClock) -> None:
    """The first attempt uses up all the time there is."""

    def respond(_: httpx.Request) -> httpx.Response:
        waits.sleep(11)
        return httpx.Response(503)

    server = Server(handler=respond)
    with pytest.raises((ServerError, TransportError)):
        await server.async_client(deadline=10).fleet("f").get()
    assert len(server.requests) == 1


async def test_deadline_shortens_the_timeouts_of_an_attempt(waits: FakeClock) -> None:
    server = Server(httpx.Response(503, headers={"retry-after": "4"}), httpx.Response(200, json=FLEET))
    await server.async_client(deadline=10).fleet("f").get()
    first, second = (request.extensions["timeout"]["read"] for request in server.requests)
    assert first == pytest.approx(10, abs=0.5)
    assert second == pytest.approx(6, abs=0.6)


async def test_transport_timeout_raises_timeout_error(waits: FakeClock) -> None:
    server = Server(httpx.ReadTimeout("slow"))
    with pytest.raises(TimeoutError, match="ReadTimeout"):
        await server.async_client(retry=None).fleet("f").get()


async def test_rate_limit_is_waited_for_when_asked(waits: FakeClock) -> None:
    server = Server(httpx.Response(200, json=FLEET, headers=LIMITED))
    client = server.async_client(rate_limit="wait")
    for _ in range(3):
        await client.fleet("f").get()
    assert len(server.requests) == 3
    assert sum(waits.sleeps) > 1


@pytest.mark.promise("P111")
async def test_rate_limit_is_raised_when_asked_and_nothing_is_sent(waits: FakeClock) -> None:
    server = Server(httpx.Response(200, json=FLEET, headers=LIMITED))
    client = server.async_client(rate_limit="raise")
    await client.fleet("f").get()
    with pytest.raises(RateLimitError, match=r"GET /fleets/\{fid\}: not sent") as caught:
        await client.fleet("f").get()
    assert caught.value.retry_after is not None
    assert (len(server.requests), waits.sleeps) == (1, [])
    waits.sleep(caught.value.retry_after)
    await client.fleet("f").get()


@pytest.mark.promise("P144")
async def test_rate_limit_delays_collections_but_not_single_calls(waits: FakeClock) -> None:
    server = Server(
        handler=lambda _: httpx.Response(
            200, json=page([FLEET], f"?pageToken={len(server.requests)}"), headers=LIMITED
        )
    )
    client = server.async_client()
    for _ in range(4):
        await client.fleet("f").get()
    assert waits.sleeps == []
    assert len(await client.fleets().to_list(limit=4)) == 4
    assert len(waits.sleeps) >= 2


async def test_retry_after_of_429_delays_the_next_collection(waits: FakeClock) -> None:
    server = Server(httpx.Response(429, headers={"retry-after": "30"}), page([FLEET]))
    client = server.async_client(retry=None)
    with pytest.raises(RateLimitError):
        await client.fleet("f").get()
    assert len(await client.fleets().to_list()) == 1
    assert waits.sleeps == [pytest.approx(30, abs=0.5)]


async def test_rate_limit_beyond_the_deadline_is_raised_at_once(waits: FakeClock) -> None:
    spent = {"x-ratelimit-limit-1": "9", "x-ratelimit-remaining-1": "0", "x-ratelimit-reset-1": "3600"}
    server = Server(httpx.Response(200, json=page([FLEET]), headers=spent))
    client = server.async_client(deadline=60)
    assert len(await client.fleets().to_list()) == 1
    with pytest.raises(RateLimitError) as caught:
        await client.fleets().to_list()
    assert caught.value.retry_after == pytest.approx(3600, abs=1)
    assert len(server.requests) == 1
    assert len(await client.with_options(deadline=4000).fleets().to_list()) == 1


async def test_concurrency_of_one_serves_calls_one_after_another(waits: FakeClock) -> None:
    server = Server(httpx.Response(500), httpx.Response(200, json=FLEET))
    client = server.async_client(concurrency=1, retry=None)
    with pytest.raises(ServerError):
        await client.fleet("f").get()
    for copy in (client, client.with_options(concurrency=2), client.with_options(timeout=3)):
        assert (await copy.fleet("f").get()).id == "fleet-1"
    account = client.account(client.accounts[0])
    assert (await account.fleet("f").get()).id == "fleet-1"


@pytest.mark.parametrize("version", ["v2", "v3"])
async def test_drift_recorder_sees_every_response(version: Any) -> None:
    recorder = DriftRecorder()
    server = Server({**FLEET, "newMember": 1}, page([FLEET]), httpx.Response(404, json={"code": 40400}))
    client = server.async_client(version, drift=recorder)
    await client.fleet("f").get()
    await client.fleets().to_list()
    with pytest.raises(NotFoundError):
        await client.fleet("f").vehicle("v").get()
    found = recorder.findings()
    assert "newMember" in str(found)
    assert "fleet-1" not in str(found)
    assert repr(recorder).endswith("in 3 responses>")


@pytest.mark.promise("P151")
@pytest.mark.parametrize(
    "coding", ["gzip, gzip", "deflate,gzip", "br", "zstd", "BR", "identity, br", "x-gzip"]
)
async def test_response_in_coding_that_was_not_asked_for_is_not_decoded(coding: str) -> None:
    def respond(status: int) -> AsyncFleetClient:
        headers = {"Content-Encoding": coding}
        server = Server(handler=lambda _: httpx.Response(status, headers=headers, stream=UnreadBody()))
        return server.async_client(retry=None)

    with pytest.raises(DecodeError, match="content coding"):
        await respond(200).fleet("f").get()
    with pytest.raises(OutcomeUnknownDecodeError, match="content coding"):
        await respond(202).fleet("f").monitors.create(MONITOR)
    with pytest.raises(ServerError):
        await respond(502).fleet("f").get()


@pytest.mark.promise("P151")
@pytest.mark.parametrize("coding", ["gzip", "GZIP", "identity"])
async def test_response_in_coding_that_was_asked_for_is_read(coding: str) -> None:
    body = b'{"id": "x"}' if coding == "identity" else gzip.compress(b'{"id": "x"}')
    headers = {"Content-Encoding": coding}

    def respond(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers=headers, stream=httpx.ByteStream(body))

    fleet = await Server(handler=respond).async_client().fleet("f").get()
    assert fleet.id == "x"


@pytest.mark.promise("P151")
async def test_response_of_exactly_the_limit_is_read() -> None:
    body = b'{"id": "x"}'
    server = Server(httpx.Response(200, content=body))
    async with server.async_client(max_response_size=len(body)) as client:
        fleet = await client.fleet("f").get()
        assert fleet.id == "x"
    server = Server(httpx.Response(200, content=body + b" "))
    async with server.async_client(max_response_size=len(body)) as client:
        with pytest.raises(DecodeError):
            await client.fleet("f").get()


@pytest.mark.promise("P151")
async def test_creation_with_response_beyond_the_limit_may_have_acted() -> None:
    server = Server(httpx.Response(202, content=b" " * 100))
    async with server.async_client(max_response_size=10) as client:
        with pytest.raises(OutcomeUnknownError, match="more than 10"):
            await client.fleet("f").monitors.create(MONITOR)
    assert len(server.requests) == 1
