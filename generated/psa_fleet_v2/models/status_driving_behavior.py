"""The model `StatusDrivingBehavior`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TIMESTAMP, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .status_driving_behavior_mode import StatusDrivingBehaviorMode

__all__ = ["StatusDrivingBehavior"]


@define(getstate_setstate=False)
class StatusDrivingBehavior(Model):
    """StatusDrivingBehavior."""

    updated_at: datetime.datetime | None = None
    mode: StatusDrivingBehaviorMode | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "updated_at": ("updatedAt", TIMESTAMP),
        "mode": ("mode", Enumeration("status_driving_behavior_mode", "StatusDrivingBehaviorMode")),
    }
