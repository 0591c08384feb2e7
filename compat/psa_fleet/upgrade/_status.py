"""Tables for a vehicle's status, and for the parts that telemetry shares with it.

Kept, because v3 has nothing that means the same: the distance `pace` of a movement, the warning level of the
SCR system, the privacy of the partner (`serviceState`), the current of the 12 V battery, and the flat
`residual` of an energy, whose unit is not Wh. The states of the speed regulator `rvv` are other states in v3:
the value stays, only `Off` is in both.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from ._rules import (
    Alias,
    EnumValue,
    Keep,
    Move,
    Narrow,
    Number,
    Rename,
    Replaced,
    Rule,
    RuleTable,
    SplitValue,
    Timestamp,
    Unit,
    Wrap,
)

TWO_NAMES = "seen in the field: servers send both spellings, the old one at times the fresher"
FLAT = "older documents have it there, deprecated for the extension; servers still send it"
FLAT_DOCUMENTS = "v2 2.0 to 2.1.0, v3 3.0.6"
OLD_DOCUMENTS = "v2 2.1.1, v3 3.0.6"
EXTENDED = "both documents moved it out of the extension, with the same meaning"
BOTH_DOCUMENTS = "stated by both documents"
NO_TIME = "in v3 a part of a telemetry message has no time of its own"
ONE_TIME = "v3 calls the time of a measured state createdAt"

# Energies are the same if these members are equal, wherever they are in the list.
ENERGY_IDENTITY: Final = ("type", "subType")
# Both documents: these subtypes add nothing to the type.
DEFAULT_SUBTYPES: Final = MappingProxyType({"Fuel": "FossilEnergy", "Electric": "ElectricEnergy"})
VEHICLE_LINK: Final = Alias("_links/vehicles", TWO_NAMES, "_links/vehicle")
# Servers of the same back end send updatedAt even where v2, like v3, only has createdAt.
SECOND_STAMP: Final = Timestamp("updatedAt", TWO_NAMES, "createdAt", undocumented=True)

DAYS_BEFORE_MAINTENANCE: Final = Alias(
    "daysBeforeMaintenace",
    "older documents spell it so",
    "daysBeforeMaintenance",
    documented="v2 until 2.1.1, v3 3.0.6",
)

_ENERGY: Final[tuple[Rule, ...]] = (
    SplitValue(
        "type",
        "a subtype in v3, which reports the consumption of hydrogen among the properties of Fuel",
        old="Hydrogen",
        new="Fuel",
        beside="subType",
        beside_value="Hydrogen",
    ),
    Alias(
        "consumption",
        "older documents have it there, in L/100 km: a rate, which v3 calls instant, and no volume",
        "extension/fuel/consumptions/instant",
        documented=FLAT_DOCUMENTS,
    ),
    Alias("consumptions", TWO_NAMES, "extension/fuel/consumptions"),
    Alias("charging", FLAT, "extension/electric/charging", documented=FLAT_DOCUMENTS),
    Alias("battery", FLAT, "extension/electric/battery", documented=FLAT_DOCUMENTS),
    Keep(
        "residual",
        "older documents have it there in kWh; v3's residual is in Wh, and a server does not send the unit",
        documented=FLAT_DOCUMENTS,
    ),
    Move("extension/fuel/consumption", "both are the total, in cL", "extension/fuel/consumptions/total"),
    Move(
        "extension/electric/residual",
        "the energy left in the battery, in Wh, in both",
        "extension/electric/battery/load/residual",
    ),
    Number("extension/electric/battery/load/residual", "any number in v2, a whole number in v3"),
    Narrow("autonomy", "at least 0 in v3"),
    Unit("level", BOTH_DOCUMENTS, "%"),
    Unit("autonomy", BOTH_DOCUMENTS, "km"),
    Unit("extension/electric/charging/chargingRate", BOTH_DOCUMENTS, "km/h"),
)

_BATTERY: Final[tuple[Rule, ...]] = (
    Move("capacity", "the energy that the battery can hold, in Wh, in both", "load/capacity"),
    Number("load/capacity", "any number in v2, a whole number in v3"),
    Narrow("health/capacity", "0 to 100 in v3"),
    Narrow("health/resistance", "0 to 100 in v3"),
    Unit("health/capacity", BOTH_DOCUMENTS, "%"),
    Unit("health/resistance", BOTH_DOCUMENTS, "%"),
)

_ENGINE: Final[tuple[Rule, ...]] = (
    Move("oil/temp", "v2 calls the old place deprecated and names the new one", "extension/thermic/oil/temp"),
    Keep("extension/thermic/scr", "v3 does not report the warning level of the SCR system"),
    Unit("speed", BOTH_DOCUMENTS, "rpm"),
    Unit("extension/thermic/oil/temp", BOTH_DOCUMENTS, "°C"),
    Unit("extension/thermic/oil/level", BOTH_DOCUMENTS, "%"),
    Unit("extension/thermic/coolant/temp", BOTH_DOCUMENTS, "°C"),
    Unit("extension/thermic/coolant/level", BOTH_DOCUMENTS, "%"),
)

_DOORS: Final[tuple[Rule, ...]] = (
    Wrap("lockedState", "v3 reports several locks at once; the values are the same", "lockedStates"),
)

_PRIVACY: Final[tuple[Rule, ...]] = (
    Rename(
        "driverRequestState",
        "v2 deprecates state in favor of it; v3 calls it state. If they differ, both are kept",
        "state",
    ),
    Keep("serviceState", "v3 does not report the privacy of the partner, only that of the vehicle"),
)

_SAFETY: Final[tuple[Rule, ...]] = (
    Replaced(
        "beltWarning",
        "v3 has a list of warnings by seat; v2 does not name the seat, and none is made up",
        "beltStatus",
        key="belt",
    ),
    Replaced(
        "eCallTriggeringRequest",
        "deprecated in v2 for autoECallTriggering; no document has a word for AirbagUnabled, which is kept",
        "autoECallTriggering",
        values=MappingProxyType({"Requested": "Detected", "NoRequest": "NotDetected"}),
    ),
)

_CURRENT: Final = Keep(
    "current", "v3 does not have it any more, and no document names its unit", OLD_DOCUMENTS
)

_IGNITION: Final = Narrow("type", "v3 does not list Free")

_MOVEMENT: Final[tuple[Rule, ...]] = (
    Keep("pace", "v3 has no estimated distance (m) in a movement"),
    Unit("speed", BOTH_DOCUMENTS, "km/h"),
    Unit("acceleration", BOTH_DOCUMENTS, "m/s²"),
)

_POSITION: Final[tuple[Rule, ...]] = (
    Number(
        "properties/heading",
        "a number in v2, a whole number in v3; a fraction of a degree is not rounded away",
    ),
    EnumValue(
        "properties/type",
        "an old misspelling of the documented value; servers still send it",
        "Estimate",
        "Estimated",
        undocumented=True,
    ),
    Unit("properties/heading", "a course from 0 to 360 in both", "°"),
)

TABLES: Final[dict[str, RuleTable]] = {
    "Status": RuleTable(
        "Status",
        "Status",
        (
            Alias("energy", TWO_NAMES, "energies", identity=ENERGY_IDENTITY, implied=DEFAULT_SUBTYPES),
            Alias("preconditionning", TWO_NAMES, "preconditioning"),
            Alias("timed.odometer", TWO_NAMES, "odometer"),
            Alias("odemeter", TWO_NAMES, "odometer"),
            Move("_embedded/extension/odometer", EXTENDED, "odometer", both_in_v3=True),
            Move("_embedded/extension/kinetic", EXTENDED, "kinetic", both_in_v3=True),
            VEHICLE_LINK,
            Timestamp("drivingBehavior/updatedAt", ONE_TIME, "drivingBehavior/createdAt", both_in_v3=True),
            EnumValue("drivingBehavior/mode", "v3 corrects the spelling", "Confort", "Comfort"),
        ),
        {
            "ignition": "Ignition",
            "lastPosition": "Position",
            "preconditioning": "Preconditioning",
            "energies": "Energy",
            "engines": "Engine",
            "doorsState": "DoorsState",
            "privacy": "Privacy",
            "battery": "Battery",
            "service": "ServiceType",
            "safety": "Safety",
            "odometer": "VehicleOdometer",
            "kinetic": "Kinetic",
            "environment": "Environment",
            "_embedded/extension": "Extension",
        },
    ),
    "Extension": RuleTable(
        "Extension",
        "Extension",
        (Alias("odemeter", TWO_NAMES, "odometer"), Alias("timed.odometer", TWO_NAMES, "odometer")),
        {"odometer": "VehicleOdometer", "kinetic": "Kinetic"},
    ),
    "Energy": RuleTable(
        "Energy",
        "Energy",
        (Timestamp("updatedAt", ONE_TIME, "createdAt"), *_ENERGY),
        {"extension/electric/battery": "EnergyBattery"},
    ),
    "Energy in Telemetry": RuleTable(
        "Energy",
        "EnergyBase",
        (Keep("updatedAt", NO_TIME), *_ENERGY),
        {"extension/electric/battery": "EnergyBattery in Telemetry"},
    ),
    "EnergyBattery": RuleTable("EnergyBattery", "EnergyBattery", _BATTERY),
    "EnergyBattery in Telemetry": RuleTable("EnergyBattery", "EnergyBatteryBase", _BATTERY),
    "Engine": RuleTable("Engine", "Engine", (SECOND_STAMP, *_ENGINE)),
    "Engine in Telemetry": RuleTable("Engine", "EngineBase", _ENGINE),
    "DoorsState": RuleTable(
        "DoorsState", "DoorsState", (Timestamp("updatedAt", ONE_TIME, "createdAt"), *_DOORS)
    ),
    "DoorsState in Telemetry": RuleTable(
        "DoorsState", "DoorsStateBase", (Keep("updatedAt", NO_TIME), *_DOORS)
    ),
    "Privacy": RuleTable("Privacy", "Privacy", (SECOND_STAMP, *_PRIVACY)),
    "Privacy in Telemetry": RuleTable("Privacy", "PrivacyBase", (Keep("createdAt", NO_TIME), *_PRIVACY)),
    "Battery": RuleTable(
        "Battery",
        "Battery",
        (SECOND_STAMP, _CURRENT, Unit("voltage", "both say: state of health of the 12 V battery", "%")),
    ),
    "Battery in Telemetry": RuleTable("Battery", "BatteryBase", (Keep("createdAt", NO_TIME), _CURRENT)),
    "Safety": RuleTable("Safety", "Safety", (SECOND_STAMP, *_SAFETY)),
    "Safety in Telemetry": RuleTable("Safety", "BaseSafety", _SAFETY),
    "Ignition": RuleTable("Ignition", "Ignition", (SECOND_STAMP, _IGNITION)),
    "Ignition in Telemetry": RuleTable("Ignition", "IgnitionBase", (Keep("createdAt", NO_TIME), _IGNITION)),
    "Preconditioning": RuleTable(
        "Preconditioning",
        "Preconditioning",
        (
            Timestamp("airConditioning/updatedAt", TWO_NAMES, "airConditioning/createdAt", undocumented=True),
            Timestamp(
                "createdAt",
                "older documents have the time of the state there",
                "airConditioning/createdAt",
                undocumented=True,
                fills=True,
            ),
        ),
    ),
    "ServiceType": RuleTable("ServiceType", "ServiceType", (Timestamp("updatedAt", ONE_TIME, "createdAt"),)),
    "VehicleOdometer": RuleTable(
        "VehicleOdometer",
        "VehicleOdometer",
        (
            SECOND_STAMP,
            Narrow("mileage", "at least 0 in v3"),
            Unit("mileage", BOTH_DOCUMENTS, "km"),
        ),
    ),
    "Kinetic": RuleTable("Kinetic", "Kinetic", (SECOND_STAMP, *_MOVEMENT)),
    "BasicKinetic": RuleTable("BasicKinetic", "BasicKinetic", _MOVEMENT),
    "Environment": RuleTable(
        "Environment",
        "Environment",
        (
            Timestamp("air/updatedAt", TWO_NAMES, "air/createdAt", undocumented=True),
            Timestamp("luminosity/updatedAt", TWO_NAMES, "luminosity/createdAt", undocumented=True),
            Unit("air/temp", BOTH_DOCUMENTS, "°C"),
        ),
    ),
    "Position": RuleTable(
        "Position",
        "Position",
        (
            Timestamp(
                "properties/updatedAt",
                "v3 has one time, createdAt, which is that of the fix; updatedAt can be later, and an old "
                "position must not look new",
                "properties/createdAt",
                fills=True,
            ),
            *_POSITION,
        ),
    ),
    "Position in Telemetry": RuleTable(
        "Position",
        "PositionBase",
        (Keep("properties/updatedAt", NO_TIME), Keep("properties/createdAt", NO_TIME), *_POSITION),
    ),
}
