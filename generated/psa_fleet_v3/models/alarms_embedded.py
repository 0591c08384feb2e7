"""The model `AlarmsEmbedded`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .alarm_details import AlarmDetails

__all__ = ["AlarmsEmbedded"]


@define(getstate_setstate=False)
class AlarmsEmbedded(Model):
    """What is sent along."""

    alarms: list[AlarmDetails] | None = None
    """The alarms."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "alarms": ("alarms", Many(Nested("alarm_details", "AlarmDetails"))),
    }
