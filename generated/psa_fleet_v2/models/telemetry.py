"""The model `Telemetry`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TIMESTAMP, Nested
from psa_fleet_runtime.model import Model, member, undeclared

if TYPE_CHECKING:
    import datetime

    from psa_fleet_runtime.types import JSON

    from .environment import Environment
    from .privacy import Privacy
    from .telemetry_embedded import TelemetryEmbedded
    from .telemetry_links import TelemetryLinks
    from .telemetry_vehicle import TelemetryVehicle


@define(getstate_setstate=False, repr=False)
class Telemetry(Model):
    """What a vehicle sent at one moment."""

    privacy: Privacy | None = member("privacy", Nested("Privacy"))
    """How much the driver lets the vehicle tell."""
    vehicle: TelemetryVehicle | None = member("vehicle", Nested("TelemetryVehicle"))
    """What the vehicle tells of itself."""
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
