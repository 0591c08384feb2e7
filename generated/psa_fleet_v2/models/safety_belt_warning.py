"""The enumeration `SafetyBeltWarning`."""

from psa_fleet_runtime.open_enum import OpenEnum


class SafetyBeltWarning(OpenEnum):
    """Whether someone sits unbelted; the seat is not named.

    The meanings are our reading.

    * `Normal`: no warning
    * `Omission`: a belt is missing
    """

    NORMAL = "Normal"
    OMISSION = "Omission"
