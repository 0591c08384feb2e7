"""The units of columns, by kind and column; made by `make tables` from specs/meanings.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

UNITS: Final[Mapping[str, Mapping[str, str]]] = {
    "statuses": {
        "mileage": "km",
        "battery_level": "%",
        "battery_range": "km",
        "fuel_level": "%",
        "fuel_range": "km",
        "latitude": "°",
        "longitude": "°",
        "heading": "°",
        "speed": "km/h",
        "battery_12v_level": "%",
        "outside_temperature": "°C",
    },
    "positions": {"latitude": "°", "longitude": "°", "altitude": "m", "heading": "°"},
    "waypoints": {"latitude": "°", "longitude": "°", "altitude": "m", "heading": "°"},
    "maintenances": {"daysBeforeMaintenance": "days", "mileageBeforeMaintenance": "km"},
    "telemetry": {
        "mileage": "km",
        "battery_level": "%",
        "battery_range": "km",
        "fuel_level": "%",
        "fuel_range": "km",
        "speed": "km/h",
        "vehicle.kinetic.acceleration": "m/s²",
        "battery_12v_level": "%",
        "outside_temperature": "°C",
    },
    "alerts": {"start_latitude": "°", "start_longitude": "°", "end_latitude": "°", "end_longitude": "°"},
    "alarms": {"trigger.position.latitude": "°", "trigger.position.longitude": "°"},
    "stolen": {
        "startPosition.latitude": "°",
        "startPosition.longitude": "°",
        "endPosition.latitude": "°",
        "endPosition.longitude": "°",
    },
    "trips": {
        "duration": "s",
        "distance": "km",
        "kinetic.avgSpeed": "m/s",
        "max_speed": "km/h",
        "startMileage": "km",
        "start_latitude": "°",
        "start_longitude": "°",
        "stop_latitude": "°",
        "stop_longitude": "°",
        "start_battery_level": "%",
        "startEnergies.Electric.autonomy": "km",
        "start_fuel_level": "%",
        "startEnergies.Fuel.autonomy": "km",
        "stop_battery_level": "%",
        "endEnergies.Electric.autonomy": "km",
        "stop_fuel_level": "%",
        "endEnergies.Fuel.autonomy": "km",
        "battery_consumption": "Wh",
        "energyConsumptions.Electric.avgConsumption": "Wh/100 km",
        "fuel_consumption": "cL",
        "energyConsumptions.Fuel.avgConsumption": "cL/100 km",
    },
}
