"""The enumeration `DataProfile`."""

from psa_fleet_runtime.open_enum import OpenEnum


class DataProfile(OpenEnum):
    """Whose rights decide what is shown."""

    FLEET = "fleet"
    END_USER = "endUser"
