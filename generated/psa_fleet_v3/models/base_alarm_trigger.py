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
    """What set the burglar alarm off, without the time of the record."""

    type_: BaseAlarmTriggerType | None = None
    """What the alarm noticed.

    * `NoBreakIn`: nothing
    * `BackliteDoorBreakIn`: the rear window is opened
    * `VolumetricBreakIn`: something moves in the cabin
    * `VehicleLifting`: the vehicle is lifted or tilted
    * `ElectricalsystemBreakIn`: someone works on the wiring
    * `KeyLearning`: a new key is being taught
    * `UnauthenticatedStartup`: started without its key
    """
    position: Position | None = None
    """Its position."""
    start_at: datetime.datetime | None = None
    """When it went off (RFC 3339)."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "type_": ("type", Enumeration("base_alarm_trigger_type", "BaseAlarmTriggerType")),
        "position": ("position", Nested("position", "Position")),
        "start_at": ("startAt", TIMESTAMP),
    }
