"""The enumeration `AlarmStatusActivation`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AlarmStatusActivation(OpenEnum):
    """Whether it is armed.

    * `Inactive`: not armed
    * `Active`: armed
    """

    INACTIVE = "Inactive"
    ACTIVE = "Active"
