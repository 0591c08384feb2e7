"""What models can do besides holding fields, and how fields behave for users of attrs."""

from __future__ import annotations

import copy
import pickle
import time as timing
from datetime import UTC, datetime, time, timedelta
from typing import Any

import attrs
import pytest

from psa_fleet_runtime.codecs import TEXT, Many
from psa_fleet_runtime.model import Model
from psa_fleet_runtime.timestamp import Timestamp, write
from psa_fleet_v3.models import (
    EnergyCharging,
    Ignition,
    IgnitionType,
    LoadElectricEnergy,
    Position,
    PositionProperties,
    Status,
    StatusLinks,
    Trip,
    VehicleOdometer,
    WayPoints,
)


def position(*coordinates: float) -> dict[str, Any]:
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": list(coordinates)},
        "properties": {"createdAt": "2026-01-02T03:04:05Z", "heading": 90},
    }


@pytest.mark.promise("P712")
def test_energy_is_chosen_by_its_type_not_its_place() -> None:
    status = Status.from_dict(
        {"energies": [{"type": "Fuel", "level": 1.0}, {"type": "Electric", "level": 80}]}
    )
    electric = status.energy("Electric")
    assert electric is not None
    assert electric.level == 80.0
    assert status.energy("Hydrogen") is None
    assert Status.from_dict({"energies": None}).energy("Fuel") is None


def test_position_names_its_numbers_in_geojson_order() -> None:
    place = Position.from_dict(position(4.8357, 45.764, 173.0))
    assert (place.longitude, place.latitude, place.altitude) == (4.8357, 45.764, 173.0)
    assert place.__geo_interface__ == position(4.8357, 45.764, 173.0)
    assert place.geometry is not None
    assert place.geometry.__geo_interface__ == {"type": "Point", "coordinates": [4.8357, 45.764, 173.0]}
    assert Position.from_dict(position(4.8, 45.7)).altitude is None


@pytest.mark.parametrize("odd", [{}, {"geometry": None}, {"geometry": {"coordinates": []}}, {"geometry": 3}])
def test_position_without_a_place_has_no_geometry(odd: dict[str, Any]) -> None:
    place = Position.from_dict(odd)
    assert (place.longitude, place.latitude, place.altitude) == (None, None, None)
    assert place.__geo_interface__["geometry"] is None


def test_way_points_are_a_feature_collection() -> None:
    page = WayPoints.from_dict({"_embedded": {"positions": [position(1, 2), position(3, 4)]}})
    assert page.__geo_interface__ == {
        "type": "FeatureCollection",
        "features": [position(1, 2), position(3, 4)],
    }


def test_word_that_no_specification_lists_shows_it_and_is_written_as_text() -> None:
    assert repr(IgnitionType("Stop")) == "<IgnitionType: 'Stop'>"
    assert repr(IgnitionType("Hop")) == "<IgnitionType: 'Hop' (not in the specification)>"
    for word in ("Stop", "Hop"):
        assert type(copy.copy(IgnitionType(word))) is IgnitionType
        assert copy.deepcopy([IgnitionType(word)]) == [IgnitionType(word)]
        (written,) = Ignition(type_=IgnitionType(word)).to_dict().values()
        assert (type(written), written) == (str, word)


