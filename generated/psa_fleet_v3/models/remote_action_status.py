"""The enumeration `RemoteActionStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteActionStatus"]


class RemoteActionStatus(OpenEnum):
    """RemoteActionStatus."""

    ACCEPTED = "Accepted"
    FAILED = "Failed"
    SUCCESS = "Success"
    ALREADY_DONE = "AlreadyDone"
    WAKING_UP_VEHICLE = "WakingUpVehicle"
    CHECKING_VEHICLE = "CheckingVehicle"
    SENT_TO_VEHICLE = "SentToVehicle"
    VEHICLE_BATTERY_CHARGE_TOO_LOW = "VehicleBatteryChargeTooLow"
    TOO_MANY_WAKE_UPS_OVER_MONTH = "TooManyWakeUpsOverMonth"
