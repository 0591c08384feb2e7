"""The model `BaseAlarm`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .base_alarm_status import BaseAlarmStatus
    from .base_alarm_trigger import BaseAlarmTrigger

__all__ = ["BaseAlarm"]


@define(getstate_setstate=False)
class BaseAlarm(Model):
    """The burglar alarm, without times of its own."""

    status: BaseAlarmStatus | None = None
    """Its state."""
    trigger: BaseAlarmTrigger | None = None
    """What set it off."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "status": ("status", Nested("base_alarm_status", "BaseAlarmStatus")),
        "trigger": ("trigger", Nested("base_alarm_trigger", "BaseAlarmTrigger")),
    }
