"""The enumeration `TelemetryVehicleSafetyECallTriggeringRequest`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TelemetryVehicleSafetyECallTriggeringRequest"]


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
