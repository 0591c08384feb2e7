"""The enumeration `BaseAlarmStatusActivation`."""

from psa_fleet_runtime.open_enum import OpenEnum


class BaseAlarmStatusActivation(OpenEnum):
    """Whether it is armed.

    * `Inactive`: not armed
    * `Active`: armed
    """

    INACTIVE = "Inactive"
    ACTIVE = "Active"
