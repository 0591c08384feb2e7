"""Plain httpx clients of a simulator: its own client must not be what proves it."""

from __future__ import annotations

from typing import Any

import httpx

from psa_fleet.simulator import Simulator
from psa_fleet.subscription import Version


def options(simulator: Simulator, version: Version = "v3") -> dict[str, Any]:
    account = simulator.account(version)
    return {
        "base_url": f"{simulator.url}/{version}",
        "auth": (account.username, account.password),
        "params": {"client_id": account.client_id},
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
