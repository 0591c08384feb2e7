"""The enumeration `TripFaultsItemCause`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TripFaultsItemCause"]


class TripFaultsItemCause(OpenEnum):
    """Why it is missing.

    * `GeoPrivacy`: the driver hides positions
    * `FullPrivacy`: the driver hides everything
    * `Connection`: the vehicle had no connection
    """

    GEO_PRIVACY = "GeoPrivacy"
    FULL_PRIVACY = "FullPrivacy"
    CONNECTION = "Connection"
