"""The enumeration `RemotePendingEventStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemotePendingEventStatus"]


class RemotePendingEventStatus(OpenEnum):
    """RemotePendingEventStatus."""

    ACCEPTED = "Accepted"
    WAKING_UP_VEHICLE = "WakingUpVehicle"
    CHECKING_VEHICLE = "CheckingVehicle"
    SENT_TO_VEHICLE = "SentToVehicle"
    VEHICLE_BATTERY_CHARGE_TOO_LOW = "VehicleBatteryChargeTooLow"
    TOO_MANY_WAKE_UPS_OVER_MONTH = "TooManyWakeUpsOverMonth"
