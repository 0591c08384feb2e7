"""A monitor's event in v2's format, or in v3's, to v3's. No I/O.

Rules (sources: the webhook schemas of specs/v2.yaml and specs/v3.yaml):

- An operand has its successor's name, and its value the successor's words (`psa_fleet.monitors`).
- `objectValue` (v2, one object) is `objectValues` (v3, a list).
- An extension's `body` is a list of objects in v2 and one object in v3. The objects are merged while no
  member occurs twice; what is left becomes another extension of the same type. The alerts of all are
  one list. An object that has none of the documented members is treated as the thing itself that the type
  names.
- What is inside (a status, a position, an alert ...) is upgraded by `psa_fleet.upgrade.to_v3`.

What is of no documented shape stays as it is. Nothing that came in is changed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from ..._base.json import JSON, JSONObject
from ...monitors import to_v3_value
from ...upgrade import to_v3

MEMBERS: Final[Mapping[str, str]] = {
    "vehicle.doorsState": "doorState",
    "vehicle.status": "status",
    "vehicle.maintenance": "maintenance",
    "vehicle.position": "position",
    "vehicle.telemetry": "telemetry",
    "vehicle.alerts": "alerts",
    "vehicle.collisions": "collisions",
    "vehicle.trip": "trip",
    "vehicle.stolen": "stolen",
}
"""The member of an extension's body that each type has."""

# v2 schemas; the others exist in v3 only, or are the same in both.
_SCHEMAS: Final[Mapping[str, str]] = {
    "doorState": "DoorsState",
    "status": "Status",
    "maintenance": "Maintenance",
    "position": "Position",
    "telemetry": "Telemetry",
    "alerts": "Alert",
    "collisions": "Collision",
    "trip": "Trip",
}
_OBJECTS: Final[Mapping[str, str]] = {"obj.alert": "Alert", "obj.collision": "Collision"}
_KNOWN: Final = frozenset(MEMBERS.values())
_LIST: Final = "alerts"


def event_to_v3(event: JSONObject) -> JSONObject:
    """Upgrade one event.

    Args:
        event: An item of a monitor notification's `events`.

    Returns:
        The event in v3's shape; `event` itself where nothing is to do.
    """
    changed: JSONObject = {}
    values, extensions = event.get("values"), event.get("extensions")
    if isinstance(values, list):
        changed["values"] = [_value(each) if isinstance(each, dict) else each for each in values]
    if isinstance(extensions, list):
        changed["extensions"] = [
            new for each in extensions for new in (_extensions(each) if isinstance(each, dict) else (each,))
        ]
    return {**event, **changed} if changed else event


def _value(each: JSONObject) -> JSONObject:
    value = each.get("value")
    old = value.get("body") if isinstance(value, dict) else None
    body = old
    if isinstance(value, dict) and isinstance(old, dict):
        body = _objects(old, _OBJECTS.get(str(value.get("type"))))
    operand = each.get("data")
    if isinstance(operand, str):
        literal = body.get("literalValue") if isinstance(body, dict) else None
        renamed, converted = to_v3_value(operand, literal)
        if renamed != operand:
            each = {**each, "data": renamed}
        if isinstance(body, dict) and converted is not literal:
            body = {**body, "literalValue": converted}
    if isinstance(value, dict) and body is not old:
        each = {**each, "value": {**value, "body": body}}
    return each


def _objects(body: JSONObject, schema: str | None) -> JSONObject:
    one, several = body.get("objectValue"), body.get("objectValues")
    if one is not None and (several is None or (isinstance(several, list) and one in several)):
        several = several or (one if isinstance(one, list) else [one])
        body = {**{k: v for k, v in body.items() if k != "objectValue"}, "objectValues": several}
    if schema is not None and isinstance(several, list):
        upgraded = to_v3(schema, several)
        if upgraded is not several:
            body = {**body, "objectValues": upgraded}
    return body


def _extensions(extension: JSONObject) -> list[JSONObject]:
    body = extension.get("body")
    if isinstance(body, dict):
        upgraded = _body(body)
        return [extension if upgraded is body else {**extension, "body": upgraded}]
    if not isinstance(body, list) or not all(isinstance(item, dict) for item in body if item is not None):
        return [extension]
    member = MEMBERS.get(_family(extension.get("type")))
    merged: list[JSONObject] = [{}]
    for item in body:
        if isinstance(item, dict):
            _merge(merged, _named(item, member))
    return [{**extension, "body": _body(each)} for each in merged]


def _family(type_: JSON) -> str:
    """`vehicle.telemetry` for `vehicle.telemetry.Kinetic`."""
    return ".".join(str(type_).split(".")[:2])


def _named(item: JSONObject, member: str | None) -> JSONObject:
    if member is None or not item or not item.keys().isdisjoint(_KNOWN):
        return item
    return {member: [item] if member == _LIST else item}


def _merge(merged: list[JSONObject], item: JSONObject) -> None:
    last = merged[-1]
    alerts, more = last.get(_LIST), item.get(_LIST)
    if isinstance(alerts, list) and isinstance(more, list):
        last[_LIST] = [*alerts, *more]
        item = {name: value for name, value in item.items() if name != _LIST}
    if last.keys().isdisjoint(item):
        last.update(item)
    else:
        merged.append(dict(item))


def _body(body: JSONObject) -> JSONObject:
    changed: JSONObject = {}
    for member, schema in _SCHEMAS.items():
        old = body.get(member)
        if old is not None and (new := to_v3(schema, old)) is not old:
            changed[member] = new
    return {**body, **changed} if changed else body