def test_trip_is_a_line_from_start_to_end() -> None:
    facts = {"id": "t", "distance": 12.5, "duration": 60, "done": True}
    trip = Trip.from_dict({**facts, "startPosition": position(1, 2), "stopPosition": position(3, 4)})
    told: Any = trip.__geo_interface__
    assert told["geometry"] == {"type": "LineString", "coordinates": [[1.0, 2.0], [3.0, 4.0]]}
    assert told["properties"] == facts
    running: Any = Trip.from_dict({"startPosition": position(1, 2)}).__geo_interface__
    assert running["geometry"] == {"type": "Point", "coordinates": [1.0, 2.0]}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PT2H55M", timedelta(hours=2, minutes=55)),
        ("P1DT12H", timedelta(days=1, hours=12)),
        ("PT0S", timedelta()),
        ("PT1.5H", timedelta(minutes=90)),
        ("PT1,5H", timedelta(minutes=90)),
        ("-PT5M", timedelta(minutes=-5)),
        ("P2W", timedelta(weeks=2)),
        ("P999999999D", timedelta(days=999_999_999)),
        ("P1000000000D", None),
        (f"P{'9' * 400}D", None),
        ("P1Y", None),
        ("P1M", None),
        ("string", None),
        ("P", None),
        ("PT", None),
        ("", None),
    ],
)
def test_durations_are_timedeltas_too(text: str, expected: timedelta | None) -> None:
    assert EnergyCharging.from_dict({"remainingTime": text}).remaining_time_timedelta == expected


def test_trip_duration_is_in_seconds() -> None:
    assert Trip.from_dict({"duration": 5400}).duration_timedelta == timedelta(minutes=90)
    assert Trip.from_dict({"duration": 10**300}).duration_timedelta is None
    assert Trip.from_dict({"duration": float("nan")}).duration_timedelta is None
    assert Trip.from_dict({"duration": float("inf")}).duration_timedelta is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PT22H31M", time(22, 31)),
        ("PT0S", time()),
        ("PT7H30M15S", time(7, 30, 15)),
        ("PT24H", None),
        ("-PT5M", None),
        ("soon", None),
        (None, None),
    ],
)
def test_next_time_of_charging_is_a_time_after_midnight(text: str | None, expected: time | None) -> None:
    charging = EnergyCharging.from_dict({"nextDelayedTime": text})
    assert charging.next_delayed_time_time == expected
    assert not hasattr(charging, "next_delayed_time_timedelta")


@pytest.mark.parametrize(
    ("model", "name", "wire", "value"),
    [
        (PositionProperties, "heading", "heading", 123.7),
        (LoadElectricEnergy, "capacity", "capacity", 50000.5),
        (LoadElectricEnergy, "residual", "residual", 30500.25),
        (Trip, "duration", "duration", 312.5),
    ],
)
def test_fraction_where_older_documents_have_one_is_read(
    model: type[Model], name: str, wire: str, value: float
) -> None:
    made = model.from_dict({wire: value})
    assert getattr(made, name) == value
    assert made.to_dict() == {wire: value}


@pytest.mark.skipif(not hasattr(timing, "tzset"), reason="the zone of a process cannot be set")
def test_date_without_an_offset_is_utc_wherever_the_machine_is(monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        with monkeypatch.context() as patch:
            patch.setenv("TZ", "Asia/Tokyo")
            timing.tzset()
            read = Timestamp.from_text("2024-05-01T10:11:12")
            assert read == datetime(2024, 5, 1, 10, 11, 12, tzinfo=UTC)
    finally:
        timing.tzset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-05-01T10:11:12Z", datetime(2024, 5, 1, 10, 11, 12, tzinfo=UTC)),
        ("2024-05-01T10:11:12.123Z", datetime(2024, 5, 1, 10, 11, 12, 123000, tzinfo=UTC)),
        ("2024-05-01T10:11:12+01:00", datetime(2024, 5, 1, 9, 11, 12, tzinfo=UTC)),
        ("2017-08-10T13:46:39.652+0000", datetime(2017, 8, 10, 13, 46, 39, 652000, tzinfo=UTC)),
        ("2024-02-28T24:00:00Z", datetime(2024, 2, 29, tzinfo=UTC)),
        ("Mon Jun 03 08:35:36 GMT 2019", datetime(2019, 6, 3, 8, 35, 36, tzinfo=UTC)),
        ("2024-05-01T10:11:12", datetime(2024, 5, 1, 10, 11, 12, tzinfo=UTC)),
        ("2024-05-01 10:11:12Z", datetime(2024, 5, 1, 10, 11, 12, tzinfo=UTC)),
        ("20240501T101112Z", datetime(2024, 5, 1, 10, 11, 12, tzinfo=UTC)),
        ("2024-05-01", None),
        ("YYYY-MM-24THH:MM:SSZ", None),
        ("9999-12-31T24:00:00Z", None),
        ("Mon Foo 03 08:35:36 GMT 2019", None),
        ("", None),
    ],
)
def test_dates_are_read_in_documented_forms_and_keep_their_text(text: str, expected: datetime | None) -> None:
    status = Status.from_dict({"createdAt": text})
    assert status.created_at == expected
    assert status.to_dict() == {"createdAt": text}
    if expected is None:
        assert status.additional_properties == {"createdAt": text}
    else:
        assert attrs.evolve(status).to_dict() == {"createdAt": text}
        moment = pickle.loads(pickle.dumps(status.created_at))
        assert (moment, write(moment)) == (expected, text)


