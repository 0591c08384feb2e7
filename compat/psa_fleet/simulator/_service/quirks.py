"""Quirks seen in responses of this vendor's servers, added to responses on purpose: deterministic."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import urlsplit

from .._protocol.problems import Refusal

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from ..._base.json import JSON, JSONObject
    from .._rendering.view import Version

GONE: Final = object()
"""The value of a member that is left out."""
_OLD_DATE = "Mon Jun 01 07:35:36 GMT 2026"
_ODD_ZONE = "2026-06-01T07:31:39.652+0000"
_LATE = "2026-05-29T24:00:00Z"
_DATES: Final = (_OLD_DATE, _ODD_ZONE, _LATE)


@dataclass(frozen=True, slots=True)
class Oddity:
    """One member that is not as it is documented.

    Attributes:
        kind: Of the thing that it is a member of.
        path: Where, with dots; `*` is each item of a list. Nothing is done where the way ends before its end.
        value: What stands there instead; `GONE` for nothing.
        versions: In which it is odd.
    """

    kind: str
    path: str
    value: object
    versions: tuple[Version, ...] = ("v2", "v3")


_V2: Final[tuple[Version, ...]] = ("v2",)
_V3: Final[tuple[Version, ...]] = ("v3",)
ODDITIES: Final = (
    Oddity("Fleet", "createdAt", _OLD_DATE),
    Oddity("Fleet", "description", None),
    Oddity("Fleet", "_links", GONE),
    Oddity("Vehicle", "motorization", "Hydrogene", _V3),
    Oddity("Vehicle", "pictures", None),
    Oddity("Vehicle", "createdAt", GONE),
    Oddity("Vehicle", "updatedAt", _ODD_ZONE),
    Oddity("Vehicle", "_embedded.extension.onboardCapabilities.remote.horn.supported", "true", _V3),
    Oddity("Capabilities", "motorization", "Hydrogene", _V3),
    Oddity("Status", "ignition", {"type": "Stopping", "createdAt": _OLD_DATE}),
    Oddity("Status", "kinetic", {"createdAt": None, "moving": None}),
    Oddity("Status", "vin", GONE),
    Oddity("Status", "_links", GONE),
    Oddity("Status", "environment.air.temp", 215),
    Oddity("Status", "energies.*.autonomy", 93.5),
    Oddity("Status", "energies.*.extension.electric.charging.remainingTime", None),
    Oddity("Status", "preconditionning.airConditioning", {"status": "Disabled", "failureCause": "Acquired"}),
    Oddity("Status", "preconditioning.airConditioning.failureCause", "TooManyUnusedProg"),
    Oddity("Status", "preconditioning.airConditioning.programs.*.occurence", None),
    Oddity("Status", "doorsState.opening.*.identifier", "WindowsRoofOpened"),
    Oddity("Status", "doorsState.lockedState", ["Locked", "SuperLocked"], _V2),
    Oddity("Status", "doorsState.lockedState", "Locked", _V3),
    Oddity("Status", "service.type", "Unknown"),
    Oddity("Status", "lastPosition.geometry.coordinates", [2.3522, 48.8566, 35.0]),
    Oddity("Status", "lastPosition.properties.type", "Aquire"),
    Oddity("Status", "timed.odometer", {"createdAt": None, "mileage": 0.0}),
    Oddity("Position", "properties.type", "Estimate"),
    Oddity("Position", "properties.updatedAt", _ODD_ZONE, _V2),
    Oddity("Position", "properties.createdAt", _ODD_ZONE, _V3),
    Oddity("Position", "properties.signalQuality", None),
    Oddity("Position", "properties.heading", "271"),
    Oddity("Maintenance", "daysBeforeMaintenance", 93.5),
    Oddity("Maintenance", "mileageBeforeMaintenance", "22920"),
    Oddity("Maintenance", "createdAt", None),
    Oddity("Maintenance", "_links.vehicles", {"href": "/vehicles/old-name"}),
    Oddity("Alert", "type", "ShockDetectionUnabled"),
    Oddity("Alert", "severity", None),
    Oddity("Alert", "active", "true"),
    Oddity("Alert", "startedAt", _LATE),
    Oddity("Alert", "label", "of no document"),
    Oddity("Collision", "details.*.side", "Underneath"),
    Oddity("Collision", "tippedOver", None),
    Oddity("Collision", "createdAt", GONE),
    Oddity("Trip", "duration", 312.5, _V2),
    Oddity("Trip", "duration", "312", _V3),
    Oddity("Trip", "done", None),
    Oddity("Trip", "stopPosition", None),
    Oddity("Trip", "vin", GONE),
    Oddity("Trip", "createdAt", _ODD_ZONE),
    Oddity("Trip", "faults", ["TooLittleOfAll"], _V2),
    Oddity("Trip", "faults", [{"fault": "TooLittleOfAll", "cause": None}], _V3),
    Oddity("Trip", "startEnergies.*.subType", "Gasoline", _V3),
    Oddity("Trip", "kinetic.maxSpeed", "78", _V3),
    Oddity("Telemetry", "createdAt", _ODD_ZONE),
    Oddity("Telemetry", "vehicle.ignition.type", "Stopping"),
    Oddity("Telemetry", "vehicle.battery.voltage", None),
    Oddity("Telemetry", "vehicle.engines.*.gmpStatus", "Idle"),
    Oddity("Telemetry", "vehicle.kinetic.speed", "0.0"),
    Oddity("Telemetry", "environment.luminosity", None),
    Oddity("Alarm", "trigger.type", "ShockDetectionUnabled", _V3),
    Oddity("Alarm", "trigger.startAt", None, _V3),
    Oddity("Alarm", "status.activation", None, _V3),
    Oddity("Stolen", "state", "false", _V3),
    Oddity("Stolen", "endAt", None, _V3),
    Oddity("Stolen", "_links", GONE, _V3),
    Oddity("Monitor", "status", "Created"),
    Oddity("Monitor", "updatedAt", None),
)
_KINDS: Final[Mapping[str, str]] = {
    "VehicleDetails": "Vehicle",
    "VehicleCapabilities": "Capabilities",
    "AlarmDetails": "Alarm",
    "Fleets": "Fleet",
    "Vehicles": "Vehicle",
    "StatusList": "Status",
    "MaintenanceList": "Maintenance",
    "Alerts": "Alert",
    "Alarms": "Alarm",
    "Collisions": "Collision",
    "Trips": "Trip",
    "Telemetries": "Telemetry",
    "WayPoints": "Position",
    "StolenCollection": "Stolen",
    "Monitors": "Monitor",
}
_NAMES: Final[Mapping[str, str]] = {"status": "Status", "vehicles": "Vehicles", "trips": "objects"}
"""The members of `_embedded` that servers call otherwise."""


QUIRKS: Final[Mapping[str, str]] = {
    "both_spellings": "members of a status under their new and their old names at once",
    "dates": "dates in forms that no document lists",
    "missing": "members that the document requires are missing",
    "nulls": "null where a value is documented",
    "pages": "collections under other names, with relative links; 404 instead of an empty one",
    "values": "undocumented words, numbers as text, fractions where whole numbers are documented",
}
"""Kinds of quirks, by name."""
ALL_QUIRKS: Final = frozenset(QUIRKS)


def kind_of(oddity: Oddity) -> str:
    """The kind of quirk to which an oddity belongs."""
    if oddity.path.partition(".")[0] in {"preconditionning", "timed"}:
        return "both_spellings"
    if oddity.value is GONE:
        return "missing"
    if oddity.value is None:
        return "nulls"
    return "dates" if oddity.value in _DATES else "values"


def odd(
    response: JSONObject, result: str, version: Version, quirks: Collection[str] = ALL_QUIRKS
) -> JSONObject:
    """Return the response with quirks.

    Args:
        response: The response; it is left as it is.
        result: The schema of the response.
        version: Version of the names.
        quirks: The kinds of quirks, from `QUIRKS`.

    Returns:
        The response with quirks. Items have unexpected members. A collection names its items differently, has
        counts as text, and a relative link with a template to the next page; an empty one links to itself.

    Raises:
        Refusal: With code 40400, in place of a fleet-wide or a vehicle's empty collection of what happened.
    """
    changed, kind = deepcopy(response), _KINDS.get(result, result)
    items = _items(changed)
    if items is None:
        _item(changed, kind, version, quirks)
        return changed
    for item in items:
        if isinstance(item, dict):
            _item(item, kind, version, quirks)
    if "pages" in quirks:
        if not items and kind in {"Alert", "Collision", "Trip"}:
            raise Refusal(40400, "no data")
        _page(changed, bool(items))
    return changed


def _items(response: JSONObject) -> list[JSON] | None:
    embedded = response.get("_embedded")
    lists = (
        [part for part in embedded.values() if isinstance(part, list)] if isinstance(embedded, dict) else []
    )
    return lists[0] if lists and "total" in response else None


def _page(response: JSONObject, filled: bool) -> None:
    response["total"], response["totalPage"] = str(response["total"]), None
    links, embedded = response["_links"], response["_embedded"]
    if isinstance(embedded, dict):
        response["_embedded"] = {_NAMES.get(name, name): part for name, part in embedded.items()}
    if not filled:
        del response["_embedded"]
    if isinstance(links, dict):
        if not filled:
            links["next"] = links["self"]
        elif isinstance(links.get("next"), dict):
            url = urlsplit(str(cast("JSONObject", links["next"])["href"]))
            links["next"] = {"href": f"{url.path}?{url.query}{{&extension}}", "templated": True}


def _item(item: JSONObject, kind: str, version: Version, quirks: Collection[str]) -> None:
    if kind == "Status" and "both_spellings" in quirks:
        _twice(item)
    for oddity in ODDITIES:
        if oddity.kind == kind and version in oddity.versions and kind_of(oddity) in quirks:
            _put(item, oddity.path.split("."), oddity.value)


def _twice(status: JSONObject) -> None:
    """Add a fuel that the vehicle does not have, and the old names next to the new ones."""
    energies = status.get("energies")
    if isinstance(energies, list):
        if "Fuel" not in [energy.get("type") for energy in energies if isinstance(energy, dict)]:
            energies.insert(0, {"type": "Fuel", "level": 0, "autonomy": 0})
        status["energy"] = deepcopy(energies)
    status["preconditionning"] = {}
    status["timed"] = {}


def _put(item: JSONObject, path: list[str], value: object) -> None:
    *way, last = path
    for holder in _walk(item, way):
        if value is GONE:
            holder.pop(last, None)
        else:
            holder[last] = deepcopy(cast("JSON", value))


def _walk(node: JSON, way: list[str]) -> Iterator[JSONObject]:
    if not way:
        if isinstance(node, dict):
            yield node
    elif way[0] == "*":
        for item in node if isinstance(node, list) else ():
            yield from _walk(item, way[1:])
    elif isinstance(node, dict) and way[0] in node:
        yield from _walk(node[way[0]], way[1:])
