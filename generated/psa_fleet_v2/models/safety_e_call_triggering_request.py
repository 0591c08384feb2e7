"""The enumeration `SafetyECallTriggeringRequest`."""

from psa_fleet_runtime.open_enum import OpenEnum


class SafetyECallTriggeringRequest(OpenEnum):
    """The emergency call.

    Deprecated; see `autoECallTriggering`.

    * `AirbagUnabled`: an airbag is out of order
    * `NoRequest`: no call
    * `Requested`: a call was made
    """

    AIRBAG_UNABLED = "AirbagUnabled"
    NO_REQUEST = "NoRequest"
    REQUESTED = "Requested"
