"""The enumeration `AdasAccr`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AdasAccr(OpenEnum):
    """Adaptive cruise control."""

    ACTIVATED = "Activated"
    FAULT = "Fault"
    HOLD = "Hold"
    HOLD_WITH_OVER_SPEEDING = "HoldWithOverSpeeding"
    OFF = "Off"
    OVER_SPEEDING_BY_PEDAL_PESS = "OverSpeedingByPedalPess"
    STAND_BY = "StandBy"
