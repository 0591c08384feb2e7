"""Every method of the facade, by the operation that it should reach."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from psa_fleet._operations.catalog import CATALOG, Entry
from psa_fleet_v2.operations import OPERATIONS as V2
from psa_fleet_v3.operations import OPERATIONS as V3

MONITOR: dict[str, Any] = {
    "label": "Empty battery",
    "subscribeParam": {
        "retryPolicy": {"policy": "None"},
        "callback": {
            "webhook": {"target": "https://customer.example/hook", "name": "hook", "attributes": []}
        },
    },
    "triggerParam": {
        "triggers": [
            {
                "name": "d1",
                "data": {"data": "vehicle.energy.electric.level", "op": "lowerThan", "value": ["20"]},
            }
        ],
        "boolExp": "d1",
    },
}

CALLBACK: dict[str, Any] = {
    "label": "Fleet desk",
    "remoteTypes": ["Horn", "Doors"],
    "callback": {"webhook": {"target": "https://customer.example/remotes", "name": "remotes"}},
}

IDS = {
    name: f"{name}-1" for known in (V2, V3) for each in known.values() for name in each.path_parameters
} | {"vin": "VIN-1"}


def _fleet(client: Any) -> Any:
    return client.fleet(IDS["fid"])


def _vehicle(client: Any) -> Any:
    return _fleet(client).vehicle(IDS["vid"])


def _remotes(client: Any) -> Any:
    return _vehicle(client).remotes(IDS["cbid"])


def _trip(client: Any) -> Any:
    return _vehicle(client).trip(IDS["tid"])


def _fleet_trip(client: Any) -> Any:
    return _fleet(client).trip(IDS["tid"])


_BY_HAND: Mapping[str, Callable[..., Any]] = {
    "getFleets": lambda c, **kw: c.fleets(**kw).first(),
    "getVehiclesCapabilities": lambda c, **kw: c.capabilities(IDS["vin"], **kw),
    "createFleetVehicleMonitor": lambda c, **kw: _fleet(c).monitors.create(MONITOR, **kw),
    "getFleetMonitors": lambda c, **kw: _fleet(c).monitors.list(**kw).first(),
    "getFleetMonitorsStatusById": lambda c, **kw: _fleet(c).monitors.get(IDS["mid"], **kw),
    "updateFleetVehicleMonitor": lambda c, **kw: _fleet(c).monitors.update(IDS["mid"], MONITOR, **kw),
    "setFleetVehicleMonitorStatus": lambda c, **kw: _fleet(c).monitors.pause(IDS["mid"], **kw),
    "deleteFleetMonitor": lambda c, **kw: _fleet(c).monitors.delete(IDS["mid"], **kw),
    "setFleetVehicleRemote": lambda c, **kw: _fleet(c).callbacks.create(CALLBACK, **kw),
    "getFleetRemotes": lambda c, **kw: _fleet(c).callbacks.list(**kw).first(),
    "getFleetRemotebyId": lambda c, **kw: _fleet(c).callbacks.get(IDS["cbid"], **kw),
    "setFleetVehicleRemoteById": lambda c, **kw: _fleet(c).callbacks.update(IDS["cbid"], CALLBACK, **kw),
    "setFleeRemoteCallbackStatus": lambda c, **kw: _fleet(c).callbacks.pause(IDS["cbid"], **kw),
    "deleteFleetRemote": lambda c, **kw: _fleet(c).callbacks.delete(IDS["cbid"], **kw),
    "sendRemoteToVhl": lambda c, **kw: _remotes(c).send({"horn": {"state": "Activated"}}, **kw),
    "getRemoteRequestsForVhl": lambda c, **kw: _remotes(c).list(**kw).first(),
    "getRemoteRequestForVhlById": lambda c, **kw: _remotes(c).get(IDS["rid"], **kw),
}


def _read(entry: Entry) -> Callable[..., Any]:
    """The call of a read that the catalog describes: its handle, its method, ids, and the first page."""
    handle = {
        ("fleet",): _fleet,
        ("vehicle",): _vehicle,
        ("fleet", "trip"): _fleet_trip,
        ("vehicle", "trip"): _trip,
    }[entry.owner]

    def call(client: Any, **keywords: Any) -> Any:
        method = getattr(handle(client), entry.methods[0])
        parameters = inspect.signature(method).parameters.values()
        ids = [IDS[each.name] for each in parameters if each.default is each.empty]
        found = method(*ids, **keywords)
        return found.first() if hasattr(found, "first") else found

    return call


CALLS: Mapping[str, Callable[..., Any]] = {
    key: _BY_HAND.get(key) or _read(entry) for key, entry in CATALOG.items()
}
"""A call of each operation; those of plain reads follow from the catalog."""

ARGUMENTS: Mapping[str, tuple[str, object, list[str]]] = {
    "timestamps": (
        "between",
        [
            (datetime(2024, 5, 1, 12, tzinfo=UTC), None),
            (None, datetime(2024, 5, 2, 1, 30, 0, 250_000, tzinfo=UTC)),
        ],
        ["2024-05-01T12:00:00Z/", "/2024-05-02T01:30:00.250Z"],
    ),
    "pageSize": ("page_size", 60, ["60"]),
    "indexRange": ("index_range", (0, 9), ["0-9"]),
    "locale": ("locale", "fr-FR", ["fr-FR"]),
    "vinPrefix": ("vin_prefix", "VF3", ["VF3"]),
    "profile": ("profile", "endUser", ["endUser"]),
    "distance": ("distance", (0.1, 150), ["0.1-150"]),
    "duration": ("duration", (timedelta(minutes=10), None), ["600-"]),
    "states": ("states", ["Nominal", "Unfinished"], ["Nominal", "Unfinished"]),
    "tolerance": ("tolerance", 0.05, ["0.05"]),
    "types": ("remotes", ["Horn", "WakeUp"], ["Horn", "WakeUp"]),
}
"""Query parameters: the facade's keyword, a value, and what should travel. Lists depend on the operation."""
