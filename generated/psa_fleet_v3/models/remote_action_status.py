"""The enumeration `RemoteActionStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


class RemoteActionStatus(OpenEnum):
    """Progress of an action.

    `VehicleBatteryChargeTooLow` and `TooManyWakeUpsOverMonth` end in `Failed`.

    * `Accepted`: accepted by the server; not sent for a route
    * `Failed`: not done; see the cause
    * `Success`: done
    * `AlreadyDone`: it was so already
    * `WakingUpVehicle`: the vehicle is being woken up; not sent for a route
    * `CheckingVehicle`: the server checks whether the vehicle can do it
    * `SentToVehicle`: the vehicle has it
    * `VehicleBatteryChargeTooLow`: the battery is too low
    * `TooManyWakeUpsOverMonth`: the wake-ups of the month are used up
    """

    ACCEPTED = "Accepted"
    FAILED = "Failed"
    SUCCESS = "Success"
    ALREADY_DONE = "AlreadyDone"
    WAKING_UP_VEHICLE = "WakingUpVehicle"
    CHECKING_VEHICLE = "CheckingVehicle"
    SENT_TO_VEHICLE = "SentToVehicle"
    VEHICLE_BATTERY_CHARGE_TOO_LOW = "VehicleBatteryChargeTooLow"
    TOO_MANY_WAKE_UPS_OVER_MONTH = "TooManyWakeUpsOverMonth"
