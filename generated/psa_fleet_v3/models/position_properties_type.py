"""The enumeration `PositionPropertiesType`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PositionPropertiesType(OpenEnum):
    """How the position was found.

    Servers also send `Estimate`, `Acquired` and `Aquire`.

    * `Estimated`: estimated
    * `Acquire`: measured by satellite
    """

    ESTIMATED = "Estimated"
    ACQUIRE = "Acquire"
