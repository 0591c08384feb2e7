"""The model `RemoteWakeUp`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .remote_wake_up_action import RemoteWakeUpAction

__all__ = ["RemoteWakeUp"]


@define(getstate_setstate=False)
class RemoteWakeUp(Model):
    """Wake the vehicle up, so that it sends its state.

    Wake-ups are limited by month and by minute.
    """

    action: RemoteWakeUpAction | None = None
    """Always `WakeUp`."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "action": ("action", Enumeration("remote_wake_up_action", "RemoteWakeUpAction")),
    }
