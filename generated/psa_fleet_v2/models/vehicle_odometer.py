"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.vehicle_odometer import VehicleOdometer as VehicleOdometer
