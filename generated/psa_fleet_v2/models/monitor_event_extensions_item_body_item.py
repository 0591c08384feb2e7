"""The model `MonitorEventExtensionsItemBodyItem`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .monitor_event_extensions_item_body_item_alerts_item import (
        MonitorEventExtensionsItemBodyItemAlertsItem,
    )
    from .monitor_event_extensions_item_body_item_collisions import (
        MonitorEventExtensionsItemBodyItemCollisions,
    )
    from .monitor_event_extensions_item_body_item_door_state import (
        MonitorEventExtensionsItemBodyItemDoorState,
    )
    from .monitor_event_extensions_item_body_item_maintenance import (
        MonitorEventExtensionsItemBodyItemMaintenance,
    )
    from .monitor_event_extensions_item_body_item_position import MonitorEventExtensionsItemBodyItemPosition
    from .monitor_event_extensions_item_body_item_status import MonitorEventExtensionsItemBodyItemStatus
    from .monitor_event_extensions_item_body_item_telemetry import MonitorEventExtensionsItemBodyItemTelemetry

__all__ = ["MonitorEventExtensionsItemBodyItem"]


@define(getstate_setstate=False)
class MonitorEventExtensionsItemBodyItem(Model):
    """MonitorEventExtensionsItemBodyItem."""

    door_state: MonitorEventExtensionsItemBodyItemDoorState | None = None
    """Newest locks and openings."""
    status: MonitorEventExtensionsItemBodyItemStatus | None = None
    """Newest status."""
    maintenance: MonitorEventExtensionsItemBodyItemMaintenance | None = None
    """The maintenance."""
    position: MonitorEventExtensionsItemBodyItemPosition | None = None
    """Newest position."""
    telemetry: MonitorEventExtensionsItemBodyItemTelemetry | None = None
    """The telemetry."""
    alerts: list[MonitorEventExtensionsItemBodyItemAlertsItem] | None = None
    """The alerts."""
    collisions: MonitorEventExtensionsItemBodyItemCollisions | None = None
    """The collisions."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "door_state": (
            "doorState",
            Nested(
                "monitor_event_extensions_item_body_item_door_state",
                "MonitorEventExtensionsItemBodyItemDoorState",
            ),
        ),
        "status": (
            "status",
            Nested(
                "monitor_event_extensions_item_body_item_status", "MonitorEventExtensionsItemBodyItemStatus"
            ),
        ),
        "maintenance": (
            "maintenance",
            Nested(
                "monitor_event_extensions_item_body_item_maintenance",
                "MonitorEventExtensionsItemBodyItemMaintenance",
            ),
        ),
        "position": (
            "position",
            Nested(
                "monitor_event_extensions_item_body_item_position",
                "MonitorEventExtensionsItemBodyItemPosition",
            ),
        ),
        "telemetry": (
            "telemetry",
            Nested(
                "monitor_event_extensions_item_body_item_telemetry",
                "MonitorEventExtensionsItemBodyItemTelemetry",
            ),
        ),
        "alerts": (
            "alerts",
            Many(
                Nested(
                    "monitor_event_extensions_item_body_item_alerts_item",
                    "MonitorEventExtensionsItemBodyItemAlertsItem",
                )
            ),
        ),
        "collisions": (
            "collisions",
            Nested(
                "monitor_event_extensions_item_body_item_collisions",
                "MonitorEventExtensionsItemBodyItemCollisions",
            ),
        ),
    }
