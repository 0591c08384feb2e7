"""Tables for fleets, vehicles, trips, alerts and what else has an address of its own."""

from __future__ import annotations

from typing import Final

from ._rules import Alias, Delegate, EnumValue, Keep, Move, Number, Rule, RuleTable, Unit, Wrap, WrapItems
from ._status import BOTH_DOCUMENTS, DAYS_BEFORE_MAINTENANCE, TWO_NAMES, VEHICLE_LINK

TABLES: Final[dict[str, RuleTable]] = {
    "Fleet": RuleTable("Fleet", "Fleet"),
    "VehicleDetails": RuleTable(
        "VehicleDetails",
        "Vehicle",
        (
            Move(
                "label",
                "what the vehicle is called, given for a single vehicle only, in both",
                "_embedded/extension/branding/label",
            ),
        ),
    ),
    "Vehicle": RuleTable(
        "Vehicle",
        "Vehicle",
        (
            Alias(
                "label",
                "v2 responds with a vehicle and its label for a single vehicle (VehicleDetails)",
                "_embedded/extension/branding/label",
            ),
        ),
    ),
    "Vehicle in Vehicles": RuleTable("Vehicle", "VehicleItem"),
    "Trip": RuleTable(
        "Trip",
        "Trip",
        (
            VEHICLE_LINK,
            Alias("_links/wayPoints", TWO_NAMES, "_links/waypoints"),
            Number("duration", "seconds in both: text in v2, a whole number in v3", duration=True),
            WrapItems("faults", "v3 can add a cause to a fault", "fault"),
            Unit("duration", BOTH_DOCUMENTS, "s"),
            Unit("distance", BOTH_DOCUMENTS, "km"),
        ),
        {"startPosition": "Position", "stopPosition": "Position"},
    ),
    "Alert": RuleTable(
        "Alert",
        "Alert",
        (
            VEHICLE_LINK,
            EnumValue(
                "type",
                "an old misspelling of the documented value",
                "RightFrontDoorpen",
                "RightFrontDoorOpen",
                undocumented=True,
            ),
            Wrap("_links/trips", "one link in v2, a list of links in v3", "_links/trips"),
        ),
        {"startPosition": "Position", "endPosition": "Position"},
    ),
    "Collision": RuleTable("Collision", "Collision", (VEHICLE_LINK,)),
    "Maintenance": RuleTable("Maintenance", "Maintenance", (VEHICLE_LINK, DAYS_BEFORE_MAINTENANCE)),
    "Monitor": RuleTable(
        "Monitor",
        "Monitor",
        (
            Delegate(
                "monitor",
                "a monitor's formats are a subject of their own",
                "psa_fleet.monitors.to_new_format",
            ),
        ),
    ),
    "MonitorRef": RuleTable("MonitorRef", "MonitorRef"),
}


def _collection(
    schema: str, member: str, item: str, *rules: Rule, spellings: tuple[str, ...] = ()
) -> RuleTable:
    aliases = tuple(
        Alias(f"_embedded/{spelling}", TWO_NAMES, f"_embedded/{member}", identity=("id", "vin"))
        for spelling in (*spellings, "objects")
    )
    return RuleTable(schema, schema, (*aliases, *rules), {f"_embedded/{member}": item})


COLLECTIONS: Final[dict[str, RuleTable]] = {
    "Fleets": _collection("Fleets", "fleets", "Fleet"),
    "Vehicles": _collection("Vehicles", "vehicles", "Vehicle in Vehicles", spellings=("Vehicles",)),
    "StatusList": _collection("StatusList", "status", "Status", spellings=("Status",)),
    "MaintenanceList": _collection("MaintenanceList", "maintenances", "Maintenance"),
    "Alerts": _collection("Alerts", "alerts", "Alert"),
    "Collisions": _collection("Collisions", "Collisions", "Collision"),
    "Trips": _collection("Trips", "trips", "Trip"),
    "Telemetries": _collection("Telemetries", "telemetries", "Telemetry"),
    "Monitors": _collection("Monitors", "monitors", "Monitor"),
    "WayPoints": _collection(
        "WayPoints",
        "positions",
        "Position",
        Keep("_embedded/reduced", "deprecated in v2; v3 does not say whether points were left out"),
    ),
}
