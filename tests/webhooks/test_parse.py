"""Reading notifications: both versions in one shape, nothing lost, nothing strict, foreign shapes named."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet import ArgumentError, NotificationError
from psa_fleet.models import Position, Status
from psa_fleet.webhooks import MonitorEvent, MonitorNotification, RemoteNotification, parse
from psa_fleet.webhooks._parsing import normalize
from psa_fleet.webhooks._parsing.exact import is_exact
from psa_fleet_runtime.model import without_nulls

from ..properties import reached, reaches
from .notifications import (
    CALLBACK,
    MONITOR,
    VIN,
    json_values,
    monitor_event,
    monitor_events,
    monitor_notification,
    odd_members,
    remote_event,
    remote_events,
    remote_notification,
    unhurried,
    value_v2,
)

POSITION = {
    "type": "Feature",
    "geometry": {"type": "Point", "coordinates": [2.33, 48.86]},
    "properties": {"createdAt": "2026-11-23T09:59:00Z"},
}
SPEED = {"kinetic": {"speed": 12.5}}
STATUS_V2 = {
    "createdAt": "2026-11-23T09:59:00Z",
    "energy": [{"type": "Electric", "level": 41}],
    "doorsState": {"lockedState": "Locked"},
}


def monitor(payload: Any, version: Any = None) -> MonitorNotification:
    notification = parse(payload, version)
    assert isinstance(notification, MonitorNotification)
    return notification


def only_event(notification: MonitorNotification) -> Any:
    events = notification.to_dict()["events"]
    assert isinstance(events, list) and len(events) == 1
    return events[0]


def test_parse_reads_monitor_notification_of_v3() -> None:
    payload = monitor_notification(
        monitor_event(
            1,
            refresh=True,
            extensions=[
                {"type": "vehicle.position", "body": {"position": POSITION}},
                {"type": "vehicle.telemetry.Kinetic", "body": {"telemetry": {"vehicle": SPEED}}},
                {"type": "vehicle.telemetry.Energy", "body": {"telemetry": {"energies": []}}},
                {"type": "vehicle.alerts", "body": {"alerts": [{"type": "CoolantTempTooHigh"}]}},
            ],
        ),
        monitor_event(2),
    )
    notification = monitor(json.dumps(payload).encode())
    assert (notification.version, notification.monitor_id) == ("v3", MONITOR)
    assert notification.to_dict() == payload
    first, second = notification.events
    assert (first.monitor_id, first.fleet_id, first.vin, first.refresh) == (MONITOR, "fleet-1", VIN, True)
    assert first.attributes is not None and first.attributes[0].value == "Rennes"
    assert first.event_date is not None and first.event_date.isoformat() == "2026-11-23T10:00:01+00:00"
    assert first.values is not None and (first.values[0].data, first.values[0].literal) == (
        "vehicle.odometer",
        "1",
    )
    assert isinstance(first.position, Position)
    assert (first.position.latitude, first.position.longitude) == (48.86, 2.33)
    assert [each.vehicle is not None for each in first.telemetry] == [True, False]
    assert first.telemetry[0].to_dict() == {"vehicle": SPEED}
    assert [alert.type_ for alert in first.alerts] == ["CoolantTempTooHigh"]
    assert (first.status, first.trip, first.stolen, first.collisions) == (None, None, None, [])
    assert second.extensions == [] and second.position is None


@pytest.mark.promise("P316")
def test_notification_of_v2_reads_as_v3() -> None:
    notification = monitor(
        monitor_notification(
            monitor_event(
                1,
                values=[
                    value_v2("vehicle.engines.running", "true"),
                    value_v2("vehicle.engines.running", "false"),
                    value_v2("privacy.driverRequestState", "Full"),
                    value_v2("vehicle.drivingBehavior.mode", "Confort"),
                    {
                        "data": "vehicle.alert",
                        "value": {"type": "obj.alert", "body": {"objectValue": {"type": "X"}}},
                    },
                    {
                        "data": "vehicle.collision.side",
                        "value": {"type": "obj.collision", "body": {"objectValue": {"side": "Front"}}},
                    },
                ],
                extensions=[
                    {"type": "vehicle.status", "body": [{"status": STATUS_V2}]},
                    {"type": "vehicle.position", "body": [{"position": POSITION}]},
                    {
                        "type": "vehicle.alerts",
                        "body": [{"alerts": [{"id": "1"}]}, {"alerts": [{"id": "2"}]}],
                    },
                ],
            )
        )
    )
    assert notification.version == "v2"
    (event,) = notification.events
    assert [(each.data, each.literal) for each in event.values or ()] == [
        ("vehicle.powertrain.status", "Running"),
        ("vehicle.powertrain.status", "NotRunning"),
        ("privacy.state", "Full"),
        ("vehicle.drivingBehavior.mode", "Comfort"),
        ("vehicle.alert", None),
        ("vehicle.collision.side", None),
    ]
    assert event.values is not None and [alert.type_ for alert in event.values[4].alerts] == ["X"]
    (collision,) = event.values[5].collisions
    assert collision.details is not None and collision.details[0].side == "Front"
    assert isinstance(event.status, Status)
    energy = event.status.energy("Electric")
    assert energy is not None and energy.level == 41
    assert event.status.doors_state is not None and event.status.doors_state.locked_states == ["Locked"]
    assert event.position is not None and event.position.latitude == 48.86
    assert [alert.id for alert in event.alerts] == ["1", "2"]
    again = monitor(notification.to_dict())
    assert again == notification and again.events[0].key == event.key


def test_extension_lists_of_v2_are_split_into_objects() -> None:
    older, newer = {"createdAt": "2026-11-23T09:00:00Z"}, {"createdAt": "2026-11-23T09:30:00Z"}
    notification = monitor(
        monitor_notification(
            monitor_event(
                extensions=[
                    {"type": "vehicle.status", "body": [{"status": older}, {"status": newer}]},
                    {"type": "vehicle.alerts", "body": [{"id": "1"}, {"id": "2"}]},
                    {"type": "vehicle.position", "body": [POSITION]},
                    {"type": "vehicle.maintenance", "body": []},
                    {"type": "vehicle.status", "body": [{"status": older}, "odd"]},
                ]
            )
        )
    )
    assert only_event(notification)["extensions"] == [
        {"type": "vehicle.status", "body": {"status": older}},
        {"type": "vehicle.status", "body": {"status": newer}},
        {"type": "vehicle.alerts", "body": {"alerts": [{"id": "1"}, {"id": "2"}]}},
        {"type": "vehicle.position", "body": {"position": POSITION}},
        {"type": "vehicle.maintenance", "body": {}},
        {"type": "vehicle.status", "body": [{"status": older}, "odd"]},
    ]


def value(body: Any) -> dict[str, Any]:
    return {"data": "d", "value": {"type": "x", "body": body}}


def test_value_that_v3_has_no_word_for_stays() -> None:
    odd = value_v2("vehicle.engines.running", "perhaps")
    both = value({"objectValue": {"a": 1}, "objectValues": [{"b": 1}]})
    said = value({"objectValue": {"a": 1}, "objectValues": [{"a": 1}]})
    notification = monitor(monitor_notification(monitor_event(values=[odd, both, said])))
    assert only_event(notification)["values"] == [
        odd,
        both,
        value({"objectValues": [{"a": 1}]}),
    ]


def test_upgraded_objects_leave_what_is_next_to_them() -> None:
    alert = {"createdAt": "2026-05-30T10:00:00Z", "type": "RightFrontDoorpen"}
    body = {"literalValue": "kept", "objectValues": [alert]}
    sent = {"data": "d", "value": {"type": "obj.alert", "body": body}}
    read = only_event(monitor(monitor_notification(monitor_event(values=[sent]))))["values"][0]["value"][
        "body"
    ]
    assert read["objectValues"] == [{**alert, "type": "RightFrontDoorOpen"}]
    assert read["literalValue"] == "kept"


def test_parse_reads_remote_notification() -> None:
    done = {"type": "Done", "status": "Failed", "failureCause": "TooManyWakeUpsOverMonth"}
    payload = remote_notification(remote_event(1), remote_event(2, eventStatus=done, remoteType="Teleport"))
    notification = parse(json.dumps(payload))
    assert isinstance(notification, RemoteNotification)
    assert notification.to_dict() == payload
    assert (notification.version, notification.callback_id) == ("v3", CALLBACK)
    first, second = notification.events
    assert (first.callback_id, first.remote_action_id, first.vin) == (CALLBACK, "action-1", VIN)
    assert first.event_status is not None and first.event_status.status == "Accepted"
    assert second.remote_type is not None and not second.remote_type.is_known
    assert second.event_status is not None
    assert second.event_status.failure_cause == "TooManyWakeUpsOverMonth"


@pytest.mark.parametrize(
    ("event", "version"),
    [
        ({"values": [value_v2("vehicle.engines.running", "true")]}, "v2"),
        ({"values": [value_v2("stolen.state", "true")]}, "v3"),
        ({"values": [{"data": "vehicle.alert", "value": {"body": {"objectValue": {}}}}]}, "v2"),
        ({"values": [{"data": "vehicle.alert", "value": {"body": {"objectValues": []}}}]}, "v3"),
        ({"extensions": [{"type": "vehicle.status", "body": [{}]}]}, "v2"),
        ({"extensions": [{"type": "vehicle.status", "body": {}}]}, "v3"),
        ({"extensions": [{"type": "vehicle.trip"}]}, "v3"),
        ({"extensions": [{"type": "vehicle.stolen"}]}, "v3"),
        ({}, None),
    ],
)
def test_parse_recognizes_the_version(event: dict[str, Any], version: str | None) -> None:
    payload = monitor_notification({"vin": VIN}, event)
    assert parse(payload).version == version
    assert parse(payload, "v2").version == "v2"
    assert parse(payload, "v2") == parse(payload, "v3") == parse(payload)


def test_wrong_version_is_refused() -> None:
    with pytest.raises(ArgumentError, match=r"^version must be `v2`, `v3` or None$"):
        parse(monitor_notification(), "v4")  # type: ignore[arg-type]  # on purpose


@pytest.mark.promise("P315")
@pytest.mark.parametrize(
    ("body", "looks_like"),
    [
        (b"", "nothing"),
        (b" \n", "nothing"),
        (b"<!DOCTYPE html><html>SENTINEL</html>", "an HTML page"),
        (b" <html>SENTINEL</html>", "an HTML page"),
        (b"<HEAD><title>SENTINEL</title>", "an HTML page"),
        (b"<body>SENTINEL", "an HTML page"),
        (b"<?xml version='1.0'?><SENTINEL/>", "XML"),
        (b"\x1f\x8b\x08SENTINEL", "gzip-compressed data"),
        (b'{"monitorId": "SENTINEL", "events": [', "JSON that is cut off or damaged"),
        (b"vin=SENTINEL&x=1", "a form"),
        (b"SENTINEL", "something that is not JSON"),
        (b"\xff\xfe\xff", "something that is not JSON"),
        (b"null", "JSON null"),
        (b"[]", "a JSON list"),
        (b"12", "a number"),
        (b"true", "a boolean"),
        (b'"SENTINEL"', "a JSON text"),
        (b"{}", "an empty object"),
        ({"_embedded": {"vehicles": []}, "_links": {}, "total": 0}, "a HAL collection"),
        ({"label": "SENTINEL", "triggerParam": {}}, "a monitor"),
        ({"target": "https://SENTINEL"}, "what a webhook is registered with"),
        ({"label": "x", "remoteTypes": []}, "a remote callback"),
        ({"label": "x", "type": ["Remote"], "callback": {}}, "a remote callback"),
        (
            {"_links": {}, "callbackId": "SENTINEL", "status": "Running"},
            "the response to creating a callback",
        ),
        ({"_links": {}, "monitorId": "SENTINEL", "status": "Running"}, "the response to creating a monitor"),
        ({"remoteActionId": "SENTINEL"}, "the response to a remote action"),
        (remote_event(), "one event of a remote notification, without the notification around it"),
        (monitor_event(), "one event of a monitor notification, without the notification around it"),
        (POSITION, "a GeoJSON position"),
        ({"code": 40400, "uuid": "SENTINEL", "message": "SENTINEL"}, "an error of the API"),
        ({"httpCode": "401"}, "an error of a gateway"),
        ({"vin": "SENTINEL", "_links": {}}, "a resource of the API"),
        ({"SENTINEL": 1}, "an object of another kind"),
        ({"events": []}, "an object with `events` of another kind"),
        ({"events": [{"SENTINEL": 1}]}, "an object with `events` of another kind"),
        ({"events": [{"fleetId": None}]}, "an object with `events` of another kind"),
    ],
)
def test_foreign_shapes_are_named(body: Any, looks_like: str) -> None:
    with pytest.raises(NotificationError) as caught:
        parse(body)
    error = caught.value
    assert error.looks_like == looks_like
    assert looks_like in str(error) and "SENTINEL" not in str(error) and VIN not in repr(error)
    assert error.pointer == "" and isinstance(error, ValueError)
    copied = pickle.loads(pickle.dumps(error))
    assert (str(copied), vars(copied)) == (str(error), vars(error))


def test_events_of_another_type_are_refused_at_their_pointer() -> None:
    with pytest.raises(
        NotificationError,
        match=(
            r"^`events` is not a list, but an object of another kind \(at /events\)\. A notification has"
            r" `monitorId` or `callbackId`, and a list `events`$"
        ),
    ) as caught:
        parse({"monitorId": MONITOR, "events": {"vin": VIN}})
    assert caught.value.pointer == "/events" and "(at /events)" in str(caught.value)


@pytest.mark.promise("P315")
@pytest.mark.parametrize("depth", [80, 900, 100_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    body = b'{"monitorId":"m","events":[' + b"[" * depth + b"]" * depth + b"]}"
    with pytest.raises(NotificationError) as caught:
        parse(body)
    kind = "nested in more than 64 levels" if depth < 1000 else "that is cut off or damaged"
    assert str(caught.value) == (
        f"no notification: it looks like JSON {kind}. A notification has `monitorId` or `callbackId`, and a"
        " list"
        " `events`"
    )


def test_parse_recognizes_the_kind_without_its_id() -> None:
    assert isinstance(parse({"events": [None, remote_event()]}), RemoteNotification)
    assert isinstance(parse({"events": [monitor_event()]}), MonitorNotification)
    assert isinstance(parse({"events": [], "monitorId": MONITOR}), MonitorNotification)
    assert isinstance(parse({"events": None, "callbackId": CALLBACK}), RemoteNotification)
    confused = monitor_notification(remote_event(), callbackId=CALLBACK)
    assert isinstance(parse(confused), RemoteNotification)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_parse_accepts_any_encoding_of_json(encoding: str) -> None:
    body = json.dumps(monitor_notification(monitor_event(fleetId="Flotte é")), ensure_ascii=False)
    assert monitor(bytearray(body.encode(encoding))).events[0].fleet_id == "Flotte é"
    assert monitor(body).events[0].fleet_id == "Flotte é"


def test_parse_keeps_entries_that_are_not_events() -> None:
    notification = monitor(monitor_notification(monitor_event(), None, "odd", 3))
    assert len(notification.events) == 1
    assert notification.additional_properties["events"] == notification.to_dict()["events"]
    assert len(monitor(monitor_notification(events=None)).events) == 0


@pytest.mark.promise("P315")
@reaches()
@unhurried
@given(st.data())
def test_parse_of_malformed_members_raises_and_loses_nothing(data: st.DataObject) -> None:
    odd = st.builds(
        lambda event, more: {**event, **more}, monitor_events | remote_events | st.just({}), odd_members
    )
    payload = data.draw(
        st.builds(
            lambda head, events, more: {**more, **head, "events": events},
            st.sampled_from([{"monitorId": "m"}, {"callbackId": "c"}]),
            st.lists(odd | json_values, max_size=3),
            odd_members,
        )
    )
    before = copy.deepcopy(payload)
    try:
        notification = parse(payload)
    except NotificationError:
        # Both ids, and events that decide nothing.
        assert payload.get("monitorId") is not None and payload.get("callbackId") is not None
        return
    reached()
    assert payload == before
    for event in notification.events:
        assert event.key == pickle.loads(pickle.dumps(event)).key
        assert event == copy.deepcopy(event)
        assert VIN not in repr(event)
        if isinstance(event, MonitorEvent):
            for each in event.values or ():
                assert not (each.alerts and each.collisions)
            assert (event.status is None) or isinstance(event.status, Status)
    written = notification.to_dict()
    assert parse(written).to_dict() == written
    if notification.version != "v2" and isinstance(notification, RemoteNotification):
        assert written == without_nulls(payload)


@pytest.mark.promise("P315")
@unhurried
@given(st.binary(max_size=60) | st.text(max_size=60) | json_values.map(json.dumps))
def test_parse_of_any_body_returns_notification_or_raises_our_error(body: bytes | str) -> None:
    try:
        parse(body)
    except NotificationError as error:
        assert error.looks_like


@pytest.mark.promise("P606")
def test_personal_data_and_secrets_are_in_no_repr() -> None:
    payload = monitor_notification(
        monitor_event(extensions=[{"type": "vehicle.position", "body": {"position": POSITION}}]),
        attributes=[{"key": "k", "value": "SENTINEL-attribute"}],
        undeclared="SENTINEL-undeclared",
    )
    notification = monitor(payload)
    for shown in (notification, *notification.events, *(notification.attributes or ())):
        assert not {word for word in (VIN, "SENTINEL", "48.86") if word in repr(shown)}
    assert not {word for word in (VIN, "SENTINEL") if word in repr(parse(remote_notification()))}


@pytest.mark.parametrize(
    ("kind", "member", "schema"),
    [
        ("vehicle.doorsState", "doorState", "DoorsState"),
        ("vehicle.status", "status", "Status"),
        ("vehicle.maintenance", "maintenance", "Maintenance"),
        ("vehicle.position", "position", "Position"),
        ("vehicle.telemetry", "telemetry", "Telemetry"),
        ("vehicle.alerts", "alerts", "Alert"),
        ("vehicle.collisions", "collisions", "Collision"),
        ("vehicle.trip", "trip", "Trip"),
        ("vehicle.stolen", "stolen", None),
    ],
)
def test_extension_has_its_member_and_schema(kind: str, member: str, schema: str | None) -> None:
    assert normalize.MEMBERS[kind] == member
    assert normalize._SCHEMAS.get(member) == schema


@pytest.mark.parametrize(
    ("body", "exact"),
    [
        ("[1E0001]", True),
        ("[1e00000000000000000000000000000000000000001]", True),
        ("[1E999]", False),
        ("[1e999]", False),
        ("[1E-99999]", False),
        ("[0.12345678901234567890]", False),
        ("[0.1234567890123456]", True),
        ("[123456789012345678901234567890]", True),
        ('["\\ud83d"]', False),
        ("[NaN]", False),
        ("[-Infinity]", False),
    ],
)
def test_is_exact_by_example(body: str, exact: bool) -> None:
    assert is_exact(body) is exact
    assert is_exact(body.encode()) is exact


@pytest.mark.parametrize(
    ("event", "kind"),
    [
        *(({name: 0}, RemoteNotification) for name in ("remoteActionId", "remoteType", "eventStatus")),
        *(({name: 0}, MonitorNotification) for name in ("fleetId", "values", "extensions", "refresh")),
    ],
)
def test_kind_without_ids_follows_the_members_of_an_event(event: dict[str, Any], kind: type) -> None:
    assert type(parse({"events": [event]})) is kind


@pytest.mark.parametrize("kind", ["vehicle.trip", "vehicle.stolen"])
def test_extensions_that_v2_lacks_are_of_v3(kind: str) -> None:
    notification = parse({"monitorId": "m", "events": [{"extensions": [{"type": kind, "body": {}}]}]})
    assert notification.version == "v3"
