"""The enumeration `PrivacyState`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PrivacyState(OpenEnum):
    """How much is reported.

    * `None`: everything is reported
    * `Geolocation`: no position is reported
    * `Full`: nothing is reported
    """

    NONE = "None"
    GEOLOCATION = "Geolocation"
    FULL = "Full"
