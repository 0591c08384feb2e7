"""Notifications of both versions: by hand, and any number of others from hypothesis."""

from __future__ import annotations

import random
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""How properties are tried: how fast the machine is makes no difference."""

VIN = "VR3SENTINEL000001"
MONITOR = "c7eeaafdf0ab9683d5a1b8d5157201400001m0001"
CALLBACK = "c7eeaafdf0ab9683d5a1b8d5157201400001c0001"


def value_v2(data: str = "vehicle.odometer", literal: str = "20") -> dict[str, Any]:
    return {"data": data, "value": {"type": "string", "body": {"literalValue": literal}}}


value_v3 = value_v2


def monitor_event(number: int = 1, **members: Any) -> dict[str, Any]:
    event = {
        "fleetId": "fleet-1",
        "vin": VIN,
        "eventDate": f"2026-11-23T10:{number // 60:02}:{number % 60:02}Z",
        "refresh": False,
        "values": [value_v3(literal=str(number))],
        "extensions": [],
    }
    return {**event, **members}


def monitor_notification(*events: Any, **members: Any) -> dict[str, Any]:
    return {
        "monitorId": MONITOR,
        "attributes": [{"key": "depot", "value": "Rennes"}],
        "events": list(events) or [monitor_event()],
        **members,
    }


def remote_event(number: int = 1, **members: Any) -> dict[str, Any]:
    event = {
        "remoteActionId": "action-1",
        "vin": VIN,
        "eventDate": f"2026-11-23T10:00:{number:02}Z",
        "remoteType": "Horn",
        "eventStatus": {"type": "Pending", "status": "Accepted"},
    }
    return {**event, **members}


def remote_notification(*events: Any, **members: Any) -> dict[str, Any]:
    return {"callbackId": CALLBACK, "events": list(events) or [remote_event()], **members}


def shuffled(value: Any, source: random.Random) -> Any:
    """The same JSON with the members of its objects in another order."""
    if isinstance(value, dict):
        names = list(value)
        source.shuffle(names)
        return {name: shuffled(value[name], source) for name in names}
    return [shuffled(item, source) for item in value] if isinstance(value, list) else value


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False)
    | st.text(max_size=8),
    lambda children: (
        st.lists(children, max_size=3) | st.dictionaries(st.text(max_size=4), children, max_size=3)
    ),
    max_leaves=5,
)
_words = st.sampled_from(
    ["a", "b", "vehicle.odometer", "vehicle.engines.running", "true", "false", "Confort"]
)
_values = st.lists(
    st.fixed_dictionaries(
        {"data": _words},
        optional={
            "value": st.fixed_dictionaries(
                {"type": st.sampled_from(["string", "obj.alert", "obj.collision"])},
                optional={
                    "body": st.fixed_dictionaries(
                        {},
                        optional={
                            "literalValue": _words,
                            "objectValue": st.fixed_dictionaries({"type": _words}),
                            "objectValues": st.lists(st.fixed_dictionaries({"severity": _words}), max_size=2),
                        },
                    )
                },
            )
        },
    ),
    max_size=3,
)
_moments = st.integers(0, 59).map(lambda second: f"2026-11-23T10:00:{second:02}Z")
monitor_events = st.fixed_dictionaries(
    {"vin": st.sampled_from(["VIN-A", "VIN-B"]), "eventDate": _moments},
    optional={
        "fleetId": st.sampled_from(["fleet-1", "fleet-2"]),
        "refresh": st.booleans(),
        "values": _values,
        "extensions": st.lists(
            st.fixed_dictionaries({"type": st.just("vehicle.status"), "body": json_values}), max_size=2
        ),
    },
)
remote_events = st.fixed_dictionaries(
    {
        "remoteActionId": st.sampled_from(["action-1", "action-2"]),
        "vin": st.just("VIN-A"),
        "eventDate": _moments,
        "eventStatus": st.fixed_dictionaries(
            {
                "type": st.sampled_from(["Pending", "Done"]),
                "status": st.sampled_from(["Accepted", "Success", "Failed"]),
            },
            optional={"failureCause": st.sampled_from(["DoorsOpen", "VehicleError"])},
        ),
    },
    optional={"remoteType": st.sampled_from(["Horn", "Doors"])},
)
odd_members = st.dictionaries(
    st.sampled_from(
        [
            *("monitorId", "callbackId", "attributes", "events", "fleetId", "vin", "eventDate", "refresh"),
            *("values", "extensions", "remoteActionId", "remoteType", "eventStatus", "data", "value", "type"),
            *("body", "literalValue", "objectValue", "objectValues", "status", "alerts", "new"),
        ]
    ),
    json_values,
    max_size=5,
)
