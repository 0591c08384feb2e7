"""Names of columns that are flat properties: the same words. Every other column is named by its place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

_VEHICLE: Final[Mapping[str, str]] = {
    "odometer.mileage": "mileage",
    "energies.Electric.level": "battery_level",
    "energies.Electric.autonomy": "battery_range",
    "energies.Fuel.level": "fuel_level",
    "energies.Fuel.autonomy": "fuel_range",
    "ignition.type": "ignition_state",
    "kinetic.speed": "speed",
    "kinetic.moving": "is_moving",
    "battery.voltage": "battery_12v_level",
}

FLAT: Final[Mapping[str, Mapping[str, str]]] = {
    "Status": {
        **_VEHICLE,
        "energies.Electric.extension.electric.charging.status": "charging_status",
        "energies.Electric.extension.electric.charging.plugged": "is_plugged",
        "lastPosition.latitude": "latitude",
        "lastPosition.longitude": "longitude",
        "lastPosition.properties.heading": "heading",
        "environment.air.temp": "outside_temperature",
    },
    "Telemetry": {
        **{f"vehicle.{place}": name for place, name in _VEHICLE.items()},
        "createdAt": "measured_at",
        "environment.air.temp": "outside_temperature",
    },
    "Position": {
        "properties.createdAt": "measured_at",
        "properties.heading": "heading",
        "properties.vin": "vin",
    },
    "Trip": {
        "startPosition.latitude": "start_latitude",
        "startPosition.longitude": "start_longitude",
        "stopPosition.latitude": "stop_latitude",
        "stopPosition.longitude": "stop_longitude",
        "startEnergies.Electric.level": "start_battery_level",
        "startEnergies.Fuel.level": "start_fuel_level",
        "endEnergies.Electric.level": "stop_battery_level",
        "endEnergies.Fuel.level": "stop_fuel_level",
        "energyConsumptions.Electric.consumption": "battery_consumption",
        "energyConsumptions.Fuel.consumption": "fuel_consumption",
        "kinetic.maxSpeed": "max_speed",
    },
    "Alert": {
        "startPosition.latitude": "start_latitude",
        "startPosition.longitude": "start_longitude",
        "endPosition.latitude": "end_latitude",
        "endPosition.longitude": "end_longitude",
        "active": "is_active",
    },
    "Monitor": {"monitor.label": "label", "monitor.triggerParam.boolExp": "expression"},
}
"""By model, and by the place in its JSON."""
