"""The enumeration `TripFaultCause`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TripFaultCause"]


class TripFaultCause(OpenEnum):
    """Why it is missing.

    * `GeoPrivacy`: the driver hides positions
    * `FullPrivacy`: the driver hides everything
    * `Connection`: the vehicle had no connection
    """

    GEO_PRIVACY = "GeoPrivacy"
    FULL_PRIVACY = "FullPrivacy"
    CONNECTION = "Connection"
