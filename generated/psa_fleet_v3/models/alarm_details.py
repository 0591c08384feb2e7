"""The model `AlarmDetails`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .alarm_status import AlarmStatus
    from .alarm_trigger import AlarmTrigger

__all__ = ["AlarmDetails"]


@define(getstate_setstate=False)
class AlarmDetails(Model):
    """A change of the burglar alarm, with its id."""

    id: str | None = None
    """Its id."""
    trigger: AlarmTrigger | None = None
    """What set it off."""
    status: AlarmStatus | None = None
    """Its state."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "id": ("id", TEXT),
        "trigger": ("trigger", Nested("alarm_trigger", "AlarmTrigger")),
        "status": ("status", Nested("alarm_status", "AlarmStatus")),
    }
