"""The spellings that servers send besides the documented ones, alone and in one response with them."""

from __future__ import annotations

import pytest

from psa_fleet._base.json import JSON
from psa_fleet.upgrade import Alias, Timestamp, tables, to_v3

OLD, NEW = "2025-06-30T19:36:55Z", "2025-11-18T06:40:16Z"

ALONE: dict[str, tuple[str, JSON, JSON]] = {
    "energy": ("Status", {"energy": [{"type": "Fuel"}]}, {"energies": [{"type": "Fuel"}]}),
    "preconditionning": (
        "Status",
        {"preconditionning": {"airConditioning": {"updatedAt": NEW, "status": "Enabled"}}},
        {"preconditioning": {"airConditioning": {"createdAt": NEW, "status": "Enabled"}}},
    ),
    "timed.odometer": (
        "Status",
        {"timed.odometer": {"createdAt": None, "mileage": 3196.5}},
        {"odometer": {"createdAt": None, "mileage": 3196.5}},
    ),
    "odemeter": (
        "Status",
        {"_embedded": {"extension": {"odemeter": {"mileage": 7.0}}}},
        {"odometer": {"mileage": 7.0}},
    ),
    "link to the vehicle": (
        "Trip",
        {"_links": {"vehicles": {"href": "h"}}},
        {"_links": {"vehicle": {"href": "h"}}},
    ),
    "flattened energy": (
        "Energy",
        {
            "type": "Electric",
            "updatedAt": NEW,
            "charging": {"plugged": True},
            "battery": {"capacity": 46000, "health": {"resistance": 91}},
            "residual": 20.5,
            "consumption": 0.5,
        },
        {
            "type": "Electric",
            "createdAt": NEW,
            "extension": {
                "electric": {
                    "charging": {"plugged": True},
                    "battery": {"health": {"resistance": 91}, "load": {"capacity": 46000}},
                },
                "fuel": {"consumptions": {"instant": 0.5}},
            },
            "residual": 20.5,
        },
    ),
    "items under Status": (
        "StatusList",
        {"_embedded": {"Status": [{"vin": "V"}]}},
        {"_embedded": {"status": [{"vin": "V"}]}},
    ),
    "items under Vehicles": (
        "Vehicles",
        {"_embedded": {"Vehicles": [{"vin": "V"}]}},
        {"_embedded": {"vehicles": [{"vin": "V"}]}},
    ),
    "items under objects": (
        "Trips",
        {"_embedded": {"objects": [{"duration": "60"}]}},
        {"_embedded": {"trips": [{"duration": 60}]}},
    ),
    "flattened consumptions": (
        "Energy",
        {"consumptions": {"total": 20365.25, "instant": 0.0}},
        {"extension": {"fuel": {"consumptions": {"total": 20365.25, "instant": 0.0}}}},
    ),
    "energy in telemetry": (
        "Telemetry",
        {"vehicle": {"energy": [{"type": "Hydrogen"}]}},
        {"vehicle": {"energies": [{"type": "Fuel", "subType": "Hydrogen"}]}},
    ),
    "null under the old name": ("Status", {"energy": None}, {"energies": None}),
    "null under the new name": ("Status", {"energies": None, "energy": []}, {"energies": []}),
    "null beside a value": ("Status", {"energies": [], "energy": None}, {"energies": []}),
}


@pytest.mark.parametrize("what", ALONE)
def test_to_v3_converts_single_spellings(what: str) -> None:
    schema, payload, expected = ALONE[what]
    assert to_v3(schema, payload) == expected


SPELLINGS = [
    (name, rule.path, rule.to)
    for name, table in tables().items()
    for rule in table.rules
    if isinstance(rule, Alias)
    or (isinstance(rule, Timestamp) and not rule.both_in_v3 and name != "Preconditioning")
]


def nested(path: str, value: JSON) -> JSON:
    for name in reversed(path.split("/")):
        value = {name: value}
    return value


@pytest.mark.promise("P602")
@pytest.mark.parametrize(("name", "path", "to"), SPELLINGS)
def test_alternative_spelling_is_renamed(name: str, path: str, to: str) -> None:
    assert to_v3(name, nested(path, NEW)) == nested(to, NEW)
    assert to_v3(name, nested(to, NEW)) == nested(to, NEW)


@pytest.mark.parametrize(
    "path",
    [
        "battery",
        "doorsState",
        "engines",
        "environment/air",
        "environment/luminosity",
        "ignition",
        "kinetic",
        "odometer",
        "preconditioning/airConditioning",
        "privacy",
        "safety",
        "service",
    ],
)
def test_measured_state_with_two_times_keeps_the_newer_as_created_at(path: str) -> None:
    both: JSON = {"createdAt": OLD, "updatedAt": NEW}
    assert to_v3("Status", nested(path, both)) == nested(path, {"createdAt": NEW})


@pytest.mark.parametrize("name", ["Status", "Telemetry", "Trip", "Alert", "Collision", "Maintenance"])
def test_link_to_vehicles_is_renamed_to_vehicle(name: str) -> None:
    assert to_v3(name, {"_links": {"vehicles": {"href": "h"}}}) == {"_links": {"vehicle": {"href": "h"}}}


@pytest.mark.parametrize(
    "name", [name for name, table in tables().items() if table.schema.endswith(("s", "List"))]
)
def test_to_v3_moves_items_from_objects_to_their_name(name: str) -> None:
    members = [
        path for path in tables()[name].parts if path.startswith("_embedded/") and "extension" not in path
    ]
    for member in members:
        found = to_v3(name, {"_embedded": {"objects": [{"id": "1"}]}})
        assert found == {"_embedded": {member.removeprefix("_embedded/"): [{"id": "1"}]}}


