"""The enumeration `TelemetryExtra`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TelemetryExtra"]


class TelemetryExtra(OpenEnum):
    """Data that can be added to each telemetry message."""

    LOCATION = "location"
    MAINTENANCE = "maintenance"
    ODOMETER = "odometer"
    KINETIC = "kinetic"
