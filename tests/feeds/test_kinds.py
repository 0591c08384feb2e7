"""What distinguishes items, when they happened, and where they are listed."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime
from typing import Any, get_overloads

import pytest

from psa_fleet import ArgumentError, models
from psa_fleet._async.feed import FEEDS
from psa_fleet._async.feeding import AsyncFeedingHandle
from psa_fleet._base.json import JSON, JSONObject
from psa_fleet._sync.feeding import FeedingHandle
from psa_fleet.feeds._kinds import KINDS, FeedKind, item_key, item_time
from tests.specification import operations, resolved, worded

TRIP: JSONObject = {"id": "trip-1", "startedAt": "2026-06-01T08:00:00Z", "distance": 12.5}
FIX: JSONObject = {
    "createdAt": "2026-06-01T08:00:00Z",
    "kinetic": {"speed": 5, "moving": True},
    "list": [{"a": 1, "b": 2}],
}
SHUFFLED: JSONObject = {
    "list": [{"b": 2, "a": 1}],
    "kinetic": {"moving": True, "speed": 5},
    "createdAt": "2026-06-01T08:00:00Z",
}


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def test_item_key_of_an_id_is_always_the_same() -> None:
    # Checkpoints hold these: other ones would deliver everything again.
    assert item_key(TRIP, "vehicle-1") == digest('["vehicle-1","trip-1"]')
    assert item_key({"id": "trip-1"}, "vehicle-1") == item_key(TRIP, "vehicle-1")
    assert item_key({**TRIP, "distance": 13}, "vehicle-1") == item_key(TRIP, "vehicle-1")


def test_item_key_depends_on_id_and_vehicle() -> None:
    ids: list[JSON] = ["trip-1", "trip-2", "", None, 1]
    vehicles = ("", "vehicle-1", "vehicle-2")
    keys = {item_key({**TRIP, "id": own}, vehicle) for own in ids for vehicle in vehicles}
    assert len(keys) == 15
    assert all(len(key) == 32 and int(key, 16) >= 0 for key in keys)


def test_item_key_without_an_id_covers_all_members_in_any_order() -> None:
    assert item_key(SHUFFLED, "v") == item_key(FIX, "v")
    assert item_key(FIX, "v") == digest(
        '["v",{"createdAt":"2026-06-01T08:00:00Z","kinetic":{"moving":true,"speed":5},"list":[{"a":1,"b":2}]}]'
    )
    others: list[JSONObject] = [{"kinetic": {"speed": 6, "moving": True}}, {"more": None}, {"list": []}]
    for other in others:
        assert item_key({**FIX, **other}, "v") != item_key(FIX, "v")


NOON, LATER = "2026-06-01T12:00:00Z", "2026-06-01T15:00:00+02:00"


@pytest.mark.parametrize(
    ("kind", "item", "hour"),
    [
        ("trips", {"startedAt": NOON, "createdAt": LATER}, 12),
        ("trips", {"startedAt": None, "createdAt": LATER}, 13),
        ("trips", {"startedAt": "soon", "createdAt": LATER}, 13),
        ("trips", {"stoppedAt": NOON, "updatedAt": NOON}, None),
        ("alerts", {"startedAt": NOON, "createdAt": LATER}, 12),
        ("alerts", {"createdAt": LATER}, 13),
        ("collisions", {"createdAt": LATER, "startedAt": NOON}, 13),
        ("alarms", {"trigger": {"startAt": NOON, "createdAt": LATER}}, 12),
        ("alarms", {"trigger": {"createdAt": LATER}}, 13),
        ("alarms", {"trigger": None, "createdAt": NOON}, None),
        ("stolen", {"startedAt": NOON, "createdAt": LATER}, 12),
        ("stolen", {"createdAt": LATER}, 13),
        ("telemetry", {"createdAt": NOON, "updatedAt": LATER}, 12),
        ("telemetry", {"updatedAt": LATER}, None),
        ("waypoints", {"properties": {"createdAt": NOON}}, 12),
        ("waypoints", {"createdAt": NOON}, None),
    ],
)
def test_item_time_is_the_first_documented_one(kind: str, item: dict[str, Any], hour: int | None) -> None:
    model = getattr(models, KINDS[kind].model).from_dict(item)
    expected = None if hour is None else datetime(2026, 6, 1, hour, tzinfo=UTC)
    found = item_time(KINDS[kind], model)
    assert found == expected
    assert found is None or found.tzinfo is UTC


# Written from the documents: the operations, and the largest pages that they allow.
LISTED = {
    "trips": ("Trip", "getTripsByVehicle", "getFleetTrips", 60),
    "alerts": ("Alert", "getVehicleAlerts", "getFleetAlertList", 60),
    "collisions": ("Collision", "getVehicleCollision", "getFleetTripCollisions", 60),
    "alarms": ("AlarmDetails", "getVehicleAlarms", None, 60),
    "stolen": ("Stolen", "getVehicleStolenHistory", None, 60),
    "telemetry": ("Telemetry", "getTelemetry", None, 2000),
    "waypoints": ("Position", "getPathForTrip", None, 2000),
}


def largest_page(version: str, operation: dict[str, Any]) -> int | None:
    known = worded(version)["components"]["parameters"]
    for parameter in operation.get("parameters", []):
        whole = known[parameter["$ref"].rpartition("/")[2]] if "$ref" in parameter else parameter
        if whole["name"] == "pageSize":
            most: int | None = resolved(version, whole["schema"]).get("maximum")
            return most
    return None


@pytest.mark.parametrize("name", LISTED)
def test_kind_uses_the_documented_operations_and_page_size(name: str) -> None:
    kind = KINDS[name]
    assert (kind.model, kind.of_vehicle, kind.of_fleet, kind.page_size) == LISTED[name]
    pages = [
        largest_page(version, operation)
        for version in ("v2", "v3")
        for _, _, operation in operations(version)
        if operation["operationId"] in (kind.of_vehicle, kind.of_fleet)
    ]
    assert pages
    assert set(pages) == {kind.page_size}
    assert set(KINDS) >= set(LISTED)


def test_kind_named_refuses_unavailable_kinds() -> None:
    assert FeedKind.named("trips", ("trips", "alerts"), "kind") is KINDS["trips"]
    with pytest.raises(ArgumentError, match=r"^kinds: 'waypoints' is not one of trips, alerts$") as caught:
        FeedKind.named("waypoints", ("trips", "alerts"), "kinds")
    assert caught.value.argument == "kinds"


@pytest.mark.parametrize("handle", [AsyncFeedingHandle, FeedingHandle])
def test_feed_is_annotated_with_the_model_of_its_kind(
    handle: type[AsyncFeedingHandle | FeedingHandle],
) -> None:
    """A type checker infers the items of a feed as they are."""
    found = [each.__annotations__ for each in get_overloads(handle.feed)]
    assert len(found) == 2 * len(FEEDS)
    for hints in found:
        [name] = re.findall(r"Literal\['(\w+)'\]", hints["kind"].replace('"', "'"))
        assert re.findall(r"models\.(\w+)", hints["return"]) == [KINDS[name].model], name
