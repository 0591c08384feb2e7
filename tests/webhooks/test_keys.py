"""Keys: equal for the same event, however it comes; different for different events."""

from __future__ import annotations

import json
import random
import re
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from psa_fleet.webhooks import parse

from .notifications import (
    VIN,
    monitor_event,
    monitor_events,
    monitor_notification,
    odd_members,
    remote_event,
    remote_events,
    remote_notification,
    shuffled,
    unhurried,
    value_v2,
)


def key(event: dict[str, Any], **members: Any) -> str:
    whole = remote_notification if "remoteActionId" in event else monitor_notification
    return parse(whole(event, **members)).events[0].key


@pytest.mark.promise("P310")
@unhurried
@given(st.lists(monitor_events, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_redelivery_has_the_same_keys(events: list[dict[str, Any]], source: random.Random) -> None:
    first = parse(json.dumps(monitor_notification(*events)))
    order = list(range(len(events)))
    source.shuffle(order)
    again = [shuffled(events[index], source) for index in order]
    # Another batch, in another order, with other attributes, written differently.
    second = parse(json.dumps(shuffled(monitor_notification(*again, monitor_event(), attributes=[]), source)))
    assert [first.events[index].key for index in order] == [event.key for event in second.events[:-1]]


def identity(event: dict[str, Any]) -> str:
    """What makes an event the one that it is, computed independently of the code under test."""
    event = {name: value for name, value in event.items() if name != "extensions"}
    (upgraded,) = (each.to_dict() for each in parse(monitor_notification(event)).events)
    values = upgraded.pop("values", [])
    assert isinstance(values, list)
    rest = json.dumps(upgraded, sort_keys=True)
    return rest + json.dumps(sorted(json.dumps(value, sort_keys=True) for value in values))


@pytest.mark.promise("P310")
@unhurried
@given(monitor_events, monitor_events)
def test_different_events_have_different_keys(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert (key(one) == key(other)) == (identity(one) == identity(other))


@unhurried
@given(remote_events, remote_events)
def test_different_steps_have_different_keys(one: dict[str, Any], other: dict[str, Any]) -> None:
    assert (key(one) == key(other)) == (one == other)


@pytest.mark.parametrize("missing", ["eventDate", "remoteActionId", "eventStatus"])
def test_key_of_incomplete_steps_differs_by_their_content(missing: str) -> None:
    one, other = (
        {name: value for name, value in {**remote_event(), "remoteType": kind}.items() if name != missing}
        for kind in ("Horn", "Lights")
    )
    assert key({"remoteActionId": None, **one}) != key({"remoteActionId": None, **other})
    assert key({"remoteActionId": None, **one}) == key({**one, "remoteActionId": one.get("remoteActionId")})


@pytest.mark.promise("P310")
@unhurried
@given(monitor_events, odd_members, odd_members)
def test_key_of_incomplete_events_differs_by_their_content(
    event: dict[str, Any], one: dict[str, Any], other: dict[str, Any]
) -> None:
    one, other = ({**event, **each, "eventDate": "once", "extensions": None} for each in (one, other))
    assert (_key(one) == _key(other)) == (_plain(one) == _plain(other))


def _key(event: dict[str, Any]) -> str:
    return parse(monitor_notification(event)).events[0].key


def _plain(event: dict[str, Any]) -> str:
    (upgraded,) = parse(monitor_notification(event)).events
    return json.dumps(upgraded.to_dict(), sort_keys=True)


@pytest.mark.parametrize(
    "member",
    [
        {"vin": "VR3SENTINEL000002"},
        {"fleetId": "fleet-2"},
        {"eventDate": "2026-11-23T10:00:01.001Z"},
        {"refresh": True},
        {"values": []},
        {"values": [value_v2(literal="1"), value_v2(literal="1")]},
    ],
)
def test_key_depends_on_identifying_members(member: dict[str, Any]) -> None:
    assert key(monitor_event(**member)) != key(monitor_event())


def test_key_depends_on_the_monitor() -> None:
    assert key(monitor_event(), monitorId="other") != key(monitor_event())


@pytest.mark.promise("P310")
@pytest.mark.parametrize(
    "same",
    [
        {"eventDate": "2026-11-23T11:00:01+01:00"},
        {"eventDate": "2026-11-23T10:00:01.000+0000"},
        {"extensions": [{"type": "vehicle.status", "body": {}}]},
        {"undeclared": 1},
    ],
)
def test_key_ignores_date_format_extensions_and_unknown_members(same: dict[str, Any]) -> None:
    assert key(monitor_event(**same)) == key(monitor_event())


@pytest.mark.promise("P316")
def test_key_is_the_same_in_both_versions() -> None:
    v2 = monitor_event(values=[value_v2("vehicle.engines.running", "true")])
    v3 = monitor_event(values=[value_v2("vehicle.powertrain.status", "Running")])
    assert key(v2) == key(v3)


def test_key_is_short_plain_and_stays_as_it_is() -> None:
    assert re.fullmatch(r"monitor-[0-9a-f]{32}", key(monitor_event()))
    assert re.fullmatch(r"remote-[0-9a-f]{32}", key(remote_event()))
    assert VIN not in key(monitor_event())
    # Kept in files and databases: a change of these breaks the recognition of what was received before.
    assert key(monitor_event()) == "monitor-eaa35c4f090e9a9c3b5dc5ab13113e50"
    assert key(remote_event()) == "remote-42b296eafbd58947fe3f2a68f03c94e1"


@pytest.mark.promise("P310")
@pytest.mark.parametrize(
    ("notification", "stored"),
    [
        ({"monitorId": "m", "events": [{"vin": "V"}]}, "monitor-e8ecb7b6a82cf10b6cbcd638694b8dff"),
        ({"callbackId": "c", "events": [{"vin": "V"}]}, "remote-756911c3c3eae39b49f6737328a0d4ff"),
    ],
)
def test_keys_of_incomplete_events_are_those_that_databases_hold(
    notification: dict[str, Any], stored: str
) -> None:
    assert parse(notification).events[0].key == stored


@pytest.mark.promise("P310")
@pytest.mark.parametrize("member", ["monitorId", "fleetId", "vin", "eventDate", "values", "refresh"])
def test_key_of_a_firing_depends_on_a_member_that_cannot_be_read(member: str) -> None:
    one, other = ({**monitor_event(), member: [[number]]} for number in (1, 2))
    assert key(one) != key(other)


@pytest.mark.parametrize(
    "member", ["callbackId", "remoteActionId", "vin", "eventDate", "remoteType", "eventStatus"]
)
def test_key_of_a_step_depends_on_a_member_that_cannot_be_read(member: str) -> None:
    one, other = ({**remote_event(), member: [number]} for number in (1, 2))
    assert key(one) != key(other)


@pytest.mark.parametrize("id", ["monitorId", "callbackId"])
def test_notifications_that_differ_by_null_members_are_equal(id: str) -> None:
    assert parse({id: "m", "attributes": None, "events": []}) == parse({id: "m", "events": []})


@pytest.mark.parametrize(
    "notification", [{"monitorId": "m", "events": []}, {"callbackId": "c", "events": []}]
)
def test_notifications_that_differ_by_version_only_are_equal(notification: dict[str, Any]) -> None:
    found = parse(notification)
    assert attrs.evolve(found, version="v2") == attrs.evolve(found, version="v3")
