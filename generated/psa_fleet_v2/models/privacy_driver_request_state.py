"""The enumeration `PrivacyDriverRequestState`."""

from psa_fleet_runtime.open_enum import OpenEnum


class PrivacyDriverRequestState(OpenEnum):
    """The driver's choice.

    Partners are responsible for the use of data if it differs from `serviceState`.

    * `None`: everything is reported
    * `Geolocation`: no position is reported
    * `Full`: nothing is reported
    """

    NONE = "None"
    GEOLOCATION = "Geolocation"
    FULL = "Full"
