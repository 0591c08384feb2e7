"""The enumeration `TelemetryVehicleSafetyECallTriggeringRequest`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TelemetryVehicleSafetyECallTriggeringRequest"]


class TelemetryVehicleSafetyECallTriggeringRequest(OpenEnum):
    """TelemetryVehicleSafetyECallTriggeringRequest."""

    AIRBAG_UNABLED = "AirbagUnabled"
    NO_REQUEST = "NoRequest"
    REQUESTED = "Requested"
