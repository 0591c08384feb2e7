"""The enumeration `BeltStatusBelt`."""

from psa_fleet_runtime.open_enum import OpenEnum


class BeltStatusBelt(OpenEnum):
    """State of the belt.

    * `Normal`: fastened or not needed
    * `Omission`: missing
    """

    NORMAL = "Normal"
    OMISSION = "Omission"
