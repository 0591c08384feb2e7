"""The model `MonitorStatusSetter`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .monitor_status_setter_status import MonitorStatusSetterStatus

__all__ = ["MonitorStatusSetter"]


@define(getstate_setstate=False)
class MonitorStatusSetter(Model):
    """The status that a monitor shall have."""

    status: MonitorStatusSetterStatus | None = None
    """`Running` resumes, `Paused` pauses."""
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "status": ("status", Enumeration("monitor_status_setter_status", "MonitorStatusSetterStatus")),
    }
