"""The enumeration `TelemetryExtra`."""

from psa_fleet_runtime.open_enum import OpenEnum


class TelemetryExtra(OpenEnum):
    """Data that can be added to each telemetry message."""

    LOCATION = "location"
    MAINTENANCE = "maintenance"
