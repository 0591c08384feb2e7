"""The enumeration `AdasRvv`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AdasRvv(OpenEnum):
    """Cruise control.

    The states of v2 and v3 are not the same ones.
    """

    OFF = "Off"
    NO_BEST_FIT = "NoBestFit"
    BEST_FIT_IN_PROGRESS = "BestFitInProgress"
    BEST_FIT_MAX = "BestFitMax"
    BEST_FIT_MIN = "BestFitMin"
    BEST_FIT_DEACTIVATED = "BestFitDeactivated"
    AUTO_DEACTIVATED = "AutoDeactivated"
    OVERFLOW_SPEED_CONSIGN = "OverflowSpeedConsign"
    LACK_OF_VISIBILITY_RADAR = "LackOfVisibilityRadar"
    LEARNING_RADAR = "LearningRadar"
    DEACTIVATED = "Deactivated"
    LIMIT_SETTING = "LimitSetting"
