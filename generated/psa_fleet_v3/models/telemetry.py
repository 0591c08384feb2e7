"""The model `Telemetry`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TIMESTAMP, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .environment_base import EnvironmentBase
    from .privacy_base import PrivacyBase
    from .telemetry_embedded import TelemetryEmbedded
    from .telemetry_links import TelemetryLinks
    from .telemetry_vehicle import TelemetryVehicle

__all__ = ["Telemetry"]


@define(getstate_setstate=False)
class Telemetry(Model):
    """What a vehicle sent at one moment."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    privacy: PrivacyBase | None = None
    """How much the driver lets the vehicle tell."""
    vehicle: TelemetryVehicle | None = None
    """What the vehicle tells of itself."""
    environment: EnvironmentBase | None = None
    """What the vehicle measures around itself."""
    links: TelemetryLinks | None = None
    """Links to what belongs to it."""
    embedded: TelemetryEmbedded | None = None
    """What is sent along."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "privacy": ("privacy", Nested("privacy_base", "PrivacyBase")),
        "vehicle": ("vehicle", Nested("telemetry_vehicle", "TelemetryVehicle")),
        "environment": ("environment", Nested("environment_base", "EnvironmentBase")),
        "links": ("_links", Nested("telemetry_links", "TelemetryLinks")),
        "embedded": ("_embedded", Nested("telemetry_embedded", "TelemetryEmbedded")),
    }
