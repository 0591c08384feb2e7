"""The enumeration `WipingBladesStateSpeed`."""

from psa_fleet_runtime.open_enum import OpenEnum


class WipingBladesStateSpeed(OpenEnum):
    """How fast they wipe; absent while they rest."""

    HIGH = "High"
    LOW = "Low"
