"""The enumeration `VehicleExtra`."""

from psa_fleet_runtime.open_enum import OpenEnum


class VehicleExtra(OpenEnum):
    """Data that can be added to a vehicle."""

    ONBOARD_CAPABILITIES = "onboardCapabilities"
    BRANDING = "branding"
    PICTURES = "pictures"
