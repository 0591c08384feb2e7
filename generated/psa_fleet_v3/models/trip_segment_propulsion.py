"""The enumeration `TripSegmentPropulsion`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TripSegmentPropulsion"]


class TripSegmentPropulsion(OpenEnum):
    """TripSegmentPropulsion."""

    THERMAL = "Thermal"
    ELECTRIC = "Electric"
    HYBRID = "Hybrid"
