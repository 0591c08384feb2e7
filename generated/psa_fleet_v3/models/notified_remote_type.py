"""The enumeration `NotifiedRemoteType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class NotifiedRemoteType(OpenEnum):
    """Kind of remote action that an event is about."""

    THERMAL_PRECONDITIONING = "ThermalPreconditioning"
    ELECTRIC_BATTERY_CHARGING_REQUEST = "ElectricBatteryChargingRequest"
    HORN = "Horn"
    DOORS = "Doors"
    LIGHTS = "Lights"
    IMMOBILIZATION = "Immobilization"
    STOLEN = "Stolen"
    VEHICLE_STATE = "VehicleState"
    CHARGING_STATE = "ChargingState"
    WAKE_UP = "WakeUp"
    NAVIGATION = "Navigation"
