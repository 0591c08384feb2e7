"""How far an action gets, and why it fails: every status and every cause that v3's document lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple


class RemoteStatus(NamedTuple):
    """What a status of an action says."""

    is_final: bool
    """Whether the action is over."""

    meaning: str
    """The status in words, as the end of a sentence about the action."""


class FailureCause(NamedTuple):
    """Why an action failed."""

    meaning: str
    """The cause in words."""

    hint: str
    """What to do about it."""


STATUSES: Final[Mapping[str, RemoteStatus]] = {
    "Accepted": RemoteStatus(False, "the server has taken it"),
    "WakingUpVehicle": RemoteStatus(False, "the vehicle is being woken up"),
    "CheckingVehicle": RemoteStatus(False, "the server looks whether the vehicle can do it"),
    "SentToVehicle": RemoteStatus(False, "the vehicle has it, and has not reported back"),
    "VehicleBatteryChargeTooLow": RemoteStatus(
        False, "it is about to fail, because the battery of the vehicle is too low"
    ),
    "TooManyWakeUpsOverMonth": RemoteStatus(
        False, "it is about to fail, because the wake-ups of the month are used up"
    ),
    "Success": RemoteStatus(True, "the vehicle has done it"),
    "AlreadyDone": RemoteStatus(True, "there was nothing to do: it was so already"),
    "Failed": RemoteStatus(True, "the vehicle has not done it"),
}
"""What the statuses mean, by `RemoteActionStatus`. Those that are not done are pending.

VehicleBatteryChargeTooLow and TooManyWakeUpsOverMonth are pending too; they end in Failed.
"""

_AGAIN_LATER: Final = "Send it again later"

CAUSES: Final[Mapping[str, FailureCause]] = {
    "GeneralError": FailureCause(
        "the server had a fault", f"{_AGAIN_LATER}; if it stays, ask the vendor's support"
    ),
    "VehicleError": FailureCause(
        "the vehicle had a fault", "Look at the vehicle's alerts, then send it again"
    ),
    "WrongCommand": FailureCause(
        "the vehicle does not understand it", "client.capabilities(vin) tells which actions it can do"
    ),
    "VehicleConnectionTimeout": FailureCause(
        "the vehicle did not answer in time", "It may be out of coverage, as in a garage; send it again later"
    ),
    "MissingRights": FailureCause(
        "the account may not send it to this vehicle", "Check the subscription and the contract"
    ),
    "VehicleBatteryChargeTooLow": FailureCause(
        "the charge of the vehicle's battery is too low",
        "Let the vehicle be driven or charged, then send it again",
    ),
    "NotPossibleDueToVehicleBatteryLevel": FailureCause(
        "the battery is too low for it", "Let the vehicle be driven or charged, then send it again"
    ),
    "NotPossibleDueToVehiclePrivacyLevel": FailureCause(
        "the driver has closed the vehicle to it", "Only the driver can change that, in the vehicle"
    ),
    "TooManyWakeUpsOverMonth": FailureCause(
        "the wake-ups of the month are used up",
        "Wait for the next month, or for somebody to start the vehicle",
    ),
    "TooManyRequestInShortTime": FailureCause(
        "too many actions were sent in a short time", "Wait some minutes before you send the next one"
    ),
    "SameActionInProgress": FailureCause(
        "the same action is under way", "Wait for that one: vehicle.remotes(cbid).list() shows it"
    ),
    "NotPossibleDueToVehicleStolenState": FailureCause(
        "it does not go with whether the vehicle is reported as stolen",
        "Stolen(reported=...) changes that, if it is not true",
    ),
    "VehicleInUse": FailureCause("somebody is using the vehicle", "Send it again when the vehicle is parked"),
    "TooManyRequestSent": FailureCause("too many actions were sent", _AGAIN_LATER),
    "DoorsOpen": FailureCause("a door is open", "Have it closed, then send it again"),
    "VehicleErrorOrCidInside": FailureCause(
        "the vehicle had a fault, or a key is in it", "Have the key taken out, then send it again"
    ),
    "CidInside": FailureCause("a key is in the vehicle", "Have it taken out, then send it again"),
    "ExternalChargingSystemError": FailureCause(
        "the charging station had a fault", "Have the station and the cable looked at"
    ),
    "VehicleChargingSystemError": FailureCause(
        "the charger of the vehicle had a fault", "Look at the vehicle's alerts; it may need a workshop"
    ),
    "VehicleIsNotLocked": FailureCause(
        "the vehicle is not locked", "Lock it (Doors(locked=True)), then send it again"
    ),
    "CanceledByDriver": FailureCause("the driver stopped it", "Ask the driver"),
}
"""What the causes mean: those of `RemoteFailedEventStatus`, and one status on the way to a failure.

That status, VehicleBatteryChargeTooLow, is given as its cause too.
"""
