"""What an event holds: every extension by its documented name, and every kind of value."""

from __future__ import annotations

from typing import Any

import pytest

from psa_fleet.webhooks import MonitorEvent, parse

from .notifications import MONITOR, VIN, monitor_event, monitor_notification


def event(**members: Any) -> MonitorEvent:
    (found,) = parse(monitor_notification(monitor_event(**members))).events
    assert isinstance(found, MonitorEvent)
    return found


# v3's document: the member of `body` for each type of extension, and where the event has it.
EXTENSIONS: list[tuple[str, str, str, Any]] = [
    ("vehicle.doorsState", "doorState", "door_state", {"lockedStates": ["Locked"]}),
    ("vehicle.status", "status", "status", {"createdAt": "2026-11-23T10:00:00Z"}),
    ("vehicle.maintenance", "maintenance", "maintenance", {"mileageBeforeMaintenance": 5}),
    ("vehicle.position", "position", "position", {"type": "Feature"}),
    ("vehicle.trip", "trip", "trip", {"id": "trip-1", "done": True}),
    ("vehicle.stolen", "stolen", "stolen", {"id": "stolen-1"}),
    ("vehicle.telemetry", "telemetry", "telemetry", {"vehicle": {}}),
    ("vehicle.alerts", "alerts", "alerts", [{"id": "alert-1"}, {"id": "alert-2"}]),
    ("vehicle.collisions", "collisions", "collisions", {"id": "collision-1"}),
]


@pytest.mark.parametrize(("type_", "member", "attribute", "content"), EXTENSIONS)
def test_extension_is_where_the_document_has_it(
    type_: str, member: str, attribute: str, content: Any
) -> None:
    found = event(extensions=[{"type": type_, "body": {member: content}}])
    value = getattr(found, attribute)
    assert found.extensions is not None
    assert found.extensions[0].type_ == type_
    assert found.extensions[0].body is not None
    assert not found.extensions[0].body.additional_properties
    if isinstance(content, list):
        assert [each.to_dict() for each in value] == content
    elif isinstance(value, list):
        assert [each.to_dict() for each in value] == [content]
    else:
        assert value.to_dict() == content
    others = {attribute_ for _, _, attribute_, _ in EXTENSIONS} - {attribute}
    assert not any(getattr(found, other) for other in others)


def test_extensions_of_several_kinds_come_in_any_order() -> None:
    extensions = [{"type": type_, "body": {member: content}} for type_, member, _, content in EXTENSIONS]
    found = event(extensions=[{"type": "vehicle.status"}, *reversed(extensions)])
    assert all(getattr(found, attribute) for _, _, attribute, _ in EXTENSIONS)


def value(type_: object, **body: Any) -> dict[str, Any]:
    return {"data": "vehicle.alert", "value": {"type": type_, "body": body}}


OBJECTS = [{"id": "1"}, {"id": "2"}]


@pytest.mark.parametrize(
    ("given", "literal", "alerts", "collisions"),
    [
        (value("string", literalValue="20"), "20", [], []),
        (value("obj.alert", objectValues=OBJECTS), None, OBJECTS, []),
        (value("obj.collision", objectValues=OBJECTS), None, [], OBJECTS),
        # Objects of an undocumented type are neither.
        (value("obj.trip", objectValues=OBJECTS), None, [], []),
        (value("string", objectValues=OBJECTS), None, [], []),
        (value(None, objectValues=OBJECTS), None, [], []),
        (value("obj.alert"), None, [], []),
        ({"data": "vehicle.alert", "value": {"type": "obj.alert"}}, None, [], []),
        ({"data": "vehicle.alert"}, None, [], []),
        (
            value("obj.collision", objectValues=[{"side": "Front"}]),
            None,
            [],
            [{"details": [{"side": "Front"}]}],
        ),
        (
            value("obj.collision", objectValues=[{"severity": "High"}]),
            None,
            [],
            [{"details": [{"severity": "High"}]}],
        ),
        (
            value("obj.collision", objectValues=[{"details": [], "side": "Front"}]),
            None,
            [],
            [{"details": [], "side": "Front"}],
        ),
    ],
)
def test_fired_value_is_text_or_objects_of_its_type(
    given: dict[str, Any], literal: str | None, alerts: list[Any], collisions: list[Any]
) -> None:
    found = event(values=[given])
    assert found.values is not None
    (fired,) = found.values
    assert fired.literal == literal
    assert [each.to_dict() for each in fired.alerts] == alerts
    assert [each.to_dict() for each in fired.collisions] == collisions


def test_event_has_the_shared_members_of_its_notification() -> None:
    found = event()
    assert (found.monitor_id, found.vin, found.kind) == (MONITOR, VIN, "monitor")
    assert found.attributes is not None
    assert [(each.key, each.value) for each in found.attributes] == [("depot", "Rennes")]
    (remote,) = parse(
        {"callbackId": "c", "attributes": [{"key": "a", "value": "b"}], "events": [{"remoteActionId": "r"}]}
    ).events
    assert (remote.kind, remote.attributes and remote.attributes[0].key) == ("remote", "a")
