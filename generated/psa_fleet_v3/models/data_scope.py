"""The enumeration `DataScope`."""

from psa_fleet_runtime.open_enum import OpenEnum


class DataScope(OpenEnum):
    """Scope of data that a vehicle can deliver."""

    DATA_VEHICLE_DEVICES_PNC = "data:vehicle:devices:pnc"
    DATA_TELEMETRY = "data:telemetry"
    DATA_TELEMETRY_ENVIRONMENT = "data:telemetry:environment"
    DATA_TELEMETRY_PRIVACY = "data:telemetry:privacy"
    DATA_TELEMETRY_VEHICLE = "data:telemetry:vehicle"
    DATA_TELEMETRY_VEHICLE_IGNITION = "data:telemetry:vehicle:ignition"
    DATA_TELEMETRY_VEHICLE_PRECONDITIONING = "data:telemetry:vehicle:preconditioning"
    DATA_TELEMETRY_VEHICLE_ENERGIES = "data:telemetry:vehicle:energies"
    DATA_TELEMETRY_VEHICLE_ENGINES = "data:telemetry:vehicle:engines"
    DATA_TELEMETRY_VEHICLE_DOORS_STATE = "data:telemetry:vehicle:doorsState"
    DATA_TELEMETRY_VEHICLE_POWERTRAIN = "data:telemetry:vehicle:powertrain"
    DATA_TELEMETRY_VEHICLE_BATTERY = "data:telemetry:vehicle:battery"
    DATA_TELEMETRY_VEHICLE_SAFETY = "data:telemetry:vehicle:safety"
    DATA_TELEMETRY_VEHICLE_ODOMETER = "data:telemetry:vehicle:odometer"
    DATA_TELEMETRY_VEHICLE_KINETIC = "data:telemetry:vehicle:kinetic"
    DATA_TELEMETRY_VEHICLE_TRANSMISSION = "data:telemetry:vehicle:transmission"
    DATA_TELEMETRY_VEHICLE_ADAS = "data:telemetry:vehicle:adas"
    DATA_TELEMETRY_VEHICLE_LIGHTING_SYSTEM = "data:telemetry:vehicle:lightingSystem"
    DATA_TELEMETRY_VEHICLE_MAINTENANCE = "data:telemetry:vehicle:maintenance"
    DATA_TELEMETRY_VEHICLE_DRIVING_BEHAVIOR = "data:telemetry:vehicle:drivingBehavior"
    DATA_TELEMETRY_VEHICLE_WIPING_BLADES = "data:telemetry:vehicle:wipingBlades"
    DATA_TELEMETRY_VEHICLE_ALARM = "data:telemetry:vehicle:alarm"
    DATA_POSITION = "data:position"
    DATA_TRIP = "data:trip"
    DATA_ALERT = "data:alert"
    DATA_COLLISION = "data:collision"
