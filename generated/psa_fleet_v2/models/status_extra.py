"""The enumeration `StatusExtra`."""

from psa_fleet_runtime.open_enum import OpenEnum


class StatusExtra(OpenEnum):
    """Data that can be added to a status."""

    ODOMETER = "odometer"
    KINETIC = "kinetic"
