"""A next version of both documents, made up: as a vendor might publish it, with the usual defects."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

from ..specification import ROOT
from .documents import dumped, parsed, reworded

Schema: TypeAlias = dict[str, Any]
NUMBERS: Mapping[str, str] = {"v2": "2.3.0", "v3": "3.20.0"}


def next_version(version: str, today: str | None = None) -> str:
    """The text of the vendor's next document.

    Args:
        version: `v2` or `v3`.
        today: The text of the specification now; by default that of specs/.
    """
    text = today or (ROOT / "specs" / f"{version}.yaml").read_text(encoding="utf-8")
    data = reworded(parsed(text))
    data["info"]["version"] = NUMBERS[version]
    (_new_v2 if version == "v2" else _new_v3)(data)
    return dumped(_with_defects(data))


def _schemas(data: Any) -> Any:
    return data["components"]["schemas"]


def ref(name: str) -> Schema:
    """A reference to a schema."""
    return _ref("schemas", name)


def _ref(kind: str, name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/{kind}/{name}"}


def _new_v2(data: Any) -> None:
    schemas = _schemas(data)
    schemas["Trip"]["properties"]["idleTime"] = {"type": "integer", "description": "Seconds standing."}
    values(data, "Alert", "type").append("tyrePressureSensorLost")


def _new_v3(data: Any) -> None:
    schemas, parameters = _schemas(data), data["components"]["parameters"]
    # New fields, plain ones and an object.
    schemas["Trip"]["properties"]["idleTime"] = {"type": "integer", "description": "Seconds standing."}
    schemas["Fleet"]["properties"]["country"] = {"type": "string", "description": "ISO 3166."}
    schemas["Maintenance"]["properties"]["brakes"] = {
        "type": "object",
        "description": "Brakes.",
        "properties": {"wear": {"type": "number", "format": "float", "description": "Wear in %."}},
    }
    # Values that come and go.
    values(data, "Alert", "type").append("tyrePressureSensorLost")
    values(data, "TelemetryKind").append("vehicle.tyres")
    values(data, "Powertrain", "status").remove("Stopping")
    # A field of telemetry with another name, and a deprecated one.
    for name in ("BasicKinetic", "Kinetic"):
        members = schemas[name]["properties"]
        schemas[name]["properties"] = {
            "longitudinalAcceleration" if key == "acceleration" else key: value
            for key, value in members.items()
        }
    schemas["Trip"]["properties"]["startMileage"]["deprecated"] = True
    # A parameter of an operation that has been there.
    parameters["tripCountry"] = {
        "name": "country",
        "in": "query",
        "description": "Only trips in this country.",
        "schema": {"type": "string", "pattern": "^[A-Z]{2}$"},
    }
    data["paths"]["/fleets/{fid}/vehicles/{vid}/trips"]["get"]["parameters"].append(
        _ref("parameters", "tripCountry")
    )
    # A deprecated operation.
    data["paths"]["/fleets/{fid}/vehicles/{vid}/maintenance"]["get"]["deprecated"] = True
    # An operand and a remote action.
    values(data, "TriggerOperand").append("vehicle.tyres.pressure")
    schemas["DataTrigger"]["properties"]["data"]["description"] = (
        "The table has the operands.\n\n|Data|Type|Op|\n|---|---|---|\n"
        "| vehicle.tyres.pressure | Number (bar) | equalsTo/greaterThan/ lowerThan |\n"
    )
    schemas["RemoteWindows"] = {
        "type": "object",
        "description": "Open or close the windows.",
        "required": ["state"],
        "properties": {
            "state": {"type": "string", "description": "The state.", "enum": ["Opened", "Closed"]},
            "percent": {"type": "integer", "description": "How far.", "minimum": 0, "maximum": 100},
        },
    }
    schemas["Remote"]["properties"]["windows"] = {
        "description": "Windows.",
        "allOf": [_ref("schemas", "RemoteWindows")],
    }
    for name in ("RemoteType", "NotifiedRemoteType"):
        values(data, name).append("Windows")
    _tyres(data)


def values(data: Any, schema: str, member: str | None = None) -> list[str]:
    """The values that a schema or a member of it lists."""
    node = _schemas(data)[schema]
    if member is not None:
        node = node["properties"][member]
    while "enum" not in node:
        reference = node.get("$ref") or node["allOf"][0]["$ref"]
        node = _schemas(data)[reference.rpartition("/")[2]]
    found: list[str] = node["enum"]
    return found


def _tyres(data: Any) -> None:
    """A paged read with two filters, and the read of one item."""
    schemas, parameters = _schemas(data), data["components"]["parameters"]
    schemas["TyrePosition"] = {
        "type": "string",
        "description": "Which tyre.",
        "enum": ["FrontLeft", "FrontRight", "RearLeft", "RearRight"],
    }
    moment = {"type": "string", "format": "date-time", "description": "When."}
    schemas["TyrePressure"] = {
        "type": "object",
        "description": "The pressure of one tyre.",
        "properties": {
            "id": {"type": "string", "description": "Id."},
            "vin": {"type": "string", "description": "VIN."},
            "createdAt": moment,
            "position": _ref("schemas", "TyrePosition"),
            "pressure": {"type": "number", "format": "float", "description": "Pressure in bar."},
            "temperature": {"type": "integer", "description": "Temperature in °C.", "minimum": -60},
            "low": {"type": "boolean", "description": "Whether it is too low."},
        },
    }
    schemas["TyrePressures"] = page(data, "tyrePressures", "TyrePressure")
    parameters["tyrePressureId"] = {
        "name": "pid",
        "in": "path",
        "required": True,
        "description": "Id of the pressure.",
        "schema": {"type": "string"},
    }
    parameters["tyrePositions"] = {
        "name": "positions",
        "in": "query",
        "description": "Only these tyres.",
        "schema": {"type": "array", "maxItems": 4, "items": _ref("schemas", "TyrePosition")},
    }
    parameters["maxPressure"] = {
        "name": "maxPressure",
        "in": "query",
        "description": "At most this pressure in bar.",
        "schema": {"type": "number", "minimum": 0, "maximum": 10},
    }
    path = "/fleets/{fid}/vehicles/{vid}/tyrePressures"
    ids = ["fleetId", "vehicleId"]
    filters = ["tyrePositions", "maxPressure", "timestamps", "indexRange", "pageSize", "pageToken", "profile"]
    data["paths"][path] = {"get": read("getVehicleTyrePressures", "TyrePressures", [*ids, *filters])}
    data["paths"][f"{path}/{{pid}}"] = {
        "get": read("getVehicleTyrePressureById", "TyrePressure", [*ids, "tyrePressureId"])
    }


def page(data: Any, member: str, item: str) -> Schema:
    """A page like the document's others.

    Args:
        data: The document.
        member: The member that has the items.
        item: The schema of one.
    """
    embedded = {
        "type": "object",
        "description": "Embedded.",
        "properties": {member: {"type": "array", "description": "The items.", "items": ref(item)}},
    }
    others = _schemas(data)["Alerts"]["properties"]
    return {"type": "object", "description": "A page.", "properties": {**others, "_embedded": embedded}}


def read(key: str, schema: str, parameters: list[str]) -> dict[str, Any]:
    """An operation that reads."""
    return {
        "tags": ["Vehicles"],
        "summary": "Tyre pressures.",
        "description": "Pressures of the tyres.",
        "operationId": key,
        "parameters": [_ref("parameters", name) for name in parameters],
        "responses": {
            "200": {
                "description": "Pressures.",
                "content": {"application/hal+json": {"schema": _ref("schemas", schema)}},
            },
            "default": _ref("responses", "Error"),
        },
    }


def _with_defects(data: Any) -> Any:
    """A blank in a media type, no description of a response, a required member that does not exist."""
    response = data["paths"]["/fleets"]["get"]["responses"]["200"]
    content = response["content"]
    content["application/hal+json "] = content.pop("application/hal+json")
    del response["description"]
    _schemas(data)["Fleet"]["required"] = ["id", "owner"]
    data["paths"]["/fleets/{fid}"]["get"]["parameters"][0] = dict(data["components"]["parameters"]["fleetId"])
    return data
