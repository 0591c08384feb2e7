"""The model `DrivingBehaviorBase`."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from attrs import define, field

from ..codecs import Enumeration
from ..model import Fields, Model, names_only

if TYPE_CHECKING:
    from ..types import JSON
    from .driving_behavior_base_mode import DrivingBehaviorBaseMode

__all__ = ["DrivingBehaviorBase"]


@define(getstate_setstate=False)
class DrivingBehaviorBase(Model):
    """DrivingBehaviorBase."""

    mode: DrivingBehaviorBaseMode | None = None
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "mode": ("mode", Enumeration("driving_behavior_base_mode", "DrivingBehaviorBaseMode")),
    }
