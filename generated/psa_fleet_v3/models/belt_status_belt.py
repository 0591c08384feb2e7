"""The enumeration `BeltStatusBelt`."""

from psa_fleet_runtime.open_enum import OpenEnum


class BeltStatusBelt(OpenEnum):
    """State of the belt.

    The meanings are our reading.

    * `Normal`: fastened or not needed
    * `Omission`: missing
    """

    NORMAL = "Normal"
    OMISSION = "Omission"
