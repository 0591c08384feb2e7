"""The model `MonitorEventExtensionsItemBody`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .monitor_event_extensions_item_body_alerts_item import MonitorEventExtensionsItemBodyAlertsItem
    from .monitor_event_extensions_item_body_collisions import MonitorEventExtensionsItemBodyCollisions
    from .monitor_event_extensions_item_body_door_state import MonitorEventExtensionsItemBodyDoorState
    from .monitor_event_extensions_item_body_maintenance import MonitorEventExtensionsItemBodyMaintenance
    from .monitor_event_extensions_item_body_position import MonitorEventExtensionsItemBodyPosition
    from .monitor_event_extensions_item_body_status import MonitorEventExtensionsItemBodyStatus
    from .monitor_event_extensions_item_body_stolen import MonitorEventExtensionsItemBodyStolen
    from .monitor_event_extensions_item_body_telemetry import MonitorEventExtensionsItemBodyTelemetry
    from .monitor_event_extensions_item_body_trip import MonitorEventExtensionsItemBodyTrip

__all__ = ["MonitorEventExtensionsItemBody"]


@define(getstate_setstate=False)
class MonitorEventExtensionsItemBody(Model):
    """The content."""

    door_state: MonitorEventExtensionsItemBodyDoorState | None = None
    """Newest locks and openings."""
    status: MonitorEventExtensionsItemBodyStatus | None = None
    """Newest status."""
    maintenance: MonitorEventExtensionsItemBodyMaintenance | None = None
    """The maintenance."""
    position: MonitorEventExtensionsItemBodyPosition | None = None
    """Newest position."""
    telemetry: MonitorEventExtensionsItemBodyTelemetry | None = None
    """The telemetry."""
    alerts: list[MonitorEventExtensionsItemBodyAlertsItem] | None = None
    """The alerts."""
    collisions: MonitorEventExtensionsItemBodyCollisions | None = None
    """The collisions."""
    trip: MonitorEventExtensionsItemBodyTrip | None = None
    """Its trip."""
    stolen: MonitorEventExtensionsItemBodyStolen | None = None
    """The theft report."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "door_state": (
            "doorState",
            Nested(
                "monitor_event_extensions_item_body_door_state", "MonitorEventExtensionsItemBodyDoorState"
            ),
        ),
        "status": (
            "status",
            Nested("monitor_event_extensions_item_body_status", "MonitorEventExtensionsItemBodyStatus"),
        ),
        "maintenance": (
            "maintenance",
            Nested(
                "monitor_event_extensions_item_body_maintenance", "MonitorEventExtensionsItemBodyMaintenance"
            ),
        ),
        "position": (
            "position",
            Nested("monitor_event_extensions_item_body_position", "MonitorEventExtensionsItemBodyPosition"),
        ),
        "telemetry": (
            "telemetry",
            Nested("monitor_event_extensions_item_body_telemetry", "MonitorEventExtensionsItemBodyTelemetry"),
        ),
        "alerts": (
            "alerts",
            Many(
                Nested(
                    "monitor_event_extensions_item_body_alerts_item",
                    "MonitorEventExtensionsItemBodyAlertsItem",
                )
            ),
        ),
        "collisions": (
            "collisions",
            Nested(
                "monitor_event_extensions_item_body_collisions", "MonitorEventExtensionsItemBodyCollisions"
            ),
        ),
        "trip": (
            "trip",
            Nested("monitor_event_extensions_item_body_trip", "MonitorEventExtensionsItemBodyTrip"),
        ),
        "stolen": (
            "stolen",
            Nested("monitor_event_extensions_item_body_stolen", "MonitorEventExtensionsItemBodyStolen"),
        ),
    }
