"""Stand-ins for a server, and clients that talk to them."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx

from psa_fleet import AsyncFleetClient, Credentials, FleetClient
from psa_fleet.subscription import Version

CREDENTIALS = Credentials(client_id="app-id-4711", username="MZP000001", password="s3cret-passw0rd")
HOST = "https://api-cert.groupe-psa.com"
FLEET = {"id": "fleet-1", "name": "Pool"}

Handler = Callable[[httpx.Request], httpx.Response]


class Server:
    """Responds to requests and remembers them."""

    def __init__(
        self, *responses: httpx.Response | Exception | dict[str, Any], handler: Handler | None = None
    ) -> None:
        self.requests: list[httpx.Request] = []
        self._answers = list(responses)
        self._handler = handler

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if self._handler is not None:
            return self._handler(request)
        answer = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if isinstance(answer, Exception):
            raise answer
        if isinstance(answer, dict):
            return httpx.Response(200, json=answer)
        # A response is read once, and the last one may be requested again.
        return httpx.Response(answer.status_code, headers=answer.headers, content=answer.content)

    def client(self, version: Version = "v3", **options: Any) -> FleetClient:
        return FleetClient(None, CREDENTIALS, version=version, transport=httpx.MockTransport(self), **options)

    def async_client(self, version: Version = "v3", **options: Any) -> AsyncFleetClient:
        return AsyncFleetClient(
            None, CREDENTIALS, version=version, transport=httpx.MockTransport(self), **options
        )

    @property
    def last(self) -> httpx.Request:
        return self.requests[-1]

    def body(self) -> Any:
        return json.loads(self.last.content)


class UnreadBody(httpx.AsyncByteStream, httpx.SyncByteStream):
    """A body of some hundred bytes that would be gigabytes: it must not be decoded at all."""

    def __iter__(self) -> Iterator[bytes]:
        raise AssertionError("the body was read")

    def __aiter__(self) -> AsyncIterator[bytes]:
        raise AssertionError("the body was read")


def page(items: list[Any], next_link: object = None, name: str = "fleets", **more: object) -> dict[str, Any]:
    links: dict[str, Any] = {"self": {"href": f"{HOST}/self"}}
    if next_link is not None:
        links["next"] = next_link if not isinstance(next_link, str) else {"href": next_link}
    return {"_embedded": {name: items}, "_links": links, **more}
