"""What a response may be by its schema, and the names that its members have now."""

from __future__ import annotations

from typing import Any, Final

import pytest

from psa_fleet.simulator._rendering.derived import RENAMED
from psa_fleet.simulator._rendering.schema import breach, with_new_names

SCHEMA: Final[dict[str, Any]] = {
    "type": "object",
    "required": ["count"],
    "properties": {
        "count": {"type": "integer", "minimum": 0, "maximum": 5},
        "state": {"type": "string", "enum": ["On", "Off"]},
        "levels": {"type": "array", "items": {"type": "number"}},
        "inner": {"properties": {"open": {"type": "boolean"}}},
    },
}


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ({"count": 0}, None),
        ({"count": 5, "state": "Off", "levels": [1, 0.5], "inner": {"open": False}}, None),
        ({}, "the body lacks count"),
        ({"count": 1, "other": 1}, "the body has no member other"),
        ([], "the body is not of the type object"),
        ({"count": 6}, "/count is out of its limits"),
        ({"count": -1}, "/count is out of its limits"),
        ({"count": True}, "/count is not of the type integer"),
        ({"count": 1.0}, "/count is not of the type integer"),
        ({"count": 1, "state": "on"}, "/state is not one of On, Off"),
        ({"count": 1, "levels": [1, "2"]}, "/levels/1 is not of the type number"),
        ({"count": 1, "levels": [True]}, "/levels/0 is not of the type number"),
        ({"count": 1, "inner": {"open": 1}}, "/inner/open is not of the type boolean"),
        ({"count": 1, "inner": []}, "/inner is not of the type object"),
    ],
)
def test_breach_is_the_first_thing_that_the_schema_forbids(value: Any, found: str | None) -> None:
    assert breach("v3", SCHEMA, value) == found


def test_breach_follows_references_of_the_version() -> None:
    trips: dict[str, Any] = {"_embedded": {"trips": [{"id": "t", "distance": 1.5}]}}
    assert breach("v3", {"$ref": "/Trips"}, trips) is None
    trips["_embedded"]["trips"][0]["distance"] = "far"
    assert breach("v3", {"$ref": "/Trips"}, trips) == (
        "/_embedded/trips/0/distance is not of the type number"
    )


def test_with_new_names_renames_members_of_parts_and_items(monkeypatch: pytest.MonkeyPatch) -> None:
    trip = {"id": "t", "startMileage": 1, "distance": 2}
    page: dict[str, Any] = {"_embedded": {"trips": [trip, 5]}, "distance": 3}
    assert with_new_names("v3", "Trips", page) is page
    monkeypatch.setitem(RENAMED, "v3", {"Trip": {"distance": "length"}})
    assert with_new_names("v3", "Trips", page) == {
        "_embedded": {"trips": [{"id": "t", "startMileage": 1, "length": 2}, 5]},
        "distance": 3,
    }
