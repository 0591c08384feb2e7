"""The model `Telemetry`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON, Get, Reads

    from .environment import Environment
    from .privacy import Privacy
    from .telemetry_embedded import TelemetryEmbedded
    from .telemetry_links import TelemetryLinks
    from .telemetry_vehicle import TelemetryVehicle


@define(getstate_setstate=False, repr=False)
class Telemetry(Model):
    """What a vehicle sent at one moment."""

    privacy: Privacy | None = member("privacy", Nested("Privacy"))
    """How much the driver allows the vehicle to report."""
    vehicle: TelemetryVehicle | None = member("vehicle", Nested("TelemetryVehicle"))
    """What the vehicle reports about itself."""
    environment: Environment | None = member("environment", Nested("Environment"))
    """What the vehicle measures around itself."""
    created_at: datetime.datetime | None = member("createdAt", TIMESTAMP)
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = member("updatedAt", TIMESTAMP)
    """When this last changed (RFC 3339)."""
    links: TelemetryLinks | None = member("_links", Nested("TelemetryLinks"))
    """Links to what belongs to it."""
    embedded: TelemetryEmbedded | None = member("_embedded", Nested("TelemetryEmbedded"))
    """What is sent along."""
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.privacy = None if (raw := get("privacy")) is None else read[0](raw)
        self.vehicle = None if (raw := get("vehicle")) is None else read[1](raw)
        self.environment = None if (raw := get("environment")) is None else read[2](raw)
        self.created_at = None if (raw := get("createdAt")) is None else read[3](raw)
        self.updated_at = None if (raw := get("updatedAt")) is None else read[4](raw)
        self.links = None if (raw := get("_links")) is None else read[5](raw)
        self.embedded = None if (raw := get("_embedded")) is None else read[6](raw)