def test_timestamp_arithmetic_result_is_written_in_iso_8601() -> None:
    moment = Timestamp.from_text("Mon Jun 03 08:35:36 GMT 2019")
    assert moment is not None
    later = moment + timedelta(hours=1)
    assert pickle.loads(pickle.dumps(later)) == later
    status = Status(created_at=later)
    assert status.to_dict() == {"createdAt": "2019-06-03T09:35:36Z"}
    assert Timestamp.from_text("2019-06-03T09:35:36") == later


@pytest.mark.promise("P605")
def test_unlisted_value_is_of_the_class_and_keeps_its_text() -> None:
    ignition = Ignition.from_dict({"type": "Towed"})
    assert isinstance(ignition.type_, IgnitionType)
    assert (ignition.type_.is_known, ignition.type_, str(ignition.type_)) == (False, "Towed", "Towed")
    assert ignition.type_ == IgnitionType("Towed")
    assert hash(ignition.type_) == hash("Towed")
    assert pickle.loads(pickle.dumps(ignition.type_)) == ignition.type_
    assert IgnitionType("Stop") is IgnitionType.STOP
    assert IgnitionType.STOP.is_known
    assert "Towed" not in [str(member) for member in IgnitionType]
    with pytest.raises(ValueError, match="5"):
        IgnitionType(5)  # type: ignore[arg-type]  # a value that is not text must be refused


def test_changing_a_field_changes_what_is_written() -> None:
    document = {
        "vin": "v",
        "odometer": {"mileage": 5, "new": 1},
        "ignition": {"type": "Stop"},
        "extra": [None, 2],
    }
    status = Status.from_dict(document)
    assert status.odometer is not None
    status.odometer.mileage = 6.5
    status.ignition = None
    status.vin = "w"
    status.additional_properties["more"] = True
    assert status.to_dict() == {
        "vin": "w",
        "odometer": {"mileage": 6.5, "new": 1},
        "extra": [None, 2],
        "more": True,
    }
    del status.additional_properties["extra"]
    assert "extra" not in status.to_dict()


def test_field_is_set_before_anything_is_read() -> None:
    status = Status.from_dict({"odometer": {"mileage": 5}, "vin": 7})
    status.odometer = VehicleOdometer(mileage=1.0)
    status.vin = "v"
    assert status.to_dict() == {"odometer": {"mileage": 1.0}, "vin": "v"}


@pytest.mark.promise("P601")
def test_list_is_read_without_what_is_unreadable_in_it_and_stays_whole() -> None:
    document = {"energies": [None, {"type": "Electric"}, 5], "vin": None}
    status = Status.from_dict(document)
    assert [energy.type_ for energy in status.energies or ()] == ["Electric"]
    assert status.additional_properties == {"energies": document["energies"]}
    assert status.to_dict() == {"energies": [None, {"type": "Electric"}, 5]}
    assert attrs.evolve(status, vin="v").to_dict() == {"vin": "v", "energies": document["energies"]}
    status.energies = []
    assert status.to_dict() == {"energies": []}


