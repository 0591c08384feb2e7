"""The enumeration `AdasBsm`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AdasBsm(OpenEnum):
    """Blind spot monitoring."""

    ACTIVE = "Active"
    INACTIVE = "Inactive"
    DISABLED = "Disabled"
    FAULT = "Fault"
