"""The enumeration `TelemetryVehicleSafetyBeltWarning`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TelemetryVehicleSafetyBeltWarning"]


class TelemetryVehicleSafetyBeltWarning(OpenEnum):
    """TelemetryVehicleSafetyBeltWarning."""

    NORMAL = "Normal"
    OMISSION = "Omission"
