"""The enumeration `AdasAebs`."""

from psa_fleet_runtime.open_enum import OpenEnum


class AdasAebs(OpenEnum):
    """Automatic emergency braking."""

    OFF = "Off"
    FIXED = "Fixed"
    ON_FLASHING = "OnFlashing"
