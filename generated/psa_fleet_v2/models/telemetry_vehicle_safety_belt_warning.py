"""The enumeration `TelemetryVehicleSafetyBeltWarning`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TelemetryVehicleSafetyBeltWarning"]


class TelemetryVehicleSafetyBeltWarning(OpenEnum):
    """Whether someone sits unbelted; which seat is not told.

    * `Normal`: no warning
    * `Omission`: a belt is missing
    """

    NORMAL = "Normal"
    OMISSION = "Omission"
