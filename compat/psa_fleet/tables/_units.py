"""The units of columns, by kind and column; made by `make tables` from specs/meanings.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

UNITS: Final[Mapping[str, Mapping[str, str]]] = {
    "statuses": {
        "odometer.mileage": "km",
        "energies.Electric.level": "%",
        "energies.Electric.autonomy": "km",
        "energies.Fuel.level": "%",
        "energies.Fuel.autonomy": "km",
        "lastPosition.latitude": "°",
        "lastPosition.longitude": "°",
        "lastPosition.properties.heading": "°",
        "kinetic.speed": "km/h",
        "battery.voltage": "%",
        "environment.air.temp": "°C",
    },
    "positions": {"latitude": "°", "longitude": "°", "altitude": "m", "properties.heading": "°"},
    "waypoints": {"latitude": "°", "longitude": "°", "altitude": "m", "properties.heading": "°"},
    "maintenances": {"daysBeforeMaintenance": "days", "mileageBeforeMaintenance": "km"},
    "telemetry": {
        "vehicle.odometer.mileage": "km",
        "vehicle.energies.Electric.level": "%",
        "vehicle.energies.Electric.autonomy": "km",
        "vehicle.energies.Fuel.level": "%",
        "vehicle.energies.Fuel.autonomy": "km",
        "vehicle.kinetic.speed": "km/h",
        "vehicle.kinetic.acceleration": "m/s²",
        "vehicle.battery.voltage": "%",
        "environment.air.temp": "°C",
    },
    "alerts": {
        "startPosition.latitude": "°",
        "startPosition.longitude": "°",
        "endPosition.latitude": "°",
        "endPosition.longitude": "°",
    },
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
        "kinetic.maxSpeed": "km/h",
        "startMileage": "km",
        "startPosition.latitude": "°",
        "startPosition.longitude": "°",
        "stopPosition.latitude": "°",
        "stopPosition.longitude": "°",
        "startEnergies.Electric.level": "%",
        "startEnergies.Electric.autonomy": "km",
        "startEnergies.Fuel.level": "%",
        "startEnergies.Fuel.autonomy": "km",
        "endEnergies.Electric.level": "%",
        "endEnergies.Electric.autonomy": "km",
        "endEnergies.Fuel.level": "%",
        "endEnergies.Fuel.autonomy": "km",
        "energyConsumptions.Electric.consumption": "Wh",
        "energyConsumptions.Electric.avgConsumption": "Wh/100 km",
        "energyConsumptions.Fuel.consumption": "cL",
        "energyConsumptions.Fuel.avgConsumption": "cL/100 km",
    },
}