@pytest.mark.parametrize(
    ("here", "there"), [(OLD, NEW), (NEW, OLD), (None, NEW), ("soon", NEW), (NEW, "soon")]
)
def test_younger_measurement_stays_whole(here: str | None, there: str | None) -> None:
    payload: JSON = {
        "odometer": {"createdAt": here, "mileage": 1.0, "only": "here"},
        "timed.odometer": {"createdAt": there, "mileage": 2.0, "alone": "there"},
    }
    if here == NEW:
        expected: JSON = {"createdAt": NEW, "mileage": 1.0, "only": "here"}
    else:
        expected = {"createdAt": NEW, "mileage": 2.0, "alone": "there"}
    assert to_v3("Status", payload) == {"odometer": expected}


@pytest.mark.parametrize("stamps", [{}, {"createdAt": NEW}, {"createdAt": "soon"}])
def test_measurements_without_a_newer_time_both_stay(stamps: dict[str, JSON]) -> None:
    payload: JSON = {
        "odometer": {**stamps, "mileage": 1.0},
        "timed.odometer": {**stamps, "mileage": 2.0, "alone": "there"},
    }
    assert to_v3("Status", payload) == {
        "odometer": {**stamps, "mileage": 1.0},
        "timed.odometer": {**stamps, "mileage": 2.0, "alone": "there"},
    }


def test_energies_are_matched_by_type_and_never_by_place() -> None:
    payload: JSON = {
        "energies": [
            {"createdAt": OLD, "type": "Electric", "subType": "ElectricEnergy", "level": 50.0, "autonomy": 16}
        ],
        "energy": [
            {"updatedAt": NEW, "type": "Fuel", "level": 29.0, "consumption": 0.0},
            {
                "createdAt": OLD,
                "updatedAt": NEW,
                "type": "Electric",
                "level": 48.0,
                "charging": {"plugged": True},
            },
        ],
    }
    assert to_v3("Status", payload) == {
        "energies": [
            {
                "createdAt": NEW,
                "type": "Electric",
                "subType": "ElectricEnergy",
                "level": 48.0,
                "extension": {"electric": {"charging": {"plugged": True}}},
            },
            {
                "createdAt": NEW,
                "type": "Fuel",
                "level": 29.0,
                "extension": {"fuel": {"consumptions": {"instant": 0.0}}},
            },
        ]
    }


def test_part_with_its_own_time_is_judged_by_it() -> None:
    def energy(name: str, stamp: str, load: JSON) -> JSON:
        return {name: stamp, "type": "Electric", "extension": {"electric": {"battery": {"load": load}}}}

    payload: JSON = {
        "energies": [energy("createdAt", OLD, {"createdAt": "2026-01-01T00:00:00Z", "residual": 100})],
        "energy": [energy("updatedAt", NEW, {"createdAt": OLD, "residual": 90})],
    }
    assert to_v3("Status", payload) == {
        "energies": [energy("createdAt", NEW, {"createdAt": "2026-01-01T00:00:00Z", "residual": 100})]
    }


@pytest.mark.parametrize(
    ("older", "younger"),
    [
        ("2024-05-01T10:11:12Z", "2024-05-01T10:11:12.123Z"),
        ("2024-05-01T12:30:00+02:00", "2024-05-01T11:00:00Z"),
        ("2017-08-10T13:46:39.652+0000", "2017-08-10T13:46:40Z"),
        ("2024-05-01T23:59:59Z", "2024-05-01T24:00:00Z"),
        ("2024-12-31T24:00:00Z", "2025-01-01T00:00:01Z"),
        ("Mon Jun 03 08:35:36 GMT 2019", "2019-06-03T08:35:37Z"),
        ("2019-06-03T08:35:35Z", "Mon Jun 03 08:35:36 GMT 2019"),
        ("no time at all", "0001-01-01T00:00:00+14:00"),
        ("Mon Foo 03 08:35:36 GMT 2019", "2019-06-03T08:35:37Z"),
        ("2024-05-01T10:11:12", "2024-05-01T10:11:13Z"),
        ("9999-12-31T24:00:00-12:00x", "9999-12-31T23:59:59-12:00"),
    ],
)
def test_newer_of_two_timestamps_in_any_form_is_kept(older: str, younger: str) -> None:
    assert to_v3("ServiceType", {"createdAt": older, "updatedAt": younger}) == {"createdAt": younger}
    assert to_v3("ServiceType", {"createdAt": younger, "updatedAt": older}) == {"createdAt": younger}


def test_created_at_and_updated_at_that_are_unreadable_both_stay() -> None:
    payload: JSON = {"createdAt": "soon", "updatedAt": "later"}
    assert to_v3("ServiceType", payload) == payload


def test_items_under_two_names_are_matched_by_what_identifies_them() -> None:
    payload: JSON = {
        "_embedded": {
            "status": [{"vin": "A", "createdAt": OLD, "privacy": {"state": "None"}}],
            "Status": [
                {"vin": "B", "createdAt": OLD},
                {"vin": "A", "createdAt": NEW, "privacy": {"driverRequestState": "Full"}},
            ],
        }
    }
    assert to_v3("StatusList", payload) == {
        "_embedded": {
            "status": [
                {"vin": "A", "createdAt": NEW, "privacy": {"state": "Full"}},
                {"vin": "B", "createdAt": OLD},
            ]
        }
    }
