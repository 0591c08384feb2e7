"""The model `TimeZoneTrigger`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .time_trigger import TimeTrigger
    from .zone_trigger import ZoneTrigger

__all__ = ["TimeZoneTrigger"]


@define(getstate_setstate=False)
class TimeZoneTrigger(Model):
    """A zone, a time, or both at once."""

    zone_trigger: ZoneTrigger | None = None
    """The zone."""
    time_trigger: TimeTrigger | None = None
    """The time."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "zone_trigger": ("zoneTrigger", Nested("zone_trigger", "ZoneTrigger")),
        "time_trigger": ("timeTrigger", Nested("time_trigger", "TimeTrigger")),
    }
