"""Oddities that servers of this vendor were seen to send, put into answers on purpose."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from psa_fleet._json import JSON, JSONObject
    from psa_fleet.simulator.view import Version


def odd(told: JSONObject, version: Version) -> JSONObject:
    """Give the answer as a careless server would: the same oddities each time."""
    changed = deepcopy(told)
    _status(changed, version)
    items = changed.get("_embedded")
    for member in items.values() if isinstance(items, dict) else ():
        for item in member if isinstance(member, list) else ():
            if isinstance(item, dict):
                _status(item, version)
    return changed


def _status(status: JSONObject, version: Version) -> None:
    energies = status.get("energies")
    if not isinstance(energies, list) or "ignition" not in status:
        return
    kinds = [energy.get("type") for energy in energies if isinstance(energy, dict)]
    if "Fuel" not in kinds:
        energies.insert(0, {"type": "Fuel", "level": 0, "autonomy": 0})
    status["energy"] = deepcopy(energies)
    status["preconditionning"] = {"airConditioning": {"status": "Disabled", "failureCause": "Acquired"}}
    status["ignition"] = {"type": "Stopping", "createdAt": "Mon Jun 01 07:35:36 GMT 2026"}
    status["kinetic"] = {"createdAt": None, "moving": None}
    status.pop("vin", None)
    status.pop("_links", None)
    _position(status.get("lastPosition"), version)


def _position(position: JSON, version: Version) -> None:
    properties = position.get("properties") if isinstance(position, dict) else None
    if isinstance(properties, dict):
        properties["type"] = "Aquire"
        properties["updatedAt" if version == "v2" else "createdAt"] = "2026-06-01T07:31:39.652+0000"
