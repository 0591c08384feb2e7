"""The model `MonitorTrigger`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .data_trigger import DataTrigger
    from .time_trigger import TimeTrigger
    from .zone_trigger import ZoneTrigger

__all__ = ["MonitorTrigger"]


@define(getstate_setstate=False)
class MonitorTrigger(Model):
    """One named condition: exactly one of `zone`, `time` and `data`."""

    name: str | None = None
    """A name that no other trigger of the monitor has: letters, then an optional dot or underscore, then
    digits.
    """
    zone: ZoneTrigger | None = None
    """A zone."""
    time: TimeTrigger | None = None
    """A time."""
    data: DataTrigger | None = None
    """A condition on data."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "name": ("name", TEXT),
        "zone": ("zone", Nested("zone_trigger", "ZoneTrigger")),
        "time": ("time", Nested("time_trigger", "TimeTrigger")),
        "data": ("data", Nested("data_trigger", "DataTrigger")),
    }
