"""The enumeration `TelemetryVehicleSafetyBeltWarning`."""

from psa_fleet_runtime.open_enum import OpenEnum


class TelemetryVehicleSafetyBeltWarning(OpenEnum):
    """Whether someone sits unbelted; which seat is not told.

    * `Normal`: no warning
    * `Omission`: a belt is missing
    """

    NORMAL = "Normal"
    OMISSION = "Omission"
