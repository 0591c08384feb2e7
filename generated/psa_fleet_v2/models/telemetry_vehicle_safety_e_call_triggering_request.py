"""The enumeration `TelemetryVehicleSafetyECallTriggeringRequest`."""

from psa_fleet_runtime.open_enum import OpenEnum


class TelemetryVehicleSafetyECallTriggeringRequest(OpenEnum):
    """The emergency call.

    Deprecated; see `autoECallTriggering`.

    * `AirbagUnabled`: an airbag is out of order
    * `NoRequest`: no call
    * `Requested`: a call was made
    """

    AIRBAG_UNABLED = "AirbagUnabled"
    NO_REQUEST = "NoRequest"
    REQUESTED = "Requested"
