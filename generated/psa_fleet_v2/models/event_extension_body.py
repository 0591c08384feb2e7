"""The model `EventExtensionBody`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .event_extension_body_alerts_item import EventExtensionBodyAlertsItem
    from .event_extension_body_collisions import EventExtensionBodyCollisions
    from .event_extension_body_door_state import EventExtensionBodyDoorState
    from .event_extension_body_maintenance import EventExtensionBodyMaintenance
    from .event_extension_body_position import EventExtensionBodyPosition
    from .event_extension_body_status import EventExtensionBodyStatus
    from .event_extension_body_telemetry import EventExtensionBodyTelemetry

__all__ = ["EventExtensionBody"]


@define(getstate_setstate=False)
class EventExtensionBody(Model):
    """Content of an extension."""

    door_state: EventExtensionBodyDoorState | None = None
    """Newest locks and openings."""
    status: EventExtensionBodyStatus | None = None
    """Newest status."""
    maintenance: EventExtensionBodyMaintenance | None = None
    """The maintenance."""
    position: EventExtensionBodyPosition | None = None
    """Newest position."""
    telemetry: EventExtensionBodyTelemetry | None = None
    """The telemetry."""
    alerts: list[EventExtensionBodyAlertsItem] | None = None
    """The alerts."""
    collisions: EventExtensionBodyCollisions | None = None
    """The collisions."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "door_state": ("doorState", Nested("event_extension_body_door_state", "EventExtensionBodyDoorState")),
        "status": ("status", Nested("event_extension_body_status", "EventExtensionBodyStatus")),
        "maintenance": (
            "maintenance",
            Nested("event_extension_body_maintenance", "EventExtensionBodyMaintenance"),
        ),
        "position": ("position", Nested("event_extension_body_position", "EventExtensionBodyPosition")),
        "telemetry": ("telemetry", Nested("event_extension_body_telemetry", "EventExtensionBodyTelemetry")),
        "alerts": (
            "alerts",
            Many(Nested("event_extension_body_alerts_item", "EventExtensionBodyAlertsItem")),
        ),
        "collisions": (
            "collisions",
            Nested("event_extension_body_collisions", "EventExtensionBodyCollisions"),
        ),
    }
