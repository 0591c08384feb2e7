"""Statuses of a remote action and causes of its failure: all that the v3 specification lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple


class RemoteStatus(NamedTuple):
    """Status of a remote action."""

    is_final: bool
    """True if the action has ended."""

    meaning: str
    """The status in words, as the end of a sentence about the action."""


class FailureCause(NamedTuple):
    """Cause of a failed remote action."""

    meaning: str
    """The cause in words."""

    hint: str
    """Advice."""


STATUSES: Final[Mapping[str, RemoteStatus]] = {
    "Accepted": RemoteStatus(False, "the server has accepted it"),
    "WakingUpVehicle": RemoteStatus(False, "the vehicle is being woken up"),
    "CheckingVehicle": RemoteStatus(False, "the server is checking whether the vehicle supports it"),
    "SentToVehicle": RemoteStatus(False, "the vehicle has received it and has not reported back"),
    "VehicleBatteryChargeTooLow": RemoteStatus(
        False, "it is about to fail because the vehicle's battery is too low"
    ),
    "TooManyWakeUpsOverMonth": RemoteStatus(
        False, "it is about to fail because the wake-ups of the month are used up"
    ),
    "Success": RemoteStatus(True, "the vehicle has executed it"),
    "AlreadyDone": RemoteStatus(True, "the vehicle was already in the requested state"),
    "Failed": RemoteStatus(True, "the vehicle did not execute it"),
}
"""Meanings by `RemoteActionStatus`. Statuses that are not final are pending.

VehicleBatteryChargeTooLow and TooManyWakeUpsOverMonth are pending, too; they end in Failed.
"""

_AGAIN_LATER: Final = "Send it again later"

CAUSES: Final[Mapping[str, FailureCause]] = {
    "GeneralError": FailureCause(
        "the server had a fault", f"{_AGAIN_LATER}; if it persists, contact the vendor's support"
    ),
    "VehicleError": FailureCause("the vehicle had a fault", "Check the vehicle's alerts, then send it again"),
    "WrongCommand": FailureCause(
        "the vehicle does not support it", "client.capabilities(vin) lists the actions it supports"
    ),
    "VehicleConnectionTimeout": FailureCause(
        "the vehicle did not respond in time",
        "It may be out of coverage, for example in a garage; send it again later",
    ),
    "MissingRights": FailureCause(
        "the account is not allowed to send it to this vehicle", "Check the subscription and the contract"
    ),
    "VehicleBatteryChargeTooLow": FailureCause(
        "the charge of the vehicle's battery is too low",
        "Let the vehicle be driven or charged, then send it again",
    ),
    "NotPossibleDueToVehicleBatteryLevel": FailureCause(
        "the battery is too low for it", "Let the vehicle be driven or charged, then send it again"
    ),
    "NotPossibleDueToVehiclePrivacyLevel": FailureCause(
        "the driver's privacy setting excludes it", "Only the driver can change that, in the vehicle"
    ),
    "TooManyWakeUpsOverMonth": FailureCause(
        "the wake-ups of the month are used up",
        "Wait for the next month, or until a driver starts the vehicle",
    ),
    "TooManyRequestInShortTime": FailureCause(
        "too many actions were sent in a short time", "Wait some minutes before you send the next one"
    ),
    "SameActionInProgress": FailureCause(
        "the same action is in progress", "Wait until it ends: vehicle.remotes(cbid).list() shows it"
    ),
    "NotPossibleDueToVehicleStolenState": FailureCause(
        "it conflicts with the vehicle's stolen state",
        "Correct the report with Stolen(reported=...) if it is wrong",
    ),
    "VehicleInUse": FailureCause("the vehicle is in use", "Send it again when the vehicle is parked"),
    "TooManyRequestSent": FailureCause("too many actions were sent", _AGAIN_LATER),
    "DoorsOpen": FailureCause("a door is open", "Have it closed, then send it again"),
    "VehicleErrorOrCidInside": FailureCause(
        "the vehicle had a fault, or a key is inside", "Have the key removed, then send it again"
    ),
    "CidInside": FailureCause("a key is inside the vehicle", "Have it removed, then send it again"),
    "ExternalChargingSystemError": FailureCause(
        "the charging station had a fault", "Have the station and the cable checked"
    ),
    "VehicleChargingSystemError": FailureCause(
        "the charger of the vehicle had a fault", "Check the vehicle's alerts; it may need a workshop"
    ),
    "VehicleIsNotLocked": FailureCause(
        "the vehicle is not locked", "Lock it (Doors(locked=True)), then send it again"
    ),
    "CanceledByDriver": FailureCause("the driver canceled it", "Ask the driver"),
}
"""Causes by `RemoteFailedEventStatus`, and one status that precedes a failure.

That status, VehicleBatteryChargeTooLow, is reported as the cause, too.
"""
