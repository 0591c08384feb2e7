"""Pseudonyms: nothing that identifies is left, and the same thing stays the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, Final, cast

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from psa_fleet import ArgumentError, models
from psa_fleet.pseudonymize import Pseudonymizer, outside
from psa_fleet_runtime.codecs import TIMESTAMP
from psa_fleet_runtime.model import Model
from psa_fleet_v3.models import ChargeScheduleProgram, TimeTriggerEntry
from tests.specification import resolved, schemas
from tests.strategies import damaged, values

KEY: Final = bytes(range(32))
VIN: Final = "VF3TEST0000000001"
PSEUDONYM: Final = re.compile(r"0P[A-HJ-NPR-Z0-9]{15}|")

CLASSES: Final = (
    *("AlarmDetails", "Alert", "Collision", "Fleet", "Maintenance", "Monitor", "Position", "RemoteAction"),
    *(
        "RemoteCallback",
        "Status",
        "Stolen",
        "Telemetry",
        "Trip",
        "Vehicle",
        "VehicleCapabilities",
        "VehicleItem",
    ),
)
"""Everything that is listed or read by its id; the other models are inside of these."""


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for each in value.values():
            yield from texts(each)
    elif isinstance(value, list):
        for each in value:
            yield from texts(each)
    elif isinstance(value, str):
        yield value


def listed(schema: Any, seen: frozenset[int] = frozenset()) -> set[str]:
    """Every value of an enumeration in a schema."""
    if id(schema) in seen:
        return set()
    seen |= {id(schema)}
    if isinstance(schema, dict):
        found = {each for each in schema.get("enum", ()) if isinstance(each, str)}
        return found.union(*(listed(each, seen) for each in schema.values()))
    return set().union(*(listed(each, seen) for each in schema)) if isinstance(schema, list) else set()


ENUMERATED: Final = listed(dict(schemas("v3")))


@pytest.mark.promise("P690")
@pytest.mark.parametrize("name", CLASSES)
@settings(
    max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
@given(data=st.data())
def test_texts_of_any_model_are_pseudonyms_or_documented(name: str, data: st.DataObject) -> None:
    cls: type[Model] = getattr(models, name)
    document = data.draw(damaged(values("v3", resolved("v3", schemas("v3")[name]))))
    left = Pseudonymizer(KEY).model(cls.from_dict(document)).to_dict()
    for text in texts(left):
        assert (
            PSEUDONYM.fullmatch(text)
            or text in ENUMERATED
            or TIMESTAMP.fits(text)
            or re.fullmatch(r"P[0-9TDHMSW.]+|w\d+(-w\d+)?|[A-Za-zÀ-ÿ &-]{2,24}", text)
        ), text


PRIVATE: Final = (
    *(VIN, "5f986811000000", "AB-123-CD", "Jeanne Martin", "https://customer.example/hook", "Basic c2VjcmV0"),
    *("Rue de Rivoli 7", "desk@customer.example", "trip-4711", "alert-0815", "+33612345678", "48.856614"),
    *("2.3522219", "33612345678"),
)


def documents() -> Iterator[Model]:
    place = {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [2.3522219, 48.856614, 35.5]},
        "properties": {"vin": VIN, "createdAt": "2026-05-30T10:00:00Z", "driver": "Jeanne Martin"},
    }
    links = {"self": {"href": f"https://api.example/fleets/5f986811000000/vehicles/{VIN}"}}
    yield models.Status.from_dict(
        {
            "vin": VIN,
            "lastPosition": place,
            "plate": "AB-123-CD",
            "phone": 33612345678,
            "odometer": {"mileage": 7084.9, "note": "Rue de Rivoli 7"},
            "ignition": {"type": "Jeanne Martin"},
            "_links": links,
        }
    )
    yield models.Trip.from_dict(
        {"id": "trip-4711", "vin": VIN, "startPosition": place, "stopPosition": place, "duration": 1800}
    )
    yield models.Alert.from_dict({"id": "alert-0815", "vin": VIN, "type": "desk@customer.example"})
    yield models.Fleet.from_dict(
        {"id": "5f986811000000", "name": "Jeanne Martin", "description": "Rue de Rivoli 7 +33612345678"}
    )
    yield models.Webhook.from_dict(
        {
            "target": "https://customer.example/hook",
            "name": "Jeanne Martin",
            "attributes": [{"type": "Header", "key": "Authorization", "value": "Basic c2VjcmV0"}],
        }
    )


@pytest.mark.promise("P690")
def test_pseudonymizer_leaves_no_private_value() -> None:
    before = json.dumps([item.to_dict() for item in documents()], ensure_ascii=False)
    assert [each for each in PRIVATE if each not in before] == []
    after = json.dumps([Pseudonymizer(KEY).model(item).to_dict() for item in documents()], ensure_ascii=False)
    assert [each for each in PRIVATE if each in after] == []
    assert "7084.9" in after
    assert "1800" in after
    assert "2026-05-30T10:00:00Z" in after


@pytest.mark.promise("P691")
def test_pseudonym_is_the_same_for_the_same_key_and_value() -> None:
    one, again, other = Pseudonymizer(KEY), Pseudonymizer(KEY, decimals=0), Pseudonymizer(KEY[::-1])
    assert one.text(VIN) == again.text(VIN) == one.text(f" {VIN.lower()} ")
    assert one.text(VIN) != other.text(VIN)
    assert one.text("a") != one.text("A")
    assert one.text("") == ""
    assert one.text("\ud83d") != one.text("\ud83e")
    status, alert = models.Status.from_dict({"vin": VIN}), models.Alert.from_dict({"vin": VIN})
    assert one.model(status).vin == one.model(alert).vin == one.text(VIN)
    assert "0102" not in repr(one)


def test_coordinates_are_rounded_and_the_altitude_is_dropped() -> None:
    place = {"type": "Feature", "geometry": {"type": "Point", "coordinates": [2.3522219, 48.856614, 35.5]}}
    for decimals, expected in ((0, [2.0, 49.0]), (2, [2.35, 48.86]), (6, [2.352222, 48.856614])):
        position = Pseudonymizer(KEY, decimals=decimals).model(models.Position.from_dict(place))
        assert position.geometry is not None
        assert position.geometry.to_dict() == {"type": "Point", "coordinates": expected}


def test_zone_with_latitude_and_longitude_of_its_own_is_rounded() -> None:
    zone = models.ZoneTriggerPlaceCenter.from_dict({"latitude": 48.856614, "longitude": 2.3522219})
    kept = Pseudonymizer(KEY, decimals=2).model(zone)
    assert (kept.latitude, kept.longitude) == (48.86, 2.35)


@pytest.mark.parametrize(
    "odd", [[None, 48.0], ["2.35", 48.856614], [float("nan"), 1e400], {}, "x", [10**400]]
)
def test_pseudonymizer_removes_malformed_coordinates(odd: Any) -> None:
    point = models.Point.from_dict({"type": "Point", "coordinates": odd})
    left = cast("dict[str, Any]", Pseudonymizer(KEY).model(point).to_dict())
    assert "2.35" not in left.get("coordinates", [])


def test_points_near_the_ends_of_a_trip_are_dropped() -> None:
    track = [
        models.Position.from_dict(
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [2.0 + step / 100, 48.0]}}
        )
        for step in range(11)
    ]
    unknown = models.Position.from_dict({"type": "Feature"})
    kept = list(outside([*track, unknown], [(48.0, 2.0), (48.0, 2.1)], radius_km=1.0))
    assert kept == track[2:9]


@pytest.mark.parametrize(
    ("latitude", "longitude", "km"),
    [
        (48.0, 2.1, 7.44),
        (48.1, 2.0, 11.12),
        (48.1, 2.1, 13.37),
        (-48.0, -178.0, 20_015.09),
        (0.0, 2.0, 5_337.36),
        (60.0, 2.1, 1_334.36),
    ],
)
def test_points_are_outside_by_the_distance_on_the_ground(
    latitude: float, longitude: float, km: float
) -> None:
    point: Any = {"geometry": {"type": "Point", "coordinates": [longitude, latitude]}}
    points = [models.Position.from_dict(point)]
    assert list(outside(points, [(48.0, 2.0)], radius_km=km - 0.01)) == points
    assert list(outside(points, [(48.0, 2.0)], radius_km=km + 0.01)) == []


def test_key_may_be_a_bytearray() -> None:
    key: Any = bytearray(KEY)  # annotated as bytes, accepted as both
    assert Pseudonymizer(key).text("V") == Pseudonymizer(KEY).text("V")


def test_arguments_that_protect_nothing_are_refused() -> None:
    with pytest.raises(ArgumentError, match="key must have at least 16 bytes"):
        Pseudonymizer(b"short")
    for decimals in (-1, 7, True):
        with pytest.raises(ArgumentError, match="decimals must be from 0 to 6"):
            Pseudonymizer(KEY, decimals=decimals)
    for radius in (0.0, -1.0, float("nan"), float("inf")):
        with pytest.raises(ArgumentError, match="radius_km must be positive"):
            outside([], [], radius_km=radius)


def test_durations_weeks_and_brands_pass_in_their_forms_only() -> None:
    charging: Any = {"remainingTime": "PT1H", "nextDelayedTime": "PT22H30M"}
    status: Any = {"energies": [{"extension": {"electric": {"charging": charging}}}]}
    model = Pseudonymizer(KEY).model
    assert model(models.Status.from_dict(status)).to_dict() == status
    window: Any = {"start": "PT8H", "duration": "PT1H", "occurence": {"week": ["w1-w9"]}}
    assert model(TimeTriggerEntry.from_dict(window)).to_dict() == window
    program: Any = {"start": "PT8H", "end": "PT9H"}
    assert model(ChargeScheduleProgram.from_dict(program)).to_dict() == program
    brand: Any = {"brand": "Citroën"}
    assert model(models.Vehicle.from_dict(brand)).to_dict() == brand
    for part in (charging, window, program):
        for name in part.keys() - {"occurence"}:
            part[name] = f"{part[name]} of Ann"
    assert "Ann" not in str(model(models.Status.from_dict(status)).to_dict())
    assert "Ann" not in str(model(TimeTriggerEntry.from_dict(window)).to_dict())
    assert "Ann" not in str(model(ChargeScheduleProgram.from_dict(program)).to_dict())


def test_listed_word_stays_and_another_one_is_left_out() -> None:
    document: Any = {"ignition": {"type": "StartUp", "createdAt": "2026-01-02T03:04:05Z"}}
    cleaned: Any = Pseudonymizer(KEY).model(models.Status.from_dict(document)).to_dict()
    assert cleaned["ignition"] == document["ignition"]
