"""The enumeration `TripSegmentPropulsion`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TripSegmentPropulsion"]


class TripSegmentPropulsion(OpenEnum):
    """What drove the vehicle."""

    THERMAL = "Thermal"
    ELECTRIC = "Electric"
    HYBRID = "Hybrid"
