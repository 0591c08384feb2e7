"""The enumeration `TripFaultsItemCause`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TripFaultsItemCause"]


class TripFaultsItemCause(OpenEnum):
    """TripFaultsItemCause."""

    GEO_PRIVACY = "GeoPrivacy"
    FULL_PRIVACY = "FullPrivacy"
    CONNECTION = "Connection"
