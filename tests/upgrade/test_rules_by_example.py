"""One example for each rule: the payload of v2, and the same in v3."""

from __future__ import annotations

import pytest

from psa_fleet._base.json import JSON
from psa_fleet.upgrade import to_v3

OLD, NEW = "2024-03-01T08:00:00Z", "2024-03-01T09:30:00Z"

EXAMPLES: dict[str, tuple[str, JSON, JSON]] = {
    "doors: one lock to a list of locks": (
        "DoorsState",
        {
            "updatedAt": NEW,
            "lockedState": "SuperLocked",
            "opening": [{"identifier": "Trunk", "state": "Open"}],
        },
        {
            "createdAt": NEW,
            "lockedStates": ["SuperLocked"],
            "opening": [{"identifier": "Trunk", "state": "Open"}],
        },
    ),
    "doors: a list under the old name": (
        "DoorsState",
        {"lockedState": ["Locked", "TrunkLocked"]},
        {"lockedStates": ["Locked", "TrunkLocked"]},
    ),
    "doors: the old lock is among the new ones": (
        "DoorsState",
        {"lockedState": "Locked", "lockedStates": ["RearDoorsLocked", "Locked"]},
        {"lockedStates": ["RearDoorsLocked", "Locked"]},
    ),
    "doors: the old lock contradicts the new ones": (
        "DoorsState",
        {"lockedState": "Unlocked", "lockedStates": ["Locked"]},
        {"lockedState": "Unlocked", "lockedStates": ["Locked"]},
    ),
    "privacy: what the driver asked for": (
        "Privacy",
        {"createdAt": NEW, "driverRequestState": "Full", "serviceState": "None"},
        {"createdAt": NEW, "state": "Full", "serviceState": "None"},
    ),
    "privacy: both say the same": (
        "Privacy",
        {"state": "Geolocation", "driverRequestState": "Geolocation"},
        {"state": "Geolocation"},
    ),
    "privacy: both say different things": (
        "Privacy",
        {"state": "None", "driverRequestState": "Full"},
        {"state": "None", "driverRequestState": "Full"},
    ),
    "safety: a belt without a seat is not given one": (
        "Safety",
        {"createdAt": NEW, "beltWarning": "Omission"},
        {"createdAt": NEW, "beltStatus": [{"belt": "Omission"}]},
    ),
    "safety: belts by seat say it already": (
        "Safety",
        {"beltWarning": "Omission", "beltStatus": [{"id": "Driver", "belt": "Normal"}]},
        {"beltWarning": "Omission", "beltStatus": [{"id": "Driver", "belt": "Normal"}]},
    ),
    "safety: a requested emergency call": (
        "Safety",
        {"eCallTriggeringRequest": "Requested"},
        {"autoECallTriggering": "Detected"},
    ),
    "safety: no emergency call requested": (
        "Safety",
        {"eCallTriggeringRequest": "NoRequest", "autoECallTriggering": None},
        {"autoECallTriggering": "NotDetected"},
    ),
    "safety: a request that v3 has no word for": (
        "Safety",
        {"eCallTriggeringRequest": "AirbagUnabled"},
        {"eCallTriggeringRequest": "AirbagUnabled"},
    ),
    "safety: the newer field is there": (
        "Safety",
        {"eCallTriggeringRequest": "Requested", "autoECallTriggering": "NotDetected"},
        {"eCallTriggeringRequest": "Requested", "autoECallTriggering": "NotDetected"},
    ),
    "extension: an odometer under three names, of which two have another name of the time": (
        "Extension",
        {
            "odometer": {"mileage": 1.0, "updatedAt": OLD},
            "timed.odometer": {"mileage": 3.0, "updatedAt": NEW},
            "odemeter": {"mileage": 2.0, "createdAt": OLD},
        },
        {"odometer": {"mileage": 3.0, "createdAt": NEW}},
    ),
    "safety in telemetry": (
        "Telemetry",
        {"vehicle": {"safety": {"beltWarning": "Normal", "eCallTriggeringRequest": "Requested"}}},
        {"vehicle": {"safety": {"beltStatus": [{"belt": "Normal"}], "autoECallTriggering": "Detected"}}},
    ),
    "energy: a flat consumption is a rate (L/100 km) and no volume": (
        "Energy",
        {"type": "Fuel", "consumption": 5.6},
        {"type": "Fuel", "extension": {"fuel": {"consumptions": {"instant": 5.6}}}},
    ),
    "energy: a flat rate beside the total": (
        "Energy",
        {"consumption": 5.6, "extension": {"fuel": {"consumption": 120450}}},
        {"extension": {"fuel": {"consumptions": {"instant": 5.6, "total": 120450}}}},
    ),
    "energy: a flat residual is in kWh and not taken for Wh": (
        "Energy",
        {"type": "Electric", "residual": 30.5},
        {"type": "Electric", "residual": 30.5},
    ),
    "battery: a duration is no energy": (
        "EnergyBattery",
        {"createdAt": NEW, "load": {"capacity": "PT5M"}},
        {"createdAt": NEW, "load": {"capacity": "PT5M"}},
    ),
    "battery: its current is kept": (
        "Battery",
        {"createdAt": NEW, "voltage": 83.5, "current": 0},
        {"createdAt": NEW, "voltage": 83.5, "current": 0},
    ),
    "preconditioning: its time outside the state": (
        "Preconditioning",
        {"createdAt": NEW, "airConditioning": {"status": "Enabled"}},
        {"airConditioning": {"createdAt": NEW, "status": "Enabled"}},
    ),
    "status: odometer and movement in the extension": (
        "Status",
        {
            "_embedded": {
                "extension": {
                    "odometer": {"createdAt": NEW, "mileage": 8200.5},
                    "kinetic": {"createdAt": NEW, "moving": True, "speed": 50.0},
                }
            }
        },
        {
            "odometer": {"createdAt": NEW, "mileage": 8200.5},
            "kinetic": {"createdAt": NEW, "moving": True, "speed": 50.0},
        },
    ),
    "status: the younger odometer of the two": (
        "Status",
        {
            "odometer": {"createdAt": OLD, "mileage": 8190.0},
            "_embedded": {"extension": {"odometer": {"createdAt": NEW, "mileage": 8200.5}}},
        },
        {"odometer": {"createdAt": NEW, "mileage": 8200.5}},
    ),
    "telemetry: another odometer than that of the vehicle": (
        "Telemetry",
        {
            "vehicle": {"odometer": {"mileage": 10.5}},
            "_embedded": {"extension": {"odometer": {"mileage": 11.0}}},
        },
        {
            "vehicle": {"odometer": {"mileage": 10.5}},
            "_embedded": {"extension": {"odometer": {"mileage": 11.0}}},
        },
    ),
    "telemetry: the parking brake is kept": (
        "Telemetry",
        {"vehicle": {"brakingSystem": {"parking": True}}},
        {"vehicle": {"brakingSystem": {"parking": True}}},
    ),
    "position: an old position stays old": (
        "Position",
        {"properties": {"createdAt": OLD, "updatedAt": NEW}},
        {"properties": {"createdAt": OLD, "updatedAt": NEW}},
    ),
    "position: a misspelt type": (
        "Position",
        {"properties": {"type": "Estimate"}},
        {"properties": {"type": "Estimated"}},
    ),
    "position: a value that only servers have": (
        "Position",
        {"properties": {"type": "Aquire"}},
        {"properties": {"type": "Aquire"}},
    ),
    "alert: a misspelt type": (
        "Alert",
        {"type": "RightFrontDoorpen"},
        {"type": "RightFrontDoorOpen"},
    ),
    "maintenance: a misspelt name": (
        "Maintenance",
        {"daysBeforeMaintenace": 12},
        {"daysBeforeMaintenance": 12},
    ),
    "maintenance in telemetry: a misspelt name": (
        "Telemetry",
        {"_embedded": {"extension": {"maintenance": {"daysBeforeMaintenace": -3}}}},
        {"_embedded": {"extension": {"maintenance": {"daysBeforeMaintenance": -3}}}},
    ),
    "trip: a link in capitals": (
        "Trip",
        {"_links": {"wayPoints": {"href": "w"}}},
        {"_links": {"waypoints": {"href": "w"}}},
    ),
    "energy: hydrogen is a kind of fuel": (
        "Energy",
        {"updatedAt": NEW, "type": "Hydrogen", "level": 40.5, "autonomy": 210},
        {"createdAt": NEW, "type": "Fuel", "subType": "Hydrogen", "level": 40.5, "autonomy": 210},
    ),
    "energy: hydrogen that is named twice": (
        "Energy",
        {"type": "Hydrogen", "subType": "Hydrogen", "level": 40},
        {"type": "Fuel", "subType": "Hydrogen", "level": 40},
    ),
    "energy: hydrogen with another subtype is left alone": (
        "Energy",
        {"type": "Hydrogen", "subType": "FossilEnergy"},
        {"type": "Hydrogen", "subType": "FossilEnergy"},
    ),
    "energy: no subtype is made up": ("Energy", {"type": "Fuel"}, {"type": "Fuel"}),
    "energy: total consumption": (
        "Energy",
        {"extension": {"fuel": {"consumption": 1204.5}}},
        {"extension": {"fuel": {"consumptions": {"total": 1204.5}}}},
    ),
    "energy: battery": (
        "Energy",
        {
            "extension": {
                "electric": {
                    "residual": 30500.0,
                    "battery": {"capacity": 46000.0, "health": {"capacity": 93, "resistance": 97}},
                    "charging": {"status": "InProgress", "chargingRate": 21},
                }
            }
        },
        {
            "extension": {
                "electric": {
                    "battery": {
                        "load": {"residual": 30500, "capacity": 46000},
                        "health": {"capacity": 93, "resistance": 97},
                    },
                    "charging": {"status": "InProgress", "chargingRate": 21},
                }
            }
        },
    ),
    "energy: a fraction of a Wh is not rounded away": (
        "Energy",
        {"extension": {"electric": {"residual": 30500.25}}},
        {"extension": {"electric": {"battery": {"load": {"residual": 30500.25}}}}},
    ),
    "energy in telemetry: the time of a part is kept": (
        "Telemetry",
        {"vehicle": {"energies": [{"updatedAt": OLD, "type": "Electric"}]}},
        {"vehicle": {"energies": [{"updatedAt": OLD, "type": "Electric"}]}},
    ),
    "engine: oil, and what v3 does not tell": (
        "Engine",
        {
            "type": "Thermic",
            "oil": {"temp": 91.5},
            "gmpStatus": "Running",
            "extension": {"thermic": {"oil": {"level": 60}, "scr": "Blinked"}},
        },
        {
            "type": "Thermic",
            "gmpStatus": "Running",
            "extension": {"thermic": {"oil": {"level": 60, "temp": 91.5}, "scr": "Blinked"}},
        },
    ),
    "engine: two different oil temperatures": (
        "Engine",
        {"oil": {"temp": 90.0}, "extension": {"thermic": {"oil": {"temp": 95.0}}}},
        {"oil": {"temp": 90.0}, "extension": {"thermic": {"oil": {"temp": 95.0}}}},
    ),
    "status: driving behaviour": (
        "Status",
        {"drivingBehavior": {"updatedAt": NEW, "mode": "Confort"}},
        {"drivingBehavior": {"createdAt": NEW, "mode": "Comfort"}},
    ),
    "status: v3 has both time stamps of the driving behaviour": (
        "Status",
        {"drivingBehavior": {"updatedAt": NEW, "createdAt": OLD, "mode": "Eco"}},
        {"drivingBehavior": {"updatedAt": NEW, "createdAt": OLD, "mode": "Eco"}},
    ),
    "status: both time stamps are v3's": (
        "Status",
        {"createdAt": OLD, "updatedAt": NEW},
        {"createdAt": OLD, "updatedAt": NEW},
    ),
    "status: no time stamp is made up": ("Status", {"updatedAt": NEW}, {"updatedAt": NEW}),
    "status: the movement's distance": (
        "Status",
        {"kinetic": {"pace": 12.0, "speed": 50.0}},
        {"kinetic": {"pace": 12.0, "speed": 50.0}},
    ),
    "service": (
        "ServiceType",
        {"updatedAt": NEW, "type": "Electric"},
        {"createdAt": NEW, "type": "Electric"},
    ),
    "ignition: a state that v3 does not list": ("Ignition", {"type": "Free"}, {"type": "Free"}),
    "position": (
        "Position",
        {"type": "Feature", "properties": {"updatedAt": NEW, "heading": 271.0, "signalQuality": 8}},
        {"type": "Feature", "properties": {"createdAt": NEW, "heading": 271, "signalQuality": 8}},
    ),
    "position: a fraction of a degree": (
        "Position",
        {"properties": {"heading": 271.5}},
        {"properties": {"heading": 271.5}},
    ),
    "telemetry: the gear indicator": (
        "Telemetry",
        {"vehicle": {"transmission": {"gearbox": {"gear": {"recommended": "Up"}, "mode": {"sport": True}}}}},
        {"vehicle": {"transmission": {"gearbox": {"mode": {"sport": True}}}, "adas": {"rgi": "Up"}}},
    ),
    "transmission alone: the gear indicator has no place": (
        "Transmission",
        {"gearbox": {"gear": {"recommended": "Down"}}},
        {"gearbox": {"gear": {"recommended": "Down"}}},
    ),
    "telemetry: times of its parts, and its extension": (
        "Telemetry",
        {
            "createdAt": NEW,
            "updatedAt": NEW,
            "privacy": {"createdAt": OLD, "state": "None"},
            "vehicle": {"doorsState": {"updatedAt": OLD, "lockedState": "Locked"}},
            "_embedded": {
                "extension": {
                    "odometer": {"mileage": 10.5},
                    "kinetic": {"pace": 1.0},
                    "location": {"properties": {"updatedAt": OLD, "heading": 12.0}},
                    "maintenance": {"updatedAt": OLD, "mileageBeforeMaintenance": 1000},
                }
            },
        },
        {
            "createdAt": NEW,
            "updatedAt": NEW,
            "privacy": {"createdAt": OLD, "state": "None"},
            "vehicle": {
                "doorsState": {"updatedAt": OLD, "lockedStates": ["Locked"]},
                "odometer": {"mileage": 10.5},
                "kinetic": {"pace": 1.0},
            },
            "_embedded": {
                "extension": {
                    "location": {"properties": {"updatedAt": OLD, "heading": 12}},
                    "maintenance": {"updatedAt": OLD, "mileageBeforeMaintenance": 1000},
                }
            },
        },
    ),
    "adas: names corrected, other states kept": (
        "Adas",
        {
            "lrka": "Authorized",
            "rlka": "NotSelected",
            "accr": "OverSpeedingByPedalPess",
            "rvv": "SpeedExceeded",
        },
        {
            "llka": "Authorized",
            "rlka": "NotSelected",
            "accr": "OverSpeedingByPedalPress",
            "rvv": "SpeedExceeded",
        },
    ),
    "trip: duration and faults": (
        "Trip",
        {
            "duration": "2608",
            "faults": ["Unstarted", "DataLacking"],
            "startPosition": {"properties": {"heading": 3.0}},
        },
        {
            "duration": 2608,
            "faults": [{"fault": "Unstarted"}, {"fault": "DataLacking"}],
            "startPosition": {"properties": {"heading": 3}},
        },
    ),
    "trip: a duration in ISO 8601": ("Trip", {"duration": "PT5M12S"}, {"duration": 312}),
    "trip: a duration with a fraction": ("Trip", {"duration": "312.5"}, {"duration": 312.5}),
    "trip: a duration without a fixed length": ("Trip", {"duration": "P1M"}, {"duration": "P1M"}),
    "trip: digits of another script are no number": ("Trip", {"duration": "٣"}, {"duration": "٣"}),
    "trip: more digits than any duration has": ("Trip", {"duration": "9" * 5000}, {"duration": "9" * 5000}),
    "alert: one link to a list of links": (
        "Alert",
        {"_links": {"trips": {"href": "https://api.example/trips/t1"}}},
        {"_links": {"trips": [{"href": "https://api.example/trips/t1"}]}},
    ),
    "vehicle: its label": (
        "VehicleDetails",
        {"vin": "VR3EXAMPLE0000001", "label": "Five-door, electric", "brand": "Peugeot"},
        {
            "vin": "VR3EXAMPLE0000001",
            "brand": "Peugeot",
            "_embedded": {"extension": {"branding": {"label": "Five-door, electric"}}},
        },
    ),
    "way points: whether they were reduced": (
        "WayPoints",
        {"_embedded": {"reduced": True, "positions": [{"properties": {"updatedAt": NEW}}]}},
        {"_embedded": {"reduced": True, "positions": [{"properties": {"createdAt": NEW}}]}},
    ),
    "maintenance: the same": (
        "Maintenance",
        {"createdAt": OLD, "updatedAt": NEW, "mileageBeforeMaintenance": -120, "daysBeforeMaintenance": 4},
        {"createdAt": OLD, "updatedAt": NEW, "mileageBeforeMaintenance": -120, "daysBeforeMaintenance": 4},
    ),
    "collisions: items under a capital letter": (
        "Collisions",
        {"_embedded": {"Collisions": [{"_links": {"vehicles": {"href": "x"}}}]}},
        {"_embedded": {"Collisions": [{"_links": {"vehicle": {"href": "x"}}}]}},
    ),
    "monitor: another module's": (
        "Monitor",
        {"monitorId": "m1", "monitor": {"triggerParam": {"timeZoneTriggers": {}}}},
        {"monitorId": "m1", "monitor": {"triggerParam": {"timeZoneTriggers": {}}}},
    ),
    "fleet: the same": (
        "Fleet",
        {"id": "f", "_links": {"vehicles": {}}},
        {"id": "f", "_links": {"vehicles": {}}},
    ),
}


