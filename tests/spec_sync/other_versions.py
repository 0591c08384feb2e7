"""Two more next versions of both documents, made up, with other changes than `next_version`."""

from __future__ import annotations

from typing import Any

from ..specification import ROOT
from .documents import dumped, parsed, reworded
from .next_version import Schema, page, read, ref, values

VEHICLE = "/fleets/{fid}/vehicles/{vid}"


def other_version(number: int, version: str, today: str | None = None) -> str:
    """The text of the vendor's document in one of these versions.

    Args:
        number: 0 or 1.
        version: `v2` or `v3`.
        today: The text of the specification now; by default that of specs/.
    """
    data = reworded(parsed(today or (ROOT / "specs" / f"{version}.yaml").read_text(encoding="utf-8")))
    data["info"]["version"] = {"v2": "2.4.0", "v3": "3.21.0"}[version]
    (_first, _second)[number](data, version)
    return dumped(data)


def _add(data: Any, path: str, key: str, schema: str, *parameters: str) -> None:
    data["paths"][path] = {"get": read(key, schema, [*parameters])}


def _plain(**members: Schema) -> Schema:
    return {
        "type": "object",
        "description": "One.",
        "properties": {name: {"description": "A value.", **each} for name, each in members.items()},
    }


TEXT: Schema = {"type": "string"}
MOMENT: Schema = {"type": "string", "format": "date-time"}


def _parameter(data: Any, component: str, name: str, where: str, schema: Schema) -> None:
    data["components"]["parameters"][component] = {
        "name": name,
        "in": where,
        "description": "A parameter.",
        "schema": schema,
        **({"required": True} if where == "path" else {}),
    }


def _first(data: Any, version: str) -> None:
    """A nested collection, one of v2 alone, one of the fleet, an id with another name, two actions."""
    schemas = data["components"]["schemas"]
    paging = ("pageSize", "pageToken")
    if version == "v2":
        schemas["Delivery"] = _plain(id=TEXT, vin=TEXT, deliveredAt=MOMENT, weight={"type": "integer"})
        schemas["Deliveries"] = page(data, "deliveries", "Delivery")
        _parameter(data, "deliveryId", "did", "path", TEXT)
        own = ("fleetId", "vehicleId")
        _add(data, f"{VEHICLE}/deliveries", "getDeliveries", "Deliveries", *own, *paging, "timestamps")
        _add(data, f"{VEHICLE}/deliveries/{{did}}", "getDelivery", "Delivery", *own, "deliveryId")
        return
    schemas["Visit"] = _plain(id=TEXT, startedAt=MOMENT, cost={"type": "number"}, done={"type": "boolean"})
    schemas["Visits"] = page(data, "visits", "Visit")
    schemas["Garage"] = _plain(id=TEXT, name=TEXT)
    schemas["Garages"] = page(data, "garages", "Garage")
    schemas["Zone"] = _plain(zoneId=TEXT, radius={"type": "number"})
    schemas["Zones"] = page(data, "zones", "Zone")
    for component, name in (("garageId", "gid"), ("visitId", "visitId"), ("zoneId", "zid")):
        _parameter(data, component, name, "path", TEXT)
    _parameter(data, "since", "since", "query", {"type": "string", "format": "date"})
    _parameter(data, "limit", "limit", "query", {"type": "integer", "minimum": 0})
    _parameter(data, "class", "class", "query", {"type": "array", "items": TEXT})
    _parameter(data, "isOpen", "isOpen", "query", {"type": "boolean"})
    ids = ("fleetId", "vehicleId", "garageId")
    _add(data, f"{VEHICLE}/garages", "listGarages", "Garages", *ids[:2], *paging)
    _add(data, f"{VEHICLE}/garages/{{gid}}", "readGarage", "Garage", *ids)
    _add(data, f"{VEHICLE}/garages/{{gid}}/visits", "listVisits", "Visits", *ids, *paging, "timestamps")
    _add(data, f"{VEHICLE}/garages/{{gid}}/visits/{{visitId}}", "readVisit", "Visit", *ids, "visitId")
    filters = ("since", "limit", "class", "isOpen")
    _add(data, "/fleets/{fid}/zones", "listZones", "Zones", "fleetId", *paging, *filters)
    _add(data, "/fleets/{fid}/zones/{zid}", "readZone", "Zone", "fleetId", "zoneId")
    for name, schema in (
        ("trunk", _plain(open={"type": "boolean"})),
        ("climate", _plain(level={"type": "integer", "minimum": 1, "maximum": 5}, until=MOMENT)),
    ):
        schemas[f"Remote{name.title()}"] = schema
        schemas["Remote"]["properties"][name] = {
            "description": "It.",
            "allOf": [ref(f"Remote{name.title()}")],
        }
        for kind in ("RemoteType", "NotifiedRemoteType"):
            values(data, kind).append(name.title())


def _second(data: Any, version: str) -> None:
    """Members renamed in both, values that tables have as keys, an id of a path with another name."""
    schemas = data["components"]["schemas"]
    members = schemas["Trip"]["properties"]
    schemas["Trip"]["properties"] = {
        {"duration": "travelTime", "startMileage": "firstMileage"}.get(key, key): value
        for key, value in members.items()
    }
    members = schemas["Opening"]["properties"]
    schemas["Opening"]["properties"] = {
        ("position" if key == "identifier" else key): value for key, value in members.items()
    }
    paths = data["paths"]
    for path in [*paths]:
        if path.endswith("/{cid}"):
            paths[path.replace("{cid}", "{collisionId}")] = paths.pop(path)
    data["components"]["parameters"]["collisionId"]["name"] = "collisionId"
    values(data, "Energy", "type").append("Methanol")
    if version == "v3":
        values(data, "TripStateEnum").remove("DataLacking")
        values(data, "TelemetryKind").remove("vehicle.wipingBlades")
        schemas["Status"]["properties"]["battery12"] = schemas["Status"]["properties"].pop("battery")
        schemas["Battery"]["properties"]["temperature"] = {"type": "number", "description": "In °C."}
        schemas["Fleet"]["properties"]["driverEmail"] = {"type": "string", "description": "Mail."}
        schemas["Fleet"]["properties"]["labels"] = {"type": "array", "items": TEXT, "description": "Labels."}
        schemas["BatteryReport"] = _plain(health={"type": "integer"}, createdAt=MOMENT)
        _add(data, f"{VEHICLE}/batteryReport", "getBatteryReport", "BatteryReport", "fleetId", "vehicleId")
