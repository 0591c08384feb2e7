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
    """The driving mode that the driver chose."""

    created_at: datetime.datetime | None = None
    """When this was created or measured (RFC 3339)."""
    updated_at: datetime.datetime | None = None
    """When this last changed (RFC 3339)."""
    mode: DrivingBehaviorMode | None = None
    """The driving mode.

    * `Comfort`: comfort
    * `ZEV`: no emissions
    * `ZEVEco`: no emissions, saving energy
    * `HybridEco`: hybrid, saving energy
    * `EcoPlus`: saving as much as possible
    * `eAWD`: electric all-wheel drive
    * `4AWD`: all-wheel drive
    * `ReinforcedLoad`: for a heavy load
    """
    additional_properties: dict[str, JSON] = field(factory=dict, repr=names_only)
    """What nobody declared, and what could not be read as its type, by the names on the wire."""

    _fields: ClassVar[Fields] = {
        "created_at": ("createdAt", TIMESTAMP),
        "updated_at": ("updatedAt", TIMESTAMP),
        "mode": ("mode", Enumeration("driving_behavior_mode", "DrivingBehaviorMode")),
    }
