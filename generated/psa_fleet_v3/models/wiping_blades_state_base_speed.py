"""The enumeration `WipingBladesStateBaseSpeed`."""

from psa_fleet_runtime.open_enum import OpenEnum


class WipingBladesStateBaseSpeed(OpenEnum):
    """How fast they wipe; absent while they rest."""

    HIGH = "High"
    LOW = "Low"
