"""The model `VehicleStatusAlarm`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .alarm_status import AlarmStatus
    from .alarm_trigger import AlarmTrigger

__all__ = ["VehicleStatusAlarm"]


@define(getstate_setstate=False)
class VehicleStatusAlarm(Model):
    """A change of the burglar alarm: its status, or what set it off, never both."""

    trigger: AlarmTrigger | None = None
    """What set it off."""
    status: AlarmStatus | None = None
    """Its state."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "trigger": ("trigger", Nested("alarm_trigger", "AlarmTrigger")),
        "status": ("status", Nested("alarm_status", "AlarmStatus")),
    }
