"""The enumeration `PositionBasePropertiesType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PositionBasePropertiesType(OpenEnum):
    """How the position was found.

    * `Estimated`: worked out from movement
    * `Acquire`: measured by satellite
    """

    ESTIMATED = "Estimated"
    ACQUIRE = "Acquire"
