"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.telemetry_vehicle_odometer import (
    TelemetryVehicleOdometer as TelemetryVehicleOdometer,
)
