"""How far an action gets, and why it fails: every status and every cause that v3's document lists."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple


class Status(NamedTuple):
    """What a status of an action says."""

    done: bool
    """Whether the action is over."""

    meaning: str
    """The status in words, as the end of a sentence about the action."""


class Cause(NamedTuple):
    """Why an action failed."""

    meaning: str
    """The cause in words."""

    hint: str
    """What to do about it."""


STATUSES: Final[Mapping[str, Status]] = {
    "Accepted": Status(False, "the server has taken it"),
    "WakingUpVehicle": Status(False, "the vehicle is being woken up"),
    "CheckingVehicle": Status(False, "the server looks whether the vehicle can do it"),
    "SentToVehicle": Status(False, "the vehicle has it, and has not reported back"),
    "VehicleBatteryChargeTooLow": Status(
        False, "it is about to fail, because the battery of the vehicle is too low"
    ),
    "TooManyWakeUpsOverMonth": Status(
        False, "it is about to fail, because the wake-ups of the month are used up"
    ),
    "Success": Status(True, "the vehicle has done it"),
    "AlreadyDone": Status(True, "there was nothing to do: it was so already"),
    "Failed": Status(True, "the vehicle has not done it"),
}
"""What the statuses mean, by `RemoteActionStatus`. Those that are not done are pending.

VehicleBatteryChargeTooLow and TooManyWakeUpsOverMonth are pending too; they end in Failed.
"""

_AGAIN_LATER: Final = "Send it again later"

CAUSES: Final[Mapping[str, Cause]] = {
    "GeneralError": Cause("the server had a fault", f"{_AGAIN_LATER}; if it stays, ask the vendor's support"),
    "VehicleError": Cause("the vehicle had a fault", "Look at the vehicle's alerts, then send it again"),
    "WrongCommand": Cause(
        "the vehicle does not understand it", "client.capabilities(vin) tells which actions it can do"
    ),
    "VehicleConnectionTimeout": Cause(
        "the vehicle did not answer in time", "It may be out of coverage, as in a garage; send it again later"
    ),
    "MissingRights": Cause(
        "the account may not send it to this vehicle", "Check the subscription and the contract"
    ),
    "VehicleBatteryChargeTooLow": Cause(
        "the charge of the vehicle's battery is too low",
        "Let the vehicle be driven or charged, then send it again",
    ),
    "NotPossibleDueToVehicleBatteryLevel": Cause(
        "the battery is too low for it", "Let the vehicle be driven or charged, then send it again"
    ),
    "NotPossibleDueToVehiclePrivacyLevel": Cause(
        "the driver has closed the vehicle to it", "Only the driver can change that, in the vehicle"
    ),
    "TooManyWakeUpsOverMonth": Cause(
        "the wake-ups of the month are used up",
        "Wait for the next month, or for somebody to start the vehicle",
    ),
    "TooManyRequestInShortTime": Cause(
        "too many actions were sent in a short time", "Wait some minutes before you send the next one"
    ),
    "SameActionInProgress": Cause(
        "the same action is under way", "Wait for that one: vehicle.remotes(cbid).list() shows it"
    ),
    "NotPossibleDueToVehicleStolenState": Cause(
        "it does not go with whether the vehicle is reported as stolen",
        "Stolen(reported=...) changes that, if it is not true",
    ),
    "VehicleInUse": Cause("somebody is using the vehicle", "Send it again when the vehicle is parked"),
    "TooManyRequestSent": Cause("too many actions were sent", _AGAIN_LATER),
    "DoorsOpen": Cause("a door is open", "Have it closed, then send it again"),
    "VehicleErrorOrCidInside": Cause(
        "the vehicle had a fault, or a key is in it", "Have the key taken out, then send it again"
    ),
    "CidInside": Cause("a key is in the vehicle", "Have it taken out, then send it again"),
    "ExternalChargingSystemError": Cause(
        "the charging station had a fault", "Have the station and the cable looked at"
    ),
    "VehicleChargingSystemError": Cause(
        "the charger of the vehicle had a fault", "Look at the vehicle's alerts; it may need a workshop"
    ),
    "VehicleIsNotLocked": Cause(
        "the vehicle is not locked", "Lock it (Doors(locked=True)), then send it again"
    ),
    "CanceledByDriver": Cause("the driver stopped it", "Ask the driver"),
}
"""What the causes mean: those of `RemoteFailedEventStatus`, and one status on the way to a failure.

That status, VehicleBatteryChargeTooLow, is given as its cause too.
"""
