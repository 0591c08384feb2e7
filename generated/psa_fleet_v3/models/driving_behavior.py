"""The model `DrivingBehavior`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import TIMESTAMP, Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    import datetime

    from ..types import JSON
    from .driving_behavior_mode import DrivingBehaviorMode

__all__ = ["DrivingBehavior"]


@define(getstate_setstate=False)
class DrivingBehavior(Model):
    """DrivingBehavior."""

    created_at: datetime.datetime | None = None
    updated_at: datetime.datetime | None = None
    mode: DrivingBehaviorMode | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "updated_at": ("updatedAt", TIMESTAMP),
        "mode": ("mode", Enumeration("driving_behavior_mode", "DrivingBehaviorMode")),
    }
