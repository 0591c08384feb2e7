"""The enumeration `PositionPropertiesType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PositionPropertiesType(OpenEnum):
    """How the position was found.

    * `Estimated`: worked out from movement
    * `Acquire`: measured by satellite
    """

    ESTIMATED = "Estimated"
    ACQUIRE = "Acquire"
