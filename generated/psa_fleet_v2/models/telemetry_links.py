"""The same as in psa_fleet_v3."""

from psa_fleet_v3.models.telemetry_links import TelemetryLinks as TelemetryLinks
