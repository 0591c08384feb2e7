"""The model `TimeTrigger`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TEXT, Many, Nested
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .time_trigger_entry import TimeTriggerEntry

__all__ = ["TimeTrigger"]


@define(getstate_setstate=False)
class TimeTrigger(Model):
    """Fires when a vehicle moves within time windows."""

    times: list[TimeTriggerEntry] | None = None
    """The time windows."""
    time_zone: str | None = None
    """Time zone of the windows, by its name in the IANA database; Europe/Paris when it is not given."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "times": ("times", Many(Nested("time_trigger_entry", "TimeTriggerEntry"))),
        "time_zone": ("timeZone", TEXT),
    }
