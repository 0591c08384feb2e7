"""What wraps httpx, as OpenTelemetry's instrumentation and recorders do, sees no credentials."""

from __future__ import annotations

import httpx
import pytest

from psa_fleet import AsyncFleetClient, FleetClient
from tests.client.faulty import faulty_server, responding
from tests.client.servers import CREDENTIALS

GOOD = responding(200, b'{"id": "x"}')


def seen(request: httpx.Request) -> str:
    return f"{request.url} {request.headers} {request.extensions}"


def clean(texts: list[str]) -> bool:
    secrets = (CREDENTIALS.client_id, CREDENTIALS.password, "client_id", "authorization", "Basic")
    return bool(texts) and not any(secret in text for secret in secrets for text in texts)


@pytest.mark.promise("P104")
def test_instrumentation_of_httpx_sees_no_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    texts: list[str] = []
    real = httpx.HTTPTransport.handle_request

    def wrapped(transport: httpx.HTTPTransport, request: httpx.Request) -> httpx.Response:
        texts.append(seen(request))
        return real(transport, request)

    monkeypatch.setattr(httpx.HTTPTransport, "handle_request", wrapped)
    with faulty_server(GOOD) as server:
        with FleetClient(None, CREDENTIALS, version="v3", base_url=server.url) as client:
            client.fleet("f").get()
        assert CREDENTIALS.client_id.encode() in server.requests[0]
    assert clean(texts)


@pytest.mark.anyio
@pytest.mark.promise("P104")
async def test_instrumentation_of_async_httpx_sees_no_credentials(monkeypatch: pytest.MonkeyPatch) -> None:
    texts: list[str] = []
    real = httpx.AsyncHTTPTransport.handle_async_request

    async def wrapped(transport: httpx.AsyncHTTPTransport, request: httpx.Request) -> httpx.Response:
        texts.append(seen(request))
        return await real(transport, request)

    monkeypatch.setattr(httpx.AsyncHTTPTransport, "handle_async_request", wrapped)
    with faulty_server(GOOD) as server:
        async with AsyncFleetClient(None, CREDENTIALS, version="v3", base_url=server.url) as client:
            await client.fleet("f").get()
        assert CREDENTIALS.client_id.encode() in server.requests[0]
    assert clean(texts)
