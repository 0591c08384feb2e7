"""Plain httpx clients of a simulator: its own client must not be what proves it."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import httpx

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
    }


def visitor(simulator: Simulator, version: Version = "v3", **more: Any) -> httpx.Client:
    return httpx.Client(**{**options(simulator, version), **more})


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
