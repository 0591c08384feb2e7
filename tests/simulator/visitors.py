"""Plain httpx clients of a simulator: its own client must not be what proves it."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import httpx
from anyio import to_thread

from psa_fleet.simulator import Simulator
from psa_fleet.subscription import Version


class Access(httpx.Auth):
    """Adds the credentials; `params=` of a client would take the query of links away."""

    def __init__(self, simulator: Simulator, version: Version) -> None:
        account = simulator.account(version)
        self._basic = httpx.BasicAuth(account.username, account.password)
        self._client_id = account.client_id

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        request.url = request.url.copy_merge_params({"client_id": self._client_id})
        yield from self._basic.auth_flow(request)


def options(simulator: Simulator, version: Version = "v3") -> dict[str, Any]:
    return {
        "base_url": f"{simulator.url}/{version}",
        "auth": Access(simulator, version),
        "trust_env": False,
        "verify": False,  # over plain HTTP no certificate is read, which would cost more than the request
    }


def visitor(simulator: Simulator, version: Version = "v3", **more: Any) -> httpx.Client:
    return httpx.Client(**{**options(simulator, version), **more})


def patient(simulator: Simulator) -> dict[str, Any]:
    """The `extensions` of one request whose time-out begins when the simulator has read it.

    A server that has not read a request when the client goes away never sees it: whether it has would else
    depend on how busy the machine is.
    """
    count = len(simulator.requests) + 1

    def trace(name: str, _: object) -> None:
        if name.endswith("receive_response_headers.started"):
            while len(simulator.requests) < count:
                pass

    return {"trace": trace}


def patient_async(simulator: Simulator) -> dict[str, Any]:
    """The same for a client that does not block."""
    wait = patient(simulator)["trace"]

    async def trace(name: str, info: object) -> None:
        await to_thread.run_sync(wait, name, info)

    return {"trace": trace}


class Hasty(httpx.HTTPTransport):
    """A transport that waits for the response to a POST only until the simulator has read it."""

    def __init__(self, simulator: Simulator) -> None:
        super().__init__(trust_env=False)
        self._simulator = simulator

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            timeouts = {**request.extensions["timeout"], "read": 0.01}
            request.extensions = {**request.extensions, "timeout": timeouts, **patient(self._simulator)}
        return super().handle_request(request)


def monitor(version: Version) -> dict[str, Any]:
    data = {"data": "vehicle.odometer", "op": "greaterThan", "value": ["10"]}
    triggers: dict[str, Any] = {
        "v2": {"dataTriggers": [data]},
        "v3": {"triggers": [{"name": "d1", "data": data}], "boolExp": "d1"},
    }
    webhook = {"target": "https://fleet.example/n", "name": "desk"}
    return {
        "label": "a",
        "subscribeParam": {"callback": {"webhook": webhook}},
        "triggerParam": triggers[version],
    }
