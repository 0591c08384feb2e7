"""The enumeration `AdasRvv`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AdasRvv(OpenEnum):
    """Cruise control.

    The states of v2 and v3 are not the same ones.
    """

    OFF = "Off"
    INACTIVE = "Inactive"
    ACTIVE = "Active"
    SPEED_EXCEEDED = "SpeedExceeded"
    DISABLED = "Disabled"
    DISABLED_BY_SYSTEM = "DisabledBySystem"
    MAX_SPEED_EXCEED = "MaxSpeedExceed"
    SPEED_DELTA_EXCEED = "SpeedDeltaExceed"
    REDUCED_VISIBILITY = "ReducedVisibility"
    LEARNING = "Learning"
