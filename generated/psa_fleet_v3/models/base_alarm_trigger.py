"""The model `BaseAlarmTrigger`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TIMESTAMP, Enumeration, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .base_alarm_trigger_type import BaseAlarmTriggerType
    from .position import Position

__all__ = ["BaseAlarmTrigger"]


@define(getstate_setstate=False)
class BaseAlarmTrigger(Model):
    """BaseAlarmTrigger."""

    type_: BaseAlarmTriggerType | None = None
    position: Position | None = None
    start_at: datetime.datetime | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": ("type", Enumeration("base_alarm_trigger_type", "BaseAlarmTriggerType")),
        "position": ("position", Nested("position", "Position")),
        "start_at": ("startAt", TIMESTAMP),
    }
