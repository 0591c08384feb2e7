"""The enumeration `DataProfile`."""

from psa_fleet_runtime.open_enum import OpenEnum


class DataProfile(OpenEnum):
    """Whose view of the data is returned: `fleet`, the default, or `endUser`."""

    FLEET = "fleet"
    END_USER = "endUser"
