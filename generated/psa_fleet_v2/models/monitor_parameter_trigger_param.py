"""The model `MonitorParameterTriggerParam`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .data_trigger import DataTrigger
    from .time_zone_trigger import TimeZoneTrigger

__all__ = ["MonitorParameterTriggerParam"]


@define(getstate_setstate=False)
class MonitorParameterTriggerParam(Model):
    """When to fire."""

    time_zone_triggers: TimeZoneTrigger | None = None
    """A zone, a time, or both; ANDed with the data triggers."""
    data_triggers: list[DataTrigger] | None = None
    """Conditions on data; all must hold."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "time_zone_triggers": ("timeZoneTriggers", Nested("time_zone_trigger", "TimeZoneTrigger")),
        "data_triggers": ("dataTriggers", Many(Nested("data_trigger", "DataTrigger"))),
    }
