"""The enumeration `PrivacyServiceState`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PrivacyServiceState(OpenEnum):
    """The data that the partner's service receives.

    * `None`: everything is reported
    * `Geolocation`: no position is reported
    * `Full`: nothing is reported
    """

    NONE = "None"
    GEOLOCATION = "Geolocation"
    FULL = "Full"
