"""A monitor created through the facade fires in both versions, and what arrives is read to equal events."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

import pytest

from psa_fleet.monitors import Condition, Daily, Data, ExtensionName, Monitor, Webhook, Zone
from psa_fleet.simulator import Simulator
from psa_fleet.subscription import Version
from psa_fleet.webhooks import MonitorNotification, parse
from tests.client.worlds import client

from .receiver import Receiver

HOURS = 30
EXTENSIONS: list[ExtensionName] = [
    *("vehicle.status", "vehicle.position", "vehicle.maintenance", "vehicle.doorsState"),
    *("vehicle.telemetry", "vehicle.alerts", "vehicle.collisions"),
]


def conditions(simulator: Simulator) -> dict[str, Condition]:
    home = simulator.world.vehicle(0).home
    here: dict[str, Any] = {"latitude": home.latitude, "longitude": home.longitude, "radius_km": 3}
    always = Daily("00:00", hours=24)
    return {
        "zone": Zone.leaving(**here) & (Data("vehicle.kinetic.speed") > 20),
        "running": Data("vehicle.powertrain.status") == "Running",
        "battery": Data("vehicle.energy.electric.level") > 50,
        "charged": Data("vehicle.energy.charging.status") == "Finished",
        "locks": Data("vehicle.doorsState.lockedState").changes(),
        "alert": Data("vehicle.alert") == "LeftFrontTireUnderInflated",
        "collision": Data("vehicle.collision.severity") == "Minor",
        "moving": always & Data("vehicle.kinetic.moving").equals(True),
    }


@pytest.mark.parametrize("name", conditions(Simulator()))
def test_notifications_of_both_versions_are_read_to_equal_events(name: str) -> None:
    read: dict[str, list[Any]] = {}
    with Receiver() as receiver, Simulator(common=True) as simulator:
        versions: tuple[Version, ...] = ("v2", "v3")
        for version in versions:
            monitor = Monitor(
                label=name,
                when=conditions(simulator)[name],
                notify=Webhook(f"{receiver.url}/{version}"),
                extend=EXTENSIONS,
            )
            with client(simulator, version) as of:
                of.fleet(simulator.world.fleet(0).id).monitors.create(monitor)
        simulator.clock.advance(timedelta(hours=HOURS))
        for version in versions:
            found = []
            for came in receiver.came:
                if came.path.endswith(version):
                    notification = parse(json.dumps(came.body))
                    assert isinstance(notification, MonitorNotification)
                    assert not notification.additional_properties
                    text = json.dumps(notification.to_dict()["events"])
                    found += json.loads(text.replace(f"/connectedcar/{version}/", "/connectedcar/"))
            read[version] = found
    assert read["v3"]
    assert read["v2"] == read["v3"]
