"""The enumeration `TripFaultCause`."""

from psa_fleet_runtime.open_enum import OpenEnum


class TripFaultCause(OpenEnum):
    """Why it is missing.

    * `GeoPrivacy`: the driver hides positions
    * `FullPrivacy`: the driver hides everything
    * `Connection`: the vehicle had no connection
    """

    GEO_PRIVACY = "GeoPrivacy"
    FULL_PRIVACY = "FullPrivacy"
    CONNECTION = "Connection"
