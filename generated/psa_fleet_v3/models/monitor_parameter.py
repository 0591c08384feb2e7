"""The model `MonitorParameter`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from psa_fleet_runtime.codecs import TEXT, Enumeration, Many, Nested
from psa_fleet_runtime.model import Model, is_short, member, undeclared

if TYPE_CHECKING:
    from psa_fleet_runtime.types import JSON, Get, Reads

    from .event_extension_type import EventExtensionType
    from .monitor_callback_subscribe import MonitorCallbackSubscribe
    from .monitor_parameter_trigger_param import MonitorParameterTriggerParam


@define(getstate_setstate=False, repr=False)
class MonitorParameter(Model):
    """What a monitor watches, whom it notifies and what it sends along."""

    label: str | None = member("label", TEXT)
    """A name for people."""
    subscribe_param: MonitorCallbackSubscribe | None = member(
        "subscribeParam", Nested("MonitorCallbackSubscribe")
    )
    """How to notify."""
    trigger_param: MonitorParameterTriggerParam | None = member(
        "triggerParam", Nested("MonitorParameterTriggerParam")
    )
    """When to fire."""
    extended_event_param: list[EventExtensionType] | None = member(
        "extendedEventParam", Many(Enumeration("EventExtensionType"))
    )
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
    additional_properties: dict[str, JSON] = undeclared()

    def _read_all(self, get: Get, read: Reads) -> None:
        self.label = raw if (raw := get("label")) is None or type(raw) is str else read[0](raw)
        self.subscribe_param = None if (raw := get("subscribeParam")) is None else read[1](raw)
        self.trigger_param = None if (raw := get("triggerParam")) is None else read[2](raw)
        if is_short(raw := get("extendedEventParam")):
            self.extended_event_param = None if raw is None else read[3](raw)
