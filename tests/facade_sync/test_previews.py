# Made from ../facade_async/test_previews.py by scripts/unasync.py: change that, not this.
"""Previews of commands are the requests that the commands send, and send none themselves."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

import httpx
import pytest

from psa_fleet import (
    ArgumentError,
    CallbackFormatError,
    Credentials,
    FleetClient,
    MonitorFormatError,
    NotAvailableError,
    PreparedRequest,
    RemoteFormatError,
)
from psa_fleet.monitors import Data, Monitor, Webhook, Zone
from psa_fleet.remotes import Horn
from psa_fleet.simulator import Simulator
from psa_fleet.subscription import VERSIONS, Version
from tests.client import worlds
from tests.client.calls import CALLBACK, IDS, MONITOR
from tests.client.estates import Estate

SECRET: Final = "SENTINEL-webhook-secret"
EITHER: Final = Monitor(
    label="Far or empty",
    when=(Data("vehicle.odometer") > 30000) | Zone.leaving(latitude=45.76, longitude=4.84, radius_km=30),
    notify=Webhook("https://customer.example/hook", headers={"Authorization": SECRET}),
)
SPLIT: Final = {"split": True}

COMMANDS: Final[list[tuple[Version, str, str, tuple[object, ...], dict[str, Any], int]]] = [
    *(
        (version, "monitors", method, arguments, options, count[version])
        for method, arguments, options, count in (
            ("create", (MONITOR,), {}, {"v2": 1, "v3": 1}),
            ("create", (EITHER,), SPLIT, {"v2": 2, "v3": 1}),
            ("pause", ("{mid}",), {}, {"v2": 2, "v3": 1}),
            ("resume", ("{mid}",), {}, {"v2": 2, "v3": 1}),
            ("replace", ("{mid}", EITHER), SPLIT, {"v2": 4, "v3": 1}),
            ("delete", ("{mid}",), {}, {"v2": 2, "v3": 1}),
        )
        for version in VERSIONS
    ),
    ("v3", "monitors", "create", (MONITOR,), {"format": None}, 1),
    ("v3", "monitors", "update", ("{mid}", MONITOR), {}, 1),
    ("v3", "callbacks", "create", (CALLBACK,), {}, 1),
    ("v3", "callbacks", "update", ("{cbid}", CALLBACK), {}, 1),
    ("v3", "callbacks", "pause", ("{cbid}",), {}, 1),
    ("v3", "callbacks", "resume", ("{cbid}",), {}, 1),
    ("v3", "callbacks", "delete", ("{cbid}",), {}, 1),
    ("v3", "remotes", "send", (Horn(),), {}, 1),
]
"""Version, handle, command, arguments, options, and how many requests these make."""


@pytest.fixture(scope="module")
def running() -> Iterator[Simulator]:
    with Simulator() as simulator:
        yield simulator


@pytest.mark.promise("P190")
@pytest.mark.parametrize(
    ("version", "owner", "method", "arguments", "options", "count"),
    COMMANDS,
    ids=[f"{case[0]}-{case[1]}-{case[2]}{'-split' if case[4] else ''}" for case in COMMANDS],
)
def test_preview_is_what_the_command_sends(
    running: Simulator,
    version: Version,
    owner: str,
    method: str,
    arguments: tuple[object, ...],
    options: dict[str, Any],
    count: int,
) -> None:
    with worlds.client(running, version) as client:
        found = client.fleets().first()
        assert found is not None
        fleet: Any = client.fleet(found.id or "")
        vehicle = fleet.vehicles().first()
        made = fleet.monitors.create(EITHER, split=True)
        callback = fleet.callbacks.create(CALLBACK) if version == "v3" else None
        ids = {"{mid}": made.monitor_id, "{cbid}": callback and callback.callback_id}
        given = [ids.get(one, one) if isinstance(one, str) else one for one in arguments]
        handle = (
            fleet.vehicle(vehicle.id).remotes(ids["{cbid}"]) if owner == "remotes" else getattr(fleet, owner)
        )
        running.requests.clear()
        prepared = getattr(handle.preview, method)(*given, **options)
        assert not running.requests
        getattr(handle, method)(*given, **options)
        sent = [each for each in running.requests if each.method != "GET"]
        assert [(each.method, f"/connectedcar/{version}{each.path}") for each in prepared] == [
            (each.method, each.path) for each in sent
        ]
        assert [json.loads(each.body or b"null") for each in prepared] == [each.body for each in sent]
        assert len(prepared) == count
        for each in prepared:
            assert isinstance(each, PreparedRequest)
            for private in (SECRET, found.id, vehicle.id, *ids.values()):
                assert private is None or str(private) not in repr(each)


@pytest.mark.promise("P190")
@pytest.mark.parametrize("owner", ["cars", "city"])
def test_preview_of_several_accounts_sends_no_command(owner: str) -> None:
    estate = Estate({"cars": ["x"], "city": ["y"], owner: [IDS["fid"]]})
    client = estate.client()
    (only,) = client.fleet(IDS["fid"]).monitors.preview.create(MONITOR)
    assert {method for _, method, _ in estate.seen} == {"GET"}
    assert (only.method, only.path) == ("POST", "/fleets/fid-1/monitors")
    assert (b"triggers" in (only.body or b"")) == (owner == "city")


@pytest.mark.parametrize(
    ("version", "owner", "method", "arguments", "error"),
    [
        ("v2", "callbacks", "create", (CALLBACK,), NotAvailableError),
        ("v2", "remotes", "send", (Horn(),), NotAvailableError),
        ("v2", "monitors", "update", ("m", MONITOR), NotAvailableError),
        ("v3", "monitors", "pause", ("",), ArgumentError),
        ("v3", "monitors", "delete", ("split:m1+m2",), ArgumentError),
        ("v3", "monitors", "create", ({"label": "x"},), MonitorFormatError),
        ("v3", "callbacks", "update", ("cb", {"label": 1}), CallbackFormatError),
        ("v3", "remotes", "send", ({"horn": 1},), RemoteFormatError),
    ],
)
def test_preview_refuses_what_the_command_refuses(
    version: Version, owner: str, method: str, arguments: tuple[object, ...], error: type[Exception]
) -> None:
    def refused(request: httpx.Request) -> httpx.Response:
        raise AssertionError(request.method)

    client = FleetClient(
        None,
        Credentials("c", "u", "p"),
        version=version,
        base_url="http://127.0.0.1:9",
        transport=httpx.MockTransport(refused),
    )
    fleet = client.fleet("f")
    handle: Any = fleet.vehicle("v").remotes("cb") if owner == "remotes" else getattr(fleet, owner)
    messages = []
    for of in (handle.preview, handle):
        with pytest.raises(error) as caught:
            getattr(of, method)(*arguments)
        messages.append(str(caught.value))
    assert messages[0] == messages[1]
