"""The model `MonitorParameter`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Enumeration, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .event_extension_type import EventExtensionType
    from .monitor_callback_subscribe import MonitorCallbackSubscribe
    from .monitor_parameter_trigger_param import MonitorParameterTriggerParam

__all__ = ["MonitorParameter"]


@define(getstate_setstate=False)
class MonitorParameter(Model):
    """What a monitor watches, whom it notifies and what it sends along."""

    label: str | None = None
    """A name for people."""
    subscribe_param: MonitorCallbackSubscribe | None = None
    """How to notify."""
    trigger_param: MonitorParameterTriggerParam | None = None
    """When to fire."""
    extended_event_param: list[EventExtensionType] | None = None
    """Data to send with each event.

    * `vehicle.doorsState`: newest locks and openings
    * `vehicle.status`: newest status
    * `vehicle.maintenance`: newest maintenance
    * `vehicle.position`: newest position
    * `vehicle.telemetry`: newest telemetry; in v3 a kind can be added to the name
    * `vehicle.alerts`: active alerts
    * `vehicle.collisions`: newest collisions
    * `vehicle.trip`: the trip that the event belongs to
    * `vehicle.stolen`: the theft report, while the vehicle is reported stolen
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "label": ("label", TEXT),
        "subscribe_param": (
            "subscribeParam",
            Nested("monitor_callback_subscribe", "MonitorCallbackSubscribe"),
        ),
        "trigger_param": (
            "triggerParam",
            Nested("monitor_parameter_trigger_param", "MonitorParameterTriggerParam"),
        ),
        "extended_event_param": (
            "extendedEventParam",
            Many(Enumeration("event_extension_type", "EventExtensionType")),
        ),
    }
