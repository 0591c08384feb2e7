"""The enumeration `PrivacyState`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PrivacyState(OpenEnum):
    """How much is told.

    * `None`: everything is told
    * `Geolocation`: no position is told
    * `Full`: nothing is told
    """

    NONE = "None"
    GEOLOCATION = "Geolocation"
    FULL = "Full"
