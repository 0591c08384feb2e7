"""The enumeration `EventExtensionType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class EventExtensionType(OpenEnum):
    """Data that can be sent with each event."""

    VEHICLE_DOORS_STATE = "vehicle.doorsState"
    VEHICLE_STATUS = "vehicle.status"
    VEHICLE_MAINTENANCE = "vehicle.maintenance"
    VEHICLE_POSITION = "vehicle.position"
    VEHICLE_TELEMETRY = "vehicle.telemetry"
    VEHICLE_ALERTS = "vehicle.alerts"
    VEHICLE_COLLISIONS = "vehicle.collisions"
