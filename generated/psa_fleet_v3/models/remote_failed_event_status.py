"""The enumeration `RemoteFailedEventStatus`."""

from psa_fleet_runtime.open_enum import OpenEnum


class RemoteFailedEventStatus(OpenEnum):
    """Why an action failed.

    * `GeneralError`: a fault of the server
    * `VehicleError`: a fault of the vehicle
    * `WrongCommand`: the vehicle does not understand it
    * `VehicleConnectionTimeout`: the vehicle did not respond in time
    * `MissingRights`: the customer may not do it
    * `NotPossibleDueToVehicleBatteryLevel`: the battery is too low
    * `NotPossibleDueToVehiclePrivacyLevel`: the driver's privacy forbids it
    * `TooManyWakeUpsOverMonth`: the wake-ups of the month are used up
    * `TooManyRequestInShortTime`: too many actions in a short time
    * `SameActionInProgress`: the same action is under way
    * `NotPossibleDueToVehicleStolenState`: the vehicle is reported stolen
    * `VehicleInUse`: someone is using the vehicle
    * `TooManyRequestSent`: too many actions were sent
    * `DoorsOpen`: a door is open
    * `VehicleErrorOrCidInside`: a fault or a key in the vehicle
    * `CidInside`: a key is in the vehicle
    * `ExternalChargingSystemError`: a fault of the charging station
    * `VehicleChargingSystemError`: a fault of the vehicle's charger
    * `VehicleIsNotLocked`: the vehicle is not locked
    * `CanceledByDriver`: the driver stopped it
    """

    GENERAL_ERROR = "GeneralError"
    VEHICLE_ERROR = "VehicleError"
    WRONG_COMMAND = "WrongCommand"
    VEHICLE_CONNECTION_TIMEOUT = "VehicleConnectionTimeout"
    MISSING_RIGHTS = "MissingRights"
    NOT_POSSIBLE_DUE_TO_VEHICLE_BATTERY_LEVEL = "NotPossibleDueToVehicleBatteryLevel"
    NOT_POSSIBLE_DUE_TO_VEHICLE_PRIVACY_LEVEL = "NotPossibleDueToVehiclePrivacyLevel"
    TOO_MANY_WAKE_UPS_OVER_MONTH = "TooManyWakeUpsOverMonth"
    TOO_MANY_REQUEST_IN_SHORT_TIME = "TooManyRequestInShortTime"
    SAME_ACTION_IN_PROGRESS = "SameActionInProgress"
    NOT_POSSIBLE_DUE_TO_VEHICLE_STOLEN_STATE = "NotPossibleDueToVehicleStolenState"
    VEHICLE_IN_USE = "VehicleInUse"
    TOO_MANY_REQUEST_SENT = "TooManyRequestSent"
    DOORS_OPEN = "DoorsOpen"
    VEHICLE_ERROR_OR_CID_INSIDE = "VehicleErrorOrCidInside"
    CID_INSIDE = "CidInside"
    EXTERNAL_CHARGING_SYSTEM_ERROR = "ExternalChargingSystemError"
    VEHICLE_CHARGING_SYSTEM_ERROR = "VehicleChargingSystemError"
    VEHICLE_IS_NOT_LOCKED = "VehicleIsNotLocked"
    CANCELED_BY_DRIVER = "CanceledByDriver"
