"""The enumeration `RemoteFailedEventStatus`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["RemoteFailedEventStatus"]


class RemoteFailedEventStatus(OpenEnum):
    """RemoteFailedEventStatus."""

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
