"""The enumeration `VehicleListExtra`."""

from psa_fleet_runtime.open_enum import OpenEnum


class VehicleListExtra(OpenEnum):
    """Data that can be added to each vehicle of a list."""

    BRANDING = "branding"
    PICTURES = "pictures"
