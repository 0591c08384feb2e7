"""The enumeration `PrivacyServiceState`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PrivacyServiceState(OpenEnum):
    """What the partner's service is given.

    * `None`: everything is told
    * `Geolocation`: no position is told
    * `Full`: nothing is told
    """

    NONE = "None"
    GEOLOCATION = "Geolocation"
    FULL = "Full"
