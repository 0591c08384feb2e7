"""The enumeration `PrivacyDriverRequestState`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PrivacyDriverRequestState(OpenEnum):
    """What the driver chose.

    Partners answer for using data where it differs from `serviceState`.

    * `None`: everything is told
    * `Geolocation`: no position is told
    * `Full`: nothing is told
    """

    NONE = "None"
    GEOLOCATION = "Geolocation"
    FULL = "Full"