def test_numbers_are_read_as_what_they_are_and_written_as_they_came() -> None:
    document = {"energies": [{"autonomy": 72.0, "level": 93}, {"autonomy": 72.5, "level": "93"}]}
    status = Status.from_dict(document)
    assert status.energies is not None
    whole, odd = status.energies
    assert (whole.autonomy, whole.level) == (72, 93.0)
    assert (type(whole.autonomy), type(whole.level)) == (int, float)
    assert (odd.autonomy, odd.level) == (None, None)
    assert odd.additional_properties == {"autonomy": 72.5, "level": "93"}
    written: Any = status.to_dict()
    assert [type(value) for energy in written["energies"] for value in energy.values()] == [
        float,
        int,
        float,
        str,
    ]


@pytest.mark.promise("P601")
def test_integer_too_large_for_a_float_is_kept_as_received() -> None:
    odometer = VehicleOdometer.from_dict({"mileage": 2**53 + 1})
    assert odometer.mileage is None
    assert odometer.additional_properties == {"mileage": 2**53 + 1}
    assert attrs.evolve(odometer).to_dict() == {"mileage": 2**53 + 1}
    assert VehicleOdometer.from_dict({"mileage": 2**53}).mileage == 2.0**53


@pytest.mark.promise("P104", "P606")
def test_repr_shows_no_personal_data() -> None:
    secret = "SECRET"
    status = Status.from_dict(
        {
            "vin": secret,
            "_links": {"self": {"href": secret}},
            "lastPosition": {"geometry": {"coordinates": [12.345678, 2]}},
            "odd": secret,
            "odometer": {"mileage": 12.5},
        }
    )
    shown = repr(status)
    assert secret not in shown
    assert "12.345678" not in shown
    assert "mileage=12.5" in shown
    assert "odd" in shown
    assert repr(Status()) == "Status()"


def test_models_made_by_hand_and_read_ones_are_equal() -> None:
    read = Status.from_dict({"vin": "v", "_links": {}})
    assert read == Status(vin="v", links=StatusLinks())
    assert read != Status(vin="w", links=StatusLinks())
    assert attrs.asdict(read)["vin"] == "v"
    with pytest.raises(AttributeError, match=r"^'Status' object has no attribute 'creatd_at'$"):
        read.creatd_at  # type: ignore[attr-defined]  # noqa: B018 (a misspelled name must be reported)


@pytest.mark.parametrize(
    ("coordinates", "places", "known"),
    [
        ([9.65, None, 21.0], (9.65, None, 21.0), []),
        (["2.35", 48.8, 35.0], (None, 48.8, 35.0), []),
        ([True, 48.8], (None, 48.8, None), []),
        ([10**400, 48.8], (None, 48.8, None), []),
        ([2, 48], (2.0, 48.0, None), [2.0, 48.0]),
        ([1.0, 2.0, None], (1.0, 2.0, None), [1.0, 2.0]),
        ([], (None, None, None), []),
        (None, (None, None, None), []),
    ],
)
def test_coordinates_are_read_by_their_place(
    coordinates: Any, places: tuple[float | None, ...], known: list[float]
) -> None:
    point = Position.from_dict({"geometry": {"type": "Point", "coordinates": coordinates}}).geometry
    assert point is not None
    assert (point.longitude, point.latitude, point.altitude) == places
    assert point.__geo_interface__["coordinates"] == known
    point.coordinates = [5.0, 6.0]
    assert (point.longitude, point.latitude, point.altitude) == (5.0, 6.0, None)


def test_json_as_it_came_is_shared_until_a_field_is_changed() -> None:
    document: Any = {"id": "t1", "distance": 1.5, "later": None}
    trip = Trip.from_dict(document)
    assert trip._as_it_came() is document
    trip.distance = 2.5
    assert trip._as_it_came() == {"id": "t1", "distance": 2.5}
    assert document["distance"] == 1.5


def test_shorter_list_is_another_value() -> None:
    assert Many(TEXT).same(["a", "b"], ["a", "b"])
    assert not Many(TEXT).same(["a", "b"], ["a"])
