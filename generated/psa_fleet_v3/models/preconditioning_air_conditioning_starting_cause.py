"""The enumeration `PreconditioningAirConditioningStartingCause`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PreconditioningAirConditioningStartingCause(OpenEnum):
    """Why it runs.

    * `Immediate`: someone asked for it
    * `Scheduled`: a program began
    """

    IMMEDIATE = "Immediate"
    SCHEDULED = "Scheduled"
