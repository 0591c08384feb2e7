"""The enumeration `RemoteType`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteType"]


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