@pytest.mark.parametrize("what", EXAMPLES)
def test_to_v3_of_rule_examples(what: str) -> None:
    schema, v2, v3 = EXAMPLES[what]
    upgraded = to_v3(schema, v2)
    assert upgraded == v3
    assert to_v3(schema, upgraded) == v3


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("PT43M28S", 2608),
        ("P1DT1S", 86401),
        ("P2W", 1209600),
        ("PT0S", 0),
        ("312", 312),
        ("312.0", 312),
        ("312.", 312),
        ("+5", 5),
        ("-7", -7),
        (312.0, 312),
        (312, 312),
    ],
)
def test_whole_numbers_become_integers(text: JSON, number: int) -> None:
    upgraded = to_v3("Trip", {"duration": text})
    assert isinstance(upgraded, dict)
    assert upgraded["duration"] == number
    assert type(upgraded["duration"]) is int


@pytest.mark.parametrize(
    "odd", ["", 312.5, "P", "PT", "pt5m", "1e3", " 312", "0x10", True, None, [312], {"seconds": 312}]
)
def test_duration_that_is_not_an_integer_stays(odd: JSON) -> None:
    upgraded = to_v3("Trip", {"duration": odd})
    assert isinstance(upgraded, dict)
    assert upgraded["duration"] is odd


def test_duration_of_infinity_stays() -> None:
    assert to_v3("Trip", {"duration": float("inf")}) == {"duration": float("inf")}
