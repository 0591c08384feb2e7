"""The enumeration `RemoteType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class RemoteType(OpenEnum):
    """Kind of remote action."""

    THERMAL_PRECONDITIONING = "ThermalPreconditioning"
    ELECTRIC_BATTERY_CHARGING_REQUEST = "ElectricBatteryChargingRequest"
    HORN = "Horn"
    DOORS = "Doors"
    LIGHTS = "Lights"
    IMMOBILIZATION = "Immobilization"
    STOLEN = "Stolen"
    WAKE_UP = "WakeUp"
    NAVIGATION = "Navigation"
