"""The enumeration `TelemetryExtensionTypeItem`."""

from __future__ import annotations

from ..open_enum import OpenEnum

__all__ = ["TelemetryExtensionTypeItem"]


class TelemetryExtensionTypeItem(OpenEnum):
    """TelemetryExtensionTypeItem."""

    LOCATION = "location"
    MAINTENANCE = "maintenance"
    ODOMETER = "odometer"
    KINETIC = "kinetic"
